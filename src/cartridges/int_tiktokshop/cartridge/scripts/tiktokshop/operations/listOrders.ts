import type { OrderFilter } from './rules/orderFilter';
import { measureOfFilter, statusOfFilter } from './rules/orderFilter';
import { sortsOf } from './rules/orderSort';
import type { OrderSort } from './rules/orderSort';
import type { ExternalOrderStatus } from '../lifecycle/rules/orderStatus';
import { packageNumbers, packagesWithTracking } from '../lifecycle/rules/packages';
import type { Packages, ShippedPackage } from '../lifecycle/rules/packages';
import { endingOf, endsWithTyped, searchWord } from '../lifecycle/rules/searchWord';
import { fromMinorUnits } from '../platform/rules/money';
import { minorUnitsOf } from '../platform/amounts';
import { now } from '../platform/clock';
import { storedJson } from '../platform/json';
import { orderNoOf } from '../platform/settings';
import { appliedStatusOf } from '../lifecycle/store/ledger/appliedStatus';
import { getAnyEntry } from '../lifecycle/store/ledger/findEntry';
import { needsAttention } from '../lifecycle/store/ledger/alerts';
import { answerDeadlineOf, cancelRequestOf } from '../lifecycle/store/ledger/cancelRequest';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { alertTextOf } from '../lifecycle/store/orderNotes';
import { faultyOrders } from '../figures/shopMeasures';
import { searchOrders, sourceOf } from './store/orderLists';
import { daysBetween } from '../platform/siteDay';
import { openHoldOf } from '../lifecycle/store/orderState';
import { numbersOf, ordersOfBuyerOrBefore, ordersWithEnding } from '../lifecycle/store/searchWords';
import { latestUnproven } from '../identity/store/unprovenEntries';
import { withLedgerEntry, knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { deadTasks } from '../tasks/store/deadTasks';
import { tasksOf } from './orderTasks';

/** One order of a list. */
export interface ListedOrder {
    orderNo: string;
    externalOrderId: string;
    createdAt: Date;
    status: ExternalOrderStatus;
    customerName: string;
    /** For example `104.94 USD`. */
    total: string;
    /** Why the order is held; empty when it is not. */
    holdReason: string;
    tag: string;
    trackingNumbers: string[];
    /** Until when the order must ship, or its buyer must have an answer; null for none. */
    deadline: Date | null;
    /** Whether its shipping deadline has passed. */
    isLate: boolean;
    /** Whether the buyer wants to cancel and waits for an answer. */
    hasOpenRequest: boolean;
    /** Whether a call about it was given up. */
    hasDeadLetter: boolean;
    needsAttention: boolean;
    /** The cartridge's latest alert or note, in the reader's language; empty if the order needs no attention. */
    alert: string;
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
    /** One of `rules/orderSort`; empty for the list's own order. */
    sort: string;
    /** The shop whose measure has a list of orders at fault; empty for all shops. */
    shop: string;
}

/** Unproven orders that a search looks at: a person has to look at each anyway. */
const UNPROVEN_LOOKED_AT = 200;
/** Dead letters of reports that are looked at. */
const LOOKED_AT = 200;

/**
 * A page of a list of orders. Makes one search, however many orders there are. The search lags, so an order that has left
 * the list meanwhile is left out.
 * @param skip - orders before the page
 * @param limit - orders per page
 */
export function listOrders(address: ListAddress, skip: number, limit: number): OrderList {
    const measure = measureOfFilter(address.filter);
    if (measure) {
        const ids = faultyOrders(measure, address.shop || 'all', deadTasks('report', LOOKED_AT));
        const some = ids
            .slice(skip, skip + limit)
            .map(orderNumbered)
            .filter(isKnown);
        return { count: ids.length, orders: some.map(describe) };
    }
    const made = daysBetween(address.from, address.to);
    const page = searchOrders({ filter: address.filter, made: made, sort: address.sort }, skip, limit);
    // The search goes by channel, which any client can write, so orders that are not TikTok's are left out.
    const orders = page.orders.map(withLedgerEntry).filter(isKnown).map(describe);
    const listed = orders.filter((order) => isStillIn(address.filter, order));
    return { count: page.count - (orders.length - listed.length), orders: listed };
}

/** What a list can be sorted by. */
export function sortsOfList(filter: OrderFilter): OrderSort[] {
    return measureOfFilter(filter) ? [] : sortsOf(sourceOf(filter));
}

function isStillIn(filter: OrderFilter, order: ListedOrder): boolean {
    const status = statusOfFilter(filter);
    return (status === null || status === order.status) && (filter !== 'held' || order.holdReason !== '');
}

/**
 * Orders by what a person types: a number in any case and with blanks, its last six characters or more, a product, or the
 * buyer's name. Reads numbers of orders by key, so it also finds orders that were just created, and searches only for
 * what is neither.
 */
export function findOrders(typed: string): OrderList {
    const known = orderNumbered(typed);
    const orders = known ? [known] : searched(typed);
    return { count: orders.length, orders: orders.map(describe) };
}

/** The order with a number of its own or of TikTok, in any case and with blanks; read by key. */
export function orderNumbered(typed: string): KnownOrder | null {
    const number = typed.replace(/\s/g, '');
    const digits = number.replace(/^\D+/, '');
    return [number, number.toUpperCase(), orderNoOf(digits)].reduce<KnownOrder | null>((found, candidate) => {
        const entry = found ? null : getAnyEntry(candidate);
        return found || knownOrder(entry ? entry.custom.orderNo || '' : candidate);
    }, null);
}

function searched(typed: string): KnownOrder[] {
    if (searchWord(typed) === '') {
        return [];
    }
    const ending = ordersWithEnding(typed).map(withLedgerEntry).filter(isKnown);
    const found = ending.filter((known) =>
        numbersOf(known.order, known.entry.custom.externalOrderId).some((number) => endsWithTyped(number, typed))
    );
    const named = found.concat(unprovenWithEnding(typed));
    return named.length > 0 ? named : ordersOfBuyerOrBefore(typed.trim()).map(withLedgerEntry).filter(isKnown);
}

/** Nothing is written to an order that is unproven, so the search does not find it by an ending: the ledger has it. */
function unprovenWithEnding(typed: string): KnownOrder[] {
    const numbers = (entry: LedgerEntry): string[] => [entry.custom.orderNo || '', entry.custom.externalOrderId];
    return latestUnproven(UNPROVEN_LOOKED_AT)
        .filter((entry) => numbers(entry).some((number) => endingOf(number) === endingOf(typed)))
        .filter((entry) => numbers(entry).some((number) => endsWithTyped(number, typed)))
        .map((entry) => knownOrder(entry.custom.orderNo || ''))
        .filter(isKnown);
}

function isKnown(found: KnownOrder | null): found is KnownOrder {
    return found !== null;
}

function describe(found: KnownOrder): ListedOrder {
    const order = found.order;
    const entry = found.entry;
    const packages = packagesWithTracking(storedJson<Packages>(entry.custom.packages, {}));
    const currency = order.currencyCode;
    const shipBy = shipByOf(entry);
    return {
        orderNo: order.orderNo,
        externalOrderId: entry.custom.externalOrderId,
        createdAt: order.creationDate,
        status: appliedStatusOf(entry),
        customerName: order.customerName || '',
        total: fromMinorUnits(minorUnitsOf(order.totalGrossPrice, currency), currency) + ' ' + currency,
        holdReason: openHoldOf(order, entry),
        tag: order.custom.orderTag || '',
        trackingNumbers: packageNumbers(packages).map(
            (packageNo) => (packages[packageNo] as ShippedPackage).trackingNumber
        ),
        deadline: deadlineOf(entry),
        isLate: shipBy !== null && shipBy < now(),
        hasOpenRequest: entry.custom.requestOpen === true,
        hasDeadLetter: tasksOf(found).some((task) => task.custom.state === 'dead'),
        needsAttention: needsAttention(entry),
        alert: needsAttention(entry) ? alertTextOf(order, entry) : ''
    };
}

/** The deadline that comes first. */
function deadlineOf(entry: LedgerEntry): Date | null {
    const request = entry.custom.requestOpen ? cancelRequestOf(entry) : null;
    const times = [shipByOf(entry), answerDeadlineOf(request)];
    return times.reduce((first, time) => (first && (!time || first <= time) ? first : time), null);
}

function shipByOf(entry: LedgerEntry): Date | null {
    return entry.custom.awaitsShipment ? entry.custom.shipBy || null : null;
}
