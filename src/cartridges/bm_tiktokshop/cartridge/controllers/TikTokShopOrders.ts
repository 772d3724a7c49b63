import { filterNamed, measureOfFilter } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter';
import { sortNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderSort';
import { findOrders, listOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import type { ListAddress } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { isMonth } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/rules/monthFigures';
import { getMonth, listMonths } from 'int_tiktokshop/cartridge/scripts/tiktokshop/figures/sumMonth';
import { answerCsv } from '../scripts/bm_tiktokshop/platform/webCsv';
import { forBusinessManager, goTo, pageNumber, parameter, showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { monthRows } from '../scripts/bm_tiktokshop/orders/monthCsv';
import { csvRows } from '../scripts/bm_tiktokshop/orders/orderCsv';
import { foundView, listView } from '../scripts/bm_tiktokshop/orders/orderList';

/** Orders on a page. */
const PAGE = 25;
/** Orders in a file; one search finds no more. */
const EXPORTED = 1000;

/**
 * TikTokShopOrders-Show: shows a list of orders. Parameters: `filter`, `from` and `to` (days, both included), `sort`,
 * `shop` (of a list of orders at fault in a measure of TikTok) and `page`; or `number`, by which orders are searched: if it finds
 * one order, that order opens.
 */
export const Show = forBusinessManager((): void => {
    const number = parameter('number').trim();
    if (number !== '') {
        showFound(number);
        return;
    }
    const page = pageNumber();
    const list = listOrders(addressOf(), (page - 1) * PAGE, PAGE);
    const shown = { page: page, pages: Math.ceil(list.count / PAGE) };
    showPage('orders', 'orders', listView(list, addressOf(), shown, listMonths()));
});
Show.public = true;

function showFound(number: string): void {
    const found = findOrders(number);
    const only = found.count === 1 ? found.orders[0] : undefined;
    if (only) {
        goTo('TikTokShopOrder-Show', { no: only.orderNo });
    } else {
        showPage('orders', 'orders', foundView(number, found, listMonths()));
    }
}

/** TikTokShopOrders-Export: sends the list as a CSV file, with at most 1,000 orders. Parameters as above. */
export const Export = forBusinessManager((): void => {
    const address = addressOf();
    answerCsv('tiktokshop-orders-' + address.filter + '.csv', csvRows(listOrders(address, 0, EXPORTED)));
});
Export.public = true;

/** TikTokShopOrders-Month: sends the figures of a month as a CSV file. Parameter: `month`, for example `2026-11`. */
export const Month = forBusinessManager((): void => {
    const asked = parameter('month');
    const month = isMonth(asked) ? asked : '';
    answerCsv('tiktokshop-month-' + month + '.csv', monthRows(month, getMonth(month)));
});
Month.public = true;

/** A list by a measure of TikTok has its own days. */
function addressOf(): ListAddress {
    const filter = filterNamed(parameter('filter'));
    const isMeasured = measureOfFilter(filter) !== null;
    return {
        filter: filter,
        from: isMeasured ? '' : parameter('from'),
        to: isMeasured ? '' : parameter('to'),
        sort: sortNamed(parameter('sort')),
        shop: parameter('shop')
    };
}
