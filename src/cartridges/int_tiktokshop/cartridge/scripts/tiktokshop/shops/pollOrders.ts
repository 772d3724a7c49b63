import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { applyTikTokState } from '../lifecycle/applyTikTokState';
import { nameGoods } from '../lifecycle/nameGoods';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { epochSeconds } from '../platform/clock';
import { logOf } from '../platform/log';
import { HOUR_IN_SECONDS } from '../platform/rules/durations';
import type { Notice } from '../platform/rules/notice';
import { noticeText } from '../platform/noticeText';
import { isImportedHere } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { endReadAgain } from '../tasks/readAgain';
import { isShopRefused } from './isShopRefused';
import type { ShopAccess } from './openAccess';
import { eachShop } from './eachShop';
import { openAccess } from './openAccess';
import { noteOrdersRead, ordersReadUntil } from './ordersRead';
import { noteStockAdvice } from './noteStockAdvice';
import { readChangedOrders } from './readChangedOrders';
import { startAt } from './rules/listWindow';
import type { Progress } from './rules/listWindow';
import { readOrderAgain } from './readOrderAgain';
import { canCall, siteConnections } from './store/connections';
import type { Connection } from './store/connections';

/** TikTok promises no webhook, so changed orders are asked for as well; every five minutes is often enough. */
const PAUSE = 5 * 60 - 30;
/** Runs are further apart than planned: one of them reads all that has changed until now. */
const RARE = HOUR_IN_SECONDS;
/** Pages of a hundred orders in one run; the next run reads on from there. */
const MAX_PAGES = 50;

/**
 * Asks TikTok which orders of each shop have changed, and applies their state to the orders here. TikTokShop-ImportOrders does
 * it for shops whose orders it brings.
 * @returns which shops have failed
 */
export function pollOrders(): Notice[] {
    const connections = siteConnections()
        .filter(canCall)
        .filter((connection) => !isImportedHere(connection.shop));
    return eachShop(connections, (connection) => {
        pollShop(connection);
        return [];
    });
}

/** Until when the changed orders of a shop were read, in seconds since the epoch; 0 for never. */
export function polledUntil(shopId: string): number {
    return readUntil(progressOf(shopId));
}

function readUntil({ until, readTo }: Progress): number {
    return Math.max(until, readTo || 0);
}

function keyOf(shopId: string): string {
    return 'orderList-' + shopId;
}

/** What an earlier release has stored knows no window, and its orders are read once more. */
function progressOf(shopId: string): Progress {
    const stored = getRecord<Progress>(keyOf(shopId), startAt(0));
    return stored.window === undefined ? startAt(stored.until) : stored;
}

function pollShop(connection: Connection): void {
    const { shopId } = connection.shop.custom;
    const now = epochSeconds();
    const before = progressOf(shopId);
    if (before.until === 0) {
        // What happened earlier came with the orders, or was read by the import until it ended.
        const imported = ordersReadUntil(shopId);
        const from = imported ? imported.getTime() / 1000 : now;
        inTransaction(() => {
            storeRecord(keyOf(shopId), startAt(from));
            noteOrdersRead(shopId, from);
        });
        return;
    }
    if (!before.window && now - readUntil(before) < PAUSE) {
        return;
    }
    const problem = readPages(openAccess(connection), before);
    if (problem) {
        logOf('api').warn('TikTok did not list changed orders: ' + noticeText(problem));
    } else if (before.window && !progressOf(shopId).window && now - polledUntil(shopId) > RARE) {
        // That window ended when the last run began: the next run might not look back as far.
        pollShop(connection);
    }
}

/** @returns why TikTok did not list all changed orders; null when it did, or when there are more pages than one run reads */
function readPages(access: ShopAccess, before: Progress): Notice | null {
    const { shopId } = access.connection.shop.custom;
    const from = { until: readUntil(before), seen: before.seen, window: before.window, readTo: before.readTo };
    let pages = 0;
    return readChangedOrders(access, from, {
        store: (progress) =>
            inTransaction(() => {
                storeRecord(keyOf(shopId), progress);
                if (!progress.window && progress.readTo) {
                    noteOrdersRead(shopId, progress.readTo);
                }
            }),
        isOver: () => pages >= MAX_PAGES,
        apply: (orders) => {
            pages += 1;
            applyState(
                access,
                orders.filter((order) => findEntry(order.id))
            );
            return true;
        },
        keepUnread: (unread) => unread.forEach((one) => readOrderAgain(shopId, one)),
        isKnown: (failure) => isShopRefused(access, failure)
    });
}

function applyState(access: ShopAccess, orders: TikTokOrder[]): void {
    orders.forEach(nameGoods);
    noteStockAdvice(access, orders);
    orders.forEach((order) => {
        applyTikTokState(access.connection.shop.custom.shopId, order);
        endReadAgain('order', order.id);
    });
}
