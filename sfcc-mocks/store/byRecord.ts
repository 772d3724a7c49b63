/** Something about each of some records: by table and key, which need not be joined to be looked up. */
export class ByRecord<T> {
    private readonly tables = new Map<string, Map<string, T>>();

    get(table: string, key: string): T | undefined {
        return this.tables.get(table)?.get(key);
    }

    set(table: string, key: string, value: T): void {
        const values = this.tables.get(table);
        if (values) {
            values.set(key, value);
        } else {
            this.tables.set(table, new Map([[key, value]]));
        }
    }

    clear(): void {
        this.tables.clear();
    }
}
