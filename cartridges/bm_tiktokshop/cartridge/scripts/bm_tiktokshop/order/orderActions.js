'use strict';

var cancelReason = require('int_tiktokshop/cartridge/scripts/tiktokshop/cancellations/rules/cancelReason');
var operationEvent = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/operationEvent');
var orderState = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState');
var packages = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages');
var unitsModule = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var carrierOptions = require('../platform/carrierOptions');
var webPage = require('../platform/webPage');
var needsOf = require('./needs');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units').Units} Units */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */

/**
 * What waits for a person, and the operations of the order; each leads to a page with a preview. One button at most
 * stands out: the first of what waits, or shipping.
 * @param {OrderDossier} dossier
 * @returns {object}
 */
function actionsView(dossier) {
    var offered = function (name) {
        return dossier.operations.some(function (known) {
            return known === name;
        });
    };
    var needs = needsOf(dossier);
    var first =
        dossier.isRefusedByShipping && offered('ship')
            ? ''
            : needs
                  .map(function (one) {
                      return one.actions;
                  })
                  .reduce(flat, [])[0];
    return {
        isNone: dossier.operations.length === 0,
        cancelId: dossier.request ? dossier.request.cancelId : '',
        needs: needs.map(function (one) {
            return {
                tone: one.tone,
                what: one.what,
                why: one.why,
                todo: one.todo,
                due: one.due,
                fix: one.fix,
                taskId: one.taskId,
                actions: one.actions.map(function (name) {
                    return { name: name, label: webPage.text('act.' + name), isPrimary: name === first };
                })
            };
        }),
        canShip: offered('ship'),
        isShipPrimary: !first,
        // If something waits and no button helps, a shipment does.
        isShipOpen: needs.length > 0 && !first,
        canCancel: offered('cancel'),
        toShip: unitsView(dossier, operationEvent.unitsToShip(dossier.state)),
        toCancel: unitsView(dossier, orderState.openUnits(dossier.state, dossier.state.packages)),
        corrections: offered('correct') ? correctionsView(dossier) : [],
        carriers: carrierOptions(dossier.carriers, ''),
        reasons: cancelReason.cancelReasons().map(function (reason) {
            return { value: reason, label: webPage.text('reason.' + reason, reason) };
        })
    };
}

/**
 * @param {string[]} all
 * @param {string[]} some
 * @returns {string[]}
 */
function flat(all, some) {
    return all.concat(some);
}

/**
 * @param {OrderDossier} dossier
 * @param {Units} units
 * @returns {object[]}
 */
function unitsView(dossier, units) {
    return Object.keys(units).map(function (productId, index) {
        var product = dossier.products[productId];
        return {
            index: index,
            productId: productId,
            name: (product && product.name) || productId,
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
        return {
            index: index,
            packageNo: packageNo,
            carrier: known.carrier,
            carriers: carrierOptions(dossier.carriers, known.carrier),
            trackingNumber: known.trackingNumber
        };
    });
}

module.exports = actionsView;
