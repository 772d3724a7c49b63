'use strict';

var webhookType = require('./webhookType');

/** A cancellation was asked for, answered or made: the order and the open requests are read again. Source: Open API "Webhooks", type 11. */
var CANCELLATION_STATUS_CHANGE = {
    type: 11,
    event: 'CANCELLATION_STATUS_CHANGE',
    about: 'orders',
    orderIdsOf: webhookType.orderIdOf,
    mayAskToCancel: true,
    isEverywhere: true
};

module.exports = {
    CANCELLATION_STATUS_CHANGE: CANCELLATION_STATUS_CHANGE
};
