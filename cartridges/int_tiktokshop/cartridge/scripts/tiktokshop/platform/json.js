'use strict';

/**
 * Reads JSON.
 * @param {string | null} text
 * @returns {*} undefined when the text is empty or not JSON
 */
function parseJson(text) {
    if (!text) {
        return undefined;
    }
    try {
        return JSON.parse(text);
    } catch (e) {
        return undefined;
    }
}

/**
 * Reads JSON that we have written ourselves; `fallback` if there is none.
 * @template T
 * @param {string | null} text
 * @param {T} fallback
 * @returns {T}
 */
function storedJson(text, fallback) {
    var value = parseJson(text);
    return value === undefined ? fallback : value;
}

module.exports = {
    parseJson: parseJson,
    storedJson: storedJson
};
