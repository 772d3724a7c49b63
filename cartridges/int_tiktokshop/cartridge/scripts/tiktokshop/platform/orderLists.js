'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var LineItemCtnr = require('dw/order/LineItemCtnr');
var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');
var orderFilter = require('../domain/orderFilter');
var orderStatus = require('../domain/orderStatus');
var clock = require('./clock');
var orders = require('./orders');

/** Dispatch deadlines that are close lie so far ahead at most. */
var DUE_SOON = 48 * 60 * 60 * 1000;
/** Hits per search that the platform gives at most. */
var MAX_FOUND = 1000;

/**
 * Lists orders with one search. What is stuck or due is asked of the ledger, which is never behind; the rest of the order
 * search, latest first, which lags some minutes and finds 1,000 at most.
 * @param from - how many to pass over
 */
function listOrders(query, from, limit) {
    var question = ledgerQuestion(query.filter);
    return question
        ? askLedger(within(question, query), from, limit)
        : askSearch(within(searchQuestion(query.filter), query), from, limit);
}

/** Questions to the ledger ask for a flag first, because flags have an index. */
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
        demand(question, 'custom.externalOrderStatus !=', 'CANCELLED');
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

function within(question, query) {
    if (query.made) {
        demand(question, 'creationDate >=', query.made.since);
        demand(question, 'creationDate <', query.made.before);
    }
    return question;
}

function alternatives(comparison, values) {
    return values.map(function (value) {
        return { comparison: comparison, value: value };
    });
}

function demand(question, comparison, value) {
    demandAny(question, [{ comparison: comparison, value: value }]);
}

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
    listOrders: listOrders
};
