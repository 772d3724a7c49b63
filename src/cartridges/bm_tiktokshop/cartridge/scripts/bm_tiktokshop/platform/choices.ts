/** One of several values in a form. */
export interface Choice {
    value: string;
    label: string;
    isChosen: boolean;
}

/**
 * The values to choose from in a form.
 * @param chosen - the chosen value; any other text chooses none
 * @param labelOf - the words of a value
 */
export function choicesOf<T extends string>(
    values: readonly T[],
    chosen: string,
    labelOf: (value: T) => string
): Choice[] {
    return values.map((value) => ({ value: value, label: labelOf(value), isChosen: value === chosen }));
}
