'use strict';

/** Signs in place of a hidden character: asterisks of any width, and bullets. */
var MASK = /[*\u2217\uFF0A\u2022\u25CF]/;

/**
 * Whether TikTok shows no more than a part of a text, as `2* ****** ***`. Source: Order API, masking in the US.
 * @param {string} text
 * @returns {boolean}
 */
function hasMask(text) {
    return MASK.test(text);
}

module.exports = hasMask;
