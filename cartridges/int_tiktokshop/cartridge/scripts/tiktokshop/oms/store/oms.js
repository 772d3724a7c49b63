'use strict';

var httpCall = require('../../platform/outgoing/httpCall');
var omsService = require('../../platform/outgoing/omsService');
var crypto = require('../../platform/crypto');

/** @typedef {import('../../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */
/** @typedef {import('../../lifecycle/rules/omsCancellation').OmsCancellation} OmsCancellation */
/** @typedef {import('../../returns/rules/returnEvent').ReturnEvent} ReturnEvent */
/** @typedef {import('../../lifecycle/rules/omsReturn').OmsReturn} OmsReturn */

/**
 * `GET {address}/events`: fetches events since a cursor. See docs/oms.md.
 * @param {string} cursor - as the OMS gave it; empty for the beginning
 * @param {number} limit - at most so many events
 * @returns {ServiceAnswer}
 */
function fetchEventPage(cursor, limit) {
    return callOms('GET', '/events?cursor=' + encodeURIComponent(cursor) + '&limit=' + limit, '');
}

/**
 * `POST {address}/cancellations`: tells of a cancellation, which a 2xx status without a web page acknowledges. See
 * docs/oms.md.
 * @param {OmsCancellation} cancellation
 * @returns {ServiceAnswer}
 */
function postCancellation(cancellation) {
    return callOms('POST', '/cancellations', JSON.stringify(cancellation));
}

/**
 * `POST {address}/returns`: tells of a return or refund, which is acknowledged in the same way. See docs/oms.md.
 * @param {OmsReturn} notice
 * @returns {ServiceAnswer}
 */
function postReturn(notice) {
    return callOms('POST', '/returns', JSON.stringify(notice));
}

/**
 * `POST {address}/return-events`: tells of a return that has changed on TikTok. A 2xx status acknowledges it too. See
 * docs/oms.md.
 * @param {ReturnEvent} event
 * @returns {ServiceAnswer}
 */
function postReturnEvent(event) {
    return callOms('POST', '/return-events', JSON.stringify(event));
}

/**
 * A buyer's request to cancel, for the OMS to agree to or not.
 * @typedef {Object} OmsQuestion
 * @property {string} eventId - The same for each attempt.
 * @property {string} orderNo
 * @property {string} externalOrderId
 * @property {'CANCELLED'} status
 * @property {'BUYER'} initiator
 * @property {string} reason
 * @property {string} answerBy - When TikTok accepts the request without an answer, ISO 8601 UTC; empty when TikTok
 *     names no deadline.
 */

/**
 * `POST {address}/cancellation-requests`: asks whether an order may still be cancelled. The OMS answers 200 with
 * `{"agreed": true|false}`, or 202 to be asked again. See docs/oms.md.
 * @param {OmsQuestion} question
 * @returns {ServiceAnswer}
 */
function postCancelRequest(question) {
    return callOms('POST', '/cancellation-requests', JSON.stringify(question));
}

/**
 * @param {string} method
 * @param {string} path
 * @param {string} body
 * @returns {ServiceAnswer}
 */
function callOms(method, path, body) {
    var credential = httpCall.credentialOf(omsService.OMS_SERVICE);
    var headers = { 'content-type': 'application/json' };
    if (credential.user !== '') {
        headers.authorization = crypto.basicAuthorization(credential.user, credential.password);
    }
    return httpCall.httpCall(omsService.OMS_SERVICE, {
        method: method,
        url: credential.url + path,
        headers: headers,
        body: body
    });
}

module.exports = {
    fetchEventPage: fetchEventPage,
    postCancellation: postCancellation,
    postReturn: postReturn,
    postReturnEvent: postReturnEvent,
    postCancelRequest: postCancelRequest
};
