'use strict';

var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');

/**
 * Calls the OMS: address, user and password are in the credential of the service example.oms.
 *
 * @param {string} method - of HTTP
 * @param {string} path - behind the address
 * @param {Object|null} body - sent as JSON
 * @returns {Object|null} the answer; null when there was none, or an error
 */
function call(method, path, body) {
    var service = LocalServiceRegistry.createService('example.oms', {
        createRequest: function (client) {
            client.setRequestMethod(method);
            client.setURL(client.configuration.credential.URL + path);
            client.addHeader('Content-Type', 'application/json');
            return body ? JSON.stringify(body) : null;
        },
        parseResponse: function (_service, client) {
            return JSON.parse(client.text || '{}');
        },
        // Only what is not about a person is logged.
        filterLogMessage: function () {
            return 'not logged';
        }
    });
    var result = service.call();
    return result.ok ? result.object : null;
}

module.exports = {
    call: call
};
