import { applyTikTokState } from '../updates/applyTikTokState';
import { nameGoods } from '../lifecycle/nameGoods';
import { readShownAddress } from '../lifecycle/rules/address/recipientAddress';
import { currencyOf } from '../lifecycle/rules/tiktok/markets';
import { isFulfilledByTikTok } from '../lifecycle/rules/tiktok/whoShips';
import { pairUnits } from '../lifecycle/rules/tiktok/unitPairs';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { markReferenceDue } from '../lifecycle/store/ledger/due/referenceDue';
import { markReturnsDue } from '../lifecycle/store/ledger/due/returnsDue';
import { rememberShop } from '../lifecycle/store/ledger/tiktokFacts';
import { orderedLines } from '../lifecycle/store/orderLines';
import { orderOf } from '../lifecycle/store/orders';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { logOf } from '../platform/log';
import { notice } from '../platform/rules/notice';
import { findShop, warehousesOf } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { readOrderAgain } from '../updates/readOrderAgain';
import { rememberWarehouse } from '../shops/seenWarehouses';
import { done, failedForNow, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { externalOrderOf } from './rules/externalOrderOf';
import { postOrder, STOREFRONT_PASSWORD } from './store/postOrder';
import type { PostedOrder } from './store/postOrder';
import { siteGoods } from './store/siteGoods';
import { stageOfOrder } from '../lifecycle/rules/tiktok/orderStage';
import type { OrderStage } from '../lifecycle/rules/tiktok/orderStage';

/** Stages of orders that buyers may have returned already. */
const MAY_HAVE_RETURNS: OrderStage[] = ['shipping', 'left', 'over'];

/**
 * Creates the order here, then brings it to the state that it has on TikTok. An order that is here already is found, and no
 * second one is made.
 * @param order - as Get Order List or Get Order Detail gave it
 * @returns `failed` with the reason, where it could not be created
 */
export function createImported(shopId: string, order: TikTokOrder): TaskOutcome {
    const posted = post(shopId, order, '');
    if (!posted.isCreated) {
        return notCreated(order, posted);
    }
    nameGoods(order);
    rememberOrigin(shopId, order);
    applyTikTokState(shopId, order);
    if (MAY_HAVE_RETURNS.indexOf(stageOfOrder(order.status)) >= 0) {
        // SyncReturns may have passed a return before its order was here.
        inTransaction(() => markReturnsDue(findEntry(order.id) as LedgerEntry));
    }
    return done();
}

/**
 * Creates an order that could not be read as a whole. It is held; its state on TikTok is read again, because nothing but its id
 * and status can be trusted.
 * @returns `failed` with the reason, where it could not be created
 */
export function createUnread(shopId: string, unread: UnreadItem<TikTokOrder>): TaskOutcome {
    const { item, fault } = unread;
    const posted = post(shopId, item, fault.msg || '');
    if (!posted.isCreated) {
        return notCreated(item, posted);
    }
    nameGoods(item);
    rememberOrigin(shopId, item);
    readOrderAgain(shopId, unread);
    return done();
}

/** @param doubt - what could not be read, in words; empty for nothing */
function post(shopId: string, order: TikTokOrder, doubt: string): PostedOrder {
    const shop = findShop(shopId);
    const warehouse = order.warehouse_id || '';
    if (!isFulfilledByTikTok(order)) {
        rememberWarehouse(shopId, warehouse);
    }
    return postOrder(
        externalOrderOf(order, siteGoods(readShownAddress(order.recipient_address)), {
            listId: warehousesOf(shop)[warehouse] || '',
            currency: currencyOf((shop && shop.custom.region) || ''),
            doubt: doubt
        })
    );
}

function notCreated(order: TikTokOrder, { isRefused, code, path }: PostedOrder): TaskOutcome {
    logOf('import').warn('order ' + order.id + ' was not created: ' + code + ' ' + path);
    if (code === STOREFRONT_PASSWORD) {
        return failedForNow(code, notice('task.storefront_password'));
    }
    const told = notice('task.import_' + (isRefused ? 'refused' : 'failed'), [code, path]);
    return isRefused ? refused(code, told) : failedForNow(code, told);
}

/**
 * Notes whose shop the order is of, and that TikTok has to learn its number, each once.
 * @param order - its units named by the products here
 */
export function rememberOrigin(shopId: string, order: TikTokOrder): void {
    inTransaction(() => {
        const entry = findEntry(order.id);
        const here = orderOf(entry);
        if (!entry || !here) {
            return;
        }
        if (!entry.custom.shopId) {
            rememberShop(entry, shopId);
        }
        if (entry.custom.referenceDue === null) {
            markNumberDue(entry, here, order);
        }
    });
}

/**
 * Notes that TikTok has to learn the number of an order. Needs a transaction.
 * @param order - its units named by the products here
 */
export function markNumberDue(entry: LedgerEntry, here: dw.order.Order, order: TikTokOrder): void {
    const units = pairUnits(order, orderedLines(here));
    const lines = units.map((own, index) => own.map((unit) => ({ ownId: String(index + 1), lineId: unit.id })));
    markReferenceDue(
        entry,
        lines.reduce((all, some) => all.concat(some), [])
    );
}
