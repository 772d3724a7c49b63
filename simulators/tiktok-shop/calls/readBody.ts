import { parseJson } from '../../json';
import type { Json } from '../../json';
import type { Switches } from '../facts/switches';

/**
 * The body of a call as an object. PHP has one empty list for an empty object and an empty list, and clients written in
 * it send both: as the whole body, and as a member that names nothing.
 * @param emptyLists - whether a member that is an empty list counts as absent; TikTok does not say
 * @returns null for anything but an object
 */
export function readBody(text: string, emptyLists: Switches['emptyLists']): Json | null {
    const body = /^\s*(\[\s*\]\s*)?$/.test(text) ? {} : parseJson(text);
    return body && emptyLists === 'absent' ? (withoutEmptyLists(body) as Json) : body;
}

function withoutEmptyLists(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutEmptyLists);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const kept = Object.entries(value).filter(([, inner]) => !Array.isArray(inner) || inner.length > 0);
    return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEmptyLists(inner)]));
}
