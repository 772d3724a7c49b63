'use strict';

var xmlText = require('./xmlText');

/**
 * Matches a character that a person sees: neither white space nor one that only steers its neighbours, such as a zero width
 * space or the mark of a direction, nor a filler or a blank pattern. Source: Unicode, Default_Ignorable_Code_Point.
 */
var VISIBLE =
    /[^\s\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]/;

/**
 * Whether a person sees nothing of a text.
 * @param {string} text
 * @returns {boolean}
 */
function isBlank(text) {
    return !VISIBLE.test(text);
}

/**
 * A text in which each character that a person would not see, except a space, is written as in JSON, such as `\ufeff`.
 * @param {string} text
 * @returns {string}
 */
function withVisibleCharacters(text) {
    return text
        .split('')
        .map(function (character) {
            return isSeen(character) ? character : escaped(character);
        })
        .join('');
}

/**
 * @param {string} character
 * @returns {boolean}
 */
function isSeen(character) {
    return character === ' ' || (VISIBLE.test(character) && xmlText.isXmlText(character));
}

/**
 * @param {string} character
 * @returns {string}
 */
function escaped(character) {
    return '\\u' + ('000' + character.charCodeAt(0).toString(16)).slice(-4);
}

module.exports = {
    VISIBLE: VISIBLE,
    isBlank: isBlank,
    withVisibleCharacters: withVisibleCharacters
};
