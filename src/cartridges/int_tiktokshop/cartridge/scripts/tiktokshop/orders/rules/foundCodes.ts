/** The codes of holds whose condition is true, in their sequence. */
export function foundCodes(conditions: Array<[string, boolean]>): string[] {
    return conditions.filter(([, isFound]) => isFound).map(([code]) => code);
}
