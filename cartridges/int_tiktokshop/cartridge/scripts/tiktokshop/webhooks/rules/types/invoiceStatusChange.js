'use strict';

/**
 * TikTok has taken or refused the invoice of a package (Brazil): the orders in it are read again. It names them in a list
 * of its own. Source: Open API "Webhooks", type 36.
 */
var INVOICE_STATUS_CHANGE = {
    type: 36,
    event: 'INVOICE_STATUS_CHANGE',
    about: 'orders',
    orderIdsOf: ordersOfInvoice,
    mayAskToCancel: false,
    isEverywhere: false
};

/**
 * @param {{ [name: string]: * }} data
 * @returns {*[]}
 */
function ordersOfInvoice(data) {
    return Array.isArray(data.order_ids) ? data.order_ids : [];
}

module.exports = {
    INVOICE_STATUS_CHANGE: INVOICE_STATUS_CHANGE
};
