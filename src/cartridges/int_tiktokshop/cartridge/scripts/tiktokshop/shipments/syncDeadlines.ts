import { MAX_ORDERS_PER_CALL, fetchOrderDetail } from '../openapi/orders';
import { FOREIGN_ORDER } from '../openapi/rules/shopRefusal';
import type { TikTokOrders } from '../openapi/orders';
import { nameGoods } from '../lifecycle/nameGoods';
import { applyTikTokState } from '../updates/applyTikTokState';
import { shipByOf, shippedUnitsOf } from '../lifecycle/rules/tiktok/tiktokState';
import { countUnits } from '../lifecycle/rules/units';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { canCall, siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { dueForDeadline, rememberShipBy, unclaimedForDeadline } from '../lifecycle/store/ledger/dispatchDeadline';
import { rememberShop, rememberTikTokOrder } from '../lifecycle/store/ledger/tiktokFacts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { orderOf } from '../lifecycle/store/orders';
import { logOf } from '../platform/log';
import { getValue, storeValue } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { eachInTransaction } from '../platform/eachInTransaction';
import { openAccess } from '../shops/openAccess';
import { noticeText } from '../platform/noticeText';
import { portionsOf } from '../platform/rules/lists';

/** Most orders without a known shop that one run looks up: one order can take several calls. */
const UNCLAIMED_PER_RUN = 50;
/** Name of the value that says how many of them the next run passes over. */
const UNCLAIMED = 'unclaimedOrders';

/**
 * Reads each new or released order from TikTok once: its dispatch deadline, and what was cancelled or has left before it was
 * known here, or while it was held.
 * One call reads fifty orders. A later run asks for the rest, except for orders that have shipped meanwhile.
 * Orders of a shop that cannot be called keep no others waiting.
 * @param limit - orders of a shop in one run
 */
export function syncDeadlines(limit: number): void {
    const shops = siteConnections();
    const callable = shops.filter(canCall);
    const isOnly = shops.length === 1;
    callable.forEach((connection) => {
        const own = waitingOf(dueForDeadline(connection.shop.custom.shopId, limit));
        askShop(connection, own.concat(isOnly ? waitingOf(unclaimedForDeadline(0, limit)) : [])).forEach(
            rememberNoDeadline
        );
    });
    if (!isOnly && callable.length > 0) {
        claim(callable, callable.length === shops.length);
    }
}

/** The orders that still wait for their shipment. */
function waitingOf(unread: LedgerEntry[]): LedgerEntry[] {
    unread.filter((entry) => !entry.custom.awaitsShipment).forEach(rememberNoDeadline);
    return unread.filter((entry) => entry.custom.awaitsShipment === true);
}

/**
 * Looks up orders without a known shop. The next run passes over those that no called shop knows: they may be of a shop that
 * cannot be called, and others must not wait for it.
 * @param isAll - whether all shops can be called
 */
function claim(callable: Connection[], isAll: boolean): void {
    const from = Number(getValue(UNCLAIMED)) || 0;
    const looked = unclaimedForDeadline(from, UNCLAIMED_PER_RUN);
    const unclaimed = askAll(callable, waitingOf(looked));
    if (isAll) {
        unclaimed.forEach(rememberNoDeadline);
    }
    const left = looked.filter((entry) => entry.custom.shipByUnread === true).length;
    const passedOver = looked.length < UNCLAIMED_PER_RUN ? 0 : from + left;
    if (passedOver !== from) {
        inTransaction(() => storeValue(UNCLAIMED, String(passedOver)));
    }
}

function hasNoShop(entry: LedgerEntry): boolean {
    return !entry.custom.shopId;
}

/**
 * Asks each shop for the orders without a known shop. The shop that knows an order has sold it.
 * @returns those that no shop knows
 */
function askAll(connections: Connection[], entries: LedgerEntry[]): LedgerEntry[] {
    return connections.reduce((unclaimed: LedgerEntry[], connection) => {
        const foreign = askShop(connection, entries.filter(hasNoShop));
        return unclaimed.filter((entry) => foreign.indexOf(entry) >= 0);
    }, entries);
}

/** @returns entries of orders that TikTok says are not of this shop */
function askShop(connection: Connection, entries: LedgerEntry[]): LedgerEntry[] {
    if (entries.length === 0) {
        return [];
    }
    const access = openAccess(connection);
    return portionsOf(entries, MAX_ORDERS_PER_CALL).reduce(
        (foreign: LedgerEntry[], some) => foreign.concat(access.shop.isUnavailable ? [] : askForSome(access, some)),
        []
    );
}

/** One order that is not the shop's fails the call for all: a few calls find it. */
function askForSome(access: ShopAccess, entries: LedgerEntry[]): LedgerEntry[] {
    const ids = entries.map((entry) => entry.custom.externalOrderId);
    const details = fetchOrderDetail(access.shop.api, ids);
    if (details.ok) {
        rememberAll(access, entries, details.data);
        return [];
    }
    if (details.code !== FOREIGN_ORDER) {
        logOf('deadline').warn('TikTok did not tell deadlines: ' + (details.code || noticeText(details.told)));
        return [];
    }
    if (entries.length === 1) {
        return entries;
    }
    const middle = Math.ceil(entries.length / 2);
    return askForSome(access, entries.slice(0, middle)).concat(askForSome(access, entries.slice(middle)));
}

/** What TikTok does not tell it will not tell the next time either, unless it told something that could not be read. */
function rememberAll(access: ShopAccess, entries: LedgerEntry[], told: TikTokOrders): void {
    if (told.fault) {
        logOf('deadline').warn('An order of TikTok could not be read: ' + told.fault.msg);
    }
    eachInTransaction(entries, (entry) => {
        const order = told.items.filter((candidate) => candidate.id === entry.custom.externalOrderId)[0];
        if (order || !told.fault) {
            remember(access, entry, order);
        }
    });
    told.items.forEach(nameGoods);
    const { shopId } = access.connection.shop.custom;
    told.items.filter(hasNews).forEach((order) => applyTikTokState(shopId, order));
}

/**
 * Whether TikTok cancelled or shipped some of an order before it was known here, or while it was held: no webhook and no list of
 * changes tells of it again.
 */
function hasNews(order: TikTokOrder): boolean {
    const isCancelled = order.line_items.some((line) => line.display_status === 'CANCELLED');
    return order.status === 'CANCELLED' || isCancelled || countUnits(shippedUnitsOf(order)) > 0;
}

function rememberNoDeadline(entry: LedgerEntry): void {
    inTransaction(() => rememberShipBy(entry, null));
}

/** Needs a transaction. */
function remember(access: ShopAccess, entry: LedgerEntry, order: TikTokOrder | undefined): void {
    rememberShipBy(entry, order ? shipByOf(order) : null);
    if (order) {
        if (hasNoShop(entry)) {
            rememberShop(entry, access.connection.shop.custom.shopId);
        }
        rememberTikTokOrder(entry, orderOf(entry), order);
    }
}
