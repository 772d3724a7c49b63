'use strict';

var System = require('dw/system/System');

/** Reads the running request. */
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

/** Answers the running request with JSON. */
function answerJson(status, body) {
    response.setStatus(status);
    response.setContentType('application/json;charset=UTF-8');
    response.writer.print(JSON.stringify(body));
}

/** Answers the running request without a body. */
function answerEmpty(status) {
    response.setStatus(status);
    response.setContentType('text/plain;charset=UTF-8');
}

module.exports = {
    webRequest: webRequest,
    answerJson: answerJson,
    answerEmpty: answerEmpty
};
