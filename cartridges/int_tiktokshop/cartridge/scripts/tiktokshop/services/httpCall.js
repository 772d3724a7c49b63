'use strict';

var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
var Result = require('dw/svc/Result');
var masked = require('./masked');

/** Makes one call; never throws. */
function httpCall(serviceId, request) {
    var result = serviceOf(serviceId).call(request);
    if (result.ok) {
        return result.object;
    }
    if (result.status === Result.SERVICE_UNAVAILABLE) {
        var isTimeout = result.unavailableReason === Result.UNAVAILABLE_TIMEOUT;
        return { failure: isTimeout ? 'timeout' : 'unavailable', status: 0, text: '' };
    }
    // An error without an HTTP status is a connection that broke: the request may have arrived.
    var status = Number(result.error) || 0;
    return { failure: status >= 100 ? '' : 'timeout', status: status, text: result.errorMessage || '' };
}

/** Address, user and password of a service, as Business Manager has them; empty where nothing is set up. */
function credentialOf(serviceId) {
    var credential = serviceOf(serviceId).configuration.credential;
    if (!credential) {
        return { url: '', user: '', password: '' };
    }
    return {
        url: (credential.URL || '').replace(/\/+$/, ''),
        user: credential.user || '',
        password: credential.password || ''
    };
}

function serviceOf(serviceId) {
    return LocalServiceRegistry.createService(serviceId, {
        createRequest: createRequest,
        parseResponse: function (_service, client) {
            return {
                failure: '',
                status: client.statusCode,
                text: client.text || ''
            };
        },
        filterLogMessage: masked.masked,
        // Bodies hold names and addresses of buyers: the log gets their length only.
        getRequestLogMessage: function (body) {
            return 'request of ' + (body || '').length + ' characters';
        },
        getResponseLogMessage: function (client) {
            return 'status ' + client.statusCode;
        }
    });
}

function createRequest(service, request) {
    // The default is Basic, which would send the credential and replace an own Authorization header.
    service.setAuthentication('NONE');
    service.setRequestMethod(request.method);
    if (request.url !== '') {
        service.setURL(request.url);
    }
    Object.keys(request.headers).forEach(function (name) {
        service.addHeader(name, request.headers[name]);
    });
    return request.body === '' ? null : request.body;
}

module.exports = {
    httpCall: httpCall,
    credentialOf: credentialOf
};
