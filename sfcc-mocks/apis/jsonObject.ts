import { depthOf } from '../runtime/engine/jsonDepth';

/** Levels that a body may have. Source: Jackson, StreamReadConstraints.DEFAULT_MAX_DEPTH; that the platform reads so is assumed. */
const MOST_LEVELS = 1000;

/** Parses a JSON object; null for text that is not JSON or nests too deep, and for other values. */
export function jsonObject(text: string): Record<string, unknown> | null {
    if (depthOf(text, MOST_LEVELS) > MOST_LEVELS) {
        return null;
    }
    try {
        const value: unknown = JSON.parse(text);
        return value !== null && typeof value === 'object' && !Array.isArray(value)
            ? (value as Record<string, unknown>)
            : null;
    } catch {
        return null;
    }
}
