'use strict';

var Transaction = require('dw/system/Transaction');

/** Attempts after conflicts with other requests. */
var MAX_CONFLICTS = 5;

/**
 * Runs work in one transaction: all of it is stored, or nothing. Runs it again from the start when another request has
 * changed the same objects (optimistic locking) or created the same one, so it must read everything that it decides on.
 * @template T
 * @param {() => T} run - the work
 * @param {(result: T) => boolean} [isKept] - decides by the result whether to commit; by default always
 * @returns {T} the result of the work
 * @throws any exception of the work, after a rollback; a conflict only after several attempts
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
 * Whether another request has changed the same objects, or created the same one.
 * @param {*} error
 * @returns {boolean}
 */
function isConflict(error) {
    return /OptimisticLock|Duplicate|NotUnique/.test(String(error.javaName));
}

module.exports = inTransaction;
