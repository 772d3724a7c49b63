import { platformException } from '../runtime/failures';
import { parseQuery } from './parse';
import type { Condition } from './parse';

/** Reads an attribute of the record that is judged. */
export type Accessor = (attribute: string) => unknown;

export interface QueryOptions {
    /** `search`: `!=` matches missing values too, LIKE finds whole words. `db`: as SQL would. */
    kind: 'db' | 'search';
    /** Refuses what cannot be asked for; may throw. */
    check?: (attribute: string) => void;
}

/**
 * Makes a test out of a query.
 * @param query - for example `custom.feedDue = {0} AND orderNo LIKE 'TTS-*'`; empty matches all
 * @param args - values for the placeholders
 * @throws IllegalArgumentException for a query that cannot be read
 */
export function compileQuery(query: string, args: unknown[], options: QueryOptions): (read: Accessor) => boolean {
    const condition = parseQuery(query);
    if (!condition) {
        return () => true;
    }
    checkAttributes(condition, options);
    return (read) => holds(condition, read, args, options.kind);
}

/** What an attribute has to be for a query to hold. */
export interface SoughtValue {
    attribute: string;
    /** A text, or true. */
    value: string | true;
    /** Whether the query asks for nothing else. */
    isAll: boolean;
}

/**
 * What the query asks first for, if it compares an attribute with a text or with true.
 * @returns null if it does not
 */
export function soughtValue(query: string, args: unknown[]): SoughtValue | null {
    let condition = parseQuery(query);
    const isAll = condition !== null && condition.kind === 'compare';
    while (condition && condition.kind === 'and') {
        condition = condition.left;
    }
    if (!condition || condition.kind !== 'compare' || condition.operator !== '=') {
        return null;
    }
    const value = valueOf(condition.value, args);
    return value === true || typeof value === 'string' ? { attribute: condition.attribute, value, isAll } : null;
}

/** A comparison of a query; the value is as `plain` has it. */
export interface Comparison {
    attribute: string;
    operator: string;
    value: string | number | boolean | null;
}

/** Comparisons that have to hold, all of them, for a query to hold. */
export function necessaryComparisons(query: string, args: unknown[]): Comparison[] {
    const condition = parseQuery(query);
    return condition ? comparisonsOf(condition, args) : [];
}

function comparisonsOf(condition: Condition, args: unknown[]): Comparison[] {
    switch (condition.kind) {
        case 'and':
            return [...comparisonsOf(condition.left, args), ...comparisonsOf(condition.right, args)];
        case 'compare': {
            const { attribute, operator, value } = condition;
            return [{ attribute, operator, value: plain(valueOf(value, args)) }];
        }
        default:
            return [];
    }
}

function checkAttributes(condition: Condition, options: QueryOptions): void {
    if (condition.kind === 'compare') {
        options.check?.(condition.attribute);
    } else if (condition.kind === 'not') {
        checkAttributes(condition.inner, options);
    } else {
        checkAttributes(condition.left, options);
        checkAttributes(condition.right, options);
    }
}

function holds(condition: Condition, read: Accessor, args: unknown[], kind: 'db' | 'search'): boolean {
    switch (condition.kind) {
        case 'and':
            return holds(condition.left, read, args, kind) && holds(condition.right, read, args, kind);
        case 'or':
            return holds(condition.left, read, args, kind) || holds(condition.right, read, args, kind);
        case 'not':
            return !holds(condition.inner, read, args, kind);
        default:
            return compares(read(condition.attribute), condition.operator, valueOf(condition.value, args), kind);
    }
}

function valueOf(operand: { placeholder: number } | { literal: unknown }, args: unknown[]): unknown {
    if ('literal' in operand) {
        return operand.literal;
    }
    if (operand.placeholder >= args.length) {
        throw platformException(
            'IllegalArgumentException',
            'No argument for placeholder {' + operand.placeholder + '}'
        );
    }
    return args[operand.placeholder];
}

function compares(stored: unknown, operator: string, wanted: unknown, kind: 'db' | 'search'): boolean {
    const left = plain(stored);
    const right = plain(wanted);
    switch (operator) {
        case '=':
            return left === right;
        case '!=':
            return left === null && right !== null ? kind === 'search' : left !== right;
        case 'LIKE':
        case 'ILIKE':
            return left !== null && (kind === 'search' ? hasWords : like)(String(left), String(right), operator);
        default:
            return left !== null && right !== null && ordered(left, operator, right);
    }
}

/** Dates, enum values and missing values as what can be compared. */
export function plain(value: unknown): string | number | boolean | null {
    if (value === null || value === undefined) {
        return null;
    }
    const primitive: unknown = typeof value === 'object' ? (value as { valueOf(): unknown }).valueOf() : value;
    return primitive === undefined ? null : (primitive as string | number | boolean | null);
}

function ordered(left: string | number | boolean, operator: string, right: string | number | boolean): boolean {
    switch (operator) {
        case '<':
            return left < right;
        case '>':
            return left > right;
        case '<=':
            return left <= right;
        default:
            return left >= right;
    }
}

function like(text: string, pattern: string, operator: string): boolean {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/[*%]/g, '.*')
        .replace(/\?/g, '.');
    return new RegExp('^' + source + '$', operator === 'ILIKE' ? 'is' : 's').test(text);
}

/**
 * LIKE of a search: wildcards are blanks, and each word that is left has to be there as a whole, in any case.
 * Source: B2C developer tooling, "Querying data": customer query behaviors, which the order search shares.
 */
function hasWords(text: string, pattern: string): boolean {
    const words = (of: string): string[] => of.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = words(pattern.replace(/[*%?+]/g, ' '));
    const there = words(text);
    return wanted.length > 0 && wanted.every((word) => there.includes(word));
}

/**
 * Sorts by a sort string.
 * @param sort - for example `custom.nextAttemptAt asc, creationDate desc`; empty or null keeps the order
 * @param accessorOf - reads an item; each is read once
 */
export function sortBy<T>(items: T[], sort: string | null | undefined, accessorOf: (item: T) => Accessor): T[] {
    const terms = parseSort(sort || '');
    if (terms.length === 0) {
        return items;
    }
    const read = items.map((item) => {
        const accessor = accessorOf(item);
        return { item, values: terms.map(({ attribute }) => plain(accessor(attribute))) };
    });
    read.sort((one, other) => {
        for (const [i, { sign }] of terms.entries()) {
            const difference = compareValues(one.values[i]!, other.values[i]!);
            if (difference !== 0) {
                return difference * sign;
            }
        }
        return 0;
    });
    return read.map(({ item }) => item);
}

function parseSort(sort: string): Array<{ attribute: string; sign: number }> {
    return sort
        .split(',')
        .map((term) => term.trim())
        .filter((term) => term !== '')
        .map((term) => {
            const match = /^([\w.]+)(?:\s+(asc|desc))?$/i.exec(term);
            if (!match) {
                throw platformException('IllegalArgumentException', 'Cannot sort by "' + term + '"');
            }
            return { attribute: match[1] as string, sign: (match[2] || 'asc').toLowerCase() === 'desc' ? -1 : 1 };
        });
}

function compareValues(one: string | number | boolean | null, other: string | number | boolean | null): number {
    if (one === other) {
        return 0;
    }
    if (one === null || other === null) {
        return one === null ? -1 : 1;
    }
    return one < other ? -1 : 1;
}
