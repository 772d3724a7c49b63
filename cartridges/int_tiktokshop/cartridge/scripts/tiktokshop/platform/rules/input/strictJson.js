'use strict';

var foreignJson = require('./foreignJson');

/**
 * Stands for the value of a member that its object has twice. No reader accepts it, so reading the member is a fault; a
 * member that is never read may be there twice.
 */
var GIVEN_TWICE = function givenTwice() {
    // Never called: JSON has no functions, so no reader takes it for a value.
};

/** @typedef {{ [name: string]: * }} Members */

/**
 * An object or a list that is being read.
 * @typedef {Object} Open
 * @property {boolean} isList
 * @property {{ [name: string]: boolean }} names - Names of an object so far.
 * @property {string | number} at - Where the value that comes next stands in it: a name or a position.
 * @property {boolean} expectsName - Whether a text would be a name.
 */

/**
 * Reads JSON that must not say two things at once: `JSON.parse` takes the last of two members with one name, and the
 * sender may have meant the first.
 * @param {string} text
 * @returns {*} undefined when the text is not JSON, or nests too deep
 */
function parseStrictly(text) {
    var value = foreignJson.parseForeignJson(text);
    if (value !== undefined) {
        markRepeated(value, text);
    }
    return value;
}

/**
 * Reads token by token: the platform ends a script that makes a list of all of them.
 * @param {*} value
 * @param {string} text
 */
function markRepeated(value, text) {
    // Texts and signs; numbers and words say nothing about names.
    var tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;
    var open = [];
    for (var found = tokens.exec(text); found; found = tokens.exec(text)) {
        var token = found[0];
        var inner = open[open.length - 1];
        if (token === '{' || token === '[') {
            open.push({ isList: token === '[', names: {}, at: 0, expectsName: token === '{' });
        } else if (token === '}' || token === ']') {
            open.pop();
        } else if (inner && token === ',') {
            next(inner);
        } else if (inner && inner.expectsName && isRepeated(inner, JSON.parse(token))) {
            mark(value, open);
        }
    }
}

/** @param {Open} inner */
function next(inner) {
    if (inner.isList) {
        inner.at = inner.at + 1;
    } else {
        inner.expectsName = true;
    }
}

/**
 * Notes a name of an object. The same name may be written in several ways, with escapes.
 * @param {Open} inner
 * @param {string} name
 * @returns {boolean}
 */
function isRepeated(inner, name) {
    // No object keeps anything under `__proto__`.
    var key = 'name ' + name;
    var isKnown = inner.names[key] === true;
    inner.names[key] = true;
    inner.at = name;
    inner.expectsName = false;
    return isKnown;
}

/**
 * Where one of the objects on the way was itself given twice, that one is marked instead.
 * @param {*} value
 * @param {Open[]} open
 */
function mark(value, open) {
    var holder = value;
    open.forEach(function (item, depth) {
        var at = item.at;
        var isHolder = typeof holder === 'object' && holder !== null;
        if (depth === open.length - 1) {
            if (isHolder && at !== '__proto__') {
                holder[at] = GIVEN_TWICE;
            }
        } else {
            holder = isHolder ? holder[at] : null;
        }
    });
}

module.exports = {
    GIVEN_TWICE: GIVEN_TWICE,
    parseStrictly: parseStrictly
};
