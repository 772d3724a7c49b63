'use strict';

var ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
var PaymentMgr = require('dw/order/PaymentMgr');
var clock = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock');
var locale = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/locale');
var isMailAddress = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/mailAddress');

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
        hasLocale: function (id) {
            return locale.allowedLocales().indexOf(id) >= 0;
        },
        isMailAddress: isMailAddress,
        today: clock.utcToday()
    };
}

module.exports = knownNames;
