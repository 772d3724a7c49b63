import { errorReport } from '../../runtime/errorReport';
import { ApiFault } from '../fault';
import { jsonObject } from '../jsonObject';
import { ocapiOrder } from './ocapiOrder';
import { applyOcapiPatch, checkItems, inputDocument } from './orderPatch';
import { searchOrders } from './orderSearch';
import { selected } from './selector';
import type { HttpAnswer } from '../../contracts/http';
import type { Order } from '../../dw/order/Order';
import { Request } from '../../dw/system/Request';
import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';
import { begin, commit } from '../../store/session';
import { findOrder } from '../../web/findOrder';
import { fault, json } from '../../web/answers';
import type { Incoming } from '../../web/incoming';
import { findRoute } from '../../web/routes';
import type { Route } from '../../web/routes';
import { ocapiCaller, ocapiMethod, versionName } from '../../access/ocapiAccess';
import { passingSession } from '../../web/sessions';
import { webSettings } from '../../web/settings';
import { runApiHook } from './hookStatus';

type Json = Record<string, unknown>;

/**
 * Answers OCAPI Shop: `orders/{no}` (GET, PATCH) and `order_search` (POST).
 * @param target - version as in the address, and the path below it
 */
export function handleOcapiShop(
    instance: Instance,
    site: SiteConfig,
    request: Incoming,
    target: { version: string; resource: string[] }
): HttpAnswer {
    const version = versionName(target.version);
    if (!version) {
        return fault(404, target.version, 'UnknownVersionException', `Unknown API version '${target.version}'.`);
    }
    const method = ocapiMethod(request);
    const resource = '/' + target.resource.join('/');
    const found = findRoute(OPERATIONS, method, resource);
    if (typeof found === 'string') {
        return found === 'no method'
            ? fault(405, version, 'MethodNotAllowedException', `${method} isn't allowed.`)
            : fault(501, version, 'NotImplementedException', `not implemented: OCAPI Shop ${method} ${resource}`);
    }
    const caller = ocapiCaller(webSettings(instance).access, instance.clock, request.headers, {
        api: 'shop',
        method,
        resource,
        version
    });
    if ('refusal' in caller) {
        return caller.refusal;
    }
    const session = passingSession(site);
    const clientId = caller.claims.clientId;
    const details = { session, clientId, ocapiVersion: target.version };
    const options = {
        kind: 'ocapi' as const,
        siteId: site.id,
        clientId,
        session,
        request: new Request(request, details),
        locale: site.defaultLocale
    };
    try {
        return json(200, {
            ...instance.execute(options, () => found.route.run(request, found.values.orderNo || '')),
            _v: version
        });
    } catch (error) {
        return failure(instance, request, version, error);
    }
}

interface Operation extends Route {
    run(request: Incoming, orderNo: string): Json;
}

const OPERATIONS: Operation[] = [
    { method: 'POST', path: '/order_search', run: search },
    {
        method: 'GET',
        path: '/orders/{orderNo}',
        run: (request, orderNo) => selected(getOrder(orderNo), request.url.searchParams.get('select'))
    },
    { method: 'PATCH', path: '/orders/{orderNo}', run: (request, orderNo) => patchOrder(orderNo, request) }
];

function search(request: Incoming): Json {
    const result = searchOrders(parsed(request));
    runApiHook('dw.ocapi.shop.order_search.modifyPOSTResponse', [result]);
    return result;
}

function getOrder(orderNo: string): Json {
    runApiHook('dw.ocapi.shop.order.beforeGET', [orderNo]);
    const order = orderOf(orderNo);
    const document = ocapiOrder(order);
    runApiHook('dw.ocapi.shop.order.modifyGETResponse', [order, document]);
    return document;
}

/** Everything up to `afterPATCH` is one transaction; `modifyPATCHResponse` comes after its commit. */
function patchOrder(orderNo: string, request: Incoming): Json {
    const change = parsed(request);
    const order = orderOf(orderNo);
    checkResourceState(order, change, request);
    checkItems(change.product_items);
    const input = inputDocument(change);
    begin();
    runApiHook('dw.ocapi.shop.order.beforePATCH', [order, input]);
    applyOcapiPatch(order, change);
    runApiHook('dw.ocapi.shop.order.afterPATCH', [order, input]);
    commit();
    const document = ocapiOrder(order);
    runApiHook('dw.ocapi.shop.order.modifyPATCHResponse', [order, document]);
    return selected(document, request.url.searchParams.get('select'));
}

/** A client that sends the state it has read is told of changes since. Source: OCAPI documentation, "Resource states". */
function checkResourceState(order: Order, change: Json, request: Incoming): void {
    const sent = change._resource_state || request.headers['x-dw-resource-state'];
    if (sent && sent !== ocapiOrder(order)._resource_state) {
        throw new ApiFault(409, 'ResourceStateConflictException', 'The resource was changed since it was read.');
    }
}

function orderOf(orderNo: string): Order {
    const order = findOrder(orderNo);
    if (!order) {
        throw new ApiFault(404, 'OrderNotFoundException', `No order with order number '${orderNo}' was found.`, {
            orderNo
        });
    }
    return order;
}

function parsed(request: Incoming): Json {
    const body = jsonObject(request.body);
    if (!body) {
        throw new ApiFault(400, 'MalformedDocumentException', 'The request document is not a valid JSON object.');
    }
    return body;
}

function failure(instance: Instance, request: Incoming, version: string, error: unknown): HttpAnswer {
    if (error instanceof ApiFault) {
        return fault(error.status, version, error.type, error.message, error.args);
    }
    instance.log('error', 'ocapi', `${request.method} ${request.path}: ${errorReport(error)}`);
    const isConflict = (error as { type?: string }).type === 'ORMOptimisticLockingException';
    return isConflict
        ? fault(409, version, 'ResourceConflictException', 'The resource was changed by another request meanwhile.')
        : fault(500, version, 'InternalServerErrorException', 'An internal error occurred.');
}
