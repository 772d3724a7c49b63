'use strict';

var apiErrors = require('../../openapi/rules/apiErrors');
var grantId = require('../rules/grantId');
var tokens = require('../rules/tokens');
var grants = require('../store/grants');
var json = require('../../platform/json');
var log = require('../../platform/log');
var transaction = require('../../platform/transaction');
var auth = require('../store/auth');

/** @typedef {import('../rules/tokens').TokenAnswer} TokenAnswer */
/** @typedef {import('../store/connections').Connection} Connection */
/** @typedef {import('../../platform/outgoing/httpCall').ServiceAnswer} ServiceAnswer */

/**
 * Gets a new access token for all shops of a grant. One at a time, on whichever site: the old refresh token may work
 * only once.
 * @param {Connection} connection
 * @param {string} usedToken - the access token that is too old
 * @returns {boolean} whether the grant has a new token, from this run or another
 */
function refreshAccess(connection, usedToken) {
    var grant = connection.grant;
    var right = transaction.inTransaction(function () {
        return grants.takeRefresh(grant, usedToken);
    });
    if (right !== 'ours') {
        return right === 'done';
    }
    var response = auth.refreshToken(grant.custom.refreshToken || '');
    var answer = tokens.readTokenAnswer(json.parseJson(response.text));
    if (answer.ok && grantId.mayBeOfGrant(grant.custom.grantId, answer.openId)) {
        transaction.inTransaction(function () {
            return grants.storeTokens(grant, answer.tokens);
        });
        if (answer.doubt !== '') {
            log.logOf('api').error('the tokens of grant ' + grant.custom.grantId + ' were stored, but ' + answer.doubt);
        }
        return answer.tokens.accessToken !== '';
    }
    var why = answer.ok ? 'TikTok answered with tokens of another seller' : whyOf(answer, response);
    log.logOf('api').error('the access token could not be refreshed: ' + why);
    transaction.inTransaction(function () {
        grants.releaseRefresh(grant);
        if (!answer.ok && apiErrors.hasGrantEnded(answer.code)) {
            grants.markGrantLost(grant);
        }
    });
    return false;
}

/**
 * @param {TokenAnswer & { ok: false }} answer
 * @param {ServiceAnswer} response
 * @returns {string}
 */
function whyOf(answer, response) {
    return String(answer.code || response.failure || response.status + ', ' + answer.msg);
}

module.exports = refreshAccess;
