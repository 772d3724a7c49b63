import type { HttpAnswer } from '../../contracts/http';
import { ApiFault } from '../fault';
import { Request } from '../../dw/system/Request';
import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';
import { notImplemented, problem } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { scapiCaller } from '../../access/scapiAccess';
import type { Requirement } from '../../access/scapiAccess';
import { passingSession } from '../../web/sessions';
import { createOrder, getOrder, isStatusResource, listOrders, putStatus, updateOrder } from './orderOperations';

interface Operation {
    access: Requirement;
    run(request: Incoming): HttpAnswer;
}

const ORDERS = '/checkout/orders/v1/organizations/{organizationId}/orders';
const READ: Requirement = { kinds: ['am'], scopes: ['sfcc.orders', 'sfcc.orders.rw'] };
const WRITE: Requirement = { kinds: ['am'], scopes: ['sfcc.orders.rw'] };
const UPDATE: Requirement = { kinds: ['am', 'tsob'], scopes: ['sfcc.orders.rw'] };
const CREATE: Requirement = { kinds: ['tsob'], scopes: ['sfcc.orders.rw'] };

/**
 * Answers the SCAPI Orders API. Source: Orders OAS 1.5.2.
 * @param parts - path below `/checkout/orders`: version, `organizations`, organization, `orders` …
 */
export function handleScapiOrders(instance: Instance, request: Incoming, parts: string[]): HttpAnswer {
    const [, organizations, organization = '', orders, ...rest] = parts;
    if (organizations !== 'organizations' || orders !== 'orders') {
        return problem(404, 'not-found', 'Not Found', `No resource ${request.path}.`);
    }
    if (rest.length > 1 && isMissingOperation(request.method, rest.slice(1))) {
        return notImplemented(`SCAPI ${request.method} orders/{orderNo}/${rest[1]}`);
    }
    const operation = operationFor(request.method, rest);
    if (!operation && rest.length > 1 && !isStatusResource(rest[1] as string)) {
        return problem(404, 'not-found', 'Not Found', `No resource ${request.path}.`);
    }
    if (!operation) {
        return problem(405, 'method-not-allowed', 'Method Not Allowed', `${request.method} is not supported here.`);
    }
    const caller = scapiCaller(instance, request, organization, operation.access);
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const siteId = request.url.searchParams.get('siteId');
    if (!siteId) {
        return problem(400, 'bad-request', 'Bad Request', "The required parameter 'siteId' is missing.");
    }
    const site = instance.allSites().find((candidate) => candidate.id === siteId);
    return site
        ? run(instance, site, request, operation, caller.claims.clientId, rest)
        : problem(404, 'site-not-found', 'Site Not Found', `No site with ID '${siteId}' was found.`);
}

function operationFor(method: string, rest: string[]): Operation | null {
    const [orderNo, kind] = rest;
    if (orderNo === undefined) {
        return { GET: { access: READ, run: listOrders }, POST: { access: CREATE, run: createOrder } }[method] || null;
    }
    if (kind === undefined) {
        const get: Operation = { access: READ, run: () => getOrder(orderNo) };
        const patch: Operation = { access: UPDATE, run: (request) => updateOrder(orderNo, request) };
        return { GET: get, PATCH: patch }[method] || null;
    }
    return method === 'PUT' && isStatusResource(kind) && rest.length === 2
        ? { access: WRITE, run: (request) => putStatus(orderNo, kind, request) }
        : null;
}

/** Operations of the API that are not among ours. */
function isMissingOperation(method: string, [kind = '', ...rest]: string[]): boolean {
    return (
        (kind === 'oms-status-events' && method === 'POST' && rest.length === 0) ||
        (kind === 'payment-instruments' && method === 'PATCH' && rest.length > 0) ||
        (kind === 'shipments' && method === 'PUT' && rest[1] === 'shipping-address')
    );
}

function run(
    instance: Instance,
    site: SiteConfig,
    request: Incoming,
    operation: Operation,
    clientId: string,
    rest: string[]
): HttpAnswer {
    const session = passingSession(site);
    const pathPattern = ORDERS + (rest.length > 0 ? '/{orderNo}' : '') + (rest[1] ? '/' + rest[1] : '');
    const pathParameters: Record<string, string> = rest[0] ? { orderNo: rest[0] } : {};
    const scapi = { pathPattern, pathParameters };
    const options = {
        kind: 'scapi' as const,
        siteId: site.id,
        clientId,
        session,
        request: new Request(request, { session, clientId, scapi }),
        locale: site.defaultLocale
    };
    try {
        return instance.execute(options, () => operation.run(request));
    } catch (error) {
        return failure(instance, request, error);
    }
}

function failure(instance: Instance, request: Incoming, error: unknown): HttpAnswer {
    if (error instanceof ApiFault) {
        const type = kebabCase(error.type);
        return problem(error.status, type, titleOf(type), error.message, error.args);
    }
    const type = (error as { type?: string }).type;
    if (type === 'ORMOptimisticLockException' || type === 'DuplicateKeyException') {
        return problem(409, 'conflict', 'Conflict', 'The resource was changed by another request meanwhile.');
    }
    if (type === 'IllegalArgumentException') {
        return problem(400, 'bad-request', 'Bad Request', (error as Error).message);
    }
    instance.log('error', 'scapi', `${request.method} ${request.path}: ${String((error as Error).stack || error)}`);
    return problem(500, 'internal-server-error', 'Internal Server Error', 'Request ' + request.id);
}

/** What OCAPI calls `InvalidCustomPropertyException` is `invalid-custom-property` here. */
function kebabCase(type: string): string {
    return type
        .replace(/Exception$/, '')
        .replace(/(?<=[a-z])[A-Z]/g, (letter) => '-' + letter)
        .toLowerCase();
}

/** `invalid-order-total` reads `Invalid Order Total`. */
function titleOf(type: string): string {
    return type
        .split('-')
        .map((word) => word[0]!.toUpperCase() + word.slice(1))
        .join(' ');
}
