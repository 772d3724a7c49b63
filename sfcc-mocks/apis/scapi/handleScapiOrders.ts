import { errorReport } from '../../runtime/errorReport';
import type { HttpAnswer } from '../../contracts/http';
import { ApiFault } from '../fault';
import { Request } from '../../dw/system/Request';
import type { Instance } from '../../contracts/instance';
import { notImplemented, problem } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { findRoute } from '../../web/routes';
import type { Match, Route } from '../../web/routes';
import { scapiCaller } from '../../access/scapiAccess';
import type { AdmittedRequest, Requirement } from '../../access/scapiAccess';
import { passingSession } from '../../web/sessions';
import { createOrder, getOrder, listOrders, putStatus, STATUS_RESOURCES, updateOrder } from './orderOperations';

interface Operation extends Route {
    access: Requirement;
    /** Null for an operation that the double lacks. */
    run: ((request: Incoming, orderNo: string) => HttpAnswer) | null;
}

const BASE = '/checkout/orders/v1/organizations/{organizationId}';
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
    const found = findRoute(OPERATIONS, request.method, ['', 'orders', ...rest].join('/'));
    if (typeof found === 'string') {
        return found === 'no path'
            ? problem(404, 'not-found', 'Not Found', `No resource ${request.path}.`)
            : problem(405, 'method-not-allowed', 'Method Not Allowed', `${request.method} is not supported here.`);
    }
    const operation = found.route;
    if (!operation.run) {
        return notImplemented(`SCAPI ${request.method} orders/{orderNo}/${rest[1]}`);
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
        ? run({ instance, site, request, clientId: caller.claims.clientId }, operation.run, found)
        : problem(404, 'site-not-found', 'Site Not Found', `No site with ID '${siteId}' was found.`);
}

const NO_ACCESS: Requirement = { kinds: [], scopes: [] };

const OPERATIONS: Operation[] = [
    { method: 'GET', path: '/orders', access: READ, run: listOrders },
    { method: 'POST', path: '/orders', access: CREATE, run: createOrder },
    { method: 'GET', path: '/orders/{orderNo}', access: READ, run: (_request, orderNo) => getOrder(orderNo) },
    {
        method: 'PATCH',
        path: '/orders/{orderNo}',
        access: UPDATE,
        run: (request, orderNo) => updateOrder(orderNo, request)
    },
    ...STATUS_RESOURCES.map((kind): Operation => ({
        method: 'PUT',
        path: '/orders/{orderNo}/' + kind,
        access: WRITE,
        run: (request, orderNo) => putStatus(orderNo, kind, request)
    })),
    // Operations of the API that are not among ours.
    { method: 'POST', path: '/orders/{orderNo}/oms-status-events', access: NO_ACCESS, run: null },
    { method: 'PATCH', path: '/orders/{orderNo}/payment-instruments/{id}', access: NO_ACCESS, run: null },
    { method: 'PATCH', path: '/orders/{orderNo}/payment-instruments/{id}/transaction', access: NO_ACCESS, run: null },
    { method: 'PUT', path: '/orders/{orderNo}/shipments/{id}/shipping-address', access: NO_ACCESS, run: null }
];

function run(
    { instance, site, request, clientId }: AdmittedRequest,
    answer: NonNullable<Operation['run']>,
    { route, values }: Match<Operation>
): HttpAnswer {
    const session = passingSession(site);
    const scapi = { pathPattern: BASE + route.path, pathParameters: values };
    const options = {
        kind: 'scapi' as const,
        siteId: site.id,
        clientId,
        session,
        request: new Request(request, { session, clientId, scapi }),
        locale: site.defaultLocale
    };
    try {
        return instance.execute(options, () => answer(request, values.orderNo || ''));
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
    if (type === 'ORMOptimisticLockingException' || type === 'DuplicateKeyException') {
        return problem(409, 'conflict', 'Conflict', 'The resource was changed by another request meanwhile.');
    }
    if (type === 'IllegalArgumentException') {
        return problem(400, 'bad-request', 'Bad Request', (error as Error).message);
    }
    instance.log('error', 'scapi', `${request.method} ${request.path}: ${errorReport(error)}`);
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
