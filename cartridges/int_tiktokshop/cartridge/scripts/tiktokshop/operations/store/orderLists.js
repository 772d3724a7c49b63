'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var LineItemCtnr = require('dw/order/LineItemCtnr');
var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');
var orderFilter = require('../rules/orderFilter');
var orderSort = require('../rules/orderSort');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var durations = require('../../platform/rules/durations');
var clock = require('../../platform/clock');
var orders = require('../../lifecycle/store/orders');

/** @typedef {import('../rules/orderFilter').OrderFilter} OrderFilter */

/**
 * A page of orders, and how many the query found in all.
 * @typedef {Object} OrderPage
 * @property {number} count
 * @property {dw.order.Order[]} orders
 */

/**
 * Which orders to list.
 * @typedef {Object} OrderQuery
 * @property {OrderFilter} filter
 * @property {{ since: Date, before: Date } | null} made - Creation time, from `since` up to but excluding `before`;
 *     null for any.
 * @property {string} sort - One of `rules/orderSort`; empty for the list's own order.
 */

/**
 * A query in the platform's query language, its values, and its sorting.
 * @typedef {Object} Question
 * @property {string} text
 * @property {*[]} values
 * @property {string} sort
 */

/** A dispatch deadline within this time is due soon. */
var DUE_SOON = 48 * durations.HOUR;

/** The platform returns at most this many hits for a search. */
var MAX_FOUND = 1000;

/**
 * Lists orders with one search. Asks the ledger, which is always current, for what is stuck or due, and the order
 * search for everything else, latest first. The search lags some minutes and finds at most 1,000 orders.
 * @param {OrderQuery} query
 * @param {number} from - orders before the page
 * @param {number} limit - orders per page
 * @returns {OrderPage}
 */
function searchOrders(query, from, limit) {
    var question = ledgerQuestion(query.filter);
    return question
        ? askLedger(sorted(within(question, query), query, 'ledger'), from, limit)
        : askSearch(sorted(within(searchQuestion(query.filter), query), query, 'search'), from, limit);
}

/**
 * Whether a list comes from the ledger or from the order search.
 * @param {OrderFilter} filter
 * @returns {'search' | 'ledger'}
 */
function sourceOf(filter) {
    return ledgerQuestion(filter) ? 'ledger' : 'search';
}

/**
 * @param {Question} question
 * @param {OrderQuery} query
 * @param {'search' | 'ledger'} source
 * @returns {Question}
 */
function sorted(question, query, source) {
    question.sort = orderSort.sortingOf(query.sort, source, question.sort);
    return question;
}

/**
 * The ledger query of a filter, a flag first because flags have an index; null for a filter of the order search.
 * @param {OrderFilter} filter
 * @returns {Question | null}
 */
function ledgerQuestion(filter) {
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
                values: [true, clock.now()],
                sort: 'custom.shipBy asc'
            };
        case 'due-soon':
            return {
                text: 'custom.awaitsShipment = {0} AND custom.shipBy >= {1} AND custom.shipBy < {2}',
                values: [true, clock.now(), clock.fromNow(DUE_SOON)],
                sort: 'custom.shipBy asc'
            };
        default:
            return null;
    }
}

/**
 * @param {OrderFilter} filter
 * @returns {Question}
 */
function searchQuestion(filter) {
    var question = {
        text: 'channelType = {0}',
        values: [LineItemCtnr.CHANNEL_TYPE_TIKTOK],
        sort: 'creationDate desc'
    };
    var status = orderFilter.statusOfFilter(filter);
    if (status) {
        demand(question, 'custom.externalOrderStatus =', status);
    } else if (filter === 'cancelled-after-shipping') {
        demand(question, 'custom.orderTag =', orderStatus.CANCEL_AFTER_SHIPPED);
    } else if (filter === 'held') {
        demand(question, 'confirmationStatus =', Order.CONFIRMATION_STATUS_NOTCONFIRMED);
        // "!=" would also find orders without a status: those that are not adopted yet, and so not held.
        var alive = orderStatus.statusWords().filter(function (word) {
            return word !== 'CANCELLED';
        });
        demandAny(question, alternatives('custom.externalOrderStatus =', alive));
    }
    var exported = filter === 'reached-exported' ? [Order.EXPORT_STATUS_EXPORTED] : [];
    demandAny(
        question,
        alternatives('custom.externalOrderStatus =', orderFilter.statusesReached(filter)).concat(
            alternatives('exportStatus =', exported)
        )
    );
    return question;
}

/**
 * @param {Question} question
 * @param {OrderQuery} query
 * @returns {Question}
 */
function within(question, query) {
    if (query.made) {
        demand(question, 'creationDate >=', query.made.since);
        demand(question, 'creationDate <', query.made.before);
    }
    return question;
}

/**
 * @typedef {Object} Alternative
 * @property {string} comparison
 * @property {*} value
 */

/**
 * @param {string} comparison
 * @param {*[]} values
 * @returns {Alternative[]}
 */
function alternatives(comparison, values) {
    return values.map(function (value) {
        return { comparison: comparison, value: value };
    });
}

/**
 * @param {Question} question
 * @param {string} comparison
 * @param {*} value
 */
function demand(question, comparison, value) {
    demandAny(question, [{ comparison: comparison, value: value }]);
}

/**
 * @param {Question} question
 * @param {Alternative[]} wanted
 */
function demandAny(question, wanted) {
    var texts = wanted.map(function (one, index) {
        return one.comparison + ' {' + (question.values.length + index) + '}';
    });
    question.text += texts.length > 0 ? ' AND (' + texts.join(' OR ') + ')' : '';
    question.values = question.values.concat(
        wanted.map(function (one) {
            return one.value;
        })
    );
}

/**
 * @param {Question} question
 * @param {number} from
 * @param {number} limit
 * @returns {OrderPage}
 */
function askLedger(question, from, limit) {
    var found = CustomObjectMgr.queryCustomObjects.apply(
        CustomObjectMgr,
        ['TikTokShopOrder', question.text, question.sort].concat(question.values)
    );
    var page = { count: found.count, orders: [] };
    found.forward(from);
    for (var left = limit; left > 0 && found.hasNext(); left -= 1) {
        var order = orders.getOrder(found.next().custom.orderNo || '');
        if (order) {
            page.orders.push(order);
        }
    }
    found.close();
    return page;
}

/**
 * @param {Question} question
 * @param {number} from
 * @param {number} limit
 * @returns {OrderPage}
 */
function askSearch(question, from, limit) {
    var found = OrderMgr.searchOrders.apply(OrderMgr, [question.text, question.sort].concat(question.values));
    var page = { count: found.count, orders: [] };
    found.forward(from);
    for (var left = limit; left > 0 && found.hasNext(); left -= 1) {
        page.orders.push(found.next());
    }
    found.close();
    return page;
}

module.exports = {
    DUE_SOON: DUE_SOON,
    MAX_FOUND: MAX_FOUND,
    searchOrders: searchOrders,
    sourceOf: sourceOf
};
