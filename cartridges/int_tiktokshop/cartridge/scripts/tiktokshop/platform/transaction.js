'use strict';

var Transaction = require('dw/system/Transaction');

/** Attempts after conflicts with other requests. */
var MAX_CONFLICTS = 5;

/** Work for after the open transaction; null outside, and in a transaction of the platform. */
var afterwards = null;

/**
 * Runs work after the commit of the open transaction, and drops it after a rollback. Does nothing in a transaction that
 * the platform opened, for example around the hooks of an API: a script cannot run after its commit.
 * @param {() => void} run - must not throw
 */
function afterCommit(run) {
    if (afterwards) {
        afterwards.push(run);
    }
}

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
    var outer = afterwards;
    var mine = [];
    afterwards = mine;
    var result;
    var isCommitted;
    try {
        Transaction.begin();
        result = runOrRollBack(run);
        isCommitted = commitIf(!isKept || isKept(result));
    } finally {
        afterwards = outer;
    }
    if (isCommitted) {
        mine.forEach(
            outer
                ? afterCommit
                : function (work) {
                      return work();
                  }
        );
    }
    return result;
}

/**
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function runOrRollBack(run) {
    try {
        return run();
    } catch (e) {
        Transaction.rollback();
        throw e;
    }
}

/**
 * @param {boolean} isKept
 * @returns {boolean}
 */
function commitIf(isKept) {
    if (isKept) {
        Transaction.commit();
    } else {
        Transaction.rollback();
    }
    return isKept;
}

/**
 * Whether another request has changed the same objects, or created the same one.
 * @param {*} error
 * @returns {boolean}
 */
function isConflict(error) {
    return /OptimisticLock|Duplicate|NotUnique/.test(String(error.javaName));
}

/** Rolls back a transaction that a merchant's code has left open. */
function endOpenTransaction() {
    try {
        Transaction.rollback();
    } catch (e) {
        // None was open.
    }
}

module.exports = {
    afterCommit: afterCommit,
    inTransaction: inTransaction,
    endOpenTransaction: endOpenTransaction
};
