'use strict';

/**
 * Writes the members of an object into another one, over those with the same names.
 * @template T
 * @param {T} target
 * @param {Partial<T>} more
 * @returns {T} the other one
 */
function addMembers(target, more) {
    Object.keys(more).forEach(function (name) {
        target[name] = more[name];
    });
    return target;
}

/**
 * A copy of an object, whose values are the same.
 * @template T
 * @param {T} original
 * @returns {T}
 */
function copyOf(original) {
    return addMembers({}, original);
}

module.exports = {
    addMembers: addMembers,
    copyOf: copyOf
};
