import { errorReport } from '../../runtime/errorReport';
import type { HttpAnswer } from '../../contracts/http';
import { Request } from '../../dw/system/Request';
import { Response } from '../../dw/system/Response';
import { QUOTAS } from '../../quotas/quotas';
import { timeLimitOf } from '../../quotas/timeLimitOf';
import { ScriptTimeout } from '../../runtime/failures';
import { ORGANIZATION_SITE } from '../../store/sites';
import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';
import type { Execution } from '../../contracts/instance';
import { problem } from '../../web/answers';
import { circuitBreakerOf } from '../../web/circuitBreaker';
import type { Incoming } from '../../web/incoming';
import { findRoute } from '../../web/routes';
import type { Match } from '../../web/routes';
import { scapiCaller } from '../../access/scapiAccess';
import type { AdmittedRequest } from '../../access/scapiAccess';
import { passingSession } from '../../web/sessions';
import type { Endpoint } from './apiDefinition';
import { parameterProblem } from './validateParameters';

/** By who may call an endpoint. */
const LIMITS = {
    ShopperToken: { body: QUOTAS.shopperApiBody, time: 'shopperApiTime' },
    AmOAuth2: { body: QUOTAS.adminApiBody, time: 'adminApiTime' }
} as const;

/**
 * Answers `/custom/{api}/{version}/organizations/{organization}/{path}?siteId={site}` with the endpoints that were
 * registered when the code was activated. Without `siteId` the organization's site is meant, and its cartridge path.
 * Source: platform doc "Custom APIs".
 * @param parts - path below `/custom`
 */
export function handleCustomApi(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [name = '', version = '', ...rest] = parts;
    const site = siteOf(instance, request);
    if (!site) {
        return problem(400, 'bad-request', 'Bad Request', "The query parameter 'siteId' does not name a site.");
    }
    const api = instance.registeredApi(site.id, name);
    api?.problems.forEach((text) => instance.log('error', 'CustomApiRegistry', `${name}: not registered: ${text}`));
    const endpoints = api && api.version === version ? api.endpoints : [];
    const found = findRoute(endpoints, request.method, ('/' + rest.join('/')).replace(/\/$/, ''));
    if (found === 'no path') {
        return problem(404, 'not-found', 'Not Found', `No resource ${request.path}.`);
    }
    if (found === 'no method') {
        return problem(405, 'method-not-allowed', 'Method Not Allowed', `${request.method} is not supported.`);
    }
    const { route: endpoint, values } = found;
    const kinds = endpoint.security === 'AmOAuth2' ? (['am'] as const) : (['tsob'] as const);
    const { organizationId = '' } = values;
    const caller = scapiCaller(instance, request, organizationId, { kinds: [...kinds], scopes: endpoint.scopes });
    return 'refusal' in caller
        ? caller.refusal
        : call({ instance, site, request, clientId: caller.claims.clientId }, found);
}

function siteOf(instance: Instance, request: Incoming): SiteConfig | null {
    const id = request.url.searchParams.get('siteId');
    if (id === null || id === ORGANIZATION_SITE) {
        return instance.site(ORGANIZATION_SITE);
    }
    return instance.allSites().find((site) => site.id === id) || null;
}

function call(
    { instance, site, request, clientId }: AdmittedRequest,
    { route: endpoint, values }: Match<Endpoint>
): HttpAnswer {
    const wrong = inputProblem(request, endpoint, values);
    if (wrong) {
        return wrong;
    }
    const breaker = circuitBreakerOf(instance, 'custom API ' + endpoint.script + ' ' + endpoint.operationId);
    if (breaker.isOpen()) {
        const detail = 'The endpoint has failed too often and is not called for now.';
        return problem(503, 'custom-api-circuit-breaker-error', 'Service Unavailable', detail);
    }
    const session = passingSession(site);
    const response = new Response();
    const scapi = { pathPattern: endpoint.path, pathParameters: values };
    const execution = instance.createExecution({
        kind: 'customApi',
        siteId: site.id,
        request: new Request(request, { session, clientId, scapi }),
        response,
        session,
        clientId,
        locale: request.url.searchParams.get('locale') || site.defaultLocale,
        timeLimitMs: timeLimitOf(instance, LIMITS[endpoint.security].time),
        mayCommit: endpoint.method !== 'GET'
    });
    let failure: unknown = new Error('nothing was rendered');
    try {
        instance.run(execution, () => runEndpoint(execution, endpoint));
    } catch (error) {
        failure = error;
        response.$rendered = false;
    }
    breaker.count(!response.$rendered);
    return response.$rendered ? response.$answer() : failed(instance, request, endpoint, failure);
}

function inputProblem(request: Incoming, endpoint: Endpoint, parameters: Record<string, string>): HttpAnswer | null {
    if (Buffer.byteLength(request.body) > LIMITS[endpoint.security].body.limit) {
        return problem(413, 'request-too-large', 'Payload Too Large', 'The request body is too large.');
    }
    const wrong = parameterProblem(endpoint, request.url.searchParams, parameters);
    if (wrong) {
        return problem(400, 'bad-request', 'Bad Request', wrong);
    }
    return endpoint.needsBody && request.body === ''
        ? problem(400, 'bad-request', 'Bad Request', 'The request body is missing.')
        : null;
}

function runEndpoint(execution: Execution, endpoint: Endpoint): void {
    const script = execution.modules.load(endpoint.script + '.js') as Record<
        string,
        (() => void) & { public?: boolean }
    >;
    const implementation = script[endpoint.operationId];
    if (typeof implementation !== 'function' || implementation.public !== true) {
        throw new Error(`Script has no public function ${endpoint.operationId}`);
    }
    implementation.call(script);
}

/** Source: SCAPI documentation, "Timeouts and Limits": 504 for a script that runs too long. */
function failed(instance: Instance, request: Incoming, endpoint: Endpoint, failure: unknown): HttpAnswer {
    instance.log('error', 'customApi', `${endpoint.operationId}: ${errorReport(failure)}`);
    const detail = 'Request ' + request.id;
    return failure instanceof ScriptTimeout
        ? problem(504, 'gateway-timeout', 'Gateway Timeout', detail)
        : problem(500, 'custom-api-internal-server-error', 'Internal Server Error', detail);
}
