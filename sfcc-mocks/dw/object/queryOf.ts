import type { PlatformMap } from '../util/Map';

/** The query that a map of attributes and their values stands for: its text, the sorting, the values. */
export function queryOf(attributes: PlatformMap, sort: string | null): [string, string | null, unknown[]] {
    const names = attributes.keySet().toArray() as string[];
    const conditions = names.map((name, position) => `${name} = {${position}}`);
    return [conditions.join(' AND '), sort, names.map((name) => attributes.get(name))];
}
