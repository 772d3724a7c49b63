import { MOST_ELEMENTS, MOST_MEMBERS } from './foreignJson';
import { nearestName } from './nearestName';
import type { Notice } from './notice';
import { rejected } from './outcome';
import type { Outcome } from './outcome';
import { GIVEN_TWICE } from './strictJson';
import { withVisibleCharacters } from './visible';
import { hasLostCharacters, isXmlText, withoutLostCharacters, xmlText } from './xmlText';

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
     * Paths of texts that lost characters on the way, in an input that is read leniently; missing where such texts are
     * faults.
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

/** A field may be missing, which means something else than null: then null is a fault. */
export function notNull(source: Source, name: string, expected: string): void {
    if (source.fields[name] === null) {
        fault(source, name, expected);
    }
}

/** An object that must be there. */
export function requiredObject(source: Source, name: string): Source {
    const value = source.fields[name];
    if (!isObject(value)) {
        fault(source, name, 'an object');
    }
    return { fields: isObject(value) ? value : {}, path: pathOf(source, name), faults: source.faults };
}

/** An object with any content, which may be missing or null. */
export function optionalObject(source: Source, name: string): void {
    if (isGiven(source, name)) {
        requiredObject(source, name);
    }
}

/** A list of `min` to `max` objects. A missing list counts as empty if `min` is 0. */
export function objectList(source: Source, name: string, min: number, max: number): Source[] {
    if (min === 0 && !isGiven(source, name)) {
        return [];
    }
    const value = source.fields[name];
    if (!Array.isArray(value) || value.length < min || value.length > max || !value.every(isObject)) {
        fault(source, name, 'a list of ' + min + ' to ' + max + ' objects');
        return [];
    }
    return (value as Source['fields'][]).map((item, index) => ({
        fields: item,
        path: pathOf(source, name) + '[' + index + ']',
        faults: source.faults
    }));
}

/**
 * The value of a field. Characters that XML does not have, or that were not sent as UTF-8, would make every file with
 * them unreadable: such a text is a fault, or loses those characters if the input is read leniently.
 */
function readable(source: Source, name: string): unknown {
    const value = source.fields[name];
    if (typeof value !== 'string' || (isXmlText(value) && !hasLostCharacters(value))) {
        return value;
    }
    const { spoiled } = source.faults;
    if (!spoiled) {
        refuseText(source, name);
        return value;
    }
    if (hasLostCharacters(value)) {
        spoiled.push(pathOf(source, name));
    }
    return withoutLostCharacters(xmlText(value));
}

function refuseText(source: Source, name: string): void {
    const path = pathOf(source, name);
    const expected = 'characters that XML has, in UTF-8';
    refuse(source.faults, rejected('malformed_text', path, expected, path + ' has unreadable characters'));
}

/** How deep texts of an input are looked for: no message goes deeper, and the platform ends a script that does. */
const MAX_DEPTH = 6;

/** Names of members, or positions in a list; null if there are more than `most`. The platform ends a script that lists so many. */
function namesOf(fields: object, most: number): string[] | null {
    const names: string[] = [];
    for (const name in fields) {
        if (names.length === most) {
            return null;
        }
        names.push(name);
    }
    return names;
}

function refuseExcess(source: Source, most: string): void {
    const msg = (source.path || 'The message') + ' has more than ' + most;
    refuse(source.faults, rejected('malformed_json', source.path, 'at most ' + most, msg));
}

/**
 * Refuses an input with a text that has unreadable characters anywhere, also in a field that the cartridge ignores, and one
 * with an object or list that is too large to be read.
 */
export function refuseUnreadableTexts(source: Source, depth: number = MAX_DEPTH): void {
    const isList = Array.isArray(source.fields);
    const names = namesOf(source.fields, isList ? MOST_ELEMENTS : MOST_MEMBERS);
    if (!names) {
        refuseExcess(source, isList ? MOST_ELEMENTS + ' elements' : MOST_MEMBERS + ' members');
        return;
    }
    names.forEach((name) => {
        const value = source.fields[name];
        if (typeof value !== 'object' || value === null) {
            readable(source, name);
        } else if (depth > 0) {
            const fields = value as Source['fields'];
            refuseUnreadableTexts({ fields: fields, path: pathOf(source, name), faults: source.faults }, depth - 1);
        }
    });
}

/** A text that must be there and not be empty. */
export function requiredText(source: Source, name: string, maxLength: number): string {
    const value = readable(source, name);
    if (typeof value === 'string' && value !== '' && value.length <= maxLength) {
        return value;
    }
    fault(source, name, 'a text of 1 to ' + maxLength + ' characters');
    return '';
}

/** A text to be used as a key: it must not be the name of a member that every object inherits. */
export function requiredKey(source: Source, name: string, maxLength: number): string {
    const text = requiredText(source, name, maxLength);
    if (isReservedKey(text)) {
        fault(source, name, 'a name that no JavaScript object has of itself');
    }
    return text;
}

/** A product id: any text but `__proto__`, which cannot be a key. */
export function requiredProductId(source: Source, name: string): string {
    const productId = requiredText(source, name, 100);
    if (productId === '__proto__') {
        fault(source, name, 'a product id');
    }
    return productId;
}

/** Whether every object inherits a member of this name, such as `constructor`. */
export function isReservedKey(text: string): boolean {
    return text in {};
}

/** The pattern of a text, and its description for people. */
export interface TextForm {
    pattern: RegExp;
    inWords: string;
}

/** A text that must be there and have a form. */
export function requiredMatch(source: Source, name: string, maxLength: number, form: TextForm): string {
    const text = requiredText(source, name, maxLength);
    if (!form.pattern.test(text)) {
        fault(source, name, form.inWords);
    }
    return text;
}

/** A text that may be missing, null or empty. */
export function optionalText(source: Source, name: string, maxLength: number): string {
    if (!isGiven(source, name)) {
        return '';
    }
    const value = readable(source, name);
    if (typeof value === 'string' && value.length <= maxLength) {
        return value;
    }
    fault(source, name, 'a text of at most ' + maxLength + ' characters');
    return '';
}

/** Largest whole number that a script holds exactly: a larger one in JSON may have lost digits. */
export const LARGEST_EXACT = 9007199254740991;

/** A whole number from `min` to `max`. */
export function wholeNumber(source: Source, name: string, min: number, max: number): number {
    const value = source.fields[name];
    if (typeof value === 'number' && Math.floor(value) === value && value >= min && value <= max) {
        return value;
    }
    fault(source, name, 'a whole number from ' + min + ' to ' + max);
    return min;
}

/** A finite number that must be there; 0 and a fault if it is not. */
export function requiredNumber(source: Source, name: string): number {
    const value = source.fields[name];
    if (typeof value === 'number' && isFinite(value)) {
        return value;
    }
    fault(source, name, 'a number');
    return 0;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is { [name: string]: unknown } {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
