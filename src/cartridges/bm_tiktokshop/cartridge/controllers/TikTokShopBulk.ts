import {
    bulkNamed,
    previewOnOrders,
    previewShipments,
    runOnOrders,
    shipList
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/runOnOrders';
import { MOST_LINES, readShipList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/shipList';
import { bulkAskView, bulkDoneView, listAskView } from '../scripts/bm_tiktokshop/bulk/bulk';
import { actOnPicks, askForPicks } from '../scripts/bm_tiktokshop/platform/picks';
import {
    forBusinessManager,
    forForms,
    goTo,
    parameter,
    showPage,
    text,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';

/** TikTokShopBulk-Ask: previews an operation on the ticked orders. Parameters: `act`, and `pick-{order number}` for each. */
export const Ask = forBusinessManager((): void => {
    const none = (): void => goTo('TikTokShopOrders-Show', { filter: parameter('filter'), done: 'bulk.none' });
    askForPicks(bulkNamed(parameter('act')), 'error.order', none, (name, orderNos) =>
        showPage('orders', 'bulk/ask', bulkAskView(name, previewOnOrders(name, orderNos)), text('act.' + name))
    );
});
Ask.public = true;

/** TikTokShopBulk-Act: runs an operation on several orders. Fields: `act`, and `orderNos`, separated by spaces. */
export const Act = forForms((): void =>
    actOnPicks(bulkNamed(parameter('act')), 'error.order', 'orderNos', (name, orderNos) =>
        showPage('orders', 'bulk/ask', bulkDoneView(name, runOnOrders(name, orderNos, userName())), text('act.' + name))
    )
);
Act.public = true;

/** TikTokShopBulk-List: asks for a list of shipments to paste. */
export const List = forBusinessManager((): void => {
    showPage('orders', 'bulk/list', { list: '', most: MOST_LINES, isWrong: false }, text('bulk.ship'));
});
List.public = true;

/** TikTokShopBulk-AskList: previews what a pasted list ships. Field: `list`. */
export const AskList = forForms((): void => {
    const list = parameter('list');
    const lines = readShipList(list);
    if (lines.length === 0 || lines.length > MOST_LINES) {
        showPage('orders', 'bulk/list', { list: list, most: MOST_LINES, isWrong: true }, text('bulk.ship'));
    } else {
        showPage('orders', 'bulk/ask', listAskView(previewShipments(lines), list), text('bulk.ship'));
    }
});
AskList.public = true;

/** TikTokShopBulk-ShipList: ships the parcels of a pasted list. Field: `list`. */
export const ShipList = forForms((): void => {
    const lines = readShipList(parameter('list')).slice(0, MOST_LINES);
    showPage('orders', 'bulk/ask', bulkDoneView('ship', shipList(lines, userName())), text('bulk.ship'));
});
ShipList.public = true;
