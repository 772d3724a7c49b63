/**
 * Runs work with the platform's global variables, and takes them away again.
 * @param names - `request`, `response`, `session`
 */
export function withGlobals<T>(names: Record<string, unknown>, work: () => T): T {
    Object.assign(globalThis, names);
    try {
        return work();
    } finally {
        Object.keys(names).forEach((name) => Reflect.deleteProperty(globalThis, name));
    }
}

/** dw.web.HttpParameterMap, as far as entry points use it. */
export function parameterMap(values: Record<string, string>, body: string | null = null): object {
    const own = (name: string): boolean => Object.prototype.hasOwnProperty.call(values, name);
    return {
        requestBodyAsString: body,
        get: (name: string) => ({ stringValue: own(name) ? values[name] : null }),
        isParameterSubmitted: own,
        getParameterMap: (prefix: string) => {
            const names = Object.keys(values).filter((name) => name.startsWith(prefix));
            const inner = Object.fromEntries(names.map((name) => [name.slice(prefix.length), values[name] as string]));
            return { ...parameterMap(inner), parameterNames: { iterator: () => iterator(Object.keys(inner)) } };
        }
    };
}

function iterator(names: string[]): object {
    let next = 0;
    return { hasNext: () => next < names.length, next: () => names[next++] };
}
