'use strict';

var clock = require('../../../platform/clock');
var durations = require('../../../platform/rules/durations');
var json = require('../../../platform/json');
var settings = require('../../../platform/settings');
var shopSettings = require('../../../platform/shopSettings');
var kindsOf = require('../../rules/tiktok/orderKinds');
var tiktokPayment = require('../../rules/tiktok/tiktokPayment');
var combineGroup = require('../combineGroup');
var orderDiscounts = require('../orderDiscounts');
var countDue = require('./due/countDue');
var feedDue = require('./due/feedDue');
var reportDue = require('./due/reportDue');
var taskIds = require('../../../tasks/rules/taskIds');
var tasks = require('../../../tasks/store/tasks');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../rules/tiktok/orderKinds').OrderKind} OrderKind */
/** @typedef {import('../../rules/tiktok/tiktokPayment').TikTokPayment} TikTokPayment */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Remembers which shop sold the order; the shop decides who reports it, also what has shipped or was cancelled before.
 * Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} shopId
 */
function rememberShop(entry, shopId) {
    if (entry.custom.shopId !== shopId) {
        entry.custom.shopId = shopId;
        countDue.markCountDue(entry);
        // Another may have seemed to be the reporter until now.
        if (isOmsOfShop(shopId)) {
            reportDue.endReportDue(entry);
            feedDue.endFeedDue(entry);
        } else if (!isToldOf(entry)) {
            reportDue.markMovedDue(entry);
        }
    }
    feedDue.markFeedDueByReporter(entry);
}

/**
 * Whether the OMS has told TikTok of the orders of a shop from the beginning, in place of the reporter of the site.
 * @param {string} shopId
 * @returns {boolean}
 */
function isOmsOfShop(shopId) {
    return shopSettings.reporterOf(shopId) === 'oms' && settings.reporter() !== 'oms';
}

/**
 * What the feed has told before needs no report, and a report that has begun decides by itself when it is tried again.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isToldOf(entry) {
    return feedDue.hasFeedTold(entry) || tasks.findTask(taskIds.reportTaskId(entry.custom.externalOrderId)) !== null;
}

/** How exactly people see when an order was last read from TikTok: more often, that alone is not written. */
var READ_KNOWN_WITHIN = durations.HOUR;

/**
 * Stores TikTok's present status and payment of the order, and on the order itself who paid what; only what is news,
 * because TikTok's lists and webhooks tell most of it several times. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {dw.order.Order | null} order - null if there is none
 * @param {TikTokOrder} tiktokOrder
 */
function rememberTikTokOrder(entry, order, tiktokOrder) {
    var hasNewKinds = write(entry, 'orderKinds', JSON.stringify(kindsOf(tiktokOrder)));
    if (hasNewKinds) {
        countDue.markCountDue(entry);
    }
    combineGroup.rememberCombineGroup(entry, tiktokOrder.auto_combine_group_id || '');
    var payment = tiktokPayment.readPayment(tiktokOrder.payment);
    var hasNewPayment = payment !== null && write(entry, 'tiktokPayment', JSON.stringify(payment));
    if (payment && order) {
        orderDiscounts.writePayers(order, payment);
    }
    var hasNewStatus = write(entry, 'tiktokStatus', tiktokOrder.status);
    if (hasNewKinds || hasNewPayment || hasNewStatus || !wasReadLately(entry)) {
        entry.custom.tiktokReadAt = clock.now();
    }
}

/**
 * @param {LedgerEntry} entry
 * @param {'orderKinds' | 'tiktokPayment' | 'tiktokStatus'} name
 * @param {string} value
 * @returns {boolean} whether the value is news; no kinds are none
 */
function write(entry, name, value) {
    var isNews = (entry.custom[name] || '[]') !== value;
    if (isNews) {
        entry.custom[name] = value;
    }
    return isNews;
}

/**
 * A time that is still to come was noted when the clock was ahead.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function wasReadLately(entry) {
    var last = entry.custom.tiktokReadAt;
    return last !== null && last <= clock.now() && last > clock.fromNow(-READ_KNOWN_WITHIN);
}

/**
 * TikTok's amounts of the order as last read; null if they never were.
 * @param {LedgerEntry} entry
 * @returns {TikTokPayment | null}
 */
function paymentOf(entry) {
    var payment = json.storedJson(entry.custom.tiktokPayment, null);
    if (payment) {
        // A release before this one kept none of these.
        payment.cofundedDiscount = payment.cofundedDiscount || 0;
        payment.tax = payment.tax || 0;
        payment.fees = payment.fees || 0;
        payment.paymentDiscount = payment.paymentDiscount || 0;
    }
    return payment;
}

/**
 * What the order is beside a plain sale, as last read.
 * @param {LedgerEntry} entry
 * @returns {OrderKind[]}
 */
function orderKindsOf(entry) {
    return json.storedJson(entry.custom.orderKinds, []);
}

module.exports = {
    rememberShop: rememberShop,
    rememberTikTokOrder: rememberTikTokOrder,
    paymentOf: paymentOf,
    orderKindsOf: orderKindsOf
};
