'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * Custom objects that this request may still create. The platform ends a request that creates more than ten, and no `catch`
 * prevents that. Jobs have no limit.
 */
var left = Infinity;

var LIMIT_REACHED = 'This request may create no more custom objects';

/**
 * Says how many custom objects the present request may create, for requests about many orders.
 * @param {number} count
 */
function limitNewObjects(count) {
    left = count;
}

/**
 * How many custom objects the present request may still create.
 * @returns {number}
 */
function newObjectsLeft() {
    return left;
}

/**
 * Creates a custom object. Needs a transaction.
 * @template K
 * @param {K} type
 * @param {string} key
 * @returns {TypedCustomObject<K>}
 * @throws an error for `isObjectLimitReached` where the request may create no more
 */
function newObject(type, key) {
    if (left <= 0) {
        throw new Error(LIMIT_REACHED);
    }
    left -= 1;
    return CustomObjectMgr.createCustomObject(type, key);
}

/**
 * Whether work was rolled back because the request may create no more custom objects: the next request continues.
 * @param {*} error
 * @returns {boolean}
 */
function isObjectLimitReached(error) {
    return error.message === LIMIT_REACHED;
}

module.exports = {
    limitNewObjects: limitNewObjects,
    newObjectsLeft: newObjectsLeft,
    newObject: newObject,
    isObjectLimitReached: isObjectLimitReached
};
