'use strict';

var webhookType = require('./webhookType');

/** The app's authorization ends soon: it is checked, and operations are alerted. Source: Open API "Webhooks", type 7. */
var UPCOMING_AUTHORIZATION_EXPIRATION = {
    type: 7,
    event: 'UPCOMING_AUTHORIZATION_EXPIRATION',
    about: 'shop',
    orderIdsOf: webhookType.noOrderIds,
    mayAskToCancel: false,
    isEverywhere: true
};

module.exports = {
    UPCOMING_AUTHORIZATION_EXPIRATION: UPCOMING_AUTHORIZATION_EXPIRATION
};
