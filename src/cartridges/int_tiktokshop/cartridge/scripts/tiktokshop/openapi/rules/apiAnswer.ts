import { isKnownCode } from './apiErrors';
import {
    LARGEST_EXACT,
    optionalText,
    requiredKey,
    requiredObject,
    requiredText,
    wholeNumber
} from '../../platform/rules/input/fields';
import { fault, isGiven, isObject, pathOf, sourceOf } from '../../platform/rules/input/source';
import type { Source } from '../../platform/rules/input/source';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';

/** The envelope around every answer of TikTok. Source: Open API "Common errors". */
export interface Envelope {
    /** 0 for success; -1 for an answer that is not TikTok's. */
    code: number;
    message: string;
    /** TikTok's support asks for it; empty if there is none. */
    requestId: string;
    /** The answer, to read `data` from. */
    source: Source;
}

const MAX_MESSAGE = 10000;
const MAX_TOKEN = 2000;
/** Latest time that is read, in seconds since the epoch: the end of the year 9999. */
const MAX_TIME = 253402300799;

/**
 * Reads the envelope of an answer. Notes what is wrong with it as the first fault of its source.
 * @param body - parsed JSON
 */
export function readEnvelope(body: unknown): Envelope {
    const source = sourceOf(isObject(body) ? body : {});
    if (!isObject(body)) {
        source.faults.first = rejected('wrong_type', '', 'a JSON object', 'it is not a JSON object');
    }
    const code = wholeNumber(source, 'code', 0, LARGEST_EXACT);
    const requestId = source.fields.request_id;
    return {
        code: source.faults.first ? -1 : code,
        message: readMessage(source, code),
        requestId: typeof requestId === 'string' ? requestId : '',
        source: source
    };
}

/** Reads the message, which is required with an unknown code. */
function readMessage(source: Source, code: number): string {
    if (code === 0) {
        return '';
    }
    return isKnownCode(code)
        ? optionalText(source, 'message', MAX_MESSAGE)
        : requiredText(source, 'message', MAX_MESSAGE);
}

/** Reads `data`, which must be there. */
export function dataOf(answer: Source): Source {
    return requiredObject(answer, 'data');
}

/** Reads a list that must be there. Any item that is not as documented is a fault of the answer. */
export function readAll<T>(source: Source, name: string, read: (item: Source) => T): T[] {
    return listOf(source, name).map((value, index) => {
        const item = itemOf(source, name, index, value);
        source.faults.first = source.faults.first || item.faults.first;
        item.faults = source.faults;
        return read(item);
    });
}

/** As `readAll`, for a list that TikTok leaves out when it is empty. */
export function readOptionalAll<T>(source: Source, name: string, read: (item: Source) => T): T[] {
    return isGiven(source, name) ? readAll(source, name, read) : [];
}

/** An item that could not be read: what was wrong, and the rest of it. Trust its ids only. */
export interface UnreadItem<T> {
    item: T;
    fault: Outcome;
}

/** The items of a list that could be read. */
export interface ReadItems<T> {
    items: T[];
    /** Those that could not be read. */
    unread: Array<UnreadItem<T>>;
    /** The fault of the first item that could not be read; null if all could. */
    fault: Outcome | null;
}

/** All items that TikTok has listed, those too that could not be read. */
export function listedItems<T>({ items, unread }: Pick<ReadItems<T>, 'items' | 'unread'>): T[] {
    return items.concat(unread.map(({ item }) => item));
}

/** An empty list without a fault. */
export function noItems<T>(): ReadItems<T> {
    return { items: [], unread: [], fault: null };
}

/**
 * Reads a list that must be there, each item on its own: an item that cannot be read does not affect the others.
 * @param read - reads one item, and notes faults of the item
 */
export function readItems<T>(source: Source, name: string, read: (item: Source) => T): ReadItems<T> {
    const result: ReadItems<T> = noItems();
    listOf(source, name).forEach((value, index) => {
        const item = itemOf(source, name, index, value);
        const known = read(item);
        if (item.faults.first) {
            result.fault = result.fault || item.faults.first;
            result.unread.push({ item: known, fault: item.faults.first });
        } else {
            result.items.push(known);
        }
    });
    return result;
}

/** As `readItems`, for a list that TikTok leaves out when it is empty. */
export function readOptionalItems<T>(source: Source, name: string, read: (item: Source) => T): ReadItems<T> {
    return isGiven(source, name) ? readItems(source, name, read) : noItems();
}

/** One page of a list. */
export interface ReadPage<T> extends ReadItems<T> {
    /** Empty on the last page. */
    nextPageToken: string;
}

/** Reads a page from `data`: its items as `readOptionalItems` does, and the token of the next one. */
export function readPage<T>(data: Source, name: string, read: (item: Source) => T): ReadPage<T> {
    const found = readOptionalItems(data, name, read);
    return {
        items: found.items,
        unread: found.unread,
        fault: found.fault,
        nextPageToken: optionalText(data, 'next_page_token', MAX_TOKEN)
    };
}

/** One page of a list, and how many items the whole list has now. */
export interface CountedPage<T> extends ReadPage<T> {
    /** 0 where TikTok does not say. */
    count: number;
}

/** As `readPage`, for a list that TikTok counts. */
export function readCountedPage<T>(data: Source, name: string, read: (item: Source) => T): CountedPage<T> {
    const { items, unread, fault, nextPageToken } = readPage(data, name, read);
    const count = data.fields.total_count;
    return {
        items: items,
        unread: unread,
        fault: fault,
        nextPageToken: nextPageToken,
        count: typeof count === 'number' ? count : 0
    };
}

function listOf(source: Source, name: string): unknown[] {
    const list = source.fields[name];
    if (Array.isArray(list)) {
        return list;
    }
    fault(source, name, 'a list');
    return [];
}

function itemOf(source: Source, name: string, index: number, value: unknown): Source {
    const path = pathOf(source, name) + '[' + index + ']';
    const item: Source = { fields: {}, path: path, faults: { first: null } };
    if (isObject(value)) {
        item.fields = value;
    } else {
        item.faults.first = rejected('wrong_type', path, 'an object', path + ' is not an object');
    }
    return item;
}

/** A time that may be missing or an empty text, in seconds since the epoch. */
export function optionalTime(source: Source, name: string): number | undefined {
    return isGiven(source, name) && source.fields[name] !== '' ? timeOf(source, name, 0) : undefined;
}

/** A time that must be there, in seconds since the epoch. */
export function requiredTime(source: Source, name: string): number {
    return timeOf(source, name, 1);
}

/**
 * A time as a number, or as digits in a text: TikTok documents numbers, but writes the time of webhook 7 as a text.
 * An order must not be lost because another of its times becomes one.
 */
function timeOf(source: Source, name: string, min: number): number {
    const time = spelledTime(source.fields[name]);
    return time !== undefined && time >= min ? time : wholeNumber(source, name, min, MAX_TIME);
}

/** The time that a text of digits says; undefined for any other value. */
export function spelledTime(value: unknown): number | undefined {
    const time = typeof value === 'string' && /^[0-9]{1,12}$/.test(value) ? Number(value) : -1;
    return time >= 0 && time <= MAX_TIME ? time : undefined;
}

/** A boolean, or the word for it; false if it is missing. */
export function optionalFlag(source: Source, name: string): boolean {
    const value = source.fields[name];
    const isFalse = value === false || value === 'false';
    const isTrue = value === true || value === 'true';
    if (isGiven(source, name) && !isTrue && !isFalse) {
        fault(source, name, 'true or false');
    }
    return isTrue;
}

/** An id, by which things are kept. TikTok writes ids as texts, because they are too large for numbers. */
export function requiredId(source: Source, name: string): string {
    return requiredKey(source, name, 100);
}

/** An id that may be missing or empty. */
export function optionalId(source: Source, name: string): string {
    return optionalText(source, name, 100) === '' ? '' : requiredId(source, name);
}
