import { platformException } from '../runtime/failures';
import { ByRecord } from './byRecord';
import { copyOf } from './copyOf';
import type { Change, Store } from './store';

interface Draft {
    table: string;
    key: string;
    /** The version the change is based on; 0 for a new record. */
    base: number;
    /** The working copy; null when the record is removed. */
    data: unknown;
}

/**
 * One unit of work. Changes are made to its own working copies; a commit puts them in place all together,
 * unless another transaction changed one of the records meanwhile (optimistic locking).
 */
export class Transaction {
    /** In the sequence in which they were begun. */
    private drafts: Draft[] = [];
    private readonly draftOf = new ByRecord<Draft>();
    /** Why it can only be rolled back; null while it can be committed. */
    private doom: string | null = null;

    /**
     * @param store - the database
     * @param seen - versions of records as the execution saw them before; none if left out
     */
    constructor(
        private readonly store: Store,
        private readonly seen: ByRecord<number> = new ByRecord()
    ) {}

    /** The own working copy of a record: undefined if it has none, null if it was removed here. */
    draft(table: string, key: string): unknown {
        return this.draftOf.get(table, key)?.data;
    }

    /** Keys of committed records that were changed or removed here. */
    changedKeys(table: string): string[] {
        return this.drafts.filter((d) => d.table === table && d.base !== 0).map((d) => d.key);
    }

    /** Keys of records created here and not yet committed. */
    createdKeys(table: string): string[] {
        return this.drafts.filter((d) => d.table === table && d.base === 0 && d.data).map((d) => d.key);
    }

    /** Records that were written here. */
    size(): number {
        return this.drafts.length;
    }

    /** Whether anything was written here. */
    hasChanges(): boolean {
        return this.drafts.length > 0;
    }

    /** From now on it can only be rolled back. */
    markRollbackOnly(why: string): void {
        this.doom = this.doom || why;
    }

    /**
     * A working copy to change.
     * @throws platform exception if there is no such record
     */
    edit(table: string, key: string): unknown {
        const draft = this.draftOf.get(table, key);
        if (draft) {
            if (draft.data === null) {
                throw platformException('ObjectNotFoundException', table + ' ' + key + ' was removed');
            }
            return draft.data;
        }
        const row = this.store.row(table, key);
        if (!row) {
            throw platformException('ObjectNotFoundException', table + ' ' + key + ' does not exist');
        }
        const data = copyOf(row.data);
        this.begin({ table, key, base: this.seen.get(table, key) ?? row.version, data });
        return data;
    }

    /**
     * Adds a record.
     * @throws platform exception if the key is taken
     */
    insert(table: string, key: string, data: unknown): void {
        const draft = this.draftOf.get(table, key);
        if (draft ? draft.data !== null : this.store.row(table, key)) {
            throw platformException('DuplicateKeyException', table + ' ' + key + ' exists already');
        }
        if (draft) {
            draft.data = data;
        } else {
            this.begin({ table, key, base: 0, data });
        }
    }

    /** Removes a record. */
    remove(table: string, key: string): void {
        this.edit(table, key);
        (this.draftOf.get(table, key) as Draft).data = null;
    }

    /**
     * Puts all changes in place.
     * @throws platform exception if a record changed since this execution saw it, if a new key was taken meanwhile, or
     *     after something that leaves only a rollback
     */
    commit(): void {
        if (this.doom !== null) {
            throw platformException('ORMTransactionException', 'The transaction can only be rolled back: ' + this.doom);
        }
        for (const draft of this.drafts) {
            this.check(draft);
        }
        const changes: Change[] = [];
        for (const draft of this.drafts) {
            changes.push(this.apply(draft));
        }
        this.rollback();
        if (changes.length > 0) {
            this.store.committed(changes);
        }
    }

    /** Forgets all changes. */
    rollback(): void {
        this.drafts = [];
        this.draftOf.clear();
    }

    private begin(draft: Draft): void {
        this.drafts.push(draft);
        this.draftOf.set(draft.table, draft.key, draft);
    }

    private check(draft: Draft): void {
        const row = this.store.row(draft.table, draft.key);
        if (draft.base === 0 && row) {
            throw platformException('DuplicateKeyException', draft.table + ' ' + draft.key + ' exists already');
        }
        if (draft.base !== 0 && (!row || row.version !== draft.base)) {
            throw platformException(
                'ORMOptimisticLockingException',
                draft.table + ' ' + draft.key + ' was changed by someone else meanwhile'
            );
        }
    }

    private apply(draft: Draft): Change {
        const table = this.store.table(draft.table);
        if (draft.data === null) {
            table.delete(draft.key);
            return { table: draft.table, key: draft.key, kind: 'remove' };
        }
        table.set(draft.key, { version: draft.base + 1, data: draft.data });
        return { table: draft.table, key: draft.key, kind: draft.base === 0 ? 'insert' : 'update' };
    }
}
