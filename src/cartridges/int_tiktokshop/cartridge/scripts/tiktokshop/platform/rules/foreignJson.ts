/**
 * Most levels of lists and objects in each other: no message has more than ten. Rhino ends a script at about 1,500, and
 * nothing can catch that.
 */
export const DEEPEST = 100;

/**
 * Reads JSON from another system. Skips a byte order mark.
 * @returns undefined when the text is not JSON, or nests too deep to be read safely
 */
export function parseForeignJson(text: string): unknown {
    const json = text.charAt(0) === '\uFEFF' ? text.substring(1) : text;
    if (isTooDeep(json)) {
        return undefined;
    }
    try {
        return JSON.parse(json);
    } catch (e) {
        return undefined;
    }
}

/** Whether a text opens more lists and objects than may be in each other. */
function isTooDeep(json: string): boolean {
    let depth = 0;
    let isInText = false;
    for (let i = 0; i < json.length && depth <= DEEPEST; i += 1) {
        const sign = json.charAt(i);
        if (sign === '"') {
            isInText = !isInText;
        } else if (isInText) {
            i += sign === '\\' ? 1 : 0;
        } else if (sign === '{' || sign === '[') {
            depth += 1;
        } else if (sign === '}' || sign === ']') {
            depth -= 1;
        }
    }
    return depth > DEEPEST;
}
