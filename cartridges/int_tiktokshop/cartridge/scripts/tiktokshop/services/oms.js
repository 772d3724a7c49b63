'use strict';

var httpCall = require('./httpCall');
var crypto = require('../platform/crypto');

var SERVICE = 'tiktokshop.oms';

/** Whether the merchant has entered an address for the OMS. */
function hasOms() {
    return httpCall.credentialOf(SERVICE).url !== '';
}

/**
 * `GET {address}/events`: what happened since a cursor. See docs/oms.md.
 * @param cursor - as the OMS gave it; empty for the beginning
 * @param limit - events at most
 */
function readEvents(cursor, limit) {
    return callOms('GET', '/events?cursor=' + encodeURIComponent(cursor) + '&limit=' + limit, '');
}

/** `POST {address}/cancellations`; a status of 2xx is the acknowledgement. See docs/oms.md. */
function tellCancellation(cancellation) {
    return callOms('POST', '/cancellations', JSON.stringify(cancellation));
}

/**
 * `POST {address}/cancellation-requests`: whether an order may still be cancelled. The OMS answers 200 with
 * `{"agreed": true|false}`, or 202 when it does not know yet and wants to be asked again. See docs/oms.md.
 */
function askToCancel(question) {
    return callOms('POST', '/cancellation-requests', JSON.stringify(question));
}

function callOms(method, path, body) {
    var credential = httpCall.credentialOf(SERVICE);
    var headers = { 'content-type': 'application/json' };
    if (credential.user !== '') {
        headers.authorization = crypto.basicAuthorization(credential.user, credential.password);
    }
    return httpCall.httpCall(SERVICE, { method: method, url: credential.url + path, headers: headers, body: body });
}

module.exports = {
    hasOms: hasOms,
    readEvents: readEvents,
    tellCancellation: tellCancellation,
    askToCancel: askToCancel
};
