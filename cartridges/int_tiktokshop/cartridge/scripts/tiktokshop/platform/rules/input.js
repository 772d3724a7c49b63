'use strict';

var foreignJson = require('./foreignJson');
var nearestName = require('./nearestName');
var outcome = require('./outcome');
var strictJson = require('./strictJson');
var visible = require('./visible');
var xmlText = require('./xmlText');

/** @typedef {import('./notice').Notice} Notice */
/** @typedef {import('./outcome').Outcome} Outcome */

/**
 * An object of an input that is being read.
 * @typedef {Object} Source
 * @property {{ [name: string]: * }} fields
 * @property {string} path - Path in the input, for example `packages[0]`; empty for the whole.
 * @property {Faults} faults
 */

/**
 * The first fault of an input, shared by all of its objects.
 * @typedef {Object} Faults
 * @property {Outcome | null} first
 * @property {string[]} [spoiled] - Paths of texts that lost characters on the way, in an input that is read leniently;
 *     missing where such texts are faults.
 * @property {Misfit[]} [misfits] - Values that do not fit, in an input that is read leniently.
 * @property {number} [items] - How many items the lists of the input have named so far.
 */

/**
 * A value that does not fit what it is for.
 * @typedef {Object} Misfit
 * @property {string} path
 * @property {Notice} problem - For example `is longer than 256 characters`.
 * @property {string} value - As it was sent; empty where it is missing.
 */

/**
 * Starts reading an input.
 * @param {{ [name: string]: * }} input
 * @returns {Source}
 */
function sourceOf(input) {
    return { fields: input, path: '', faults: { first: null } };
}

/**
 * Starts reading an input leniently: characters of a text that cannot be read are left out instead of refused.
 * @param {{ [name: string]: * }} input
 * @returns {Source & { faults: { spoiled: string[], misfits: Misfit[] } }}
 */
function lenientSourceOf(input) {
    return { fields: input, path: '', faults: { first: null, spoiled: [], misfits: [] } };
}

/** Characters of a name that an answer quotes. */
var SHOWN = 50;

/**
 * Path of a field. It quotes the beginning of a name that the sender chose, and makes every character visible.
 * @param {Source} source
 * @param {string} name
 * @returns {string}
 */
function pathOf(source, name) {
    var shown = name === '' ? '""' : visible.withVisibleCharacters(name.substring(0, SHOWN));
    return source.path === '' ? shown : source.path + '.' + shown;
}

/**
 * Notes a fault, unless there is one already. Says of a text only how long it is, because it may be personal data.
 * @param {Source} source
 * @param {string} name
 * @param {string} expected
 */
function fault(source, name, expected) {
    if (source.faults.first) {
        return;
    }
    var path = pathOf(source, name);
    var value = source.fields[name];
    if (value === strictJson.GIVEN_TWICE) {
        source.faults.first = outcome.rejected('contradiction', path, 'each field once', path + ' is given twice');
        return;
    }
    var missing = value === undefined;
    var msg = missing ? path + ' is missing' : path + ' is ' + describe(value) + ', expected ' + expected;
    source.faults.first = outcome.rejected(missing ? 'missing_field' : 'wrong_type', path, expected, msg);
}

/**
 * Notes a rejection, unless there is one already.
 * @param {Faults} faults
 * @param {Outcome} rejection
 */
function refuse(faults, rejection) {
    faults.first = faults.first || rejection;
}

/**
 * Notes an unknown field as a fault: `cancel.item` instead of `cancel.items` would otherwise cancel the whole order.
 * @param {Source} source
 * @param {string[]} known - all fields of the object
 */
function fieldsOnly(source, known) {
    var unknown = Object.keys(source.fields).filter(function (name) {
        return known.indexOf(name) < 0;
    })[0];
    if (unknown === undefined || source.faults.first) {
        return;
    }
    var path = pathOf(source, unknown);
    var nearest = nearestName(unknown, known);
    var msg = 'There is no field ' + path + '; the nearest is ' + pathOf(source, nearest);
    source.faults.first = outcome.rejected('unknown_field', path, nearest, msg);
}

/**
 * @param {*} value
 * @returns {string}
 */
function describe(value) {
    if (value === null) {
        return 'null';
    }
    if (Array.isArray(value)) {
        return value.length === 0 ? 'an empty list' : 'a list';
    }
    if (typeof value === 'object') {
        return 'an object';
    }
    if (typeof value === 'string') {
        return value === '' ? 'empty' : 'a text of ' + value.length + ' characters';
    }
    return typeof value === 'number' ? 'the number ' + value : String(value);
}

/**
 * Whether a field is there and not null.
 * @param {Source} source
 * @param {string} name
 * @returns {boolean}
 */
function isGiven(source, name) {
    var value = source.fields[name];
    return value !== undefined && value !== null;
}

/**
 * A field may be missing, which means something else than null: then null is a fault.
 * @param {Source} source
 * @param {string} name
 * @param {string} expected
 */
function notNull(source, name, expected) {
    if (source.fields[name] === null) {
        fault(source, name, expected);
    }
}

/**
 * An object that must be there.
 * @param {Source} source
 * @param {string} name
 * @returns {Source}
 */
function requiredObject(source, name) {
    var value = source.fields[name];
    if (!isObject(value)) {
        fault(source, name, 'an object');
    }
    return { fields: isObject(value) ? value : {}, path: pathOf(source, name), faults: source.faults };
}

/**
 * An object with any content, which may be missing or null.
 * @param {Source} source
 * @param {string} name
 */
function optionalObject(source, name) {
    if (isGiven(source, name)) {
        requiredObject(source, name);
    }
}

/**
 * A list of `min` to `max` objects. A missing list counts as empty if `min` is 0.
 * @param {Source} source
 * @param {string} name
 * @param {number} min
 * @param {number} max
 * @returns {Source[]}
 */
function objectList(source, name, min, max) {
    if (min === 0 && !isGiven(source, name)) {
        return [];
    }
    var value = source.fields[name];
    if (!Array.isArray(value) || value.length < min || value.length > max || !value.every(isObject)) {
        fault(source, name, 'a list of ' + min + ' to ' + max + ' objects');
        return [];
    }
    return value.map(function (item, index) {
        return {
            fields: item,
            path: pathOf(source, name) + '[' + index + ']',
            faults: source.faults
        };
    });
}

/**
 * The value of a field. Characters that XML does not have, or that were not sent as UTF-8, would make every file with
 * them unreadable: such a text is a fault, or loses those characters if the input is read leniently.
 * @param {Source} source
 * @param {string} name
 * @returns {*}
 */
function readable(source, name) {
    var value = source.fields[name];
    if (typeof value !== 'string' || (xmlText.isXmlText(value) && !xmlText.hasLostCharacters(value))) {
        return value;
    }
    var spoiled = source.faults.spoiled;
    if (!spoiled) {
        refuseText(source, name);
        return value;
    }
    if (xmlText.hasLostCharacters(value)) {
        spoiled.push(pathOf(source, name));
    }
    return xmlText.withoutLostCharacters(xmlText.xmlText(value));
}

/**
 * @param {Source} source
 * @param {string} name
 */
function refuseText(source, name) {
    var path = pathOf(source, name);
    var expected = 'characters that XML has, in UTF-8';
    refuse(source.faults, outcome.rejected('malformed_text', path, expected, path + ' has unreadable characters'));
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
    refuse(source.faults, outcome.rejected('malformed_json', source.path, 'at most ' + most, msg));
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
            readable(source, name);
        } else if (depth > 0) {
            var fields = value;
            refuseUnreadableTexts({ fields: fields, path: pathOf(source, name), faults: source.faults }, depth - 1);
        }
    });
}

/**
 * A text that must be there and not be empty.
 * @param {Source} source
 * @param {string} name
 * @param {number} maxLength
 * @returns {string}
 */
function requiredText(source, name, maxLength) {
    var value = readable(source, name);
    if (typeof value === 'string' && value !== '' && value.length <= maxLength) {
        return value;
    }
    fault(source, name, 'a text of 1 to ' + maxLength + ' characters');
    return '';
}

/**
 * A text to be used as a key: it must not be the name of a member that every object inherits.
 * @param {Source} source
 * @param {string} name
 * @param {number} maxLength
 * @returns {string}
 */
function requiredKey(source, name, maxLength) {
    var text = requiredText(source, name, maxLength);
    if (isReservedKey(text)) {
        fault(source, name, 'a name that no JavaScript object has of itself');
    }
    return text;
}

/**
 * A product id: any text but `__proto__`, which cannot be a key.
 * @param {Source} source
 * @param {string} name
 * @returns {string}
 */
function requiredProductId(source, name) {
    var productId = requiredText(source, name, 100);
    if (productId === '__proto__') {
        fault(source, name, 'a product id');
    }
    return productId;
}

/**
 * Whether every object inherits a member of this name, such as `constructor`.
 * @param {string} text
 * @returns {boolean}
 */
function isReservedKey(text) {
    return text in {};
}

/**
 * The pattern of a text, and its description for people.
 * @typedef {Object} TextForm
 * @property {RegExp} pattern
 * @property {string} inWords
 */

/**
 * A text that must be there and have a form.
 * @param {Source} source
 * @param {string} name
 * @param {number} maxLength
 * @param {TextForm} form
 * @returns {string}
 */
function requiredMatch(source, name, maxLength, form) {
    var text = requiredText(source, name, maxLength);
    if (!form.pattern.test(text)) {
        fault(source, name, form.inWords);
    }
    return text;
}

/**
 * A text that may be missing, null or empty.
 * @param {Source} source
 * @param {string} name
 * @param {number} maxLength
 * @returns {string}
 */
function optionalText(source, name, maxLength) {
    if (!isGiven(source, name)) {
        return '';
    }
    var value = readable(source, name);
    if (typeof value === 'string' && value.length <= maxLength) {
        return value;
    }
    fault(source, name, 'a text of at most ' + maxLength + ' characters');
    return '';
}

/** Largest whole number that a script holds exactly: a larger one in JSON may have lost digits. */
var LARGEST_EXACT = 9007199254740991;

/**
 * A whole number from `min` to `max`.
 * @param {Source} source
 * @param {string} name
 * @param {number} min
 * @param {number} max
 * @returns {number}
 */
function wholeNumber(source, name, min, max) {
    var value = source.fields[name];
    if (typeof value === 'number' && Math.floor(value) === value && value >= min && value <= max) {
        return value;
    }
    fault(source, name, 'a whole number from ' + min + ' to ' + max);
    return min;
}

/**
 * A finite number that must be there; 0 and a fault if it is not.
 * @param {Source} source
 * @param {string} name
 * @returns {number}
 */
function requiredNumber(source, name) {
    var value = source.fields[name];
    if (typeof value === 'number' && isFinite(value)) {
        return value;
    }
    fault(source, name, 'a number');
    return 0;
}

/**
 * Whether a value is a JSON object.
 * @param {*} value
 * @returns {boolean}
 */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

module.exports = {
    sourceOf: sourceOf,
    lenientSourceOf: lenientSourceOf,
    pathOf: pathOf,
    fault: fault,
    refuse: refuse,
    fieldsOnly: fieldsOnly,
    isGiven: isGiven,
    notNull: notNull,
    requiredObject: requiredObject,
    optionalObject: optionalObject,
    objectList: objectList,
    refuseUnreadableTexts: refuseUnreadableTexts,
    requiredText: requiredText,
    requiredKey: requiredKey,
    requiredProductId: requiredProductId,
    isReservedKey: isReservedKey,
    requiredMatch: requiredMatch,
    optionalText: optionalText,
    LARGEST_EXACT: LARGEST_EXACT,
    wholeNumber: wholeNumber,
    requiredNumber: requiredNumber,
    isObject: isObject
};
