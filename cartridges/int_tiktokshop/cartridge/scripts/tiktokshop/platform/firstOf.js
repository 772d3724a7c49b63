'use strict';

/**
 * Reads the first objects of a search, and closes it.
 * @template T
 * @param {dw.util.SeekableIterator<T>} found
 * @param {number} limit - how many objects to return at most; `Infinity` for all
 * @param {(object: T) => boolean} [isWanted] - whether to return an object
 * @returns {T[]}
 */
function firstOf(found, limit, isWanted) {
    if (isWanted === undefined) {
        isWanted = function () {
            return true;
        };
    }
    var objects = [];
    while (objects.length < limit && found.hasNext()) {
        var object = found.next();
        if (isWanted(object)) {
            objects.push(object);
        }
    }
    found.close();
    return objects;
}

module.exports = firstOf;
