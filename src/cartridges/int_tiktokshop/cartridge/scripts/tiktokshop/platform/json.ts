/**
 * Reads JSON.
 * @returns undefined when the text is empty or not JSON
 */
export function parseJson(text: string | null): unknown {
    if (!text) {
        return undefined;
    }
    try {
        return JSON.parse(text);
    } catch (e) {
        return undefined;
    }
}

/** Reads JSON that we have written ourselves; `fallback` if there is none. */
export function storedJson<T>(text: string | null, fallback: T): T {
    const value = parseJson(text);
    return value === undefined ? fallback : (value as T);
}
