import Transaction = require('dw/system/Transaction');

/** Attempts after conflicts with other requests. */
const MAX_CONFLICTS = 5;

/** Work for after the open transaction; null outside, and in a transaction of the platform. */
let afterwards: Array<() => void> | null = null;

/**
 * Runs work after the commit of the open transaction, and drops it after a rollback. Does nothing in a transaction that the
 * platform opened, for example around the hooks of an API: a script cannot run after its commit.
 * @param run - must not throw
 */
export function afterCommit(run: () => void): void {
    if (afterwards) {
        afterwards.push(run);
    }
}

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
    const outer = afterwards;
    const mine: Array<() => void> = [];
    afterwards = mine;
    let result: T;
    let isCommitted: boolean;
    try {
        Transaction.begin();
        result = runOrRollBack(run);
        isCommitted = commitIf(!isKept || isKept(result));
    } finally {
        afterwards = outer;
    }
    if (isCommitted) {
        mine.forEach(outer ? afterCommit : (work) => work());
    }
    return result;
}

function runOrRollBack<T>(run: () => T): T {
    try {
        return run();
    } catch (e) {
        Transaction.rollback();
        throw e;
    }
}

function commitIf(isKept: boolean): boolean {
    if (isKept) {
        Transaction.commit();
    } else {
        Transaction.rollback();
    }
    return isKept;
}

/** Whether another request has changed the same objects, or created the same one. */
function isConflict(error: unknown): boolean {
    return /OptimisticLock|Duplicate|NotUnique/.test(String((error as { javaName?: string }).javaName));
}

/** Rolls back a transaction that a merchant's code has left open. */
export function endOpenTransaction(): void {
    try {
        Transaction.rollback();
    } catch {
        // None was open.
    }
}
