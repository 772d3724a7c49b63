import { createHash } from 'node:crypto';
import path from 'node:path';
import { scapiCaller } from '../../access/scapiAccess';
import type { HttpAnswer } from '../../contracts/http';
import type { Instance } from '../../contracts/instance';
import { json, problem } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { ORGANIZATION } from './apiDefinition';
import type { ApiDefinition, Endpoint } from './apiDefinition';

const SCOPE = 'sfcc.custom-apis';

/** One line of the list: an endpoint of a site, or why there is none. */
interface ListedEndpoint {
    apiName: string;
    apiVersion: string;
    siteId: string;
    status: 'active' | 'not_registered';
    [field: string]: string;
}

/**
 * Answers `GET /dx/custom-apis/v1/organizations/{organization}/endpoints?status={status}`: what the last activation of a code
 * version has registered, site by site. Source: OpenAPI document of the Custom APIs DX API.
 * @param parts - path below `/dx`
 */
export function listEndpoints(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [api, version, folder, organization = '', list] = parts;
    if (api !== 'custom-apis' || version !== 'v1' || folder !== 'organizations' || list !== 'endpoints') {
        return problem(404, 'not-found', 'Not Found', `No resource ${request.path}.`);
    }
    const caller = scapiCaller(instance, request, organization, { kinds: ['am'], scopes: [SCOPE] });
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const status = request.url.searchParams.get('status');
    const data = instance
        .allSites()
        .flatMap(({ id }) => [...instance.registeredApis(id)].flatMap(([name, one]) => endpointsOf(id, name, one)))
        .filter((endpoint) => status === null || endpoint.status === status);
    return json(200, { limit: data.length, total: data.length, ...(status ? { filter: { status } } : {}), data });
}

function endpointsOf(siteId: string, apiName: string, api: ApiDefinition): ListedEndpoint[] {
    const of = { apiName, apiVersion: api.version, siteId };
    return [
        ...api.endpoints.map((endpoint) => withId({ ...of, ...inWords(endpoint), status: 'active' as const })),
        ...api.problems.map((errorReason) => withId({ ...of, errorReason, status: 'not_registered' as const }))
    ];
}

function inWords(endpoint: Endpoint): Record<string, string> {
    return {
        // …/{cartridge}/cartridge/rest-apis/{api}/{script}
        cartridgeName: endpoint.script.split(path.sep).slice(-5)[0] as string,
        endpointPath: endpoint.path.replace(ORGANIZATION, ''),
        httpMethod: endpoint.method,
        implementationScript: path.basename(endpoint.script) + '.js',
        operationId: endpoint.operationId,
        securityScheme: endpoint.security
    };
}

function withId(endpoint: ListedEndpoint): ListedEndpoint {
    return { ...endpoint, id: createHash('md5').update(JSON.stringify(endpoint)).digest('hex') };
}
