'use strict';

var members = require('../../platform/rules/members');

/**
 * Values by id, in parts: the platform ends a script whose object has more than 2,000 members. A map of some hundred
 * thousand ids fits, whatever the ids have in common.
 * @template T
 * @typedef {{ [part: string]: { [id: string]: T } }} IdMap
 */

/**
 * Ids, each once.
 * @typedef {IdMap<boolean>} IdSet
 */

/** A prime number, so that ids that differ in a few digits only are spread over all parts. */
var PARTS = 1999;
var STEP = 31;

/**
 * The value of an id; undefined if it has none.
 * @template T
 * @param {IdMap<T>} map
 * @param {string} id
 * @returns {T | undefined}
 */
function valueOfId(map, id) {
    var part = map[partOf(id)];
    return part && part[id];
}

/**
 * Sets the value of an id.
 * @template T
 * @param {IdMap<T>} map
 * @param {string} id
 * @param {T} value
 */
function putId(map, id, value) {
    var name = partOf(id);
    var part = map[name] || {};
    part[id] = value;
    map[name] = part;
}

/**
 * The map with more ids; the given one stays as it is. Copies the parts that change, and no others.
 * @template T
 * @param {IdMap<T>} map
 * @param {string[]} ids
 * @param {T} value
 * @returns {IdMap<T>}
 */
function withIds(map, ids, value) {
    var all = members.copyOf(map);
    ids.forEach(function (id) {
        var name = partOf(id);
        var part = members.copyOf(all[name] || {});
        part[id] = value;
        all[name] = part;
    });
    return all;
}

/**
 * Visits each id with its value.
 * @template T
 * @param {IdMap<T>} map
 * @param {(id: string, value: T) => void} visit
 */
function eachId(map, visit) {
    Object.keys(map).forEach(function (name) {
        var part = map[name];
        Object.keys(part).forEach(function (id) {
            visit(id, part[id]);
        });
    });
}

/**
 * Adds an id. @returns false if the set had it before
 * @param {IdSet} set
 * @param {string} id
 * @returns {boolean}
 */
function addId(set, id) {
    if (hasId(set, id)) {
        return false;
    }
    putId(set, id, true);
    return true;
}

/**
 * Whether a set has an id.
 * @param {IdSet} set
 * @param {string} id
 * @returns {boolean}
 */
function hasId(set, id) {
    return valueOfId(set, id) === true;
}

/**
 * @param {string} id
 * @returns {string}
 */
function partOf(id) {
    var sum = 0;
    for (var i = 0; i < id.length; i += 1) {
        sum = (sum * STEP + id.charCodeAt(i)) % PARTS;
    }
    return String(sum);
}

module.exports = {
    valueOfId: valueOfId,
    putId: putId,
    withIds: withIds,
    eachId: eachId,
    addId: addId,
    hasId: hasId
};
