'use strict';

var knownOrder = require('../identity/knownOrder');
var alertOperations = require('../lifecycle/alertOperations');
var releaseHeld = require('../lifecycle/releaseHeld');
var hold = require('../lifecycle/store/hold');
var orders = require('../lifecycle/store/orders');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var orderMessage = require('../lifecycle/rules/orderMessage');

/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */

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
    var outcome = transaction.inTransaction(
        function () {
            return release(knownOrder.knownOrder(orderNo));
        },
        function (result) {
            return result.outcome !== 'rejected';
        }
    );
    if (outcome.code === releaseHeld.NOT_PLACED) {
        transaction.inTransaction(function () {
            return keepHeld(knownOrder.knownOrder(orderNo), outcome);
        });
    }
    return true;
}

/**
 * @param {KnownOrder} values
 * @returns {Outcome}
 */
function release(values) {
    var order = values.order;
    var entry = values.entry;
    var decided = releaseHeld.decideRelease(order, entry);
    return decided.outcome === 'applied' ? releaseHeld.releaseHeld(order, entry, orderMessage.B2C_COMMERCE) : decided;
}

/**
 * @param {KnownOrder} values
 * @param {Outcome} refusal
 */
function keepHeld(values, refusal) {
    var order = values.order;
    var entry = values.entry;
    releaseHeld.noteNotReleased(entry, orderMessage.B2C_COMMERCE, refusal);
    hold.unconfirm(order);
    alertOperations.alertOperations(order, entry, notice.notice('alert.not_placed', [refusal.msg || '']));
}

module.exports = releaseIfConfirmed;
