'use strict';

var input = require('../domain/input');
var crypto = require('../platform/crypto');
var json = require('../platform/json');
var log = require('../platform/log');
var settings = require('../platform/settings');
var searchUsers = require('../services/token');

/** @typedef {import('../services/httpCall').ServiceAnswer} ServiceAnswer */

/**
 * Whether the caller may create orders: its token is asked of the instance itself, each time, and only a positive
 * answer lets it in.
 * @param {(name: string) => string} header - reads a request header
 * @returns {boolean}
 */
function verifyCaller(header) {
    var token = callerToken(header);
    if (token === '') {
        return refuse('no bearer token');
    }
    if (!isAllowedClient(token)) {
        return refuse('the API client is not on the allow list');
    }
    var answer = searchUsers(token);
    return isPositive(answer) || refuse('the token check answered ' + (answer.failure || answer.status));
}

/**
 * `x-is-authorization` goes first: a storefront under password protection needs `authorization` for itself.
 * @param {(name: string) => string} header
 * @returns {string}
 */
function callerToken(header) {
    var value = header('x-is-authorization') || header('authorization');
    var bearer = /^Bearer\s+(\S+)\s*$/i.exec(value);
    return bearer ? bearer[1] : '';
}

/**
 * A result of the search: any other answer, even with status 200, proves nothing.
 * @param {ServiceAnswer} answer
 * @returns {boolean}
 */
function isPositive(answer) {
    if (answer.failure !== '' || answer.status < 200 || answer.status > 299) {
        return false;
    }
    var body = json.parseJson(answer.text);
    return input.isObject(body) && body._type === 'user_search_result' && typeof body.total === 'number';
}

/**
 * The token is a JSON web token that names its client; whether it is genuine, the check of the instance tells.
 * @param {string} token
 * @returns {boolean}
 */
function isAllowedClient(token) {
    var allowed = settings.allowedClientIds();
    if (allowed.length === 0) {
        return true;
    }
    var payload = json.parseJson(crypto.decodeBase64Url(token.split('.')[1] || ''));
    var clientId = input.isObject(payload) ? payload.client_id || payload.sub : '';
    return allowed.indexOf(String(clientId)) >= 0;
}

/**
 * @param {string} why
 * @returns {boolean}
 */
function refuse(why) {
    log.logOf('create').warn('CreateExternalOrder refused: ' + why);
    return false;
}

module.exports = verifyCaller;
