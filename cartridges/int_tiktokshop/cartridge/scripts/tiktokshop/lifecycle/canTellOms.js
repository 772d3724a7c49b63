'use strict';

var extensions = require('../platform/extensions');
var omsService = require('../platform/outgoing/omsService');

/**
 * Whether there is an OMS that can be told of cancellations: a merchant's hook, or an address of the service.
 * @returns {boolean}
 */
function canTellOms() {
    return extensions.hasExtension('app.tiktokshop.oms.tell') || omsService.hasOms();
}

module.exports = canTellOms;
