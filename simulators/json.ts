import type { HttpAnswer } from '../sfcc-mocks/contracts/http';

/** A JSON object. */
export type Json = Record<string, unknown>;

/** A JSON answer. */
export function jsonAnswer(status: number, body: unknown): HttpAnswer {
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A JSON object out of a text; null if it is none. */
export function parseJson(text: string): Json | null {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
    } catch {
        return null;
    }
}
