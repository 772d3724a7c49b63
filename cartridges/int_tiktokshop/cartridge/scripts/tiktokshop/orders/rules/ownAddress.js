'use strict';

/**
 * `https`, a host name, perhaps a port, perhaps a path. User names, queries, escapes and backslashes are left out: two
 * readers of one address could take different parts of it for the host.
 */
var ADDRESS = /^https:\/\/([a-z0-9._-]+)(?::(\d{1,5}))?(?:\/[a-z0-9/._~-]*)?$/i;

/**
 * Whether an address leads to one of our own hosts, over https.
 * @param {string} address - of a service
 * @param {string[]} ownHosts - host names as the platform tells them, with a port where it is not 443
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
 * Host and port, each spelled in one way; empty for what is no plain https address.
 * @param {string} address
 * @returns {string}
 */
function hostOf(address) {
    var parts = ADDRESS.exec(address);
    var name = parts ? parts[1].toLowerCase().replace(/\.$/, '') : '';
    return parts && name !== '' ? name + ':' + (parts[2] ? Number(parts[2]) : 443) : '';
}

module.exports = isOwnAddress;
