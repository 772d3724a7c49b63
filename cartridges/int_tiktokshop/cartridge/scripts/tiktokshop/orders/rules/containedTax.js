'use strict';

/** Rates are whole millionths: a fraction of binary digits would round half a cent either way. */
var ONE = 1000000;

/**
 * The tax that a price contains, half a unit up, for a discount as for a price.
 * @param {number} price - in minor units, negative for a discount
 * @param {number} rate - 0.19 for nineteen percent
 * @returns {number}
 */
function containedTax(price, rate) {
    var part = Math.round(rate * ONE);
    var tax = Math.round((Math.abs(price) * part) / (ONE + part));
    return price < 0 ? -tax : tax;
}

module.exports = containedTax;
