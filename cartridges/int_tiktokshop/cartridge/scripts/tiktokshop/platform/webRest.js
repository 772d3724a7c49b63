'use strict';

var RESTResponseMgr = require('dw/system/RESTResponseMgr');
var json = require('./json');

/** Body of a custom API request as JSON; undefined if it is none. */
function restBody() {
    return json.parseJson(request.httpParameterMap.requestBodyAsString);
}

/** Answers 200. */
function answerOk(body) {
    RESTResponseMgr.createSuccess(body).render();
}

/**
 * Answers 400 in the form of RFC 9457.
 * @param type - last part of the error type, for example `missing_field`
 */
function answerBadRequest(type, detail, fields) {
    RESTResponseMgr.createError(400, type, 'Bad Request', detail, fields).render();
}

module.exports = {
    restBody: restBody,
    answerOk: answerOk,
    answerBadRequest: answerBadRequest
};
