import type { HttpAnswer } from '../../contracts/http';
import { fault } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import type { TokenClaims } from '../../access/tokens';
import type { Front } from '../../web/front';

/** What the resources of OCAPI Data get. */
export interface DataCall {
    front: Front;
    request: Incoming;
    version: string;
    claims: TokenClaims;
    /** Properties of the answer that the client may read, as a selector. */
    readAttributes: string;
    body: Record<string, unknown>;
    /** Path below the version. */
    parts: string[];
}

/** The fault for a method that a resource does not know. */
export function methodNotAllowed(request: Incoming, version: string): HttpAnswer {
    return fault(405, version, 'MethodNotAllowedException', `${request.method} isn't allowed.`);
}

/** The fault for a property that a document does not have, or null. Source: OCAPI, UnknownPropertyException. */
export function unknownProperty(body: Record<string, unknown>, known: string[], version: string): HttpAnswer | null {
    const unknown = Object.keys(body).find((name) => !known.includes(name));
    const message = `Unknown property '${unknown}' in the request document.`;
    return unknown === undefined ? null : fault(400, version, 'UnknownPropertyException', message);
}
