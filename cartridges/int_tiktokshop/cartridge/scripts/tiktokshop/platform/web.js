'use strict';

var System = require('dw/system/System');

/**
 * The request a controller has to answer.
 * @typedef {Object} WebRequest
 * @property {boolean} isPost
 * @property {boolean} isSecure - Always true away from production, where laptops and sandboxes may speak plain HTTP.
 * @property {string} body - Empty when there is none, or when it is a submitted form.
 * @property {(name: string) => string} header - A header; empty when it is missing.
 */

/**
 * Reads the running request.
 * @returns {WebRequest}
 */
function webRequest() {
    return {
        isPost: request.httpMethod === 'POST',
        isSecure: request.httpSecure || System.getInstanceType() !== System.PRODUCTION_SYSTEM,
        body: request.httpParameterMap.requestBodyAsString || '',
        header: function (name) {
            return request.httpHeaders.get(name) || '';
        }
    };
}

/**
 * Answers the running request with JSON.
 * @param {number} status
 * @param {object} body
 */
function answerJson(status, body) {
    response.setStatus(status);
    response.setContentType('application/json;charset=UTF-8');
    response.writer.print(JSON.stringify(body));
}

/**
 * Answers the running request without a body.
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
