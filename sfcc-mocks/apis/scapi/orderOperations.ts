import { createScapiOrder } from './createOrders';
import { ApiFault } from '../fault';
import { jsonObject } from '../jsonObject';
import { writeCustom } from '../ocapi-shop/orderPatch';
import { scapiOrder } from './scapiOrder';
import type { HttpAnswer } from '../../contracts/http';
import { Order, statusValue } from '../../dw/order/Order';
import type { OrderRecord } from '../../dw/order/records';
import { OrderMgr } from '../../dw/order/OrderMgr';
import { current, instance } from '../../runtime/current';
import { begin, commit, findKeys, read } from '../../store/session';
import { empty, json } from '../../web/answers';
import { findOrder } from '../../web/findOrder';
import type { Incoming } from '../../web/incoming';
import { runApiHook } from '../ocapi-shop/hookStatus';

type Json = Record<string, unknown>;

/**
 * createOrders: "automatically placed after creation" (Orders OAS 1.5.2), 201 with `Location` and no body. Whether its
 * hooks fire is not documented, hence a switch of the instance; if they do, they see an order that is not placed yet.
 */
export function createOrder(request: Incoming): HttpAnswer {
    const document = parsed(request);
    const hooks = instance().switches.scapiOrderHooks;
    begin();
    if (hooks) {
        runApiHook('dw.scapi.orders.beforePOST', [document]);
    }
    const order = createScapiOrder(document);
    if (hooks) {
        runApiHook('dw.scapi.orders.afterPOST', [order]);
    }
    OrderMgr.placeOrder(order);
    commit();
    const location = new URL(request.url);
    location.pathname = location.pathname.replace(/\/$/, '') + '/' + encodeURIComponent(order.getOrderNo());
    return empty(201, { location: location.toString() });
}

export function getOrder(orderNo: string): HttpAnswer {
    return json(200, scapiOrder(orderOf(orderNo)));
}

/** Custom attributes only. Source: Orders OAS 1.5.2, OrderUpdateRequest. */
export function updateOrder(orderNo: string, request: Incoming): HttpAnswer {
    const change = parsed(request);
    const order = orderOf(orderNo);
    const definitions = instance().objectTypes.attributesOf('Order');
    begin();
    for (const [name, value] of Object.entries(change)) {
        if (!name.startsWith('c_')) {
            throw new ApiFault(400, 'bad-request', `Property '${name}' cannot be updated.`);
        }
        writeCustom(order.getCustom(), definitions, 'Order', name, value);
    }
    commit();
    return empty(204);
}

const MAX_LIMIT = 200;
const MAX_RANGE = 10000;

/** getOrders: newest first, by filters that must all match. */
export function listOrders(request: Incoming): HttpAnswer {
    const query = request.url.searchParams;
    const limit = whole(query.get('limit'), 'limit', 100);
    const offset = whole(query.get('offset'), 'offset', 0);
    if (limit < 1 || limit > MAX_LIMIT || offset + limit > MAX_RANGE) {
        throw new ApiFault(400, 'bad-request', 'limit is 1 to 200, and offset and limit together are at most 10000.');
    }
    const matches = recordFilter(query);
    const keys = findKeys<OrderRecord>('Order', (record) => record.siteId === current().site.id && matches(record));
    const byModification = query.get('sortBy') === 'last_modified_date';
    const time = (key: string): number => {
        const record = read<OrderRecord>('Order', key) as OrderRecord;
        return (byModification ? record.lastModified : record.creationDate).getTime();
    };
    const direction = query.get('sortOrder') === 'asc' ? 1 : -1;
    const sorted = keys.sort((a, b) => (time(a) - time(b)) * direction);
    const page = sorted.slice(offset, offset + limit).map((key) => scapiOrder(new Order(key)));
    return json(200, { data: page });
}

function recordFilter(query: URLSearchParams): (record: OrderRecord) => boolean {
    const tests: Array<(record: OrderRecord) => boolean> = [];
    const byStatus = (
        name: string,
        group: string,
        field: 'status' | 'exportStatus' | 'confirmationStatus' | 'paymentStatus' | 'shippingStatus'
    ): void => {
        const wanted = (query.get(name) || '')
            .split(',')
            .filter(Boolean)
            .map((text) => known(group, text));
        tests.push((record) => wanted.length === 0 || wanted.includes(record[field]));
    };
    byStatus('status', 'ORDER_STATUS', 'status');
    byStatus('exportStatus', 'EXPORT_STATUS', 'exportStatus');
    byStatus('confirmationStatus', 'CONFIRMATION_STATUS', 'confirmationStatus');
    byStatus('paymentStatus', 'PAYMENT_STATUS', 'paymentStatus');
    byStatus('shippingStatus', 'SHIPPING_STATUS', 'shippingStatus');
    const external = query.get('externalStatus');
    tests.push((record) => external === null || record.externalOrderStatus === external);
    for (const [name, field] of [
        ['creationDate', 'creationDate'],
        ['lastModifiedDate', 'lastModified']
    ] as const) {
        const [from, to] = [Date.parse(query.get(name + 'From') || ''), Date.parse(query.get(name + 'To') || '')];
        tests.push((record) => !(record[field].getTime() < from) && !(record[field].getTime() > to));
    }
    return (record) => tests.every((test) => test(record));
}

function whole(text: string | null, name: string, fallback: number): number {
    const value = text === null ? fallback : Number(text);
    if (!Number.isInteger(value) || value < 0) {
        throw new ApiFault(400, 'bad-request', `The value of parameter '${name}' is not valid.`);
    }
    return value;
}

/** What each status resource sets. Source: Orders OAS 1.5.2, PUT …/{kind}. */
const STATUS_SETTERS: Record<string, (order: Order, status: string) => void> = {
    'confirmation-status': (order, status) => order.setConfirmationStatus(known('CONFIRMATION_STATUS', status)),
    'export-status': (order, status) => order.setExportStatus(known('EXPORT_STATUS', status)),
    'external-status': (order, status) => order.setExternalOrderStatus(status),
    'payment-status': (order, status) => order.setPaymentStatus(known('PAYMENT_STATUS', status)),
    'shipping-status': (order, status) => order.setShippingStatus(known('SHIPPING_STATUS', status)),
    status: setOrderStatus
};

/** Names of the resources under an order that set a status. */
export const STATUS_RESOURCES = Object.keys(STATUS_SETTERS);

export function putStatus(orderNo: string, kind: string, request: Incoming): HttpAnswer {
    const { status } = parsed(request);
    const order = orderOf(orderNo);
    if (typeof status !== 'string' || status === '') {
        throw new ApiFault(400, 'bad-request', "The property 'status' is missing.");
    }
    begin();
    (STATUS_SETTERS[kind] as (order: Order, status: string) => void)(order, status);
    commit();
    return empty(204);
}

/** Transitions as documented for updateOrderStatus; CREATED to NEW, COMPLETED or CANCELLED places the order first. */
function setOrderStatus(order: Order, status: string): void {
    const isCreated = order.getStatus().getValue() === known('ORDER_STATUS', 'created');
    if (status === 'failed' || status === 'failed_with_reopen') {
        mustSucceed(OrderMgr.failOrder(order, status === 'failed_with_reopen'));
        return;
    }
    if (status === 'created') {
        mustSucceed(OrderMgr.undoFailOrder(order));
        return;
    }
    if (isCreated) {
        mustSucceed(OrderMgr.placeOrder(order));
    }
    if (status !== 'new' || !isCreated) {
        order.setStatus(known('ORDER_STATUS', status));
    }
}

function mustSucceed(status: { isError(): boolean; getCode(): string | null }): void {
    if (status.isError()) {
        throw new ApiFault(400, 'bad-request', 'The status cannot be set: ' + String(status.getCode()));
    }
}

function known(group: string, text: string): number {
    const value = /^[a-z_]+$/.test(text) ? statusValue(group, text) : null;
    if (value === null) {
        throw new ApiFault(400, 'bad-request', `'${text}' is not a status.`);
    }
    return value;
}

function orderOf(orderNo: string): Order {
    const order = findOrder(orderNo);
    if (!order) {
        throw new ApiFault(404, 'order-not-found', `No order with number '${orderNo}' was found.`);
    }
    return order;
}

function parsed(request: Incoming): Json {
    const body = jsonObject(request.body);
    if (!body) {
        throw new ApiFault(400, 'bad-request', 'The request body is not a JSON object.');
    }
    return body;
}
