'use strict';

var webhookType = require('./webhookType');

/** The status of an order has changed: the order is read again. Source: Open API "Webhooks", type 1. */
var ORDER_STATUS_CHANGE = {
    type: 1,
    event: 'ORDER_STATUS_CHANGE',
    about: 'orders',
    orderIdsOf: webhookType.orderIdOf,
    mayAskToCancel: false,
    isEverywhere: true
};

module.exports = {
    ORDER_STATUS_CHANGE: ORDER_STATUS_CHANGE
};
