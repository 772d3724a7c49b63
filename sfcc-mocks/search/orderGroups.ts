import type { Comparison } from '../query/compile';

/** The times that a query looks for, in milliseconds since the epoch. */
export interface TimeBounds {
    from: number;
    to: number;
}

/** The bounds that a query has for a time; null if it has none. */
export function timeBounds(attribute: string, comparisons: Comparison[]): TimeBounds | null {
    const bounds = (first: string): number[] =>
        comparisons.flatMap(({ attribute: name, operator, value }) =>
            name === attribute && operator.startsWith(first) && typeof value === 'number' ? [value] : []
        );
    const [after, before] = [bounds('>'), bounds('<')];
    return after.length + before.length > 0 ? { from: Math.max(...after), to: Math.min(...before) } : null;
}

/** Orders that have a value in common: the value itself, or the hour that a time is in. */
type Group = string | number;

const HOUR_MS = 60 * 60 * 1000;

/**
 * Groups orders or other objects by one attribute, so that a search skips those that cannot match. The search still judges
 * each that it gets from here.
 */
export class OrderGroups {
    private readonly keys = new Map<Group, Set<string>>();

    /** @param groupOf - the group of a value; null for a value that no query of this kind asks for */
    private constructor(private readonly groupOf: (value: unknown) => Group | null) {}

    /** Groups of texts, each by itself. */
    static ofTexts(): OrderGroups {
        return new OrderGroups((value) => (typeof value === 'string' ? value : null));
    }

    /** Groups of times in milliseconds since the epoch, by hour. */
    static ofTimes(): OrderGroups {
        return new OrderGroups((value) => (typeof value === 'number' ? Math.floor(value / HOUR_MS) : null));
    }

    add(key: string, value: unknown): void {
        const group = this.groupOf(value);
        if (group !== null) {
            const keys = this.keys.get(group) || new Set();
            this.keys.set(group, keys.add(key));
        }
    }

    remove(key: string, value: unknown): void {
        const group = this.groupOf(value);
        const keys = group === null ? undefined : this.keys.get(group);
        keys?.delete(key);
        if (group !== null && keys?.size === 0) {
            this.keys.delete(group);
        }
    }

    /** Keys of the orders with a text. */
    withText(text: string): string[] {
        return [...(this.keys.get(text) || [])];
    }

    /** Keys of the orders with a time of the hours from one time to another, both included. */
    between(from: number, to: number): string[] {
        return this.groupsBetween(from, to).flatMap((keys) => [...keys]);
    }

    /** How many these are. */
    countBetween(from: number, to: number): number {
        return this.groupsBetween(from, to).reduce((sum, keys) => sum + keys.size, 0);
    }

    private groupsBetween(from: number, to: number): Array<Set<string>> {
        const [first, last] = [this.groupOf(from) as number, this.groupOf(to) as number];
        return [...this.keys].flatMap(([hour, keys]) => (Number(hour) >= first && Number(hour) <= last ? [keys] : []));
    }
}
