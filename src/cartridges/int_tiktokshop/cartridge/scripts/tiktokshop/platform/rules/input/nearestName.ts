/** Characters of a name that are compared. */
const COMPARED = 40;

/** The name that a misspelled word most likely means: the one with the fewest letters to change. */
export function nearestName(word: string, names: string[]): string {
    let nearest = '';
    let fewest = Infinity;
    names.forEach((name) => {
        const changes = changesBetween(word.substring(0, COMPARED).toLowerCase(), name.toLowerCase());
        if (changes < fewest) {
            fewest = changes;
            nearest = name;
        }
    });
    return nearest;
}

/** Letters to add and to remove; replacing a letter counts as both. */
function changesBetween(from: string, to: string): number {
    let row: number[] = [];
    while (row.length <= to.length) {
        row.push(row.length);
    }
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const replaced = (row[j - 1] as number) + (from.charAt(i - 1) === to.charAt(j - 1) ? 0 : 2);
            next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
        }
        row = next;
    }
    return row[to.length] as number;
}
