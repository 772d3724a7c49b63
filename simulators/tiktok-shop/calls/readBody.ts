import { parseJson } from '../../json';
import type { Json } from '../../json';
import type { Switches } from '../facts/switches';

/**
 * The body of a call as an object. PHP has one empty list for an empty object and an empty list, and clients written in
 * it send both: as the whole body, and as a member that names nothing. Clients in Go send null for such a member, and
 * TikTok's own SDK for Go as the whole body.
 * @param emptyLists - whether a member that is an empty list or null counts as absent; TikTok does not say
 * @returns null for anything but an object
 */
export function readBody(text: string, emptyLists: Switches['emptyLists']): Json | null {
    const body = /^\s*(\[\s*\]\s*|null\s*)?$/.test(text) ? {} : parseJson(text);
    return body && emptyLists === 'absent' ? (withoutEmpty(body) as Json) : body;
}

function withoutEmpty(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutEmpty);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const isEmpty = (inner: unknown): boolean => inner === null || (Array.isArray(inner) && inner.length === 0);
    const kept = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
    return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEmpty(inner)]));
}
