'use strict';

var extensions = require('../platform/extensions');
var httpCall = require('../platform/outgoing/httpCall');

/**
 * Whether there is an OMS that can be told of cancellations: a merchant's hook, or an address of the service.
 * @returns {boolean}
 */
function canTellOms() {
    return extensions.hasExtension('app.tiktokshop.oms.tell') || httpCall.credentialOf('tiktokshop.oms').url !== '';
}

module.exports = canTellOms;
