'use strict';

/** Products that are made for one buyer. */
var MADE_TO_ORDER = ['701643632947'];
/** Below the first nothing is worth a question, above the second a person decides; in the currency of the order. */
var SMALL_ORDER = 30;
var LARGE_ORDER = 500;

/**
 * Hook app.tiktokshop.cancellation.decide: what was made for the buyer cannot be sold to anyone else, and only a person
 * gives up a large order.
 *
 * @param {dw.order.Order} order - without shipped units
 * @returns {string|null} accept, refuse, ask-oms or wait; null leaves it to the setting
 */
function decide(order) {
    var items = order.allProductLineItems.iterator();
    while (items.hasNext()) {
        if (MADE_TO_ORDER.indexOf(items.next().productID) >= 0) {
            return 'refuse';
        }
    }
    if (order.totalGrossPrice.value > LARGE_ORDER) {
        return 'wait';
    }
    return order.totalGrossPrice.value < SMALL_ORDER ? 'accept' : null;
}

module.exports = {
    decide: decide
};
