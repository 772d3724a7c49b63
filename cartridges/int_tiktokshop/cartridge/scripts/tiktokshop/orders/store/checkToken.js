'use strict';

var source = require('../../platform/rules/input/source');
var isOwnAddress = require('../rules/isOwnAddress');
var instance = require('../../platform/instance');
var json = require('../../platform/json');
var httpCall = require('../../platform/outgoing/httpCall');

/** @typedef {import('../../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */

var SERVICE = 'tiktokshop.token';

/**
 * The result of a token check.
 * @typedef {Object} TokenCheck
 * @property {'accepted' | 'refused' | '*'} verdict - `unknown` when the instance was not asked, or answered neither yes
 *     nor no: that says nothing about the token.
 * @property {string} why - For the log.
 */

/**
 * Asks the instance whether a token is valid, with a user search in its name. Asks no other host: it could use the
 * token, and would decide who may create orders. Source: OCAPI Data, POST /user_search.
 * @param {string} token
 * @returns {TokenCheck}
 */
function checkToken(token) {
    var url = httpCall.credentialOf(SERVICE).url;
    if (!isOwnAddress(url, instance.ownHosts())) {
        return {
            verdict: 'unknown',
            why: 'the address of ' + SERVICE + ' is not https:// and a host of this instance'
        };
    }
    return checkOf(
        httpCall.httpCall(SERVICE, {
            method: 'POST',
            url: url,
            headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
            body: JSON.stringify({ query: { match_all_query: {} }, count: 1 })
        })
    );
}

/**
 * Whether the address of the token check is another host than the instance; false without an address.
 * @returns {boolean}
 */
function isTokenCheckElsewhere() {
    var url = httpCall.credentialOf(SERVICE).url;
    return url !== '' && !isOwnAddress(url, instance.ownHosts());
}

/**
 * @param {ServiceAnswer} answer
 * @returns {TokenCheck}
 */
function checkOf(answer) {
    var why = 'the token check answered ' + (answer.failure || answer.status);
    if (answer.failure === '' && (answer.status === 401 || answer.status === 403)) {
        return { verdict: 'refused', why: why };
    }
    return { verdict: isPositive(answer) ? 'accepted' : 'unknown', why: why };
}

/**
 * Whether the answer is a search result: a redirect, or a page with status 200, proves nothing.
 * @param {ServiceAnswer} answer
 * @returns {boolean}
 */
function isPositive(answer) {
    if (answer.status < 200 || answer.status > 299) {
        return false;
    }
    var body = json.parseJson(answer.text);
    return source.isObject(body) && body._type === 'user_search_result' && typeof body.total === 'number';
}

module.exports = {
    checkToken: checkToken,
    isTokenCheckElsewhere: isTokenCheckElsewhere
};
