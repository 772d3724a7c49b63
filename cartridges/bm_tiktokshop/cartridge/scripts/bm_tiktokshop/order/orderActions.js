'use strict';

var cancelReason = require('int_tiktokshop/cartridge/scripts/tiktokshop/cancellations/rules/cancelReason');
var operationEvent = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operationEvent');
var orderState = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState');
var packages = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages');
var unitsModule = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units').Units} Units */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */

/**
 * The operations of the order; each leads to a page with a preview.
 * @param {OrderDossier} dossier
 * @returns {object}
 */
function actionsView(dossier) {
    var offered = function (name) {
        return dossier.operations.some(function (known) {
            return known === name;
        });
    };
    return {
        isNone: dossier.operations.length === 0,
        cancelId: dossier.request ? dossier.request.cancelId : '',
        plain: ['handled', 'accept', 'refuse', 'retry', 'release'].filter(offered).map(function (name) {
            return { name: name, label: webPage.text('act.' + name) };
        }),
        canShip: offered('ship'),
        canCancel: offered('cancel'),
        toShip: unitsView(operationEvent.unitsToShip(dossier.state)),
        toCancel: unitsView(orderState.openUnits(dossier.state, dossier.state.packages)),
        corrections: offered('correct') ? correctionsView(dossier) : [],
        reasons: cancelReason.cancelReasons().map(function (reason) {
            return { value: reason, label: webPage.text('reason.' + reason, reason) };
        })
    };
}

/**
 * @param {Units} units
 * @returns {object[]}
 */
function unitsView(units) {
    return Object.keys(units).map(function (productId, index) {
        return {
            index: index,
            productId: productId,
            count: unitsModule.unitsOf(units, productId)
        };
    });
}

/**
 * @param {OrderDossier} dossier
 * @returns {object[]}
 */
function correctionsView(dossier) {
    return packages.packageNumbers(packages.packagesWithTracking(dossier.packages)).map(function (packageNo, index) {
        var known = dossier.packages[packageNo];
        return { index: index, packageNo: packageNo, carrier: known.carrier, trackingNumber: known.trackingNumber };
    });
}

module.exports = actionsView;
