import type { Mutant } from './mutants';

interface Insertion {
    at: number;
    text: string;
    /** What opens at one place: the longer first. What closes: the shorter first, before anything opens. */
    order: number;
}

/**
 * A script with some of its mutants; `$mutant(number)` turns one on.
 * @param mutants - by number
 */
export function instrument(code: string, mutants: Map<number, Mutant>): string {
    const insertions: Insertion[] = [];
    const byPlace = new Map<string, Array<[number, Mutant]>>();
    mutants.forEach((mutant, number) => {
        const place = `${mutant.start} ${mutant.end}`;
        byPlace.set(place, [...(byPlace.get(place) || []), [number, mutant]]);
    });
    for (const atPlace of byPlace.values()) {
        const [number, { start, end, isBlock }] = atPlace[0] as [number, Mutant];
        const length = end - start;
        const [open, close] = isBlock
            ? [`{ if (!$mutant(${number})) `, ' }']
            : ['(' + atPlace.map(([one, { text }]) => `$mutant(${one}) ? ${text} : `).join(''), ')'];
        insertions.push({ at: start, text: open, order: 1e9 - length });
        insertions.push({ at: end, text: close, order: length - 1e9 });
    }
    insertions.sort((one, other) => one.at - other.at || one.order - other.order);
    let result = '';
    let position = 0;
    for (const { at, text } of insertions) {
        result += code.slice(position, at) + text;
        position = at;
    }
    return result + code.slice(position);
}
