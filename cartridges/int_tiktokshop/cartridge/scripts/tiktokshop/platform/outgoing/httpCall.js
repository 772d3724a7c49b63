'use strict';

var HTTPClient = require('dw/net/HTTPClient');
var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
var Result = require('dw/svc/Result');
var logSeldom = require('../logSeldom');
var longestText = require('../rules/longestText');
var waiting = require('../waiting');
var answerFile = require('./answerFile');
var masked = require('./masked');

/**
 * A call of a web service. Business Manager sets its address, timeout and limits.
 * @typedef {Object} ServiceRequest
 * @property {string} method
 * @property {string} url - Absolute; empty for the address of the credential.
 * @property {{ [name: string]: string }} headers
 * @property {string} body
 */

/**
 * The answer of a web service.
 * @typedef {Object} ServiceAnswer
 * @property {'' | 'timeout' | 'connection_failed' | 'unavailable' | 'too_long'} failure - `timeout` and
 *     `connection_failed` when the request may have had its effect, `unavailable` when it was not sent: service
 *     disabled or in mock mode, rate limit, circuit breaker; `too_long` for an answer that no script can read.
 * @property {boolean} [isRateLimited] - Whether it was not sent because of the service's rate limit, which has lasted
 *     longer than this script may wait.
 * @property {number} status - HTTP status; 0 without an answer.
 * @property {string} text
 * @property {string} date - Header `Date` of the answer; empty without one.
 */

/**
 * TikTok's public addresses. An address in the credential overrides them. The site archive has none, so that an import
 * never replaces one that a merchant has entered.
 */
var PUBLIC_ADDRESSES = {
    'tiktokshop.openapi': 'https://open-api.tiktokglobalshop.com',
    'tiktokshop.auth': 'https://auth.tiktok-shops.com',
    'tiktokshop.feed.notify': 'https://business-api.tiktok.com/open_api/tbp/v2.0/feed/download/'
};

/**
 * Makes one call, which a job makes again at the service's rate limit: docs/decisions/0062. Never throws.
 * @param {string} serviceId
 * @param {ServiceRequest} request
 * @returns {ServiceAnswer}
 */
function httpCall(serviceId, request) {
    var answer = callOnce(serviceId, request);
    for (var attempt = 0; answer.isRateLimited && waiting.waitAtLimit(attempt); attempt += 1) {
        answer = callOnce(serviceId, request);
    }
    return answer;
}

/**
 * @param {string} serviceId
 * @param {ServiceRequest} request
 * @returns {ServiceAnswer}
 */
function callOnce(serviceId, request) {
    var service = serviceOf(serviceId);
    var result = service.call(request);
    // In mock mode the platform sends nothing.
    if (result.mockResult) {
        return { failure: 'unavailable', status: 0, text: '', date: '' };
    }
    if (result.ok) {
        return result.object;
    }
    if (result.status === Result.SERVICE_UNAVAILABLE) {
        return unavailable(result.unavailableReason);
    }
    var status = Number(result.error) || 0;
    if (status < 100) {
        // Without an HTTP status the connection has failed: name, certificate or network. The request may have arrived.
        var why = masked(result.errorMessage || 'no reason given');
        logSeldom('connection', 'error', serviceId + ': the connection failed: ' + why);
        return { failure: 'connection_failed', status: 0, text: '', date: '' };
    }
    var text = answerFile.leavesErrorPage(status) ? '' : result.errorMessage || '';
    return { failure: '', status: status, text: text, date: dateOf(service.client) };
}

/**
 * @param {string} reason
 * @returns {ServiceAnswer}
 */
function unavailable(reason) {
    return {
        failure: reason === Result.UNAVAILABLE_TIMEOUT ? 'timeout' : 'unavailable',
        isRateLimited: reason === Result.UNAVAILABLE_RATE_LIMITED,
        status: 0,
        text: '',
        date: ''
    };
}

/** Services whose user and password are key and secret of TikTok's app. */
var OF_THE_APP = ['tiktokshop.openapi', 'tiktokshop.auth'];

/**
 * Address, user and password of a service; empty texts where Business Manager has none. Key and secret of TikTok's app
 * are without the white space that was copied with them: signatures would be wrong, and nothing would show why.
 * @param {string} serviceId
 * @returns {{ url: string, user: string, password: string }}
 */
function credentialOf(serviceId) {
    var credential = serviceOf(serviceId).configuration.credential;
    if (!credential) {
        return { url: '', user: '', password: '' };
    }
    var entered = function (text) {
        return OF_THE_APP.indexOf(serviceId) >= 0 ? (text || '').trim() : text || '';
    };
    return {
        url: addressOf(serviceId, credential).replace(/\/+$/, ''),
        user: entered(credential.user),
        password: entered(credential.password)
    };
}

/**
 * @param {string} serviceId
 * @param {dw.svc.ServiceCredential} credential
 * @returns {string}
 */
function addressOf(serviceId, credential) {
    return (credential.URL || '').trim() || PUBLIC_ADDRESSES[serviceId] || '';
}

/**
 * @param {string} serviceId
 * @returns {dw.svc.HTTPService}
 */
function serviceOf(serviceId) {
    return LocalServiceRegistry.createService(serviceId, {
        initServiceClient: clientWithoutRedirects,
        createRequest: function (service, request) {
            return createRequest(serviceId, service, request);
        },
        parseResponse: function (_service, client) {
            var text = bodyOf(client);
            return {
                failure: text === null ? 'too_long' : '',
                status: client.statusCode,
                text: text || '',
                date: dateOf(client)
            };
        },
        filterLogMessage: masked,
        // Bodies hold names and addresses of buyers, so the log gets only their length.
        getRequestLogMessage: function (body) {
            return 'request of ' + (body || '').length + ' characters';
        },
        getResponseLogMessage: function (client) {
            return 'status ' + client.statusCode;
        }
    });
}

/**
 * @param {dw.net.HTTPClient} client
 * @returns {string}
 */
function dateOf(client) {
    return client.getResponseHeader('Date') || '';
}

/**
 * A redirect would send tokens, passwords and buyers' data to a host that no merchant has entered, even by plain HTTP.
 * @returns {dw.net.HTTPClient}
 */
function clientWithoutRedirects() {
    var client = new HTTPClient();
    client.setAllowRedirect(false);
    return client;
}

/**
 * The body of an answer with status 2xx; null for one that no script can read.
 * @param {dw.net.HTTPClient} client
 * @returns {string | null}
 */
function bodyOf(client) {
    var file = answerFile.answerFile();
    if (file) {
        return answerFile.takeAnswer(file);
    }
    return Number(client.getResponseHeader('Content-Length') || 0) > longestText.LONGEST_TEXT
        ? null
        : client.text || '';
}

/**
 * @param {string} serviceId
 * @param {dw.svc.HTTPService} service
 * @param {ServiceRequest} request
 * @returns {string | null}
 */
function createRequest(serviceId, service, request) {
    // The default, Basic, would send the credential and replace our own Authorization header.
    service.setAuthentication('NONE');
    service.setRequestMethod(request.method);
    var file = answerFile.answerFile();
    if (file) {
        service.setOutFile(file);
    }
    service.setURL(request.url || addressOf(serviceId, service.configuration.credential));
    Object.keys(request.headers).forEach(function (name) {
        service.addHeader(name, request.headers[name]);
    });
    return request.body === '' ? null : request.body;
}

module.exports = {
    httpCall: httpCall,
    credentialOf: credentialOf
};
