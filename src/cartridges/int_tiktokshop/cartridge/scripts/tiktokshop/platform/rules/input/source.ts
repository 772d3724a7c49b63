import { nearestName } from './nearestName';
import type { Notice } from '../notice';
import { rejected } from '../outcome';
import type { Outcome } from '../outcome';
import { GIVEN_TWICE } from './strictJson';
import { withVisibleCharacters } from '../visible';

/** An object of an input that is being read. */
export interface Source {
    fields: { [name: string]: unknown };
    /** Path in the input, for example `packages[0]`; empty for the whole. */
    path: string;
    faults: Faults;
}

/** The first fault of an input, shared by all of its objects. */
export interface Faults {
    first: Outcome | null;
    /**
     * Paths of texts with characters that cannot be read, which are left out of an input that is read leniently; missing where
     * such texts are faults.
     */
    spoiled?: string[];
    /** Values that do not fit, in an input that is read leniently. */
    misfits?: Misfit[];
    /** How many items the lists of the input have named so far. */
    items?: number;
}

/** A value that does not fit what it is for. */
export interface Misfit {
    path: string;
    /** For example `is longer than 256 characters`. */
    problem: Notice;
    /** As it was sent; empty where it is missing. */
    value: string;
}

/** Starts reading an input. */
export function sourceOf(input: { [name: string]: unknown }): Source {
    return { fields: input, path: '', faults: { first: null } };
}

/** Starts reading an input leniently: characters of a text that cannot be read are left out instead of refused. */
export function lenientSourceOf(input: { [name: string]: unknown }): Source & {
    faults: { spoiled: string[]; misfits: Misfit[] };
} {
    return { fields: input, path: '', faults: { first: null, spoiled: [], misfits: [] } };
}

/** Characters of a name that an answer quotes. */
const SHOWN = 50;

/** Path of a field. It quotes the beginning of a name that the sender chose, and makes every character visible. */
export function pathOf(source: Source, name: string): string {
    const shown = name === '' ? '""' : withVisibleCharacters(name.substring(0, SHOWN));
    return source.path === '' ? shown : source.path + '.' + shown;
}

/** Notes a fault, unless there is one already. Says of a text only how long it is, because it may be personal data. */
export function fault(source: Source, name: string, expected: string): void {
    if (source.faults.first) {
        return;
    }
    const path = pathOf(source, name);
    const value = source.fields[name];
    if (value === GIVEN_TWICE) {
        source.faults.first = rejected('contradiction', path, 'each field once', path + ' is given twice');
        return;
    }
    const missing = value === undefined;
    const msg = missing ? path + ' is missing' : path + ' is ' + describe(value) + ', expected ' + expected;
    source.faults.first = rejected(missing ? 'missing_field' : 'wrong_type', path, expected, msg);
}

/** Notes a rejection, unless there is one already. */
export function refuse(faults: Faults, rejection: Outcome): void {
    faults.first = faults.first || rejection;
}

/**
 * Notes an unknown field as a fault: `cancel.item` instead of `cancel.items` would otherwise cancel the whole order.
 * @param known - all fields of the object
 */
export function fieldsOnly(source: Source, known: string[]): void {
    const unknown = Object.keys(source.fields).filter((name) => known.indexOf(name) < 0)[0];
    if (unknown === undefined || source.faults.first) {
        return;
    }
    const path = pathOf(source, unknown);
    const nearest = nearestName(unknown, known);
    const msg = 'There is no field ' + path + '; the nearest is ' + pathOf(source, nearest);
    source.faults.first = rejected('unknown_field', path, nearest, msg);
}

function describe(value: unknown): string {
    if (value === null) {
        return 'null';
    }
    if (Array.isArray(value)) {
        return value.length === 0 ? 'an empty list' : 'a list';
    }
    if (typeof value === 'object') {
        return 'an object';
    }
    if (typeof value === 'string') {
        return value === '' ? 'empty' : 'a text of ' + value.length + ' characters';
    }
    return typeof value === 'number' ? 'the number ' + value : String(value);
}

/** Whether a field is there and not null. */
export function isGiven(source: Source, name: string): boolean {
    const value = source.fields[name];
    return value !== undefined && value !== null;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is { [name: string]: unknown } {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
