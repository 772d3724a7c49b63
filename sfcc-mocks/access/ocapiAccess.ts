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
    const refuse = (status: number, type: string, message: string): { refusal: HttpAnswer } => ({
        refusal: fault(status, target.version, type, message)
    });
    const token = bearerToken(headers);
    if (token === null) {
        return refuse(401, 'AuthorizationHeaderMissingException', 'The authorization header is missing.');
    }
    const claims = readToken(access, clock, token);
    if (typeof claims === 'string') {
        return refuse(401, 'InvalidAccessTokenException', `Unauthorized request! The access token is ${claims}.`);
    }
    const client = access.clients.find((candidate) => candidate.id === claims.clientId);
    const entry = client && allowingEntry(client[target.api], target.method, target.resource);
    if (!client || !entry) {
        const message = `Access to resource '${target.resource}' isn't allowed for the current client.`;
        return refuse(403, 'ClientAccessForbiddenException', message);
    }
    return { claims, client, readAttributes: entry.read_attributes || '(**)' };
}
