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
 * Where a value stands in a text.
 * @typedef {Object} Span
 * @property {number} from
 * @property {number} to
 */

/**
 * An object or a list that is being read.
 * @typedef {Object} Open
 * @property {boolean} isList
 * @property {{ [name: string]: Span }} values - The first value of each name of an object so far.
 * @property {number | null} valueFrom - Where the value of the name that was read last begins; null before a name.
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
        eachRepeated(text, function (open) {
            return mark(value, open);
        });
    }
    return value;
}

/** Repeated members that are told of a document. */
var MOST_TOLD = 100;

/**
 * Parses the order of a buyer who has paid: a member that its object has twice with one value has that value.
 * @param {string} text
 * @param {string[]} repeated - receives the paths of such members, for example `product_lineitems[0].quantity`
 * @returns {*}
 */
function parseOfPaid(text, repeated) {
    var value = foreignJson.parseForeignJson(text);
    if (value !== undefined) {
        eachRepeated(text, function (open, isAlike) {
            if (!isAlike) {
                mark(value, open);
            } else if (repeated.length < MOST_TOLD) {
                repeated.push(pathTo(open));
            }
        });
    }
    return value;
}

/**
 * @param {Open[]} open
 * @returns {string}
 */
function pathTo(open) {
    return open
        .map(function (item) {
            return item.isList ? '[' + item.at + ']' : '.' + item.at;
        })
        .join('')
        .replace(/^\./, '');
}

/**
 * Finds members that their object has twice. Reads token by token: the platform ends a script that makes a list of all
 * of them.
 * @param {string} text
 * @param {(open: Open[], isAlike: boolean) => void} tell - receives what is open around the second value of such a
 *     member, and whether it is the first one again
 */
function eachRepeated(text, tell) {
    // Texts and signs; numbers and words say nothing about names.
    var tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;
    var open = [];
    for (var found = tokens.exec(text); found; found = tokens.exec(text)) {
        var token = found[0];
        var inner = open[open.length - 1];
        if (token === '{' || token === '[') {
            open.push({ isList: token === '[', values: {}, valueFrom: null, at: 0, expectsName: token === '{' });
        } else if (inner && ',}]'.indexOf(token) >= 0) {
            var first = endMember(inner, found.index);
            if (first) {
                tell(open, isSameJson(text, first, { from: inner.valueFrom, to: found.index }));
            }
            if (token === ',') {
                next(inner);
            } else {
                open.pop();
            }
        } else if (inner && inner.expectsName) {
            inner.at = JSON.parse(token);
            inner.expectsName = false;
            inner.valueFrom = tokens.lastIndex;
        }
    }
}

/** @param {Open} inner */
function next(inner) {
    inner.valueFrom = null;
    if (inner.isList) {
        inner.at = inner.at + 1;
    } else {
        inner.expectsName = true;
    }
}

/**
 * Notes where the value of a member ends. The same name may be written in several ways, with escapes.
 * @param {Open} inner
 * @param {number} to
 * @returns {Span | null} its first value, if the object has had one before
 */
function endMember(inner, to) {
    if (inner.valueFrom === null) {
        return null;
    }
    // No object keeps anything under `__proto__`.
    var key = 'name ' + inner.at;
    var first = inner.values[key];
    if (!first) {
        inner.values[key] = { from: inner.valueFrom, to: to };
    }
    return first || null;
}

/**
 * Whether two values, each with the colon before it, are the same, with their members in the same sequence.
 * @param {string} text
 * @param {Span} one
 * @param {Span} other
 * @returns {boolean}
 */
function isSameJson(text, one, other) {
    var result = [one, other].map(function (item) {
        var from = item.from;
        var to = item.to;
        var value = text.substring(text.indexOf(':', from) + 1, to);
        return JSON.stringify(JSON.parse(value));
    });
    var first = result[0];
    var second = result[1];
    return first === second;
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
    parseStrictly: parseStrictly,
    parseOfPaid: parseOfPaid
};
