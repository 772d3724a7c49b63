import { fetchOrderList } from '../openapi/orders';
import type { OrderPage } from '../openapi/orders';
import type { ApiResult } from '../openapi/client';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { nameGoods } from '../lifecycle/nameGoods';
import { noticeShippedOnTikTok } from '../lifecycle/noticeShippedOnTikTok';
import { reconcileOrder } from '../lifecycle/reconcileOrder';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { epochSeconds } from '../platform/clock';
import { logOf } from '../platform/log';
import { noticeText } from '../platform/noticeText';
import { isImportedHere } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { callShop } from './callShop';
import type { ShopAccess } from './callShop';
import { noteOrdersRead } from './ordersRead';
import { openFreshShop } from './openFreshShop';
import { noteStockAdvice } from './noteStockAdvice';
import { canCall, siteConnections } from './store/connections';
import type { Connection } from './store/connections';

/** TikTok promises no webhook, so changed orders are asked for as well; every five minutes is often enough. */
const PAUSE = 5 * 60 - 30;
/** An order that changes while its page is read may leave the window: windows overlap. All times in seconds. */
const OVERLAP = 10 * 60;
/** After a long stop, older changes are left to the webhooks and to a person. */
const LONGEST = 24 * 3600;
/** Pages of a hundred orders in one run. */
const MAX_PAGES = 50;

/** How far a shop was read. */
interface Read {
    /** Seconds since the epoch; 0 before the first run. */
    until: number;
    /** When those orders changed that the next window has again, by id. */
    seen: { [orderId: string]: number };
}

/**
 * Asks TikTok which orders of each shop have changed, and applies their state to the orders here. TikTokShop-ImportOrders does
 * it for shops whose orders it brings.
 */
export function pollOrders(): void {
    siteConnections()
        .filter(canCall)
        .filter((connection) => !isImportedHere(connection.shop))
        .forEach((connection) => pollShop(connection));
}

/** Until when the changed orders of a shop were read, in seconds since the epoch; 0 for never. */
export function polledUntil(shopId: string): number {
    return getRecord<Read>(keyOf(shopId), { until: 0, seen: {} }).until;
}

function keyOf(shopId: string): string {
    return 'orderList-' + shopId;
}

function pollShop(connection: Connection): void {
    const key = keyOf(connection.shop.custom.shopId);
    const now = epochSeconds();
    const before = getRecord<Read>(key, { until: 0, seen: {} });
    if (before.until === 0) {
        // What happened earlier came with the orders.
        inTransaction(() => storeRecord(key, { until: now, seen: {} }));
        return;
    }
    if (now - before.until < PAUSE) {
        return;
    }
    const from = Math.max(before.until - OVERLAP, now - LONGEST);
    const orders = readAll({ shop: openFreshShop(connection), connection: connection }, from, now, before.seen);
    if (orders) {
        const seen: Read['seen'] = {};
        orders
            .filter((order) => (order.update_time || 0) >= now - OVERLAP)
            .forEach((order) => {
                seen[order.id] = order.update_time || 0;
            });
        inTransaction(() => {
            storeRecord(key, { until: now, seen: seen });
            noteOrdersRead(connection.shop.custom.shopId, now);
        });
    }
}

/** @returns null when TikTok did not give all: then the next run asks for the same time again */
function readAll(access: ShopAccess, from: number, to: number, seen: Read['seen']): TikTokOrder[] | null {
    let all: TikTokOrder[] = [];
    let pageToken = '';
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const found = readPage(access, from, to, pageToken);
        if (!found.ok) {
            logOf('api').warn('TikTok did not list changed orders: ' + (found.code || noticeText(found.told)));
            return null;
        }
        const news = found.data.items.filter((order) => findEntry(order.id) && seen[order.id] !== order.update_time);
        news.forEach(nameGoods);
        noteStockAdvice(access, news);
        news.forEach((order) => {
            reconcileOrder(order);
            noticeShippedOnTikTok(order);
        });
        all = all.concat(found.data.items);
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return all;
        }
    }
    return null;
}

function readPage(access: ShopAccess, from: number, to: number, pageToken: string): ApiResult<OrderPage> {
    return callShop(access, () => fetchOrderList(access.shop.api, { from: from, to: to }, pageToken));
}
