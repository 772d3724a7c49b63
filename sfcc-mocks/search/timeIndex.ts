import type { Instance } from '../contracts/instance';
import type { CustomObjectRecord } from '../dw/object/CustomObject';
import { plain } from '../query/compile';
import type { Comparison } from '../query/compile';
import { OrderGroups, timeBounds } from './orderGroups';
import type { TimeBounds } from './orderGroups';

/** The committed objects of one table, grouped by the hour of a time. */
class HoursOf {
    private readonly groups = OrderGroups.ofTimes();
    private readonly times = new Map<string, number>();

    constructor(private readonly attribute: string) {}

    update(key: string, record: CustomObjectRecord | undefined): void {
        const before = this.times.get(key);
        const time = record && plain(valueOf(record, this.attribute));
        if (before !== undefined && before !== time) {
            this.groups.remove(key, before);
            this.times.delete(key);
        }
        if (typeof time === 'number' && before !== time) {
            this.groups.add(key, time);
            this.times.set(key, time);
        }
    }

    countOf({ from, to }: TimeBounds): number {
        return this.groups.countBetween(from, to);
    }

    keysOf({ from, to }: TimeBounds): string[] {
        return this.groups.between(from, to);
    }
}

function valueOf(record: CustomObjectRecord, attribute: string): unknown {
    return attribute.startsWith('custom.')
        ? record.custom[attribute.slice('custom.'.length)]
        : record[attribute as 'creationDate' | 'lastModified'];
}

/**
 * Spares the double a look at all custom objects where a query compares a time: a job asks every five minutes for what is due,
 * and most objects are not. Made from the first time a query compares it. Says nothing about what an instance has to read.
 */
class TimeIndex {
    private readonly tables = new Map<string, Map<string, HoursOf>>();
    /** Where an object stands in its table: scans give them in this sequence. */
    private readonly places = new Map<string, Map<string, number>>();
    private latest = 0;

    constructor(private readonly owner: Instance) {
        owner.store.onCommit((changes) => {
            for (const { table, key } of changes) {
                const ofTable = this.tables.get(table);
                if (ofTable) {
                    const record = this.owner.store.row(table, key)?.data as CustomObjectRecord | undefined;
                    ofTable.forEach((hours) => hours.update(key, record));
                    if (record) {
                        this.place(table, key);
                    } else {
                        this.places.get(table)?.delete(key);
                    }
                }
            }
        });
    }

    of(table: string, attribute: string): HoursOf {
        let ofTable = this.tables.get(table);
        if (!ofTable) {
            ofTable = new Map();
            this.tables.set(table, ofTable);
            this.places.set(table, new Map());
            this.owner.store.table(table).forEach((_row, key) => this.place(table, key));
        }
        let hours = ofTable.get(attribute);
        if (!hours) {
            hours = new HoursOf(attribute);
            ofTable.set(attribute, hours);
            for (const [key, row] of this.owner.store.table(table)) {
                hours.update(key, row.data as CustomObjectRecord);
            }
        }
        return hours;
    }

    inSequence(table: string, keys: string[]): string[] {
        const places = this.places.get(table) as Map<string, number>;
        return keys.sort((one, other) => Number(places.get(one)) - Number(places.get(other)));
    }

    private place(table: string, key: string): void {
        const places = this.places.get(table) as Map<string, number>;
        if (!places.has(key)) {
            this.latest += 1;
            places.set(key, this.latest);
        }
    }
}

/** Starts the index of an instance; called when the instance is made, before any commit. */
export function startTimeIndex(owner: Instance): void {
    owner.part('timeIndex', () => new TimeIndex(owner));
}

/**
 * Keys of the committed objects of a table that may fulfil the comparisons of times, of all sites.
 * @param isTime - whether objects have a time under this name, and no default for it
 * @param most - more than so many are of no use
 * @returns null if nothing is compared that is a time, or there are more
 */
export function keysInTime(
    owner: Instance,
    table: string,
    comparisons: Comparison[],
    isTime: (attribute: string) => boolean,
    most: number
): string[] | null {
    const index = owner.part('timeIndex', () => new TimeIndex(owner));
    const names = new Set(comparisons.map(({ attribute }) => attribute).filter(isTime));
    const found = [...names].flatMap((attribute) => {
        const bounds = timeBounds(attribute, comparisons);
        return bounds ? [{ hours: index.of(table, attribute), bounds }] : [];
    });
    const counted = found.map((one) => ({ ...one, count: one.hours.countOf(one.bounds) }));
    const fewest = counted.sort((one, other) => one.count - other.count)[0];
    return fewest && fewest.count <= most ? index.inSequence(table, fewest.hours.keysOf(fewest.bounds)) : null;
}
