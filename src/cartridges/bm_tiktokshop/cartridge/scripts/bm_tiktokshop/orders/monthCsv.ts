import { AMOUNTS } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/monthFigures';
import type { ShopMonth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/monthFigures';
import type { MonthFigures } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/sumMonth';
import { fromMinorUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/money';
import { text } from '../platform/webPage';

const COLUMNS = ['month', 'shop', 'currency', 'orders'].concat(AMOUNTS, ['cancelledOrders', 'returnedOrders']);

/**
 * The rows of the CSV file of a month, one for each shop and currency; the first has the column names.
 * @param figures - null when the month was not summed up
 */
export function monthRows(month: string, figures: MonthFigures | null): string[][] {
    const shops = figures ? figures.shops : [];
    return [COLUMNS.map((column) => text('month.' + column))].concat(shops.map((shop) => rowOf(month, shop)));
}

function rowOf(month: string, shop: ShopMonth): string[] {
    const amounts = AMOUNTS.map((amount) => fromMinorUnits(shop.amounts[amount], shop.currency));
    const head = [month, shopText(shop.shopId), shop.currency, String(shop.orders)];
    return head.concat(amounts, [String(shop.cancelledOrders), String(shop.returnedOrders)]);
}

/** A word before the id: a spreadsheet would round a number of 19 digits. */
function shopText(shopId: string): string {
    return shopId === '' ? text('month.unknownshop') : text('month.shop') + ' ' + shopId;
}
