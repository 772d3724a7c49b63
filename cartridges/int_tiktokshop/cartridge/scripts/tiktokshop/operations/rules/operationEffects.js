'use strict';

var operation = require('./operation');
var units = require('../../lifecycle/rules/units');

/** @typedef {import('./operation').Effect} Effect */
/** @typedef {import('../../lifecycle/rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../../lifecycle/rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/rules/packages').ShippedPackage} ShippedPackage */

/**
 * The settings of the site on which the effects depend.
 * @typedef {Object} Setup
 * @property {string} reporter - Who tells TikTok: `feed`, `cartridge` or `oms`.
 * @property {boolean} ownsOrderStatus - False where an OMS owns the order status.
 * @property {boolean} hasOms
 */

/**
 * The effects of a decided message, here, at TikTok and in the OMS.
 * @param {OrderState} state
 * @param {OrderChanges} changes
 * @param {OrderMessage} message
 * @param {Setup} setup
 * @returns {Effect[]}
 */
function effectsOf(state, changes, message, setup) {
    var effects = changes.addedPackages
        .map(function (packageNo) {
            return packageEffect(message, packageNo);
        })
        .concat(
            changes.correctedPackages.map(function (packageNo) {
                return correctionEffect(state, message, packageNo);
            })
        );
    if (units.countUnits(changes.returnStock) > 0) {
        effects.push(operation.effect('units', [units.listUnits(changes.returnStock)]));
    }
    if (changes.cancelOrder) {
        effects.push(operation.effect(setup.ownsOrderStatus ? 'cancel-order' : 'cancel-recorded'));
    }
    if (changes.status !== state.status) {
        effects.push(operation.effect('status', [state.status, changes.status]));
    }
    return effects.concat([operation.effect('tiktok-' + setup.reporter), operation.effect(omsEffect(message, setup))]);
}

/**
 * @param {OrderMessage} message
 * @param {string} packageNo
 * @returns {Effect}
 */
function packageEffect(message, packageNo) {
    var told = packageOf(message, packageNo);
    return operation.effect('package', [
        packageNo,
        told.carrier,
        told.trackingNumber,
        units.listUnits(told.items || {})
    ]);
}

/**
 * @param {OrderMessage} message
 * @param {string} packageNo
 * @returns {ShippedPackage}
 */
function packageOf(message, packageNo) {
    return message.packages.filter(function (parcel) {
        return parcel.packageNo === packageNo;
    })[0];
}

/**
 * @param {OrderState} state
 * @param {OrderMessage} message
 * @param {string} packageNo
 * @returns {Effect}
 */
function correctionEffect(state, message, packageNo) {
    var told = packageOf(message, packageNo);
    var known = state.packages[packageNo];
    var before = known.carrier + ' ' + known.trackingNumber;
    return operation.effect('correction', [packageNo, before, told.carrier + ' ' + told.trackingNumber]);
}

/**
 * The OMS is told of cancellations, never of shipments.
 * @param {OrderMessage} message
 * @param {Setup} setup
 * @returns {string}
 */
function omsEffect(message, setup) {
    if (message.status !== 'CANCELLED') {
        return 'oms-not-told';
    }
    return setup.hasOms ? 'oms-told' : 'oms-none';
}

module.exports = effectsOf;
