import type { HttpAnswer } from '../contracts/http';
import { ocapiClaims } from '../access/ocapiAccess';
import { json, notImplemented } from '../web/answers';
import type { Front } from '../web/front';
import type { Incoming } from '../web/incoming';

/** Where an instance describes its OCAPI. */
export const META = '/s/-/dw/meta/v1/rest';

/**
 * Lists the APIs of OCAPI for any valid token; their descriptions are not here. sfcc-ci asks without a token whether a
 * host is an instance. Source: OCAPI, "Metadata".
 */
export function handleMetaApi({ access, clock }: Front, request: Incoming): HttpAnswer {
    const caller = ocapiClaims(access, clock, request.headers, '1.0');
    if ('refusal' in caller) {
        return caller.refusal;
    }
    if (request.path !== META || request.method !== 'GET') {
        return notImplemented(`${request.method} ${request.path}`);
    }
    const link = (name: string): string => `${request.url.origin}${META}/${name}`;
    return json(200, { apis: ['data', 'meta', 'shop'].map((name) => ({ link: link(name), name })) });
}
