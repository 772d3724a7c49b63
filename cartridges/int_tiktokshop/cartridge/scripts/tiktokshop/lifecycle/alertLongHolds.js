'use strict';

var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var alertOperations = require('./alertOperations');
var holdNotice = require('./rules/holdNotice');
var orderState = require('./rules/orderState');
var alerts = require('./store/ledger/alerts');
var countDue = require('./store/ledger/due/countDue');
var holdDeadline = require('./store/ledger/holdDeadline');
var findEntry = require('./store/ledger/findEntry');
var orderStateModule = require('./store/orderState');
var orders = require('./store/orders');
var settings = require('../platform/settings');

/**
 * Alerts operations, once, of each order that is held for longer than the merchant allows.
 * @param {number} limit
 */
function alertLongHolds(limit) {
    holdDeadline.dueForHoldAlert(limit).forEach(function (externalOrderId) {
        try {
            transaction.inTransaction(function () {
                return alertOfHold(externalOrderId);
            });
        } catch (e) {
            log.logOf('order').error('order ' + externalOrderId + ', alert of its hold: ' + log.describeError(e));
        }
    });
}

/** @param {string} externalOrderId */
function alertOfHold(externalOrderId) {
    var entry = findEntry.findEntry(externalOrderId);
    if (!entry) {
        return;
    }
    holdDeadline.endHoldDeadline(entry);
    var order = orders.orderOf(entry);
    if (!order) {
        // Order retention deletes orders that are CREATED, and there is nothing to write a note to.
        var alert = notice.notice('alert.held_order_gone');
        log.logOf('order').error((entry.custom.orderNo || '') + ': ' + noticeText.noticeText(alert));
        alerts.addMail(entry, alert);
        countDue.markCountDue(entry);
        return;
    }
    var state = orderStateModule.getState(order, entry);
    if (orderState.openHold(state) !== '') {
        alertOperations.alertOperations(
            order,
            entry,
            notice.notice('alert.held_long', [settings.holdHours(), holdNotice(state.holdReason)])
        );
    }
}

module.exports = alertLongHolds;
