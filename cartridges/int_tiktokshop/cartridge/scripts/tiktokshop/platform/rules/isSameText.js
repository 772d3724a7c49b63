'use strict';

/**
 * Compares a secret with a received text in constant time, so that the time does not tell how much of it is right.
 * @param {string} secret - the right text, never empty
 * @param {string} claim - the received text
 * @returns {boolean}
 */
function isSameText(secret, claim) {
    var difference = secret.length === claim.length && secret !== '' ? 0 : 1;
    for (var i = 0; i < secret.length; i += 1) {
        // Beyond the end of the claim charCodeAt is NaN, which counts as 0: the length was compared above.
        difference |= secret.charCodeAt(i) ^ claim.charCodeAt(i);
    }
    return difference === 0;
}

module.exports = isSameText;
