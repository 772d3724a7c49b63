import type { OrderFilter } from './rules/orderFilter';
import { packageNumbers, packagesWithTracking } from '../lifecycle/rules/packages';
import type { Packages, ShippedPackage } from '../lifecycle/rules/packages';
import { fromMinorUnits } from '../platform/rules/money';
import { minorUnitsOf } from '../platform/amounts';
import { storedJson } from '../platform/json';
import { findEntry, getAnyEntry } from '../lifecycle/store/ledger/findEntry';
import { needsAttention } from '../lifecycle/store/ledger/alerts';
import { searchOrders } from './store/orderLists';
import { daysBetween } from './store/siteDay';
import { holdReasonOf } from '../lifecycle/store/orderState';
import { ordersTracked } from '../lifecycle/store/trackingNumbers';
import { withLedgerEntry, knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';

/** One order of a list. */
export interface ListedOrder {
    orderNo: string;
    externalOrderId: string;
    createdAt: Date;
    status: string;
    customerName: string;
    /** For example `104.94 USD`. */
    total: string;
    /** Why the order is held; empty when it is not. */
    holdReason: string;
    tag: string;
    trackingNumbers: string[];
    needsAttention: boolean;
}

/** A page of a list, and how many orders the whole list has. */
export interface OrderList {
    count: number;
    orders: ListedOrder[];
}

/** Filter and days of a list of orders, as the page's address has them. */
export interface ListAddress {
    filter: OrderFilter;
    /** First and last day in the site's time zone, for example `2026-11-28`; anything else sets no limit. */
    from: string;
    to: string;
}

/**
 * A page of a list of orders. Makes one search, however many orders there are.
 * @param skip - orders before the page
 * @param limit - orders per page
 */
export function listOrders(address: ListAddress, skip: number, limit: number): OrderList {
    const made = daysBetween(address.from, address.to);
    const page = searchOrders({ filter: address.filter, made: made }, skip, limit);
    // The search goes by channel, which any client can write, so orders that are not TikTok's are left out.
    const orders = page.orders.map(withLedgerEntry).filter(isKnown);
    return { count: page.count, orders: orders.map(describe) };
}

/**
 * Orders with a number: an order number, a TikTok id or a tracking number. Reads the first two by key, so it also finds
 * orders that were just created, and searches only for what is neither.
 */
export function findOrders(number: string): OrderList {
    const entry = getAnyEntry(number);
    const known = knownOrder(entry ? entry.custom.orderNo || '' : number);
    const orders = known ? [known] : searched(number);
    return { count: orders.length, orders: orders.map(describe) };
}

/** An order of the official cartridges by its TikTok id, or the orders under a tracking number. */
function searched(number: string): KnownOrder[] {
    const entry = findEntry(number);
    const known = entry && knownOrder(entry.custom.orderNo || '');
    return known ? [known] : ordersTracked(number).map(withLedgerEntry).filter(isKnown);
}

function isKnown(found: KnownOrder | null): found is KnownOrder {
    return found !== null;
}

function describe(found: KnownOrder): ListedOrder {
    const order = found.order;
    const entry = found.entry;
    const packages = packagesWithTracking(storedJson<Packages>(entry.custom.packages, {}));
    const currency = order.currencyCode;
    return {
        orderNo: order.orderNo,
        externalOrderId: entry.custom.externalOrderId,
        createdAt: order.creationDate,
        status: entry.custom.appliedStatus || 'New',
        customerName: order.customerName || '',
        total: fromMinorUnits(minorUnitsOf(order.totalGrossPrice, currency), currency) + ' ' + currency,
        holdReason: holdReasonOf(order, entry),
        tag: order.custom.orderTag || '',
        trackingNumbers: packageNumbers(packages).map(
            (packageNo) => (packages[packageNo] as ShippedPackage).trackingNumber
        ),
        needsAttention: needsAttention(entry)
    };
}
