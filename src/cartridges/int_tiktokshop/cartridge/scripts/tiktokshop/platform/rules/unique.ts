/** The texts without repeats, each where it stands first. */
export function unique(values: string[]): string[] {
    return values.filter((value, index) => values.indexOf(value) === index);
}
