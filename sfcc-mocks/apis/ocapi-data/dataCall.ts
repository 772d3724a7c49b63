import type { HttpAnswer } from '../../contracts/http';
import { fault } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import type { Route } from '../../web/routes';
import type { TokenClaims } from '../../access/tokens';
import type { Front } from '../../web/front';
import { jsonObject } from '../jsonObject';

/** What the resources of OCAPI Data get. */
export interface DataCall {
    front: Front;
    /** Scheme and host that the client has used. */
    origin: string;
    version: string;
    claims: TokenClaims;
    /** Properties of the answer that the client may read, as a selector. */
    readAttributes: string;
    body: Record<string, unknown>;
    /** Values of the variables in the path of the route, such as `code_version_id`. */
    values: Record<string, string>;
}

/** A resource and method of OCAPI Data; its path begins below the version. */
export type DataRoute<Call> = Route & { answer: (call: Call) => HttpAnswer };

/** The fault for a resource that is not here. A platform has more of them: 404 would say that it has not. */
export function resourceNotImplemented(method: string, resource: string, version: string): HttpAnswer {
    return fault(501, version, 'NotImplementedException', `not implemented: OCAPI Data ${method} ${resource}`);
}

/** The fault for a method that a resource does not know. */
export function methodNotAllowed(method: string, version: string): HttpAnswer {
    return fault(405, version, 'MethodNotAllowedException', `${method} isn't allowed.`);
}

/** The fault for a body that is no object of JSON. */
export function malformedDocument(version: string): HttpAnswer {
    return fault(400, version, 'MalformedDocumentException', 'The document is not valid JSON.');
}

/** The body of a request as JSON, an empty one as an empty object; null if it is no object. */
export function documentOf(request: Incoming): Record<string, unknown> | null {
    return request.body === '' ? {} : jsonObject(request.body);
}

/** The fault for a property that a document does not have, or null. Source: OCAPI, UnknownPropertyException. */
export function unknownProperty(body: Record<string, unknown>, known: string[], version: string): HttpAnswer | null {
    const unknown = Object.keys(body).find((name) => !known.includes(name));
    const message = `Unknown property '${unknown}' in the request document.`;
    return unknown === undefined ? null : fault(400, version, 'UnknownPropertyException', message);
}
