'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var PaymentMgr = require('dw/order/PaymentMgr');

/** @typedef {import('../rules/checkSetting').KnownNames} KnownNames */

/**
 * Names of this instance that settings may have.
 * @returns {KnownNames}
 */
function knownNames() {
    return {
        hasInventoryList: function (id) {
            return ProductInventoryMgr.getInventoryList(id) !== null;
        },
        hasPaymentMethod: function (id) {
            return PaymentMgr.getPaymentMethod(id) !== null;
        },
        today: today()
    };
}

/**
 * The present day in UTC.
 * @returns {string}
 */
function today() {
    return new Date().toISOString().slice(0, 10);
}

module.exports = {
    knownNames: knownNames,
    today: today
};
