import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../contracts/http';
import { tenantScope } from './access';
import type { ApiClient } from './access';
import { json, notImplemented } from '../web/answers';
import { basicCredentials } from '../web/incoming';
import type { Incoming } from '../web/incoming';
import { issueToken } from './tokens';
import type { TokenClaims } from './tokens';
import type { Front } from '../web/front';

const USER_GRANT = 'urn:demandware:params:oauth:grant-type:client-id:dwsid:dwsecuretoken';
const TRUSTED_SYSTEM = /^\/shopper\/auth\/v1\/organizations\/([^/]+)\/oauth2\/trusted-system\/token$/;

/** Answers the three ways to a token. */
export function handleTokenRequest(front: Front, request: Incoming): HttpAnswer {
    const trusted = TRUSTED_SYSTEM.exec(request.path);
    if (request.path.startsWith('/shopper/auth/') && !trusted) {
        return notImplemented(`SLAS ${request.method} ${request.path}`);
    }
    if (request.method !== 'POST') {
        return refused(405, 'invalid_request', 'Use POST');
    }
    if (trusted) {
        return trustedSystemToken(front, request, trusted[1] as string);
    }
    return request.path.startsWith('/dwsso/') ? clientToken(front, request) : userToken(front, request);
}

/**
 * Account Manager, client credentials. A tenant scope comes with the role *Salesforce Commerce API* and its tenant
 * filter, and is not among the allowed scopes. Source: "Authorization for Admin APIs"; Account Manager OAuth documentation.
 */
function clientToken(front: Front, request: Incoming): HttpAnswer {
    const basic = basicCredentials(request.headers);
    const id = basic ? basic.user : parameter(request, 'client_id');
    const secret = basic ? basic.password : parameter(request, 'client_secret');
    const client = clientOf(front, id, secret);
    if (!client) {
        return refused(401, 'invalid_client', 'Client authentication failed');
    }
    if (parameter(request, 'grant_type') !== 'client_credentials') {
        return refused(400, 'unsupported_grant_type', 'The grant type is not supported');
    }
    const scopes = parameter(request, 'scope').split(' ').filter(Boolean);
    const allowed = [...client.scopes, ...client.tenants.map(tenantScope)];
    const unknown = scopes.filter((scope) => !allowed.includes(scope));
    if (unknown.length > 0) {
        return refused(400, 'invalid_scope', 'Unknown scope ' + unknown.join(' '));
    }
    return granted(front, { kind: 'am', clientId: client.id, user: null, scopes });
}

/** Business Manager user: Basic carries user, access key and client secret. Source: OCAPI documentation, "OAuth 2.0". */
function userToken(front: Front, request: Incoming): HttpAnswer {
    const basic = basicCredentials(request.headers);
    const [accessKey = '', clientSecret = ''] = basic ? basic.password.split(':') : [];
    const client = clientOf(front, request.url.searchParams.get('client_id') || '', clientSecret);
    if (!client) {
        return refused(401, 'invalid_client', 'Client authentication failed');
    }
    if (parameter(request, 'grant_type') !== USER_GRANT) {
        return refused(400, 'unsupported_grant_type', 'The grant type is not supported');
    }
    const user = front.access.users.find(
        (candidate) => candidate.login === basic?.user && candidate.accessKey === accessKey
    );
    if (!user) {
        return refused(401, 'invalid_grant', 'The user or its access key is wrong');
    }
    return granted(front, { kind: 'bm', clientId: client.id, user: user.login, scopes: [] });
}

/** SLAS for a trusted system on behalf of a shopper. Source: Shopper Login API, getTrustedSystemAccessToken. */
function trustedSystemToken(front: Front, request: Incoming, organization: string): HttpAnswer {
    const basic = basicCredentials(request.headers);
    const client = basic ? clientOf(front, basic.user, basic.password) : null;
    if (!client || organization !== front.access.organization) {
        return refused(401, 'invalid_client', 'Client authentication failed');
    }
    if (!client.scopes.includes('sfcc.ts_ext_on_behalf_of')) {
        return refused(403, 'forbidden', 'The client has no scope sfcc.ts_ext_on_behalf_of');
    }
    const missing = ['grant_type', 'hint', 'login_id', 'idp_origin', 'channel_id'].filter(
        (name) => parameter(request, name) === ''
    );
    if (missing.length > 0) {
        return refused(400, 'invalid_request', missing.join(', ') + ' missing');
    }
    if (
        parameter(request, 'grant_type') !== 'client_credentials' ||
        parameter(request, 'hint') !== 'ts_ext_on_behalf_of'
    ) {
        return refused(
            400,
            'invalid_request',
            'grant_type client_credentials and hint ts_ext_on_behalf_of are supported'
        );
    }
    const more = {
        usid: randomUUID(),
        customer_id: randomUUID().replace(/-/g, ''),
        id_token: '',
        idp_access_token: ''
    };
    return granted(
        front,
        { kind: 'tsob', clientId: client.id, user: parameter(request, 'login_id'), scopes: client.scopes },
        more
    );
}

function granted(front: Front, claims: Omit<TokenClaims, 'expiresAt'>, more: object = {}): HttpAnswer {
    const { token, expiresIn } = issueToken(front.access, front.clock, claims);
    const scope = claims.scopes.length > 0 ? { scope: claims.scopes.join(' ') } : {};
    return json(
        200,
        { access_token: token, token_type: 'Bearer', expires_in: expiresIn, ...scope, ...more },
        { 'cache-control': 'no-store' }
    );
}

function refused(status: number, error: string, description: string): HttpAnswer {
    return json(status, { error, error_description: description });
}

function clientOf(front: Front, id: string, secret: string): ApiClient | null {
    return front.access.clients.find((client) => client.id === id && client.secret === secret) || null;
}

function parameter(request: Incoming, name: string): string {
    return request.parameters.get(name)?.[0] || '';
}
