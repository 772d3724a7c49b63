'use strict';

var tasks = require('../tasks/store/tasks');
var canTellOms = require('./canTellOms');
var packagesModule = require('./rules/packages');
var unitsModule = require('./rules/units');
var feedDue = require('./store/ledger/due/feedDue');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('./rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('./rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('./rules/units').Units} Units */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * An order after the cancellation.
 * @typedef {Pick<OrderChanges, 'status' | 'cancelled' | 'cancelledTooLate' | 'packages'>} CancelledState
 */

/**
 * Enqueues a task that tells the OMS of cancelled units, so that it does not ship them. Does nothing for a cancellation
 * by the OMS itself. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OrderMessage} message
 * @param {CancelledState} changes
 * @param {Units} units - which of its units are cancelled, where it is not the whole order
 */
function enqueueOmsCancellation(entry, message, changes, units) {
    if (message.initiator === 'SELLER' || !canTellOms()) {
        return;
    }
    var externalOrderId = entry.custom.externalOrderId;
    var orderNo = entry.custom.orderNo || '';
    var isPartial = changes.status !== 'CANCELLED';
    // The number of cancelled units makes each partial cancellation a task of its own.
    var count = unitsModule.countUnits(changes.cancelled) + unitsModule.countUnits(changes.cancelledTooLate);
    var taskId = isPartial
        ? taskIds.unitsCancelledTaskId(externalOrderId, count)
        : taskIds.cancelledTaskId(externalOrderId);
    var notice = {
        // An order that was opened again can be cancelled again, which is no repeat.
        eventId: isPartial ? taskId : taskId + '-r' + feedDue.feedRevisionOf(entry),
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        status: 'CANCELLED',
        // For the OMS, users of Business Manager are the seller.
        initiator: message.initiator === 'OPERATIONS' ? 'SELLER' : message.initiator,
        reason: message.reason
    };
    if (isPartial) {
        notice.items = Object.keys(units).map(function (productId) {
            return {
                productId: productId,
                quantity: unitsModule.unitsOf(units, productId)
            };
        });
    }
    var packages = packagesModule.packagesWithTracking(changes.packages);
    if (!isPartial && packagesModule.packageNumbers(packages).length > 0) {
        notice.packages = packagesModule.packageNumbers(packages).map(function (packageNo) {
            var known = packages[packageNo];
            return { packageNo: packageNo, carrier: known.carrier, trackingNumber: known.trackingNumber };
        });
    }
    tasks.enqueue(taskId, 'tell-oms', {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        shopId: '',
        payload: notice
    });
}

module.exports = enqueueOmsCancellation;
