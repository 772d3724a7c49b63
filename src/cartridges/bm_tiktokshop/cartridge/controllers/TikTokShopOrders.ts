import { filterNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/orderFilter';
import { findOrders, listOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import type { ListAddress } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { answerCsv } from '../scripts/bm_tiktokshop/platform/webCsv';
import { forBusinessManager, pageNumber, parameter, showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { csvRows } from '../scripts/bm_tiktokshop/orders/orderCsv';
import { foundView, listView } from '../scripts/bm_tiktokshop/orders/orderList';

/** Orders on a page. */
const PAGE = 25;
/** Orders in a file; one search finds no more. */
const EXPORTED = 1000;

/**
 * TikTokShopOrders-Show: shows a list of orders. Parameters: `filter`, `from` and `to` (days, both included) and
 * `page`; or `number`, an order number, TikTok id or tracking number.
 */
export const Show = forBusinessManager((): void => {
    const number = parameter('number').trim();
    if (number !== '') {
        showPage('orders', 'orders', foundView(number, findOrders(number)));
        return;
    }
    const page = pageNumber();
    const list = listOrders(addressOf(), (page - 1) * PAGE, PAGE);
    showPage('orders', 'orders', listView(list, addressOf(), page, Math.ceil(list.count / PAGE)));
});
Show.public = true;

/** TikTokShopOrders-Export: sends the list as a CSV file, with at most 1,000 orders. Parameters as above. */
export const Export = forBusinessManager((): void => {
    const address = addressOf();
    answerCsv('tiktokshop-orders-' + address.filter + '.csv', csvRows(listOrders(address, 0, EXPORTED)));
});
Export.public = true;

function addressOf(): ListAddress {
    return { filter: filterNamed(parameter('filter')), from: parameter('from'), to: parameter('to') };
}
