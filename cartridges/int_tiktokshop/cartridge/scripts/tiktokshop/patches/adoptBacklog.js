'use strict';

var orderSearch = require('../lifecycle/store/orderSearch');
var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** @typedef {import('../lifecycle/store/orderSearch').FoundOrder} FoundOrder */

var NAME = 'adoptBacklog';

/** How far back orders are adopted that were here before the cartridge. Older ones are adopted with their next message. */
var FIRST_LOOK = 90 * durations.DAY;

/** Orders that are adopted in a day: each takes one of the 400,000 custom objects that an instance holds. */
var PER_DAY = 5000;

/**
 * Orders that were here before the first sweep, by the time of their last change.
 * @typedef {Object} Backlog
 * @property {string} from - ISO 8601 UTC; empty once all were looked at.
 * @property {string} until
 * @property {string} day - The present day, and how many were adopted in it.
 * @property {number} adopted
 */

/**
 * Leaves the orders that were last changed before a time to `adoptBacklog`. Runs in a transaction of its own.
 * @param {Date} until
 */
function beginBacklog(until) {
    var backlog = {
        from: clock.fromNow(-FIRST_LOOK).toISOString(),
        until: until.toISOString(),
        day: clock.utcToday(),
        adopted: 0
    };
    transaction.inTransaction(function () {
        return storedValues.storeRecord(NAME, backlog);
    });
}

/**
 * Adopts orders of the backlog, oldest change first, a portion each day. One that has a message before its turn is
 * adopted with that.
 * @param {(orderNo: string) => boolean} adopt - returns whether the order was adopted
 */
function adoptBacklog(adopt) {
    var backlog = storedValues.getRecord(NAME, { from: '', until: '', day: '', adopted: 0 });
    if (backlog.from === '') {
        return;
    }
    var adopted = backlog.day === clock.utcToday() ? backlog.adopted : 0;
    var found = orderSearch.tiktokOrdersChanged(new Date(backlog.from), new Date(backlog.until));
    // What has changed since, and the index does not know yet, is the sweep's.
    var orders = found.orders.filter(function (order) {
        return order.changedAt < new Date(backlog.until);
    });
    var next = found.hasMore ? afterAll(orders, backlog.from) : '';
    orders.every(function (order) {
        if (adopted >= PER_DAY) {
            next = order.changedAt.toISOString();
            return false;
        }
        adopted += adopt(order.orderNo) ? 1 : 0;
        return true;
    });
    transaction.inTransaction(function () {
        return storedValues.storeRecord(NAME, {
            from: next,
            until: backlog.until,
            day: clock.utcToday(),
            adopted: adopted
        });
    });
}

/**
 * Where as many orders as a search finds were changed in one moment, the rest waits for messages of theirs.
 * @param {FoundOrder[]} orders
 * @param {string} from
 * @returns {string}
 */
function afterAll(orders, from) {
    var last = orders.length > 0 ? orders[orders.length - 1].changedAt : new Date(from);
    return last.toISOString() === from ? new Date(last.getTime() + 1).toISOString() : last.toISOString();
}

module.exports = {
    beginBacklog: beginBacklog,
    adoptBacklog: adoptBacklog
};
