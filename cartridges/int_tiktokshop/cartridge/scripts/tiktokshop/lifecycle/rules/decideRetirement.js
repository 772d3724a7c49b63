'use strict';

var orderStatus = require('./orderStatus');

/** @typedef {import('./orderStatus').ExternalOrderStatus} ExternalOrderStatus */

/**
 * What decides whether the ledger still needs the entry of an order.
 * @typedef {Object} RetirementFacts
 * @property {ExternalOrderStatus} status
 * @property {number} quietDays - Days since the entry was last changed.
 * @property {boolean} isDue - A job has work to do with it, or a task for it is open.
 * @property {boolean} isHeld - A person has to release it, or to prove whose it is.
 * @property {boolean} isListed - A list of Business Manager shows it: an open alert, or a buyer's open request.
 */

/** An order that is completed or cancelled stays for a part of the usual time, one that people look for so many times longer. */
var LONGER = 4;

/**
 * Days of quiet after which orders leave the ledger.
 * @typedef {Object} QuietDays
 * @property {number} finished - Completed and cancelled orders.
 * @property {number} usual - Orders that have left and may still be delivered, completed or returned: many never get
 *     further.
 * @property {number} longest - Orders that await shipment, or that a list of Business Manager shows.
 */

/**
 * The days of quiet that apply.
 * @param {number} usual - as the merchant has set it
 * @param {boolean} isCrowded - whether the instance has so many custom objects that less must be kept
 * @returns {QuietDays}
 */
function quietDays(usual, isCrowded) {
    var days = isCrowded ? Math.ceil(usual / LONGER) : usual;
    return { finished: Math.ceil(days / LONGER), usual: days, longest: days * LONGER };
}

/**
 * Decides whether an order leaves the ledger: it was quiet for long enough, nothing is due, and no person has to act.
 * The cheapest facts come first.
 * @param {RetirementFacts} facts
 * @param {QuietDays} days
 * @returns {boolean}
 */
function mayRetire(facts, days) {
    return (
        isQuiet(facts.status, facts.quietDays, days) &&
        (facts.quietDays >= days.longest || !facts.isListed) &&
        !facts.isHeld &&
        !facts.isDue
    );
}

/**
 * Whether an order was quiet for long enough to leave, if nothing else keeps it.
 * @param {ExternalOrderStatus} status
 * @param {number} quiet
 * @param {QuietDays} days
 * @returns {boolean}
 */
function isQuiet(status, quiet, days) {
    if (orderStatus.awaitsShipment(status)) {
        return quiet >= days.longest;
    }
    return quiet >= (status === 'Completed' || status === 'CANCELLED' ? days.finished : days.usual);
}

module.exports = {
    quietDays: quietDays,
    mayRetire: mayRetire,
    isQuiet: isQuiet
};
