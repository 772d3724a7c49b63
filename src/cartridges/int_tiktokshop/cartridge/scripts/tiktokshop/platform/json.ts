import { parseForeignJson } from './rules/input/foreignJson';

/**
 * Reads JSON.
 * @returns undefined when the text is empty or not JSON
 */
export function parseJson(text: string | null): unknown {
    return text ? parseForeignJson(text) : undefined;
}

/** Reads JSON that we have written ourselves; `fallback` if there is none. */
export function storedJson<T>(text: string | null, fallback: T): T {
    if (!text) {
        return fallback;
    }
    try {
        return JSON.parse(text) as T;
    } catch (e) {
        return fallback;
    }
}
