/** What stands in a pattern, by what may stand there instead. */
const INSTEAD: Record<string, string[]> = {
    '^': [''],
    $: [''],
    '?': [''],
    '*': ['', '+'],
    '+': ['', '*'],
    '(?=': ['(?!'],
    '(?!': ['(?='],
    '\\d': ['\\D'],
    '\\D': ['\\d'],
    '\\s': ['\\S'],
    '\\S': ['\\s'],
    '\\w': ['\\W'],
    '\\W': ['\\w'],
    '\\b': ['\\B'],
    '\\B': ['\\b']
};

/** A class of characters, an escaped character, a quantity, the beginning of a group, or one character. */
const PARTS = /\[(?:\\.|[^\]\\])*\]|\\.|\{\d+,?\d*\}|\(\?[=!:]|[\s\S]/g;

/**
 * Regular expressions that differ from one in one part or one flag: an anchor or a quantity is missing, a class or an assertion says
 * the contrary, a quantity is one more or one less.
 * @param pattern - without the slashes
 */
export function otherPatterns(pattern: string, flags: string): string[] {
    const parts = pattern.match(PARTS) || [];
    const others = parts.flatMap((part, index) =>
        insteadOf(part).map(
            (other) => `/${[...parts.slice(0, index), other, ...parts.slice(index + 1)].join('')}/${flags}`
        )
    );
    const withoutOne = [...flags].map((flag) => `/${pattern}/${flags.replace(flag, '')}`);
    return [...others, ...withoutOne];
}

function insteadOf(part: string): string[] {
    if (part.length > 1 && part.startsWith('[')) {
        return [part.startsWith('[^') ? '[' + part.slice(2) : '[^' + part.slice(1)];
    }
    return part.length > 1 && part.startsWith('{') ? otherQuantities(part) : INSTEAD[part] || [];
}

function otherQuantities(part: string): string[] {
    const [least = '', most] = part.slice(1, -1).split(',');
    const rest = most === undefined ? '' : ',' + most;
    const leasts = nextTo(least, 0, most ? Number(most) : Infinity).map((other) => `{${other}${rest}}`);
    const mosts = most ? nextTo(most, Number(least), Infinity).map((other) => `{${least},${other}}`) : [];
    return ['', ...leasts, ...mosts];
}

/** @returns the numbers before and after one, from the lowest possible to the highest */
function nextTo(number: string, lowest: number, highest: number): number[] {
    return [Number(number) - 1, Number(number) + 1].filter((other) => other >= lowest && other <= highest);
}
