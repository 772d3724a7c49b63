import { QUOTAS } from '../../quotas/quotas';
import { current, isRunning } from '../current';

/** Texts, which may hold brackets, and brackets. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;

/** Lets `JSON.parse` end a script at the depth at which Rhino's own runs out of stack: nothing catches that. */
export function parseAsRhino(json: JSON): void {
    const parse = json.parse.bind(json);
    json.parse = (text: string, reviver?: Parameters<typeof parse>[1]): unknown => {
        if (isRunning() && depthOf(String(text)) > QUOTAS.jsonDepth.limit) {
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
    const stringify = json.stringify.bind(json) as (value: unknown, replacer: Replacer, space: unknown) => string;
    json.stringify = (value: unknown, replacer?: unknown, space?: unknown): string => {
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

type Replacer = (this: unknown, key: string, value: unknown) => unknown;

function depthOf(text: string): number {
    // Most texts are too short to be deep, or have too few brackets: no need to read them.
    if (text.length <= QUOTAS.jsonDepth.limit) {
        return 0;
    }
    if (opened(text) <= QUOTAS.jsonDepth.limit) {
        return 0;
    }
    let depth = 0;
    let deepest = 0;
    for (const [token] of text.matchAll(TOKENS)) {
        depth += token === '{' || token === '[' ? 1 : token === '}' || token === ']' ? -1 : 0;
        deepest = Math.max(deepest, depth);
    }
    return deepest;
}

/** How many opening brackets a text has, in its values too. */
function opened(text: string): number {
    let count = 0;
    for (let position = 0; position < text.length; position += 1) {
        const code = text.charCodeAt(position);
        if (code === OBJECT || code === LIST) {
            count += 1;
        }
    }
    return count;
}

const OBJECT = '{'.charCodeAt(0);
const LIST = '['.charCodeAt(0);
