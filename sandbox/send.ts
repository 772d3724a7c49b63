import type { HttpAnswer, HttpMessage, TransportFailure } from '../sfcc-mocks/contracts';

/**
 * TLS ends in front of the instance: its own `https` addresses, as scripts write them, are reached over plain HTTP.
 * @param hostname - the instance's host, with its port
 */
export function reachableUrl(address: string, hostname: string): string {
    const own = `https://${hostname}/`;
    return address.startsWith(own) ? 'http' + address.slice('https'.length) : address;
}

const FAILURES: Record<string, TransportFailure['failure']> = {
    ECONNREFUSED: 'refused',
    ENOTFOUND: 'unknownHost',
    UND_ERR_HEADERS_TIMEOUT: 'timeout'
};

/** HTTP for the simulators, which need not block. */
export async function send(message: HttpMessage): Promise<HttpAnswer | TransportFailure> {
    try {
        const { method, url, headers, body } = message;
        const response = await fetch(url, {
            method,
            headers,
            body: body === '' ? undefined : body,
            redirect: 'manual'
        });
        return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    } catch (error) {
        const { code } = ((error as Error).cause || {}) as { code?: string };
        return { failure: FAILURES[code || ''] || 'reset', message: String(code || (error as Error).message) };
    }
}
