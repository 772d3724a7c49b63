'use strict';

var orderState = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/orderState');
var packages = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/packages');
var units = require('int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var webPage = require('../platform/webPage');
var trackingPage = require('./rules/trackingPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/store/productFacts').ProductFacts} ProductFacts */

/**
 * Units of each product: ordered, shipped, cancelled, open.
 * @param {OrderDossier} dossier
 * @returns {object[]}
 */
function linesView(dossier) {
    var state = dossier.state;
    var shipped = packages.shippedUnits(state.packages, orderState.availableUnits(state));
    var open = orderState.openUnits(state, state.packages);
    var isCancelled = state.status === 'CANCELLED';
    return Object.keys(state.ordered).map(function (productId) {
        return {
            productId: productId,
            name: factsOf(dossier, productId).name,
            picture: factsOf(dossier, productId).picture,
            stock: factsOf(dossier, productId).isKnown ? numbers.countText(factsOf(dossier, productId).stock) : '',
            problem: problemOf(dossier, productId),
            ordered: units.unitsOf(state.ordered, productId),
            shipped: units.unitsOf(shipped, productId),
            cancelled:
                units.unitsOf(isCancelled ? state.ordered : orderState.cancelledOnLines(state), productId) -
                (isCancelled ? units.unitsOf(shipped, productId) : 0),
            open: isCancelled ? 0 : units.unitsOf(open, productId)
        };
    });
}

/**
 * @param {OrderDossier} dossier
 * @param {string} productId
 * @returns {ProductFacts}
 */
function factsOf(dossier, productId) {
    return dossier.products[productId];
}

/**
 * Why this line holds the order; empty when it does not.
 * @param {OrderDossier} dossier
 * @param {string} productId
 * @returns {string}
 */
function problemOf(dossier, productId) {
    var reasons = orderState.openHold(dossier.state).split(', ');
    var isHeldFor = function (reason) {
        return reasons.indexOf(reason) >= 0;
    };
    var facts = factsOf(dossier, productId);
    if (isHeldFor('unknown_product') && !facts.isKnown) {
        return webPage.text('hold.unknown_product');
    }
    if (isHeldFor('not_orderable') && facts.isKnown && !facts.isOrderable) {
        return webPage.text('hold.not_orderable');
    }
    var isShort = facts.stock < units.unitsOf(dossier.state.ordered, productId);
    return isHeldFor('out_of_stock') && isShort ? webPage.text('hold.out_of_stock') : '';
}

/**
 * The packages, with TikTok's package ids.
 * @param {OrderDossier} dossier
 * @returns {object[]}
 */
function packagesView(dossier) {
    var ids = Object.keys(dossier.packageIds);
    return packages.packageNumbers(dossier.packages).map(function (packageNo) {
        var known = dossier.packages[packageNo];
        return {
            packageNo: packageNo === packages.WITHOUT_TRACKING ? webPage.text('packages.untold') : packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            trackingPage: trackingPage(known.carrier, known.trackingNumber),
            items: units.listUnits(known.items || {}),
            left: moment.momentOf(known.occurredAt),
            packageId: ids.indexOf(packageNo) < 0 ? '' : dossier.packageIds[packageNo]
        };
    });
}

module.exports = {
    linesView: linesView,
    packagesView: packagesView
};
