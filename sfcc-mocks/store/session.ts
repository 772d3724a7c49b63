import { current } from '../runtime/current';
import { platformException } from '../runtime/failures';
import { Transaction } from './transaction';

/**
 * How platform classes read and write: through the running execution and its transaction. A record removed in
 * the meantime reads as undefined.
 */
export function read<T>(table: string, key: string): T | undefined {
    const execution = current();
    if (execution.transaction) {
        const draft = execution.transaction.draft(table, key);
        if (draft !== undefined) {
            return draft === null ? undefined : (draft as T);
        }
    }
    const row = execution.instance.store.row(table, key);
    if (!row) {
        return undefined;
    }
    if (execution.seen.get(table, key) === undefined) {
        execution.seen.set(table, key, row.version);
    }
    return row.data as T;
}

/**
 * A working copy to change.
 * @throws ORMTransactionException outside a transaction
 */
export function edit<T>(table: string, key: string): T {
    return open('change').edit(table, key) as T;
}

/** Adds a record. */
export function insert(table: string, key: string, data: unknown): void {
    open('create').insert(table, key, data);
}

/** Removes a record. */
export function remove(table: string, key: string): void {
    open('remove').remove(table, key);
}

/**
 * Keys that match, committed and own new ones. Committed ones are judged by what this execution would read.
 */
export function findKeys<T>(table: string, matches: (data: T) => boolean): string[] {
    return judged(table, current().instance.store.table(table).keys(), matches);
}

/**
 * The same where it is known which committed records can match: those, and what this transaction has changed.
 * @param candidates - keys of committed records
 */
export function findAmong<T>(table: string, candidates: Iterable<string>, matches: (data: T) => boolean): string[] {
    const { transaction } = current();
    const changed = transaction ? transaction.changedKeys(table) : [];
    return judged(table, changed.length > 0 ? new Set([...candidates, ...changed]) : candidates, matches);
}

function judged<T>(table: string, committed: Iterable<string>, matches: (data: T) => boolean): string[] {
    const { transaction, instance } = current();
    const rows = instance.store.table(table);
    const found: string[] = [];
    for (const key of committed) {
        const draft = transaction ? transaction.draft(table, key) : undefined;
        const data = draft === undefined ? rows.get(key)?.data : draft;
        if (data !== null && matches(data as T)) {
            found.push(key);
        }
    }
    for (const key of transaction ? transaction.createdKeys(table) : []) {
        if (matches(transaction?.draft(table, key) as T)) {
            found.push(key);
        }
    }
    return found;
}

function open(what: string): Transaction {
    const execution = current();
    execution.assertAlive();
    if (!execution.transaction) {
        throw platformException(
            'ORMTransactionException',
            'Cannot ' + what + ' a persistent object outside a transaction'
        );
    }
    return execution.transaction;
}

/** Begins a transaction, or goes one level deeper, which an API hook must not do. */
export function begin(): void {
    const execution = current();
    if (!execution.transaction) {
        execution.transaction = new Transaction(execution.instance.store, execution.seen);
    }
    execution.transactionDepth += 1;
    execution.hookTransaction = execution.hookTransaction && 'nested';
}

/**
 * Commits when the outermost level is reached.
 * @throws what the commit throws; the transaction is then rolled back
 */
export function commit(): void {
    const execution = current();
    const transaction = execution.transaction;
    if (!transaction) {
        throw platformException('ORMTransactionException', 'No transaction to commit');
    }
    if (execution.transactionDepth > 1) {
        execution.transactionDepth -= 1;
        return;
    }
    if (!execution.mayCommit) {
        rollback();
        throw platformException('ORMTransactionException', 'This request cannot commit a transaction');
    }
    execution.instance.probe(execution, 'commit', 'before');
    try {
        transaction.commit();
    } finally {
        close();
    }
    execution.instance.probe(execution, 'commit', 'after');
}

/** Rolls back all levels. */
export function rollback(): void {
    const execution = current();
    if (!execution.transaction) {
        throw platformException('ORMTransactionException', 'No transaction to roll back');
    }
    execution.transaction.rollback();
    close();
}

function close(): void {
    const execution = current();
    execution.transaction = null;
    execution.transactionDepth = 0;
    execution.seen.clear();
}

/** From now on the open transaction, if there is one, can only be rolled back. */
export function markRollbackOnly(why: string): void {
    current().transaction?.markRollbackOnly(why);
}

/** Whether a transaction is open. */
export function inTransaction(): boolean {
    return current().transaction !== null;
}
