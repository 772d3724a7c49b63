/** A committed record. `data` is never changed in place: a commit replaces it. */
export interface Row {
    version: number;
    data: unknown;
}

/** What a commit changed, told to listeners such as the search index. */
export interface Change {
    table: string;
    key: string;
    kind: 'insert' | 'update' | 'remove';
}

/**
 * The instance's database: tables of records by key. Reads see what is committed, or what the reader's own open
 * transaction has written. Writing happens in `transaction.ts`.
 */
export class Store {
    private readonly tables = new Map<string, Map<string, Row>>();
    private readonly listeners: Array<(changes: Change[]) => void> = [];

    /** All rows of a table, in the order they were created. */
    table(name: string): Map<string, Row> {
        let table = this.tables.get(name);
        if (!table) {
            table = new Map();
            this.tables.set(name, table);
        }
        return table;
    }

    /** One committed record. */
    row(table: string, key: string): Row | undefined {
        return this.table(table).get(key);
    }

    /** Hears of every commit, after it. */
    onCommit(listener: (changes: Change[]) => void): void {
        this.listeners.push(listener);
    }

    /** Tells the listeners. Called by the transaction. */
    committed(changes: Change[]): void {
        for (const listener of this.listeners) {
            listener(changes);
        }
    }

    /** Forgets all records. */
    clear(): void {
        this.tables.clear();
    }
}
