import { MAX_ORDERS_PER_CALL, fetchOrderDetail } from '../openapi/orders';
import { FOREIGN_ORDER } from '../openapi/rules/shopRefusal';
import type { TikTokOrders } from '../openapi/orders';
import { reconcileOrder } from '../lifecycle/reconcileOrder';
import { shipByOf } from '../lifecycle/rules/tiktok/tiktokState';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { canCall, siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { rememberShipBy, dueForDeadline } from '../lifecycle/store/ledger/dispatchDeadline';
import { rememberTikTokOrder } from '../lifecycle/store/ledger/tiktokFacts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { getOrder } from '../lifecycle/store/orders';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { callShop } from '../shops/callShop';
import type { ShopAccess } from '../shops/callShop';
import { eachInTransaction } from '../platform/eachInTransaction';
import { openFreshShop } from '../shops/openFreshShop';
import { noticeText } from '../platform/noticeText';

/**
 * Asks TikTok by when new orders have to be shipped, fifty with each call. What cannot be asked now is asked in the next
 * run; nobody asks for what has shipped meanwhile.
 * @param limit - orders in one run
 */
export function syncDeadlines(limit: number): void {
    const unread = dueForDeadline(limit).map((id) => findEntry(id) as LedgerEntry);
    unread.filter((entry) => !entry.custom.awaitsShipment).forEach(rememberNoDeadline);
    const waiting = unread.filter((entry) => entry.custom.awaitsShipment === true);
    const shops = waiting.length === 0 ? [] : siteConnections();
    shops.filter(canCall).forEach((connection) => {
        syncShop(
            connection,
            waiting.filter((entry) => isOf(entry, connection, shops.length === 1))
        );
    });
}

/** An order that does not say whose it is belongs to the only shop, if there is only one. */
function isOf(entry: LedgerEntry, connection: Connection, isOnlyShop: boolean): boolean {
    const shopId = entry.custom.shopId || '';
    return shopId === connection.shop.custom.shopId || (shopId === '' && isOnlyShop);
}

function syncShop(connection: Connection, entries: LedgerEntry[]): void {
    if (entries.length === 0) {
        return;
    }
    const access = { shop: openFreshShop(connection), connection: connection };
    for (let from = 0; from < entries.length && !access.shop.isUnavailable; from += MAX_ORDERS_PER_CALL) {
        syncSome(access, entries.slice(from, from + MAX_ORDERS_PER_CALL));
    }
}

/** One order that is not the shop's fails the call for all: a few calls find it. */
function syncSome(access: ShopAccess, entries: LedgerEntry[]): void {
    const ids = entries.map((entry) => entry.custom.externalOrderId);
    const details = callShop(access, () => fetchOrderDetail(access.shop.api, ids));
    if (details.ok) {
        rememberAll(entries, details.data);
    } else if (details.code !== FOREIGN_ORDER) {
        logOf('deadline').warn('TikTok did not tell deadlines: ' + (details.code || noticeText(details.told)));
    } else if (entries.length > 1) {
        const middle = Math.ceil(entries.length / 2);
        syncSome(access, entries.slice(0, middle));
        syncSome(access, entries.slice(middle));
    } else {
        entries.forEach(rememberNoDeadline);
    }
}

/** What TikTok does not tell it will not tell the next time either, unless it told something that could not be read. */
function rememberAll(entries: LedgerEntry[], told: TikTokOrders): void {
    if (told.fault) {
        logOf('deadline').warn('An order of TikTok could not be read: ' + told.fault.msg);
    }
    eachInTransaction(entries, (entry) => {
        const order = told.items.filter((candidate) => candidate.id === entry.custom.externalOrderId)[0];
        if (order || !told.fault) {
            remember(entry, order);
        }
    });
    told.items.filter(isCancelled).forEach(reconcileOrder);
}

/** Whether TikTok cancelled some of an order before it was adopted: no webhook and no list of changes tells of it again. */
function isCancelled(order: TikTokOrder): boolean {
    return order.status === 'CANCELLED' || order.line_items.some((line) => line.display_status === 'CANCELLED');
}

function rememberNoDeadline(entry: LedgerEntry): void {
    inTransaction(() => rememberShipBy(entry, null));
}

/** Needs a transaction. */
function remember(entry: LedgerEntry, order: TikTokOrder | undefined): void {
    rememberShipBy(entry, order ? shipByOf(order) : null);
    if (order) {
        rememberTikTokOrder(entry, getOrder(entry.custom.orderNo || ''), order);
    }
}
