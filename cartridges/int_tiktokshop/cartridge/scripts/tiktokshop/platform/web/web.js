'use strict';

var System = require('dw/system/System');
var longBody = require('./longBody');

/**
 * The request that a controller answers.
 * @typedef {Object} WebRequest
 * @property {boolean} isPost
 * @property {boolean} isSecure - Whether the request uses HTTPS; always true except on production, because sandboxes
 *     may use plain HTTP.
 * @property {boolean} isTooLong - Whether the request says that its body is longer than a script can read.
 * @property {() => string | null} body - Reads the body, see `requestBody`.
 * @property {(name: string) => string} header - A header; empty when it is missing.
 */

/**
 * The current request.
 * @returns {WebRequest}
 */
function webRequest() {
    return {
        isPost: request.httpMethod === 'POST',
        isSecure: request.httpSecure || System.getInstanceType() !== System.PRODUCTION_SYSTEM,
        isTooLong: longBody.hasLongBody(),
        body: longBody.requestBody,
        header: function (name) {
            return request.httpHeaders.get(name) || '';
        }
    };
}

/**
 * Answers the current request with JSON.
 * @param {number} status
 * @param {object} body
 */
function answerJson(status, body) {
    response.setStatus(status);
    response.setContentType('application/json;charset=UTF-8');
    response.writer.print(JSON.stringify(body));
}

/**
 * Answers the current request without a body.
 * @param {number} status
 */
function answerEmpty(status) {
    response.setStatus(status);
    response.setContentType('text/plain;charset=UTF-8');
}

module.exports = {
    webRequest: webRequest,
    answerJson: answerJson,
    answerEmpty: answerEmpty
};
