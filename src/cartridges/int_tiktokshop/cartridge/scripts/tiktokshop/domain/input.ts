import { rejected } from './outcome';
import type { Outcome } from './outcome';

type Fields = { [name: string]: unknown };

/** Remembers the first fault found while reading an input. */
export interface Faults {
    first: Outcome | null;
}

/** Notes a fault, unless there is one already. The value itself is never repeated: it may be personal data. */
export function fault(faults: Faults, path: string, expected: string, value: unknown): void {
    if (faults.first) {
        return;
    }
    const missing = value === undefined;
    const msg = missing ? path + ' is missing' : path + ' is ' + describe(value) + ', expected ' + expected;
    faults.first = rejected(missing ? 'missing_field' : 'wrong_type', path, expected, msg);
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
    return value === '' ? 'empty' : 'a ' + typeof value + ' that does not fit';
}

/** Joins a path. */
export function at(path: string, name: string): string {
    return path === '' ? name : path + '.' + name;
}

/** An object that must be there. */
export function requiredObject(faults: Faults, parent: unknown, path: string, name: string): Fields {
    const value = (parent as Fields)[name];
    if (isObject(value)) {
        return value;
    }
    fault(faults, at(path, name), 'an object', value);
    return {};
}

/** A list of objects; at least `min` of them. A missing list is empty where none are needed. */
export function objectList(faults: Faults, parent: unknown, path: string, name: string, min: number): Fields[] {
    const value = (parent as Fields)[name];
    if ((value === undefined || value === null) && min === 0) {
        return [];
    }
    if (!Array.isArray(value) || value.length < min) {
        fault(faults, at(path, name), min > 0 ? 'a list of at least ' + min : 'a list', value);
        return [];
    }
    for (let i = 0; i < value.length; i += 1) {
        if (!isObject(value[i])) {
            fault(faults, at(path, name) + '[' + i + ']', 'an object', value[i]);
            return [];
        }
    }
    return value as Fields[];
}

/** A text that must be there and not be empty. */
export function requiredText(faults: Faults, parent: unknown, path: string, name: string, maxLength: number): string {
    const value = (parent as Fields)[name];
    if (typeof value === 'string' && value !== '' && value.length <= maxLength) {
        return value;
    }
    fault(faults, at(path, name), 'a text of 1 to ' + maxLength + ' characters', value);
    return '';
}

/** A text that may be missing, null or empty. */
export function optionalText(faults: Faults, parent: unknown, path: string, name: string, maxLength: number): string {
    const value = (parent as Fields)[name];
    if (value === undefined || value === null) {
        return '';
    }
    if (typeof value === 'string' && value.length <= maxLength) {
        return value;
    }
    fault(faults, at(path, name), 'a text of at most ' + maxLength + ' characters', value);
    return '';
}

/** A whole number from `min` to `max`. */
export function wholeNumber(faults: Faults, parent: unknown, path: string, name: string, min: number, max: number): number {
    const value = (parent as Fields)[name];
    if (typeof value === 'number' && isFinite(value) && Math.floor(value) === value && value >= min && value <= max) {
        return value;
    }
    fault(faults, at(path, name), 'a whole number from ' + min + ' to ' + max, value);
    return min;
}

/** A finite number; `null` if it is missing and may be. */
export function finiteNumber(faults: Faults, parent: unknown, path: string, name: string, required: boolean): number | null {
    const value = (parent as Fields)[name];
    if (typeof value === 'number' && isFinite(value)) {
        return value;
    }
    if (!required && (value === undefined || value === null)) {
        return null;
    }
    fault(faults, at(path, name), 'a number', value);
    return null;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
