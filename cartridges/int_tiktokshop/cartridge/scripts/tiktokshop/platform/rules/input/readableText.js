'use strict';

var foreignJson = require('./foreignJson');
var outcome = require('../outcome');
var sourceModule = require('./source');
var xmlText = require('../xmlText');

/** @typedef {import('./source').Source} Source */

/**
 * The value of a field. Characters that XML does not have, or that were not sent as UTF-8, would make every file with
 * them unreadable: such a text is a fault, or loses those characters if the input is read leniently.
 * @param {Source} source
 * @param {string} name
 * @returns {*}
 */
function readValue(source, name) {
    var value = source.fields[name];
    if (typeof value !== 'string' || (xmlText.isXmlText(value) && !xmlText.hasLostCharacters(value))) {
        return value;
    }
    var spoiled = source.faults.spoiled;
    if (!spoiled) {
        refuseText(source, name);
        return value;
    }
    spoiled.push(sourceModule.pathOf(source, name));
    return xmlText.readableText(value);
}

/**
 * @param {Source} source
 * @param {string} name
 */
function refuseText(source, name) {
    var path = sourceModule.pathOf(source, name);
    var expected = 'characters that XML has, in UTF-8';
    sourceModule.refuse(
        source.faults,
        outcome.rejected('malformed_text', path, expected, path + ' has unreadable characters')
    );
}

/** How deep texts of an input are looked for: no message goes deeper, and the platform ends a script that does. */
var MAX_DEPTH = 6;

/**
 * Names of members, or positions in a list; null if there are more than `most`. The platform ends a script that lists
 * so many.
 * @param {object} fields
 * @param {number} most
 * @returns {string[] | null}
 */
function namesOf(fields, most) {
    var names = [];
    for (var name in fields) {
        if (names.length === most) {
            return null;
        }
        names.push(name);
    }
    return names;
}

/**
 * @param {Source} source
 * @param {string} most
 */
function refuseExcess(source, most) {
    var msg = (source.path || 'The message') + ' has more than ' + most;
    sourceModule.refuse(source.faults, outcome.rejected('malformed_json', source.path, 'at most ' + most, msg));
}

/**
 * Refuses an input with a text that has unreadable characters anywhere, also in a field that the cartridge ignores, and
 * one with an object or list that is too large to be read.
 * @param {Source} source
 * @param {number} [depth]
 */
function refuseUnreadableTexts(source, depth) {
    if (depth === undefined) {
        depth = MAX_DEPTH;
    }
    var isList = Array.isArray(source.fields);
    var names = namesOf(source.fields, isList ? foreignJson.MOST_ELEMENTS : foreignJson.MOST_MEMBERS);
    if (!names) {
        refuseExcess(source, isList ? foreignJson.MOST_ELEMENTS + ' elements' : foreignJson.MOST_MEMBERS + ' members');
        return;
    }
    names.forEach(function (name) {
        var value = source.fields[name];
        if (typeof value !== 'object' || value === null) {
            readValue(source, name);
        } else if (depth > 0) {
            var fields = value;
            refuseUnreadableTexts(
                { fields: fields, path: sourceModule.pathOf(source, name), faults: source.faults },
                depth - 1
            );
        }
    });
}

module.exports = {
    readValue: readValue,
    refuseUnreadableTexts: refuseUnreadableTexts
};
