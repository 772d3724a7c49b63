/**
 * Writes the members of an object into another one, over those with the same names.
 * @returns the other one
 */
export function addMembers<T extends object>(target: T, more: Partial<T>): T {
    (Object.keys(more) as Array<keyof T>).forEach((name) => {
        target[name] = more[name] as T[keyof T];
    });
    return target;
}

/** A copy of an object, whose values are the same. */
export function copyOf<T extends object>(original: T): T {
    return addMembers({} as T, original);
}
