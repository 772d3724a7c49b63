/** Codes of the holds that apply, in the given order. */
export function foundCodes(conditions: Array<[string, boolean]>): string[] {
    return conditions.filter(([, isFound]) => isFound).map(([code]) => code);
}
