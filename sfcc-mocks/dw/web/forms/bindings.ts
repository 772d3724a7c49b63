import type { MapEntry } from '../../util/Map';

/** A property of an object, or of one that is a property of it: `profile.email`. */
export function valueAt(object: unknown, binding: string): unknown {
    return binding
        .split('.')
        .reduce<unknown>(
            (at, name) => (at === null || at === undefined ? null : (at as Record<string, unknown>)[name]),
            object
        );
}

/** Attributes of an option that an entry of a map stands for. */
export function entryAttributes(entry: MapEntry): Record<string, string> {
    return { value: String(entry.getKey()), label: String(entry.getValue()) };
}

/** Attributes of an option, read from an object; of a text its own. */
export function boundAttributes(bindings: Record<string, string>, object: unknown): Record<string, string> {
    const bound = Object.entries(bindings).map(([name, path]) => [name.replace('-binding', ''), valueAt(object, path)]);
    const known = bound.filter(([, value]) => value !== null && value !== undefined);
    return known.length > 0
        ? Object.fromEntries(known.map(([name, value]) => [name, String(value)]))
        : { value: String(object) };
}
