import Transaction = require('dw/system/Transaction');

/** How often work is done again after someone else changed the same objects. */
const MAX_CONFLICTS = 5;

/**
 * Does work in one transaction: all of it is stored, or nothing. When another request changed the same objects
 * meanwhile (optimistic locking), the work is done again from the start, so it must read everything it decides on.
 * @param run - the work
 * @param isKept - whether to store what was done, by its result; by default always
 * @returns what the work returned
 * @throws whatever the work throws, after a rollback; a lock conflict only after several attempts
 */
export function inTransaction<T>(run: () => T, isKept?: (result: T) => boolean): T {
    for (let conflicts = 1; ; conflicts += 1) {
        try {
            return attempt(run, isKept);
        } catch (e) {
            if (!isLockConflict(e) || conflicts === MAX_CONFLICTS) {
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

function isLockConflict(error: unknown): boolean {
    return /OptimisticLock/.test(String((error as { javaName?: string }).javaName));
}
