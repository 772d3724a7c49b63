'use strict';

var apiErrors = require('../openapi/rules/apiErrors');
var readTokenAnswer = require('./rules/tokens');
var connections = require('./store/connections');
var json = require('../platform/json');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var auth = require('./store/auth');

/** @typedef {import('./store/connections').Connection} Connection */

/**
 * Gets a new access token for a shop, and for all shops that share its grant. One at a time: the old refresh token may
 * work only once.
 * @param {Connection} connection
 * @returns {boolean} whether the connection has a new token
 */
function refreshAccess(connection) {
    if (
        !transaction.inTransaction(function () {
            return connections.lockForRefresh(connection);
        })
    ) {
        return false;
    }
    var response = auth.refreshToken(connection.custom.refreshToken || '');
    var answer = readTokenAnswer(json.parseJson(response.text));
    if (answer.ok) {
        transaction.inTransaction(function () {
            return connections.storeTokens(connection, answer.tokens);
        });
        return true;
    }
    var why = answer.code || response.failure || response.status + ', ' + answer.msg;
    log.logOf('api').error('the access token could not be refreshed: ' + why);
    var isRefused = answer.code !== 0 && !apiErrors.isRetried(apiErrors.classOf(answer.code));
    transaction.inTransaction(function () {
        return connections.refreshFailed(connection, isRefused);
    });
    return false;
}

module.exports = refreshAccess;
