/**
 * Most levels of lists and objects in each other: no message has more than ten. Rhino ends a script at about 1,500, and
 * nothing can catch that.
 */
export const DEEPEST = 100;

/** Most members of an object and of a list. The platform ends a script with more. Source: platform quotas. */
export const MOST_MEMBERS = 2000;
export const MOST_ELEMENTS = 20000;

/**
 * Reads JSON from another system. Skips a byte order mark.
 * @returns undefined when the text is not JSON, or has more than can be read safely
 */
export function parseForeignJson(text: string): unknown {
    const json = text.charAt(0) === '\uFEFF' ? text.substring(1) : text;
    if (excessOf(json) !== '') {
        return undefined;
    }
    try {
        return JSON.parse(json);
    } catch (e) {
        return undefined;
    }
}

/** Says why a text is too large to be read safely; empty if it is not. */
export function excessOf(json: string): string {
    // How many commas each open list or object may still have.
    const left: number[] = [];
    for (let at = nextSign(json, 0); at < json.length; at = nextSign(json, at + 1)) {
        count(left, json.charAt(at));
        if (left.length > DEEPEST) {
            return 'it nests more than ' + DEEPEST + ' levels deep';
        }
        if ((left[left.length - 1] || 0) < 0) {
            return 'it has more than ' + MOST_MEMBERS + ' members in an object, or ' + MOST_ELEMENTS + ' in a list';
        }
    }
    return '';
}

function count(left: number[], sign: string): void {
    if (sign === '{' || sign === '[') {
        left.push((sign === '{' ? MOST_MEMBERS : MOST_ELEMENTS) - 1);
    } else if (sign !== ',') {
        left.pop();
    } else if (left.length > 0) {
        left[left.length - 1] = (left[left.length - 1] as number) - 1;
    }
}

/** Position of the next bracket or comma outside of texts; the end of the JSON if there is none. */
function nextSign(json: string, from: number): number {
    let at = from;
    while (at < json.length && '{}[],'.indexOf(json.charAt(at)) < 0) {
        at = json.charAt(at) === '"' ? endOfText(json, at) : at + 1;
    }
    return at;
}

/** Position after the quote that ends a text. Messages consist mostly of texts, and `indexOf` searches them faster than a script. */
function endOfText(json: string, open: number): number {
    let at = json.indexOf('"', open + 1);
    while (isEscaped(json, at)) {
        at = json.indexOf('"', at + 1);
    }
    return at === -1 ? json.length : at + 1;
}

/** Whether an odd number of backslashes precedes a position. The position -1 of a quote that was not found has none. */
function isEscaped(json: string, at: number): boolean {
    let first = at;
    while (json.charAt(first - 1) === '\\') {
        first -= 1;
    }
    return (at - first) % 2 === 1;
}
