'use strict';

var webhookType = require('./webhookType');

/** A return has changed: the order is read again, and the return recorded. Source: Open API "Webhooks", type 12. */
var RETURN_STATUS_CHANGE = {
    type: 12,
    event: 'RETURN_STATUS_CHANGE',
    about: 'returns',
    orderIdsOf: webhookType.orderIdOf,
    mayAskToCancel: false,
    isEverywhere: true
};

module.exports = {
    RETURN_STATUS_CHANGE: RETURN_STATUS_CHANGE
};
