import type { HttpAnswer, HttpMessage, TransportFailure } from '../../sfcc-mocks';

/** Hosts of the instance, with their ports. */
export interface OwnHosts {
    /** The one that speaks HTTP. */
    plain: string;
    /** The one that speaks https, or null. */
    secure: string | null;
}

/** Whether a host, with its port, is the instance itself, be it called by address or by name. */
export function isOwnHost(host: string, own: OwnHosts): boolean {
    const byAddress = host.replace(/^localhost:/, '127.0.0.1:');
    return byAddress === own.plain || byAddress === own.secure;
}

/** TLS ends in front of the instance: its own `https` addresses, as scripts write them, are reached over plain HTTP. */
export function reachableUrl(address: string, own: OwnHosts): string {
    const url = address.startsWith('https://') ? new URL(address) : null;
    return url && isOwnHost(url.host, own) ? `http://${own.plain}` + address.slice(url.origin.length) : address;
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
