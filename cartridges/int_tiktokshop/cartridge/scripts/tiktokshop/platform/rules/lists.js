'use strict';

/**
 * The values without repeats, in the order in which they first occur.
 * @template T
 * @param {T[]} values
 * @returns {T[]}
 */
function unique(values) {
    return values.filter(function (value, index) {
        return values.indexOf(value) === index;
    });
}

/**
 * The first parts of a text. The platform ends a script that makes a list of all parts of a long one.
 * @param {string} text
 * @param {RegExp} part - matches one part, with the flag `g`
 * @param {number} most - how many to give
 * @returns {string[]}
 */
function firstParts(text, part, most) {
    var parts = [];
    for (var found = part.exec(text); found && parts.length < most; found = part.exec(text)) {
        parts.push(found[0]);
    }
    return parts;
}

/**
 * A list in portions, each of at most `size` items, in their sequence.
 * @template T
 * @param {T[]} all
 * @param {number} size
 * @returns {T[][]}
 */
function portionsOf(all, size) {
    var portions = [];
    for (var from = 0; from < all.length; from += size) {
        portions.push(all.slice(from, from + size));
    }
    return portions;
}

/** Names that a message has room for. */
var NAMED = 10;

/**
 * Names for a message: the first ten, and how many there are in all where some are left out.
 * @param {string[]} names
 * @returns {string}
 */
function someNames(names) {
    var named = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? named + ', … (' + names.length + ')' : named;
}

/**
 * The names whose condition holds, in the given order.
 * @template T
 * @param {Array<[T, boolean]>} conditions
 * @returns {T[]}
 */
function namesThatHold(conditions) {
    return conditions
        .filter(function (one) {
            return one[1];
        })
        .map(function (one) {
            return one[0];
        });
}

/**
 * The first of any number of names, in the sequence of their characters.
 * @typedef {Object} FirstNames
 * @property {(name: string) => void} add
 * @property {() => string[]} names
 */

/**
 * @param {number} most - how many names to keep; a list takes 20,000
 * @returns {FirstNames}
 */
function firstNames(most) {
    var kept = [];
    var cut = function () {
        kept = kept.sort().slice(0, most);
    };
    return {
        add: function (name) {
            kept.push(name);
            if (kept.length === 2 * most) {
                cut();
            }
        },
        names: function () {
            cut();
            return kept;
        }
    };
}

module.exports = {
    unique: unique,
    firstParts: firstParts,
    portionsOf: portionsOf,
    someNames: someNames,
    namesThatHold: namesThatHold,
    firstNames: firstNames
};
