/**
 * The values of a set-of attribute: an array of Java. `instanceof Array` holds and it has the methods that read, but
 * `Array.isArray` is false, and what is written to the copy that a script gets is refused rather than lost: the
 * attribute has to be assigned again. Source: platform doc dw.object.CustomAttributes, "Set of" attributes.
 */
export function valueSet(values: unknown[]): unknown {
    const set = Object.create(Array.prototype) as unknown[];
    values.forEach((value, position) => {
        set[position] = value;
    });
    Object.defineProperty(set, 'length', { value: values.length });
    Object.defineProperty(set, Symbol.toStringTag, { value: 'Array' });
    Object.defineProperty(set, 'toJSON', { value: () => values });
    sets.add(set);
    return Object.freeze(set);
}

const sets = new WeakSet<object>();

/** Whether the platform takes a value as an array: one of JavaScript, or the values of a set-of attribute. */
export function isAnyArray(value: unknown): value is unknown[] {
    return Array.isArray(value) || (typeof value === 'object' && value !== null && sets.has(value));
}
