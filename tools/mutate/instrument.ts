import type { Mutant } from './mutants';

interface Insertion {
    at: number;
    text: string;
    /** What opens at one place: the longer first. What closes: the shorter first, before anything opens. */
    order: number;
}

/**
 * A script with all of its mutants; `$mutant(number)` turns one on.
 * @param first - number of the first one
 */
export function instrument(code: string, mutants: Mutant[], first: number): string {
    const insertions: Insertion[] = [];
    const byPlace = new Map<string, number[]>();
    mutants.forEach(({ start, end }, index) => {
        const place = `${start} ${end}`;
        byPlace.set(place, [...(byPlace.get(place) || []), index]);
    });
    for (const indexes of byPlace.values()) {
        const { start, end, isBlock } = mutants[indexes[0] as number] as Mutant;
        const length = end - start;
        const on = (index: number): string => `$mutant(${first + index})`;
        const [open, close] = isBlock
            ? [`{ if (!${on(indexes[0] as number)}) `, ' }']
            : ['(' + indexes.map((index) => `${on(index)} ? ${(mutants[index] as Mutant).text} : `).join(''), ')'];
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
