import { QUOTAS } from '../../quotas/quotas';
import { current, isRunning } from '../current';

/** Lets `JSON.parse` end a script at the depth at which Rhino's own runs out of stack: nothing catches that. */
export function parseAsRhino(json: JSON): void {
    const parse = json.parse.bind(json);
    json.parse = (text: string, reviver?: Parameters<typeof parse>[1]): unknown => {
        if (isRunning() && depthOf(String(text), QUOTAS.jsonDepth.limit) > QUOTAS.jsonDepth.limit) {
            current().exceed('jsonDepth');
        }
        return parse(text, reviver);
    };
}

/**
 * Lets `JSON.stringify` write an object of the platform as `{}`: it has no properties of its own that the double would not have put
 * there. Source: strict answer, since no documentation says that a class of the Script API can be written.
 * @param isPlatformObject - tells them
 */
export function hidePlatformObjects(json: JSON, isPlatformObject: (value: unknown) => boolean): void {
    const stringify = json.stringify.bind(json) as (value: unknown, replacer?: Replacer, space?: unknown) => string;
    const plain = [Object.getPrototypeOf(json.parse('{}')), Object.getPrototypeOf(json.parse('[]'))] as object[];
    json.stringify = (value: unknown, replacer?: unknown, space?: unknown): string => {
        // Node writes a value much faster without asking for each part of it.
        if (!replacer && isMadeOf(plain, value, MOST_LEVELS)) {
            return stringify(value, undefined, space);
        }
        const given = typeof replacer === 'function' ? (replacer as Replacer) : null;
        const listed = Array.isArray(replacer) ? replacer.map(String) : null;
        const hiding: Replacer = function (key, item) {
            const wanted = given ? given.call(this, key, item) : item;
            const isLeftOut = listed !== null && key !== '' && !Array.isArray(this) && !listed.includes(key);
            return isLeftOut ? undefined : isPlatformObject(wanted) ? {} : wanted;
        };
        return stringify(value, hiding, space);
    };
}

/** Few values of scripts are deeper. The limit also ends a value that contains itself. */
const MOST_LEVELS = 12;

/**
 * Whether a value and its parts are texts, numbers and the like, or have one of these prototypes, which nothing of the platform has. A
 * `toJSON` might still return an object of the platform.
 */
function isMadeOf(prototypes: object[], value: unknown, levels: number): boolean {
    if (typeof value !== 'object' || value === null) {
        return true;
    }
    if (levels === 0 || !prototypes.includes(Object.getPrototypeOf(value) as object)) {
        return false;
    }
    const parts = value as Record<string, unknown>;
    return Object.keys(parts).every((name) => name !== 'toJSON' && isMadeOf(prototypes, parts[name], levels - 1));
}

type Replacer = (this: unknown, key: string, value: unknown) => unknown;

/**
 * How deep a text of JSON nests; 0 where it cannot be deeper than a limit.
 * @param limit - the depth that matters
 */
export function depthOf(text: string, limit: number): number {
    // Most texts are too short to be deep, or have too few brackets.
    if (text.length <= limit || hasFewerBrackets(text, limit)) {
        return 0;
    }
    let depth = 0;
    let deepest = 0;
    for (let position = 0; position < text.length; position += 1) {
        const code = text.charCodeAt(position);
        if (code === QUOTE) {
            // A text may hold brackets.
            position = endOfText(text, position);
        } else if (code === OBJECT || code === LIST) {
            depth += 1;
            deepest = depth > deepest ? depth : deepest;
        } else if (code === OBJECT_END || code === LIST_END) {
            depth -= 1;
        }
    }
    return deepest;
}

/** Whether a text opens fewer lists and objects than a limit, in its texts too. `indexOf` finds them much faster than they are read. */
function hasFewerBrackets(text: string, limit: number): boolean {
    let count = 0;
    for (const bracket of ['{', '[']) {
        for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
            count += 1;
            if (count >= limit) {
                return false;
            }
        }
    }
    return true;
}

/** Position of the quote that ends a text; the end of all if none does: no parser reads on behind such a text. */
function endOfText(text: string, open: number): number {
    let end = text.indexOf('"', open + 1);
    while (end >= 0 && isEscaped(text, end)) {
        end = text.indexOf('"', end + 1);
    }
    return end < 0 ? text.length : end;
}

function isEscaped(text: string, position: number): boolean {
    let first = position;
    while (text.charCodeAt(first - 1) === BACKSLASH) {
        first -= 1;
    }
    return (position - first) % 2 === 1;
}

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const OBJECT = '{'.charCodeAt(0);
const OBJECT_END = '}'.charCodeAt(0);
const LIST = '['.charCodeAt(0);
const LIST_END = ']'.charCodeAt(0);
