'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var LineItemCtnr = require('dw/order/LineItemCtnr');
var Order = require('dw/order/Order');
var OrderMgr = require('dw/order/OrderMgr');
var orderFilter = require('../domain/orderFilter');
var orderStatus = require('../domain/orderStatus');
var clock = require('./clock');
var orders = require('./orders');

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
    return question;
}

function within(question, query) {
    if (query.made) {
        demand(question, 'creationDate >=', query.made.since);
        demand(question, 'creationDate <', query.made.before);
    }
    return question;
}

function demand(question, comparison, value) {
    question.text += ' AND ' + comparison + ' {' + question.values.length + '}';
    question.values.push(value);
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
    MAX_FOUND: MAX_FOUND,
    listOrders: listOrders
};
