import type { Json } from '../json';
import type { ApiError } from './apiError';
import type { TikTokOrder, Unit } from './tiktokOrder';

/** The two documented ways to name units: a list of ids, or a list of objects that may also name parts of a bundle. */
export interface Naming {
    ids: string;
    list: string;
    /** Members of an object of the list. */
    id: string;
    part: string;
}

/**
 * The ids that a call names; null when it names none, and means the whole order.
 * @param invalid - for both ways at once, for what is no list of ids, an id twice, and parts: there are no bundles here
 */
export function namedIds(body: Json, naming: Naming, invalid: () => ApiError): string[] | null {
    const { [naming.ids]: ids, [naming.list]: list } = body;
    if (ids === undefined && list === undefined) {
        return null;
    }
    const named = ids === undefined ? list : ids;
    if ((ids !== undefined && list !== undefined) || !Array.isArray(named) || named.length === 0) {
        throw invalid();
    }
    const found = (named as unknown[]).map((one) => (ids === undefined ? idIn(one, naming) : one));
    if (found.some((id) => typeof id !== 'string' || id === '') || new Set(found).size < found.length) {
        throw invalid();
    }
    return found as string[];
}

function idIn(one: unknown, naming: Naming): unknown {
    const { [naming.id]: id, [naming.part]: part } = (one || {}) as Json;
    return part === undefined || part === '' ? id : undefined;
}

/**
 * The units with these ids.
 * @param unknown - for an id that the order does not have
 */
export function unitsNamed(order: TikTokOrder, ids: string[], unknown: () => ApiError): Unit[] {
    return ids.map((id) => {
        const unit = order.units.find((candidate) => candidate.id === id);
        if (!unit) {
            throw unknown();
        }
        return unit;
    });
}
