'use strict';

/** One address and nothing else: a name, a list or a line break would bring other recipients or headers into a mail. */
var MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

/**
 * Whether a text is one e-mail address, without a name.
 * @param {string} text
 * @returns {boolean}
 */
function isMailAddress(text) {
    return MAIL.test(text);
}

module.exports = isMailAddress;
