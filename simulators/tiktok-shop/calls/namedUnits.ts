import type { Json } from '../../json';
import type { ApiError } from './apiError';
import { lineIdOf } from '../records/lineIds';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';

/** The two documented ways to name units: a list of ids, or a list of objects that may also name parts of a bundle. */
export interface Naming {
    ids: string;
    list: string;
    /** Members of an object of the list. */
    id: string;
    part: string;
}

/**
 * The units that a call names, as `line` or `line/part`; null when it names none, and means the whole order.
 * @param invalid - for both ways at once, for what is no list of ids, and for an id twice
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
    const { [naming.id]: id, [naming.part]: part = '' } = (one || {}) as Json;
    return part === '' || typeof part !== 'string' || typeof id !== 'string' ? id : `${id}/${part}`;
}

/**
 * The units with these names; the name of a bundle's line means all its parts.
 * @param unknown - for an id that the order does not have
 * @param noPart - for a part that its line does not have
 */
export function unitsNamed(
    order: TikTokOrder,
    names: string[],
    unknown: () => ApiError,
    noPart: () => ApiError = unknown
): Unit[] {
    return names.flatMap((name) => {
        const [lineId = '', part = ''] = name.split('/');
        const line = order.units.filter((unit) => lineIdOf(unit) === lineId);
        const found = part === '' ? line : line.filter((unit) => unit.bundle !== null && unit.id === part);
        if (found.length === 0) {
            throw line.length === 0 ? unknown() : noPart();
        }
        return found;
    });
}
