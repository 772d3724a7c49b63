'use strict';

var webhookType = require('./webhookType');

/**
 * The buyer has changed the shipping address: the order is read again, and corrected here if it has not shipped. Source: Open API
 * "Webhooks", type 3.
 */
var RECIPIENT_ADDRESS_UPDATE = {
    type: 3,
    event: 'RECIPIENT_ADDRESS_UPDATE',
    about: 'orders',
    orderIdsOf: webhookType.orderIdOf,
    mayAskToCancel: false,
    isEverywhere: true
};

module.exports = {
    RECIPIENT_ADDRESS_UPDATE: RECIPIENT_ADDRESS_UPDATE
};
