'use strict';

var httpCall = require('./httpCall');

/** The service by which the OMS is called. */
var OMS_SERVICE = 'tiktokshop.oms';

/**
 * The address of the OMS as the merchant has entered it; empty for none.
 * @returns {string}
 */
function omsAddress() {
    return httpCall.credentialOf(OMS_SERVICE).url;
}

/**
 * Whether the merchant has entered an address for the OMS.
 * @returns {boolean}
 */
function hasOms() {
    return omsAddress() !== '';
}

module.exports = {
    OMS_SERVICE: OMS_SERVICE,
    omsAddress: omsAddress,
    hasOms: hasOms
};
