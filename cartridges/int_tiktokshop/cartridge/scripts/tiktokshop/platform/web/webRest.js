'use strict';

var RESTResponseMgr = require('dw/system/RESTResponseMgr');
var Site = require('dw/system/Site');
var members = require('../rules/members');
var longBody = require('./longBody');

/** The site that stands for the organization. */
var ORGANIZATION_SITE = 'Sites-Site';

/**
 * Whether a custom API request is for a site. Without `siteId`, the platform runs it for the organization.
 * @returns {boolean}
 */
function isForSite() {
    return Site.getCurrent().getID() !== ORGANIZATION_SITE;
}

/**
 * Body of a custom API request; empty where there is none, null for one that is longer than a script can read.
 * @returns {string | null}
 */
function restBody() {
    return longBody.requestBody();
}

/**
 * Answers 200.
 * @param {object} body
 */
function answerOk(body) {
    RESTResponseMgr.createSuccess(body).render();
}

/**
 * Answers 400 in the form of RFC 9457.
 * @param {string} type - last part of the error type, for example `missing_field`
 * @param {string} detail
 * @param {{ [name: string]: string }} fields - by name; the platform renders each with the prefix `c_`
 *     (dw.system.RESTErrorResponse)
 */
function answerBadRequest(type, detail, fields) {
    var error = RESTResponseMgr.createError(400, type, 'Bad Request', detail);
    members.addMembers(error.custom, fields);
    error.render();
}

module.exports = {
    isForSite: isForSite,
    restBody: restBody,
    answerOk: answerOk,
    answerBadRequest: answerBadRequest
};
