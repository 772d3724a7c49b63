import { DEEPEST, excessOf } from './foreignJson';
import { withVisibleCharacters } from '../visible';

/** Where a text stops being JSON, and why. */
export interface JsonFault {
    /** From 1. */
    line: number;
    /** From 1, in characters. */
    column: number;
    /** From 0, in characters of the whole text. */
    offset: number;
    /** What JSON would have there. */
    expected: string;
    /** The one character that is there; empty at the end of the text. */
    found: string;
}

/**
 * A text, a number, a word or a sign; else any character as a group, so that the search ends there: one from each quote of a long
 * text to its end would take minutes. Without nested repetition: the platform's engine has little stack.
 */
const TOKEN =
    /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null|[{}[\],:]|([\s\S])/g;
const SPACE = /[^ \t\r\n]/g;

const VALUE = 'a value';
const VALUE_OR_END = 'a value or ]';
const NAME = 'a name in quotes';
const NAME_OR_END = 'a name in quotes or }';
const COLON = ':';
const NEXT_MEMBER = ', or }';
const NEXT_ELEMENT = ', or ]';
const NOTHING = 'nothing more';

/** What is expected after a value, by what is open around it. */
function afterValue(open: string[]): string {
    const inner = open[open.length - 1];
    if (inner === undefined) {
        return NOTHING;
    }
    return inner === '{' ? NEXT_MEMBER : NEXT_ELEMENT;
}

/** Kinds of tokens that may stand where something is expected: a text, a number or word, or a sign. */
const KINDS: { [expected: string]: string } = {};
KINDS[VALUE] = '"0{[';
KINDS[VALUE_OR_END] = '"0{[]';
KINDS[NAME] = '"';
KINDS[NAME_OR_END] = '"}';
KINDS[COLON] = ':';
KINDS[NEXT_MEMBER] = ',}';
KINDS[NEXT_ELEMENT] = ',]';
KINDS[NOTHING] = '';

/** What is expected after a token; null where the token is not what was expected. */
function afterToken(token: string, expected: string, open: string[]): string | null {
    const kind = /^[-0-9tfn]/.test(token) ? '0' : token.charAt(0);
    if ((KINDS[expected] as string).indexOf(kind) < 0) {
        return null;
    }
    if ('{['.indexOf(kind) >= 0) {
        open.push(kind);
        return kind === '{' ? NAME_OR_END : VALUE_OR_END;
    }
    if (',:'.indexOf(kind) >= 0) {
        return expected === NEXT_MEMBER ? NAME : VALUE;
    }
    if (kind === '"' && expected !== VALUE && expected !== VALUE_OR_END) {
        return COLON;
    }
    if ('}]'.indexOf(kind) >= 0) {
        open.pop();
    }
    return afterValue(open);
}

/**
 * Finds where a text stops being JSON.
 * @param text - without a byte order mark
 * @returns null for JSON, and for a text that nests too deep to be read
 */
export function jsonFault(text: string): JsonFault | null {
    const open: string[] = [];
    let expected = VALUE;
    let at = startOfToken(text, 0);
    while (at < text.length && open.length <= DEEPEST) {
        const token = tokenAt(text, at);
        const next = token === '' ? null : afterToken(token, expected, open);
        if (next === null) {
            return faultAt(text, at, token === '' ? reasonOf(text, at, expected) : expected);
        }
        expected = next;
        at = startOfToken(text, at + token.length);
    }
    return expected === NOTHING || open.length > DEEPEST ? null : faultAt(text, text.length, expected);
}

function startOfToken(text: string, from: number): number {
    SPACE.lastIndex = from;
    const found = SPACE.exec(text);
    return found ? found.index : text.length;
}

function tokenAt(text: string, at: number): string {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    return found && found[1] === undefined ? found[0] : '';
}

/** A text that begins where one may, but has no end or a character that JSON does not have, is what breaks. */
function reasonOf(text: string, at: number, expected: string): string {
    const isText = text.charAt(at) === '"' && expected !== COLON && expected !== NOTHING;
    return isText ? 'a text that ends, with \\n for a line break and \\\\ for a \\' : expected;
}

function faultAt(text: string, offset: number, expected: string): JsonFault {
    let line = 1;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
        line += 1;
        start = end + 1;
    }
    return {
        line: line,
        column: offset - start + 1,
        offset: offset,
        expected: expected,
        found: text.charAt(offset)
    };
}

/**
 * Says in words where a text stops being JSON.
 * @param text - that is not JSON, or has more than can be read
 */
export function whyNoJson(text: string): string {
    const json = text.charAt(0) === '\uFEFF' ? text.substring(1) : text;
    if (json === '') {
        return 'it is empty, as that of a form is; send JSON with the content type application/json';
    }
    const fault = jsonFault(json);
    if (!fault) {
        return excessOf(json);
    }
    const place = 'line ' + fault.line + ', column ' + fault.column + ' (offset ' + fault.offset + ')';
    const found = fault.found === '' ? 'the end' : "'" + withVisibleCharacters(fault.found) + "'";
    return place + ': found ' + found + ', expected ' + fault.expected;
}
