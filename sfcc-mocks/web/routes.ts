/** Something that answers a method at a path. */
export interface Route {
    method: string;
    /** With placeholders, for example `/orders/{orderNo}/notes`. */
    path: string;
}

export interface Match<R extends Route> {
    route: R;
    /** Parts of the path by the name in braces, as the client sent them. */
    values: Record<string, string>;
}

/**
 * Finds who answers a request; the first that fits does.
 * @returns `no path` when none has the path, `no method` when one has it for other methods only
 */
export function findRoute<R extends Route>(
    routes: readonly R[],
    method: string,
    path: string
): Match<R> | 'no path' | 'no method' {
    let missing: 'no path' | 'no method' = 'no path';
    for (const route of routes) {
        const values = matchPath(route.path, path);
        if (values && route.method === method) {
            return { route, values };
        }
        missing = values ? 'no method' : missing;
    }
    return missing;
}

/** Parts of a path by the names in the pattern's braces; null when the path does not fit. */
function matchPath(pattern: string, path: string): Record<string, string> | null {
    const wanted = pattern.split('/');
    const given = path.split('/');
    if (wanted.length !== given.length) {
        return null;
    }
    const values: Record<string, string> = {};
    for (const [position, part] of wanted.entries()) {
        const value = given[position] as string;
        if (part.startsWith('{') && value !== '') {
            values[part.slice(1, -1)] = value;
        } else if (part !== value) {
            return null;
        }
    }
    return values;
}
