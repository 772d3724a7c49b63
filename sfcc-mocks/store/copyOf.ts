/**
 * A deep copy of a record. Records are made of plain values, lists, objects and dates, which are copied several times
 * faster than `structuredClone` does; that copies all else, and refuses what cannot be stored.
 */
export function copyOf<T>(value: T): T {
    return copied(value) as T;
}

function copied(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'function' || typeof value === 'symbol' ? structuredClone(value) : value;
    }
    if (Array.isArray(value)) {
        // Copies a list of the scripts' realm into one of this realm.
        return Array.from(value, copied);
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) {
        return value instanceof Date ? new Date(value.getTime()) : structuredClone(value);
    }
    const original = value as Record<string, unknown>;
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(original)) {
        if (name === '__proto__') {
            return structuredClone(value);
        }
        copy[name] = copied(original[name]);
    }
    return copy;
}
