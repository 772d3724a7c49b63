/** The values without repeats, in the order in which they first occur. */
export function unique<T extends string | number>(values: T[]): T[] {
    return values.filter((value, index) => values.indexOf(value) === index);
}

/**
 * The first parts of a text. The platform ends a script that makes a list of all parts of a long one.
 * @param part - matches one part, with the flag `g`
 * @param most - how many to give
 */
export function firstParts(text: string, part: RegExp, most: number): string[] {
    const parts: string[] = [];
    for (let found = part.exec(text); found && parts.length < most; found = part.exec(text)) {
        parts.push(found[0]);
    }
    return parts;
}

/** A list in portions, each of at most `size` items, in their sequence. */
export function portionsOf<T>(all: T[], size: number): T[][] {
    const portions: T[][] = [];
    for (let from = 0; from < all.length; from += size) {
        portions.push(all.slice(from, from + size));
    }
    return portions;
}

/** Names that a message has room for. */
const NAMED = 10;

/** Names for a message: the first ten, and how many there are in all where some are left out. */
export function someNames(names: string[]): string {
    const named = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? named + ', … (' + names.length + ')' : named;
}

/** The names whose condition holds, in the given order. */
export function namesThatHold<T extends string>(conditions: Array<[T, boolean]>): T[] {
    return conditions.filter((one) => one[1]).map((one) => one[0]);
}

/** The first of any number of names, in the sequence of their characters. */
export interface FirstNames {
    add: (name: string) => void;
    names: () => string[];
}

/** @param most - how many names to keep; a list takes 20,000 */
export function firstNames(most: number): FirstNames {
    let kept: string[] = [];
    const cut = (): void => {
        kept = kept.sort().slice(0, most);
    };
    return {
        add: (name) => {
            kept.push(name);
            if (kept.length === 2 * most) {
                cut();
            }
        },
        names: () => {
            cut();
            return kept;
        }
    };
}
