/**
 * The address a request is for.
 * @param target - as in the first line of the request: a path, or a whole address as proxies are sent
 * @returns null when host or target are malformed
 */
export function requestUrl(
    scheme: 'http' | 'https',
    host: string | undefined,
    target: string | undefined
): string | null {
    try {
        const asked = target || '/';
        const path = asked.startsWith('/') ? asked : pathOf(new URL(asked));
        return new URL(`${scheme}://${host || 'localhost'}${path}`).href;
    } catch {
        return null;
    }
}

function pathOf({ pathname, search }: URL): string {
    return pathname + search;
}
