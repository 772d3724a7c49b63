import { fault, isGiven, isObject, pathOf } from './source';
import type { Source } from './source';
import { readValue } from './readableText';

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

/** A text that must be there and not be empty. */
export function requiredText(source: Source, name: string, maxLength: number): string {
    const value = readValue(source, name);
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
    const value = readValue(source, name);
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
