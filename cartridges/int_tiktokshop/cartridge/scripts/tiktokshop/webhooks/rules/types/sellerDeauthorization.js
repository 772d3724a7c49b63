'use strict';

var webhookType = require('./webhookType');

/** The seller has withdrawn the app's authorization: it is checked, and operations are alerted. Source: Open API "Webhooks", type 6. */
var SELLER_DEAUTHORIZATION = {
    type: 6,
    event: 'SELLER_DEAUTHORIZATION',
    about: 'shop',
    orderIdsOf: webhookType.noOrderIds,
    mayAskToCancel: false,
    isEverywhere: true
};

module.exports = {
    SELLER_DEAUTHORIZATION: SELLER_DEAUTHORIZATION
};
