import { copyOf } from '../../platform/rules/members';

/**
 * Values by id, in parts: the platform ends a script whose object has more than 2,000 members. A map of some hundred thousand
 * ids fits, whatever the ids have in common.
 */
export interface IdMap<T> {
    [part: string]: { [id: string]: T };
}

/** Ids, each once. */
export type IdSet = IdMap<boolean>;

/** A prime number, so that ids that differ in a few digits only are spread over all parts. */
const PARTS = 1999;
const STEP = 31;

/** The value of an id; undefined if it has none. */
export function valueOfId<T>(map: IdMap<T>, id: string): T | undefined {
    const part = map[partOf(id)];
    return part && part[id];
}

/** Sets the value of an id. */
export function putId<T>(map: IdMap<T>, id: string, value: T): void {
    const name = partOf(id);
    const part = map[name] || {};
    part[id] = value;
    map[name] = part;
}

/** The map with more ids; the given one stays as it is. Copies the parts that change, and no others. */
export function withIds<T>(map: IdMap<T>, ids: string[], value: T): IdMap<T> {
    const all = copyOf(map);
    ids.forEach((id) => {
        const name = partOf(id);
        const part = copyOf(all[name] || {});
        part[id] = value;
        all[name] = part;
    });
    return all;
}

/** Visits each id with its value. */
export function eachId<T>(map: IdMap<T>, visit: (id: string, value: T) => void): void {
    Object.keys(map).forEach((name) => {
        const part = map[name] as { [id: string]: T };
        Object.keys(part).forEach((id) => visit(id, part[id] as T));
    });
}

/** Adds an id. @returns false if the set had it before */
export function addId(set: IdSet, id: string): boolean {
    if (hasId(set, id)) {
        return false;
    }
    putId(set, id, true);
    return true;
}

/** Whether a set has an id. */
export function hasId(set: IdSet, id: string): boolean {
    return valueOfId(set, id) === true;
}

function partOf(id: string): string {
    let sum = 0;
    for (let i = 0; i < id.length; i += 1) {
        sum = (sum * STEP + id.charCodeAt(i)) % PARTS;
    }
    return String(sum);
}
