'use strict';

var Transaction = require('dw/system/Transaction');

/** How often work is done again after someone else changed the same objects. */
var MAX_CONFLICTS = 5;

/**
 * Does work in one transaction: all of it is stored, or nothing. When another request changed the same objects
 * meanwhile (optimistic locking) or made the same one, the work is done again from the start, so it must read
 * everything it decides on.
 * @template T
 * @param {() => T} run - the work
 * @param {(result: T) => boolean} [isKept] - whether to store what was done, by its result; by default always
 * @returns {T} what the work returned
 * @throws whatever the work throws, after a rollback; a conflict only after several attempts
 */
function inTransaction(run, isKept) {
    for (var conflicts = 1; ; conflicts += 1) {
        try {
            return attempt(run, isKept);
        } catch (e) {
            if (!isConflict(e) || conflicts === MAX_CONFLICTS) {
                throw e;
            }
        }
    }
}

/**
 * @template T
 * @param {() => T} run
 * @param {(result: T) => boolean} [isKept]
 * @returns {T}
 */
function attempt(run, isKept) {
    Transaction.begin();
    var result;
    try {
        result = run();
    } catch (e) {
        Transaction.rollback();
        throw e;
    }
    if (isKept && !isKept(result)) {
        Transaction.rollback();
    } else {
        Transaction.commit();
    }
    return result;
}

/**
 * Someone else has changed the same objects, or made the one that we were about to make.
 * @param {*} error
 * @returns {boolean}
 */
function isConflict(error) {
    return /OptimisticLock|Duplicate|NotUnique/.test(String(error.javaName));
}

module.exports = inTransaction;
