import type { HttpAnswer } from '../contracts/http';
import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { tenantScope } from './access';
import { problem } from '../web/answers';
import { bearerToken } from '../web/incoming';
import type { Incoming } from '../web/incoming';
import { webSettings } from '../web/settings';
import { readToken } from './tokens';
import type { TokenClaims } from './tokens';

/** What a SCAPI operation asks of its caller: any of the kinds, any of the scopes. */
export interface Requirement {
    kinds: Array<TokenClaims['kind']>;
    scopes: string[];
}

/** A request of a client that may make it. */
export interface AdmittedRequest {
    instance: Instance;
    site: SiteConfig;
    request: Incoming;
    clientId: string;
}

/**
 * Checks organization, token and scopes of a SCAPI request: an admin client needs the scope of the operation and that of
 * the tenant. Source: "Authorization for Admin APIs", also for custom APIs.
 * @returns the claims, or the answer that refuses
 */
export function scapiCaller(
    instance: Instance,
    request: Incoming,
    organization: string,
    requirement: Requirement
): { claims: TokenClaims } | { refusal: HttpAnswer } {
    const { access } = webSettings(instance);
    if (organization !== access.organization) {
        return {
            refusal: problem(
                404,
                'organization-not-found',
                'Organization Not Found',
                `There is no organization '${organization}'.`
            )
        };
    }
    const token = bearerToken(request.headers);
    const claims = token === null ? 'invalid' : readToken(access, instance.clock, token);
    if (typeof claims === 'string') {
        const detail =
            claims === 'expired' ? 'The access token has expired.' : 'The access token is missing or invalid.';
        return { refusal: problem(401, 'unauthorized', 'Unauthorized', detail) };
    }
    if (
        !requirement.kinds.includes(claims.kind) ||
        !requirement.scopes.some((scope) => claims.scopes.includes(scope))
    ) {
        const detail = 'The access token does not have the scope: ' + requirement.scopes.join(' or ') + '.';
        return { refusal: problem(403, 'forbidden', 'Forbidden', detail) };
    }
    const tenant = tenantScope(organization);
    if (claims.kind === 'am' && !claims.scopes.includes(tenant)) {
        const detail = `The access token does not have the scope: ${tenant}.`;
        return { refusal: problem(403, 'forbidden', 'Forbidden', detail) };
    }
    return { claims };
}
