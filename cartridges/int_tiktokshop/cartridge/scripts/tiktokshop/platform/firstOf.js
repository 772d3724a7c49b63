'use strict';

/**
 * Reads the first objects of a search, and closes it. One that was read to its end has closed itself. Source: Script
 * API, SeekableIterator.close.
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
    if (objects.length >= limit) {
        found.close();
    }
    return objects;
}

/**
 * Reads the first objects of a search that is sorted by creation, and closes it. Objects created at the same time as
 * the last one come too, so that the caller can continue after that time.
 * @template T
 * @param {dw.util.SeekableIterator<T>} found
 * @param {number} limit - how many objects to return at least, if there are so many
 * @param {(object: T) => boolean} [isWanted] - whether to return an object
 * @returns {T[]}
 */
function firstByAge(found, limit, isWanted) {
    if (isWanted === undefined) {
        isWanted = function () {
            return true;
        };
    }
    var objects = [];
    var isEnough = false;
    while (!isEnough && found.hasNext()) {
        var object = found.next();
        var last = objects[objects.length - 1];
        isEnough = objects.length >= limit && (!last || last.creationDate.getTime() !== object.creationDate.getTime());
        if (!isEnough && isWanted(object)) {
            objects.push(object);
        }
    }
    found.close();
    return objects;
}

module.exports = {
    firstOf: firstOf,
    firstByAge: firstByAge
};
