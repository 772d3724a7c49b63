'use strict';

var returnRow = require('../returns/returnRow');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOrderDossier').OrderDossier} OrderDossier */

/**
 * The returns of an order.
 * @param {OrderDossier} dossier
 * @returns {object[]}
 */
function returnsView(dossier) {
    return dossier.returns.map(returnRow);
}

module.exports = returnsView;
