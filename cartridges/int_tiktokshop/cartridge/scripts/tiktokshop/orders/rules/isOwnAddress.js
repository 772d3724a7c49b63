'use strict';

/**
 * `https`, a host name, an optional port and an optional path. Refuses user names, queries, escapes and backslashes,
 * because two parsers could take different parts of such an address for the host.
 */
var ADDRESS = /^https:\/\/([a-z0-9._-]+)(?::(\d{1,5}))?(?:\/[a-z0-9/._~-]*)?$/i;

/**
 * Whether an address leads to one of our own hosts, over https.
 * @param {string} address - the address of a service
 * @param {string[]} ownHosts - host names as the platform gives them, with a port unless it is 443
 * @returns {boolean}
 */
function isOwnAddress(address, ownHosts) {
    var host = hostOf(address);
    return (
        host !== '' &&
        ownHosts.some(function (own) {
            return hostOf('https://' + own) === host;
        })
    );
}

/**
 * Host and port in one spelling; empty unless it is a plain https address.
 * @param {string} address
 * @returns {string}
 */
function hostOf(address) {
    var parts = ADDRESS.exec(address);
    var name = parts ? parts[1].toLowerCase().replace(/\.$/, '') : '';
    return parts && name !== '' ? name + ':' + (parts[2] ? Number(parts[2]) : 443) : '';
}

module.exports = isOwnAddress;
