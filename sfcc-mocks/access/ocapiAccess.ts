import type { Clock } from '../contracts/clock';
import type { HttpAnswer } from '../contracts/http';
import type { Access, ApiClient } from './access';
import { fault } from '../web/answers';
import { bearerToken } from '../web/incoming';
import { allowingEntry } from './permissions';
import { readToken } from './tokens';
import type { TokenClaims } from './tokens';

/** `v24_5` in an address is `24.5` in documents; any version is accepted. */
export function versionName(version: string): string | null {
    const match = /^v(\d{2})_(\d{1,2})$/.exec(version);
    return match ? match[1] + '.' + match[2] : null;
}

/** The method that counts: clients behind strict proxies post and name it. Source: OCAPI, "HTTP method override". */
export function ocapiMethod(request: { method: string; headers: Record<string, string> }): string {
    const override = request.headers['x-dw-http-method-override'];
    return request.method === 'POST' && override ? override.toUpperCase() : request.method;
}

/**
 * Checks token and client of an OCAPI request. Source: OCAPI documentation, "OAuth 2.0" and "OCAPI settings".
 * @param resource - as in the OCAPI settings, `/orders/{order_no}`
 * @returns the claims and what the client may read of the answer, or the fault that refuses
 */
export function ocapiCaller(
    access: Access,
    clock: Clock,
    headers: Record<string, string>,
    target: { api: 'shop' | 'data'; method: string; resource: string; version: string }
): { claims: TokenClaims; client: ApiClient; readAttributes: string } | { refusal: HttpAnswer } {
    const caller = ocapiClaims(access, clock, headers, target.version);
    if ('refusal' in caller) {
        return caller;
    }
    const { claims } = caller;
    const client = access.clients.find((candidate) => candidate.id === claims.clientId);
    const entry = client && allowingEntry(client[target.api], target.method, target.resource);
    if (!client || !entry) {
        const message = `Access to resource '${target.resource}' isn't allowed for the current client.`;
        return { refusal: fault(403, target.version, 'ClientAccessForbiddenException', message) };
    }
    return { claims, client, readAttributes: entry.read_attributes || '(**)' };
}

/** What the token of an OCAPI request stands for, or the fault that refuses it. Source: OCAPI documentation, "OAuth 2.0". */
export function ocapiClaims(
    access: Access,
    clock: Clock,
    headers: Record<string, string>,
    version: string
): { claims: TokenClaims } | { refusal: HttpAnswer } {
    const token = bearerToken(headers);
    if (token === null) {
        const message = 'The authorization header is missing.';
        return { refusal: fault(401, version, 'AuthorizationHeaderMissingException', message) };
    }
    const claims = readToken(access, clock, token);
    if (typeof claims === 'string') {
        const message = `Unauthorized request! The access token is ${claims}.`;
        return { refusal: fault(401, version, 'InvalidAccessTokenException', message) };
    }
    return { claims };
}
