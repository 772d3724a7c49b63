import { parseForeignJson } from './foreignJson';

/**
 * Stands for the value of a member that its object has twice. No reader accepts it, so reading the member is a fault; a
 * member that is never read may be there twice.
 */
export const GIVEN_TWICE = function givenTwice(): void {
    // Never called: JSON has no functions, so no reader takes it for a value.
};

type Members = { [name: string]: unknown };

/** An object or a list that is being read. */
interface Open {
    isList: boolean;
    /** Names of an object so far. */
    names: { [name: string]: boolean };
    /** Where the value that comes next stands in it: a name or a position. */
    at: string | number;
    /** Whether a text would be a name. */
    expectsName: boolean;
}

/**
 * Reads JSON that must not say two things at once: `JSON.parse` takes the last of two members with one name, and the
 * sender may have meant the first.
 * @returns undefined when the text is not JSON, or nests too deep
 */
export function parseStrictly(text: string): unknown {
    const value = parseForeignJson(text);
    if (value !== undefined) {
        markRepeated(value, text);
    }
    return value;
}

/** Reads token by token: the platform ends a script that makes a list of all of them. */
function markRepeated(value: unknown, text: string): void {
    // Texts and signs; numbers and words say nothing about names.
    const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;
    const open: Open[] = [];
    for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
        const token = found[0];
        const inner = open[open.length - 1];
        if (token === '{' || token === '[') {
            open.push({ isList: token === '[', names: {}, at: 0, expectsName: token === '{' });
        } else if (token === '}' || token === ']') {
            open.pop();
        } else if (inner && token === ',') {
            next(inner);
        } else if (inner && inner.expectsName && isRepeated(inner, JSON.parse(token) as string)) {
            mark(value, open);
        }
    }
}

function next(inner: Open): void {
    if (inner.isList) {
        inner.at = (inner.at as number) + 1;
    } else {
        inner.expectsName = true;
    }
}

/** Notes a name of an object. The same name may be written in several ways, with escapes. */
function isRepeated(inner: Open, name: string): boolean {
    // No object keeps anything under `__proto__`.
    const key = 'name ' + name;
    const isKnown = inner.names[key] === true;
    inner.names[key] = true;
    inner.at = name;
    inner.expectsName = false;
    return isKnown;
}

/** Where one of the objects on the way was itself given twice, that one is marked instead. */
function mark(value: unknown, open: Open[]): void {
    let holder = value;
    open.forEach(({ at }, depth) => {
        const isHolder = typeof holder === 'object' && holder !== null;
        if (depth === open.length - 1) {
            if (isHolder && at !== '__proto__') {
                (holder as Members)[at] = GIVEN_TWICE;
            }
        } else {
            holder = isHolder ? (holder as Members)[at] : null;
        }
    });
}
