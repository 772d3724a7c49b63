'use strict';

/** Another port of the machine itself, as in a sandbox: nothing leaves it. */
var OWN_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/i;

/**
 * Whether a call of an address would go over a line that others can read and change.
 * @param {string} address - the address of a service; empty for none
 * @returns {boolean}
 */
function isSentInClear(address) {
    return address !== '' && !/^https:\/\//i.test(address) && !OWN_MACHINE.test(address);
}

module.exports = isSentInClear;
