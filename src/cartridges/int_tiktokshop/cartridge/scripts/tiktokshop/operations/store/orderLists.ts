import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import LineItemCtnr = require('dw/order/LineItemCtnr');
import Order = require('dw/order/Order');
import OrderMgr = require('dw/order/OrderMgr');
import { statusOfFilter, statusesReached } from '../rules/orderFilter';
import type { OrderFilter } from '../rules/orderFilter';
import { sortingOf } from '../rules/orderSort';
import { CANCEL_AFTER_SHIPPED, statusWords } from '../../lifecycle/rules/orderStatus';
import { HOUR } from '../../platform/rules/durations';
import { fromNow, now } from '../../platform/clock';
import { getOrder } from '../../lifecycle/store/orders';

/** A page of orders, and how many the query found in all. */
export interface OrderPage {
    count: number;
    orders: dw.order.Order[];
}

/** Which orders to list. */
export interface OrderQuery {
    filter: OrderFilter;
    /** Creation time, from `since` up to but excluding `before`; null for any. */
    made: { since: Date; before: Date } | null;
    /** One of `rules/orderSort`; empty for the list's own order. */
    sort: string;
}

/** A query in the platform's query language, its values, and its sorting. */
interface Question {
    text: string;
    values: unknown[];
    sort: string;
}

/** A dispatch deadline within this time is due soon. */
export const DUE_SOON = 48 * HOUR;
/** The platform returns at most this many hits for a search. */
export const MAX_FOUND = 1000;

/**
 * Lists orders with one search. Asks the ledger, which is always current, for what is stuck or due, and the order
 * search for everything else, latest first. The search lags some minutes and finds at most 1,000 orders.
 * @param from - orders before the page
 * @param limit - orders per page
 */
export function searchOrders(query: OrderQuery, from: number, limit: number): OrderPage {
    const question = ledgerQuestion(query.filter);
    return question
        ? askLedger(sorted(within(question, query), query, 'ledger'), from, limit)
        : askSearch(sorted(within(searchQuestion(query.filter), query), query, 'search'), from, limit);
}

/** Whether a list comes from the ledger or from the order search. */
export function sourceOf(filter: OrderFilter): 'search' | 'ledger' {
    return ledgerQuestion(filter) ? 'ledger' : 'search';
}

function sorted(question: Question, query: OrderQuery, source: 'search' | 'ledger'): Question {
    question.sort = sortingOf(query.sort, source, question.sort);
    return question;
}

/** The ledger query of a filter, a flag first because flags have an index; null for a filter of the order search. */
function ledgerQuestion(filter: OrderFilter): Question | null {
    switch (filter) {
        case 'attention':
            return { text: 'custom.needsAttention = {0}', values: [true], sort: 'lastModified asc' };
        case 'request-open':
            return { text: 'custom.requestOpen = {0}', values: [true], sort: 'lastModified asc' };
        case 'feed-due':
            return { text: 'custom.feedDue = {0}', values: [true], sort: 'lastModified asc' };
        case 'late':
            return {
                text: 'custom.awaitsShipment = {0} AND custom.shipBy < {1}',
                values: [true, now()],
                sort: 'custom.shipBy asc'
            };
        case 'due-soon':
            return {
                text: 'custom.awaitsShipment = {0} AND custom.shipBy >= {1} AND custom.shipBy < {2}',
                values: [true, now(), fromNow(DUE_SOON)],
                sort: 'custom.shipBy asc'
            };
        default:
            return null;
    }
}

function searchQuestion(filter: OrderFilter): Question {
    const question: Question = {
        text: 'channelType = {0}',
        values: [LineItemCtnr.CHANNEL_TYPE_TIKTOK],
        sort: 'creationDate desc'
    };
    const status = statusOfFilter(filter);
    if (status) {
        demand(question, 'custom.externalOrderStatus =', status);
    } else if (filter === 'cancelled-after-shipping') {
        demand(question, 'custom.orderTag =', CANCEL_AFTER_SHIPPED);
    } else if (filter === 'held') {
        demand(question, 'confirmationStatus =', Order.CONFIRMATION_STATUS_NOTCONFIRMED);
        // "!=" would also find orders without a status: those that are not adopted yet, and so not held.
        const alive = statusWords().filter((word) => word !== 'CANCELLED');
        demandAny(question, alternatives('custom.externalOrderStatus =', alive));
    }
    const exported = filter === 'reached-exported' ? [Order.EXPORT_STATUS_EXPORTED] : [];
    demandAny(
        question,
        alternatives('custom.externalOrderStatus =', statusesReached(filter)).concat(
            alternatives('exportStatus =', exported)
        )
    );
    return question;
}

function within(question: Question, query: OrderQuery): Question {
    if (query.made) {
        demand(question, 'creationDate >=', query.made.since);
        demand(question, 'creationDate <', query.made.before);
    }
    return question;
}

interface Alternative {
    comparison: string;
    value: unknown;
}

function alternatives(comparison: string, values: unknown[]): Alternative[] {
    return values.map((value) => ({ comparison: comparison, value: value }));
}

function demand(question: Question, comparison: string, value: unknown): void {
    demandAny(question, [{ comparison: comparison, value: value }]);
}

function demandAny(question: Question, wanted: Alternative[]): void {
    const texts = wanted.map((one, index) => one.comparison + ' {' + (question.values.length + index) + '}');
    question.text += texts.length > 0 ? ' AND (' + texts.join(' OR ') + ')' : '';
    question.values = question.values.concat(wanted.map((one) => one.value));
}

function askLedger(question: Question, from: number, limit: number): OrderPage {
    const found = CustomObjectMgr.queryCustomObjects(
        'TikTokShopOrder',
        question.text,
        question.sort,
        ...question.values
    );
    const page: OrderPage = { count: found.count, orders: [] };
    found.forward(from);
    for (let left = limit; left > 0 && found.hasNext(); left -= 1) {
        const order = getOrder(found.next().custom.orderNo || '');
        if (order) {
            page.orders.push(order);
        }
    }
    found.close();
    return page;
}

function askSearch(question: Question, from: number, limit: number): OrderPage {
    const found = OrderMgr.searchOrders(question.text, question.sort, ...question.values);
    const page: OrderPage = { count: found.count, orders: [] };
    found.forward(from);
    for (let left = limit; left > 0 && found.hasNext(); left -= 1) {
        page.orders.push(found.next());
    }
    found.close();
    return page;
}
