import Transaction = require('dw/system/Transaction');

/** Attempts after conflicts with other requests. */
const MAX_CONFLICTS = 5;

/**
 * Runs work in one transaction: all of it is stored, or nothing. Runs it again from the start when another request has
 * changed the same objects (optimistic locking) or created the same one, so it must read everything that it decides on.
 * @param run - the work
 * @param isKept - decides by the result whether to commit; by default always
 * @returns the result of the work
 * @throws any exception of the work, after a rollback; a conflict only after several attempts
 */
export function inTransaction<T>(run: () => T, isKept?: (result: T) => boolean): T {
    for (let conflicts = 1; ; conflicts += 1) {
        try {
            return attempt(run, isKept);
        } catch (e) {
            if (!isConflict(e) || conflicts === MAX_CONFLICTS) {
                throw e;
            }
        }
    }
}

function attempt<T>(run: () => T, isKept?: (result: T) => boolean): T {
    Transaction.begin();
    let result: T;
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

/** Whether another request has changed the same objects, or created the same one. */
function isConflict(error: unknown): boolean {
    return /OptimisticLock|Duplicate|NotUnique/.test(String((error as { javaName?: string }).javaName));
}
