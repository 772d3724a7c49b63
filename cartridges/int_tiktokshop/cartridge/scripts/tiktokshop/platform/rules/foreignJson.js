'use strict';

/**
 * Most levels of lists and objects in each other: no message has more than ten. Rhino ends a script at about 1,500, and
 * nothing can catch that.
 */
var DEEPEST = 100;

/**
 * Reads JSON from another system. Skips a byte order mark.
 * @param {string} text
 * @returns {*} undefined when the text is not JSON, or nests too deep to be read safely
 */
function parseForeignJson(text) {
    var json = text.charAt(0) === '﻿' ? text.substring(1) : text;
    if (isTooDeep(json)) {
        return undefined;
    }
    try {
        return JSON.parse(json);
    } catch (e) {
        return undefined;
    }
}

/**
 * Whether a text opens more lists and objects than may be in each other.
 * @param {string} json
 * @returns {boolean}
 */
function isTooDeep(json) {
    var depth = 0;
    var isInText = false;
    for (var i = 0; i < json.length && depth <= DEEPEST; i += 1) {
        var sign = json.charAt(i);
        if (sign === '"') {
            isInText = !isInText;
        } else if (isInText) {
            i += sign === '\\' ? 1 : 0;
        } else if (sign === '{' || sign === '[') {
            depth += 1;
        } else if (sign === '}' || sign === ']') {
            depth -= 1;
        }
    }
    return depth > DEEPEST;
}

module.exports = {
    DEEPEST: DEEPEST,
    parseForeignJson: parseForeignJson
};
