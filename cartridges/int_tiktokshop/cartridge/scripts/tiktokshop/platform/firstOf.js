'use strict';

/**
 * Reads the first objects of a search, and closes it.
 * @template T
 * @param {dw.util.SeekableIterator<T>} found
 * @param {number} limit - how many objects to read at most; `Infinity` for all
 * @returns {T[]}
 */
function firstOf(found, limit) {
    var objects = [];
    while (objects.length < limit && found.hasNext()) {
        objects.push(found.next());
    }
    found.close();
    return objects;
}

module.exports = firstOf;
