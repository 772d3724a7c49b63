'use strict';

var httpCall = require('./httpCall');
var crypto = require('../platform/crypto');

var SERVICE = 'tiktokshop.oms';

/** Whether the merchant has entered an address for the OMS. */
function hasOms() {
    return httpCall.credentialOf(SERVICE).url !== '';
}

/** `POST {address}/cancellations`; a status of 2xx is the acknowledgement. See docs/oms.md. */
function tellCancellation(cancellation) {
    var credential = httpCall.credentialOf(SERVICE);
    var headers = { 'content-type': 'application/json' };
    if (credential.user !== '') {
        headers.authorization = crypto.basicAuthorization(credential.user, credential.password);
    }
    return httpCall.httpCall(SERVICE, {
        method: 'POST',
        url: credential.url + '/cancellations',
        headers: headers,
        body: JSON.stringify(cancellation)
    });
}

module.exports = {
    hasOms: hasOms,
    tellCancellation: tellCancellation
};
