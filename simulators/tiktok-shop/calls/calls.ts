const TOO_MANY = 36009002;

/** One call of the Open API. */
export interface CallRecord {
    method: string;
    path: string;
    /** The endpoint with its placeholders. */
    endpoint: string;
    code: number | null;
    time: string;
    /** The shop that it was about; empty when it did not come that far. */
    shopId: string;
}

/** What was called, for those who count. */
export class Calls {
    private records: CallRecord[] = [];

    add(record: CallRecord): void {
        this.records.push(record);
    }

    clear(): void {
        this.records = [];
    }

    /** Calls whose path contains a text, and how many there were of each endpoint. */
    summary(path: string): { calls: CallRecord[]; totals: Record<string, number>; refused: number } {
        const calls = this.records.filter((record) => record.path.includes(path));
        const totals: Record<string, number> = {};
        for (const record of calls) {
            const name = `${record.method} ${record.endpoint}`;
            totals[name] = (totals[name] || 0) + 1;
        }
        return { calls, totals, refused: calls.filter((record) => record.code === TOO_MANY).length };
    }
}
