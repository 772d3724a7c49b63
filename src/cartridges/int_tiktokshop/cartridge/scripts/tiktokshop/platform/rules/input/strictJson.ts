import { parseForeignJson } from './foreignJson';

/**
 * Stands for the value of a member that its object has twice. No reader accepts it, so reading the member is a fault; a
 * member that is never read may be there twice.
 */
export const GIVEN_TWICE = function givenTwice(): void {
    // Never called: JSON has no functions, so no reader takes it for a value.
};

type Members = { [name: string]: unknown };

/** Where a value stands in a text. */
interface Span {
    from: number;
    to: number;
}

/** An object or a list that is being read. */
interface Open {
    isList: boolean;
    /** The first value of each name of an object so far. */
    values: { [name: string]: Span };
    /** Where the value of the name that was read last begins; null before a name. */
    valueFrom: number | null;
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
        eachRepeated(text, (open) => mark(value, open));
    }
    return value;
}

/** Repeated members that are told of a document. */
const MOST_TOLD = 100;

/**
 * Parses the order of a buyer who has paid: a member that its object has twice with one value has that value.
 * @param repeated - receives the paths of such members, for example `product_lineitems[0].quantity`
 */
export function parseOfPaid(text: string, repeated: string[]): unknown {
    const value = parseForeignJson(text);
    if (value !== undefined) {
        eachRepeated(text, (open, isAlike) => {
            if (!isAlike) {
                mark(value, open);
            } else if (repeated.length < MOST_TOLD) {
                repeated.push(pathTo(open));
            }
        });
    }
    return value;
}

function pathTo(open: Open[]): string {
    return open
        .map(({ isList, at }) => (isList ? '[' + at + ']' : '.' + at))
        .join('')
        .replace(/^\./, '');
}

/**
 * Finds members that their object has twice. Reads token by token: the platform ends a script that makes a list of all of them.
 * @param tell - receives what is open around the second value of such a member, and whether it is the first one again
 */
function eachRepeated(text: string, tell: (open: Open[], isAlike: boolean) => void): void {
    // Texts and signs; numbers and words say nothing about names.
    const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;
    const open: Open[] = [];
    for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
        const token = found[0];
        const inner = open[open.length - 1];
        if (token === '{' || token === '[') {
            open.push({ isList: token === '[', values: {}, valueFrom: null, at: 0, expectsName: token === '{' });
        } else if (inner && ',}]'.indexOf(token) >= 0) {
            const first = endMember(inner, found.index);
            if (first) {
                tell(open, isSameJson(text, first, { from: inner.valueFrom as number, to: found.index }));
            }
            if (token === ',') {
                next(inner);
            } else {
                open.pop();
            }
        } else if (inner && inner.expectsName) {
            inner.at = JSON.parse(token) as string;
            inner.expectsName = false;
            inner.valueFrom = tokens.lastIndex;
        }
    }
}

function next(inner: Open): void {
    inner.valueFrom = null;
    if (inner.isList) {
        inner.at = (inner.at as number) + 1;
    } else {
        inner.expectsName = true;
    }
}

/**
 * Notes where the value of a member ends. The same name may be written in several ways, with escapes.
 * @returns its first value, if the object has had one before
 */
function endMember(inner: Open, to: number): Span | null {
    if (inner.valueFrom === null) {
        return null;
    }
    // No object keeps anything under `__proto__`.
    const key = 'name ' + inner.at;
    const first = inner.values[key];
    if (!first) {
        inner.values[key] = { from: inner.valueFrom, to: to };
    }
    return first || null;
}

/** Whether two values, each with the colon before it, are the same, with their members in the same sequence. */
function isSameJson(text: string, one: Span, other: Span): boolean {
    const [first, second] = [one, other].map(({ from, to }) => {
        const value = text.substring(text.indexOf(':', from) + 1, to);
        return JSON.stringify(JSON.parse(value));
    });
    return first === second;
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
