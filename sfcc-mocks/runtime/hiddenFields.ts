/** On the prototype of a platform class; an object has its own once its fields are hidden. */
const HIDDEN = '$hidden';

/** Marks the objects of a platform class as having fields to hide. */
export function markFields(type: { prototype: object }): void {
    Object.defineProperty(type.prototype, HIDDEN, { value: false });
}

/**
 * Takes what is ours out of what a script can list of a platform object, by `for in`, `Object.keys` or `JSON.stringify`.
 * Source: Rhino, NativeJavaObject.getIds: members of the class, and nothing that is private.
 */
export function hideFields(value: unknown): void {
    // Asks the prototype, since a proxy answers for any name itself.
    if (typeof value === 'object' && value !== null && isMarked(value) && !Object.hasOwn(value, HIDDEN)) {
        Object.defineProperty(value, HIDDEN, { value: true });
        Object.keys(value).forEach((name) => hideField(value, name));
    }
}

function isMarked(value: object): boolean {
    const type = Object.getPrototypeOf(value) as Record<string, unknown> | null;
    return type !== null && HIDDEN in type;
}

function hideField(value: object, name: string): void {
    if (name.startsWith('$')) {
        Object.defineProperty(value, name, { enumerable: false });
    }
}
