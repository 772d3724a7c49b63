'use strict';

var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
var masked = require('./masked');

/**
 * Works with the files of an SFTP server over one connection, which the platform closes. Never throws. Business Manager
 * sets address (`sftp://host:port`), user and password.
 * @param {string} serviceId
 * @param {(client: dw.net.SFTPClient) => void} work - gets the connected client; what it throws ends the work
 * @returns {string} why the work was not done to its end, without secrets; empty if it was
 */
function withSftp(serviceId, work) {
    var service = LocalServiceRegistry.createService(serviceId, {
        execute: function (connected) {
            var client = connected.client;
            work(client);
            return true;
        },
        filterLogMessage: masked
    });
    var credential = service.configuration.credential;
    if (!credential || !credential.URL) {
        return 'no address';
    }
    var result = service.call();
    if (result.mockResult) {
        return 'mock mode';
    }
    return result.ok ? '' : masked(String(result.errorMessage || result.unavailableReason));
}

module.exports = withSftp;
