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
import { ordersTracked } from '../shipments/store/tracking';
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
 * Orders with a number: an order number, a TikTok id or a tracking number. Reads by key, so it also finds orders that
 * were just created; a tracking number is known after the next run of TikTokShop-ProcessTasks.
 */
export function findOrders(number: string): OrderList {
    const orderNos = [number];
    [number].concat(ordersTracked(number)).forEach((externalOrderId) => {
        const entry = getAnyEntry(externalOrderId) || findEntry(externalOrderId);
        const orderNo = entry ? entry.custom.orderNo || '' : '';
        if (orderNo !== '' && orderNos.indexOf(orderNo) < 0) {
            orderNos.push(orderNo);
        }
    });
    const orders = orderNos.map(knownOrder).filter(isKnown);
    return { count: orders.length, orders: orders.map(describe) };
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
