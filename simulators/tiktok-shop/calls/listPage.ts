import type { Json } from '../../json';
import { ApiError } from './apiError';
import type { ApiRequest } from './endpoint';

/** How a list is asked for. */
export interface ListRules<T> {
    /** Most items of a page, and how many it has when the call does not say; null where the call has to. */
    maxSize: number;
    usualSize: number | null;
    /** What it can be sorted by; the first is the default. */
    sorts: Record<string, (item: T) => number>;
    usualOrder: 'ASC' | 'DESC';
    /** What is equal in that comes by its id, or as it was given. */
    idOf?: (item: T) => string;
    /** Whether an item has what a member of the body asks for, by the name of the member. */
    filters: Record<string, Filter<T>>;
    /** Code of a parameter that is not as documented. */
    code: number;
}

/** A member of the body: what it may be, and which items it means. */
export interface Filter<T> {
    isValid(value: unknown): boolean;
    matches(item: T, value: never): boolean;
}

/** A page of a list. */
export interface ListPage<T> {
    items: T[];
    next_page_token: string;
    total_count: number;
}

/** When items were created and changed, each from a time on and before one, in seconds since the epoch. */
export function timeFilters<T>(
    createdAt: (item: T) => number,
    updatedAt: (item: T) => number
): Record<'create_time_ge' | 'create_time_lt' | 'update_time_ge' | 'update_time_lt', Filter<T>> {
    return {
        create_time_ge: timeFilter((item, time) => createdAt(item) >= time),
        create_time_lt: timeFilter((item, time) => createdAt(item) < time),
        update_time_ge: timeFilter((item, time) => updatedAt(item) >= time),
        update_time_lt: timeFilter((item, time) => updatedAt(item) < time)
    };
}

function timeFilter<T>(matches: (item: T, time: number) => boolean): Filter<T> {
    return { isValid: (value) => Number.isInteger(value), matches };
}

/** One of some words. */
export function wordFilter<T>(words: string[] | null, wordOf: (item: T) => string): Filter<T> {
    return {
        isValid: (value) => typeof value === 'string' && (words === null || words.includes(value)),
        matches: (item, value: string) => wordOf(item) === value
    };
}

/** Any of a list of words. */
export function wordsFilter<T>(words: string[] | null, wordOf: (item: T) => string): Filter<T> {
    return {
        isValid: (value) =>
            Array.isArray(value) &&
            value.length <= 100 &&
            value.every((one) => typeof one === 'string' && (words === null || words.includes(one))),
        matches: (item, value: string[]) => value.length === 0 || value.includes(wordOf(item))
    };
}

/** True or false. */
export function flagFilter<T>(flagOf: (item: T) => boolean): Filter<T> {
    return {
        isValid: (value) => typeof value === 'boolean',
        matches: (item, value: boolean) => flagOf(item) === value
    };
}

/** A language: it decides about texts only, and all texts here are English. */
export const LOCALE: Filter<unknown> = { isValid: (value) => typeof value === 'string', matches: () => true };

/**
 * The page of a list that a call asks for. Each parameter is obeyed or refused.
 * @param most - so many items at most, also where the call asks for more
 * @throws ApiError for a parameter that is not as documented
 */
export function pageOf<T>(request: ApiRequest, all: T[], rules: ListRules<T>, most = Infinity): ListPage<T> {
    const { query, body } = request;
    const invalid = (name: string): ApiError => new ApiError(rules.code, `Invalid parameter: ${name}`);
    const size = sizeIn(query.get('page_size'), rules);
    if (size === null) {
        throw invalid(`page_size. 1 to ${rules.maxSize} is expected`);
    }
    const wrong = Object.entries(body).find(([name, value]) => !rules.filters[name]?.isValid(value));
    if (wrong) {
        throw invalid('body.' + wrong[0]);
    }
    const matching = all.filter((item) => matchesAll(item, body, rules));
    const found = sort(matching, query, rules, invalid);
    const start = offsetOf(query.get('page_token'));
    if (start === null) {
        throw invalid('page_token');
    }
    const end = start + Math.min(size, most);
    const next = end < found.length ? Buffer.from('offset:' + end).toString('base64') : '';
    return { items: found.slice(start, end), next_page_token: next, total_count: found.length };
}

function sizeIn<T>(text: string | null, { usualSize, maxSize }: ListRules<T>): number | null {
    if (text === null) {
        return usualSize;
    }
    const size = Number(text);
    return Number.isInteger(size) && size >= 1 && size <= maxSize ? size : null;
}

function sort<T>(
    items: T[],
    query: URLSearchParams,
    { sorts, usualOrder, idOf }: ListRules<T>,
    invalid: (name: string) => ApiError
): T[] {
    const field = query.get('sort_field') || (Object.keys(sorts)[0] as string);
    const order = query.get('sort_order') || usualOrder;
    const valueOf = sorts[field];
    if (!valueOf) {
        throw invalid('sort_field');
    }
    if (order !== 'ASC' && order !== 'DESC') {
        throw invalid('sort_order');
    }
    const sign = order === 'ASC' ? 1 : -1;
    const byId = (one: T, other: T): number =>
        idOf && idOf(one) !== idOf(other) ? (idOf(one) < idOf(other) ? -1 : 1) : 0;
    return items.sort((one, other) => sign * (valueOf(one) - valueOf(other)) || byId(one, other));
}

function matchesAll<T>(item: T, body: Json, { filters }: ListRules<T>): boolean {
    return Object.entries(body).every(([name, value]) => filters[name]!.matches(item, value as never));
}

function offsetOf(token: string | null): number | null {
    if (token === null || token === '') {
        return 0;
    }
    const match = /^offset:(\d+)$/.exec(Buffer.from(token, 'base64').toString());
    return match ? Number(match[1]) : null;
}
