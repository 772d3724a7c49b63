'use strict';

var nearestName = require('./nearestName');
var outcome = require('../outcome');
var strictJson = require('./strictJson');
var visible = require('../visible');

/** @typedef {import('../notice').Notice} Notice */
/** @typedef {import('../outcome').Outcome} Outcome */

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
 * @property {string[]} [spoiled] - Paths of texts with characters that cannot be read, which are left out of an input
 *     that is read leniently; missing where such texts are faults.
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
    isObject: isObject
};
