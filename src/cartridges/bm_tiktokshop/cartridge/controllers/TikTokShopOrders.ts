import { filterNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/domain/orderFilter';
import { findOrders, readOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/listOrders';
import type { OrderQuery } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/orderLists';
import { answerCsv } from '../scripts/bm_tiktokshop/platform/csvAnswer';
import { daysBetween } from '../scripts/bm_tiktokshop/platform/days';
import { parameter, showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { csvRows } from '../scripts/bm_tiktokshop/views/orderCsv';
import { foundView, listView } from '../scripts/bm_tiktokshop/views/orderList';

/** Orders on a page. */
const PAGE = 25;
/** Orders in a file: what one search finds. */
const EXPORTED = 1000;

/**
 * TikTokShopOrders-Show: a list of orders. Parameters: `filter`, `from` and `to` (days, both included), `page`; or
 * `number`, to find an order by any of its numbers.
 */
export function Show(): void {
    const number = parameter('number').trim();
    if (number !== '') {
        showPage('orders', 'orders', foundView(number, findOrders(number)));
        return;
    }
    const page = Math.max(1, Math.floor(Number(parameter('page'))) || 1);
    const list = readOrders(queryOf(), (page - 1) * PAGE, PAGE);
    showPage('orders', 'orders', listView(list, addressOf(), page, Math.ceil(list.count / PAGE)));
}
Show.public = true;

/** TikTokShopOrders-Export: the same list as a CSV file, 1,000 orders at most. */
export function Export(): void {
    const list = readOrders(queryOf(), 0, EXPORTED);
    answerCsv('tiktokshop-orders-' + queryOf().filter + '.csv', csvRows(list));
}
Export.public = true;

function queryOf(): OrderQuery {
    return { filter: filterNamed(parameter('filter')), made: daysBetween(parameter('from'), parameter('to')) };
}

/** What leads to the same list again. */
function addressOf(): { filter: string; from: string; to: string } {
    return { filter: queryOf().filter, from: parameter('from'), to: parameter('to') };
}
