import RESTResponseMgr = require('dw/system/RESTResponseMgr');
import { parseJson } from './json';

/** Body of a custom API request as JSON; undefined if it is none. */
export function restBody(): unknown {
    return parseJson(request.httpParameterMap.requestBodyAsString);
}

/** Answers 200. */
export function answerOk(body: object): void {
    RESTResponseMgr.createSuccess(body).render();
}

/**
 * Answers 400 in the form of RFC 9457.
 * @param type - last part of the error type, for example `missing_field`
 */
export function answerBadRequest(type: string, detail: string, fields: { [name: string]: string }): void {
    RESTResponseMgr.createError(400, type, 'Bad Request', detail, fields).render();
}
