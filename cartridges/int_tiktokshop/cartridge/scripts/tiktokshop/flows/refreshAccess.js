'use strict';

var apiErrors = require('../domain/apiErrors');
var input = require('../domain/input');
var connections = require('../platform/connections');
var json = require('../platform/json');
var log = require('../platform/log');
var transaction = require('../platform/transaction');
var auth = require('../services/auth');

/**
 * Gets a new access token for a shop. One at a time: the old refresh token may work only once.
 * @returns whether the connection has a new token
 */
function refreshAccess(connection) {
    if (
        !transaction.inTransaction(function () {
            return connections.lockForRefresh(connection);
        })
    ) {
        return false;
    }
    var answer = auth.refreshToken(connection.custom.refreshToken || '');
    var body = json.parseJson(answer.text);
    var tokens = input.isObject(body) && body.code === 0 ? readTokens(body.data) : null;
    if (tokens) {
        transaction.inTransaction(function () {
            return connections.storeTokens(connection, tokens);
        });
        return true;
    }
    var code = input.isObject(body) ? body.code : answer.failure || answer.status;
    log.logOf('api').error('the access token could not be refreshed: ' + String(code));
    transaction.inTransaction(function () {
        return connections.refreshFailed(
            connection,
            input.isObject(body) && !apiErrors.isRetried(apiErrors.classOf(Number(body.code)))
        );
    });
    return false;
}

/** Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview". */
function readTokens(data) {
    if (!input.isObject(data) || typeof data.access_token !== 'string' || typeof data.refresh_token !== 'string') {
        return null;
    }
    return {
        accessToken: data.access_token,
        accessTokenExpiresAt: Number(data.access_token_expire_in),
        refreshToken: data.refresh_token,
        refreshTokenExpiresAt: Number(data.refresh_token_expire_in)
    };
}

module.exports = {
    refreshAccess: refreshAccess
};
