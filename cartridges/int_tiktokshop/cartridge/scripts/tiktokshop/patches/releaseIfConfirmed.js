'use strict';

var knownOrder = require('../identity/knownOrder');
var alertOperations = require('../lifecycle/alertOperations');
var hold = require('../lifecycle/store/hold');
var orders = require('../lifecycle/store/orders');
var releaseOrder = require('../operations/releaseOrder');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var orderMessage = require('../lifecycle/rules/orderMessage');

/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */

/**
 * Releases an order that was left CREATED and then confirmed in B2C Commerce. Runs in transactions of its
 * own: an order that cannot be placed stays held, and operations are alerted.
 * @param {string} orderNo
 * @returns {boolean} whether there was something to do
 */
function releaseIfConfirmed(orderNo) {
    var order = orders.getOrder(orderNo);
    var known = order && hold.isConfirmedUnplaced(order) ? knownOrder.knownOrder(orderNo) : null;
    if (!known || appliedStatusOf(known.entry) === 'CANCELLED') {
        return false;
    }
    var outcome = releaseOrder.releaseOrder(orderNo, { by: orderMessage.B2C_COMMERCE });
    if (outcome.code === releaseOrder.NOT_PLACED) {
        transaction.inTransaction(function () {
            return keepHeld(knownOrder.knownOrder(orderNo), outcome.msg || '');
        });
    }
    return true;
}

/**
 * @param {KnownOrder} known
 * @param {string} obstacle
 */
function keepHeld(known, obstacle) {
    hold.unconfirm(known.order);
    alertOperations.alertOperations(known.order, known.entry, notice.notice('alert.not_placed', [obstacle]));
}

module.exports = releaseIfConfirmed;
