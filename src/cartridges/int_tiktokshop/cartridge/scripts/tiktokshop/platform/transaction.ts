import Transaction = require('dw/system/Transaction');

/** How often work is done again after someone else changed the same objects. */
const MAX_CONFLICTS = 5;

/**
 * Does work in one transaction: all of it is stored, or nothing. When another request changed the same objects
 * meanwhile (optimistic locking) or made the same one, the work is done again from the start, so it must read
 * everything it decides on.
 * @param run - the work
 * @param isKept - whether to store what was done, by its result; by default always
 * @returns what the work returned
 * @throws whatever the work throws, after a rollback; a conflict only after several attempts
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

/** Someone else has changed the same objects, or made the one that we were about to make. */
function isConflict(error: unknown): boolean {
    return /OptimisticLock|Duplicate|NotUnique/.test(String((error as { javaName?: string }).javaName));
}
