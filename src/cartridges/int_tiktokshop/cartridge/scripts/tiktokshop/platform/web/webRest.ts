import RESTResponseMgr = require('dw/system/RESTResponseMgr');
import Site = require('dw/system/Site');
import { addMembers } from '../rules/members';
import { requestBody } from './longBody';

/** The site that stands for the organization. */
const ORGANIZATION_SITE = 'Sites-Site';

/** Whether a custom API request is for a site. Without `siteId`, the platform runs it for the organization. */
export function isForSite(): boolean {
    return Site.getCurrent().getID() !== ORGANIZATION_SITE;
}

/** Body of a custom API request; empty where there is none, null for one that is longer than a script can read. */
export function restBody(): string | null {
    return requestBody();
}

/** Answers 200. */
export function answerOk(body: object): void {
    RESTResponseMgr.createSuccess(body).render();
}

/**
 * Answers 400 in the form of RFC 9457.
 * @param type - last part of the error type, for example `missing_field`
 * @param fields - by name; the platform renders each with the prefix `c_` (dw.system.RESTErrorResponse)
 */
export function answerBadRequest(type: string, detail: string, fields: { [name: string]: string }): void {
    const error = RESTResponseMgr.createError(400, type, 'Bad Request', detail);
    addMembers(error.custom, fields);
    error.render();
}
