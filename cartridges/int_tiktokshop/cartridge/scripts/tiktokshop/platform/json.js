'use strict';

var foreignJson = require('./rules/input/foreignJson');

/**
 * Reads JSON.
 * @param {string | null} text
 * @returns {*} undefined when the text is empty or not JSON
 */
function parseJson(text) {
    return text ? foreignJson.parseForeignJson(text) : undefined;
}

/**
 * Reads JSON that we have written ourselves; `fallback` if there is none.
 * @template T
 * @param {string | null} text
 * @param {T} fallback
 * @returns {T}
 */
function storedJson(text, fallback) {
    if (!text) {
        return fallback;
    }
    try {
        return JSON.parse(text);
    } catch (e) {
        return fallback;
    }
}

module.exports = {
    parseJson: parseJson,
    storedJson: storedJson
};
