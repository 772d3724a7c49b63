'use strict';

var carriers = require('./rules/carriers');
var extensions = require('../platform/extensions');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var carrierNames = require('./store/carrierNames');
var transaction = require('../platform/transaction');
var recordHookFailure = require('../lifecycle/recordHookFailure');

/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('./rules/parcels').Parcel} Parcel */

var POINT = 'app.tiktokshop.carrier.choose';

/**
 * Finds TikTok's carrier for a package: a merchant's hook goes before the setting, and the setting before usual names.
 * A hook that throws, or names a carrier that TikTok does not offer, is told to operations and left aside.
 * @param {string} externalOrderId
 * @param {Parcel} parcel
 * @param {ShippingProvider[]} providers
 * @returns {ShippingProvider | null} null if there is none
 */
function chooseCarrier(externalOrderId, parcel, providers) {
    var entry = findEntry.findEntry(externalOrderId);
    var about = {
        orderNo: (entry && entry.custom.orderNo) || '',
        packageNo: parcel.packageNos[0],
        trackingNumber: parcel.trackingNumber
    };
    var offered = providers.map(function (provider) {
        return { id: provider.id, name: provider.name };
    });
    var answer = extensions.callExtension(POINT, parcel.carrier, offered, about);
    var name = answer.ok ? answer.value : null;
    var chosen = typeof name === 'string' ? carriers.providerCalled(name, providers) : null;
    if (!chosen && !(answer.ok && isNothing(answer.value))) {
        tell(externalOrderId);
    }
    return (
        chosen || carriers.providerFor(parcel.carrier, providers, carrierNames((entry && entry.custom.shopId) || ''))
    );
}

/**
 * The hook leaves it to the setting.
 * @param {*} value
 * @returns {boolean}
 */
function isNothing(value) {
    return value === undefined || value === null || value === '';
}

/** @param {string} externalOrderId */
function tell(externalOrderId) {
    transaction.inTransaction(function () {
        var entry = findEntry.findEntry(externalOrderId);
        var order = orders.orderOf(entry);
        if (entry && order) {
            recordHookFailure(order, entry, { point: POINT, instead: 'alert.carrier_hook_failed' });
        }
    });
}

module.exports = chooseCarrier;
