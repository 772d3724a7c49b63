'use strict';

var sourceModule = require('./source');
var readableText = require('./readableText');

/** @typedef {import('./source').Source} Source */

/**
 * A field may be missing, which means something else than null: then null is a fault.
 * @param {Source} source
 * @param {string} name
 * @param {string} expected
 */
function notNull(source, name, expected) {
    if (source.fields[name] === null) {
        sourceModule.fault(source, name, expected);
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
    if (!sourceModule.isObject(value)) {
        sourceModule.fault(source, name, 'an object');
    }
    return {
        fields: sourceModule.isObject(value) ? value : {},
        path: sourceModule.pathOf(source, name),
        faults: source.faults
    };
}

/**
 * An object with any content, which may be missing or null.
 * @param {Source} source
 * @param {string} name
 */
function optionalObject(source, name) {
    if (sourceModule.isGiven(source, name)) {
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
    if (min === 0 && !sourceModule.isGiven(source, name)) {
        return [];
    }
    var value = source.fields[name];
    if (!Array.isArray(value) || value.length < min || value.length > max || !value.every(sourceModule.isObject)) {
        sourceModule.fault(source, name, 'a list of ' + min + ' to ' + max + ' objects');
        return [];
    }
    return value.map(function (item, index) {
        return {
            fields: item,
            path: sourceModule.pathOf(source, name) + '[' + index + ']',
            faults: source.faults
        };
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
    var value = readableText.readValue(source, name);
    if (typeof value === 'string' && value !== '' && value.length <= maxLength) {
        return value;
    }
    sourceModule.fault(source, name, 'a text of 1 to ' + maxLength + ' characters');
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
        sourceModule.fault(source, name, 'a name that no JavaScript object has of itself');
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
        sourceModule.fault(source, name, 'a product id');
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
        sourceModule.fault(source, name, form.inWords);
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
    if (!sourceModule.isGiven(source, name)) {
        return '';
    }
    var value = readableText.readValue(source, name);
    if (typeof value === 'string' && value.length <= maxLength) {
        return value;
    }
    sourceModule.fault(source, name, 'a text of at most ' + maxLength + ' characters');
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
    sourceModule.fault(source, name, 'a whole number from ' + min + ' to ' + max);
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
    sourceModule.fault(source, name, 'a number');
    return 0;
}

module.exports = {
    notNull: notNull,
    requiredObject: requiredObject,
    optionalObject: optionalObject,
    objectList: objectList,
    requiredText: requiredText,
    requiredKey: requiredKey,
    requiredProductId: requiredProductId,
    isReservedKey: isReservedKey,
    requiredMatch: requiredMatch,
    optionalText: optionalText,
    LARGEST_EXACT: LARGEST_EXACT,
    wholeNumber: wholeNumber,
    requiredNumber: requiredNumber
};
