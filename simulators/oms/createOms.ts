import type { HttpAnswer, HttpMessage } from '../../sfcc-mocks/contracts/http';
import { isFailure } from '../../sfcc-mocks/contracts/http';
import { findRoute } from '../../sfcc-mocks/web/routes';
import type { Route } from '../../sfcc-mocks/web/routes';
import { jsonAnswer, parseJson } from '../json';
import type { Json } from '../json';
import { COMPOSE_PATH, composePage, draftOf } from './composePage';
import type { Composed } from './composePage';
import { InstanceClient } from './InstanceClient';
import type { OmsOptions } from './InstanceClient';

/** What the cartridge calls, and what was learned. */
interface Interface extends Route {
    answer(message: HttpMessage, url: URL): HttpAnswer;
}

/** What a person does in the OMS. */
interface Control extends Route {
    answer(body: Json, orderNo: string, values: Record<string, string>): HttpAnswer | Promise<HttpAnswer>;
}

const EVENTS_PER_PAGE = 100;

/** A merchant's order management: learns of orders, ships or cancels them, and reports it. */
export class Oms {
    private readonly orders = new Map<string, Json>();
    private readonly events: Json[] = [];
    private readonly cancellations: Json[] = [];
    private readonly returns: Json[] = [];
    private readonly returnEvents: Json[] = [];

    /** What is said to a buyer's wish to cancel; by default, that what has not shipped may be cancelled. */
    private consents: boolean | 'unshipped' | 'later' = 'unshipped';

    private readonly interfaces: Interface[] = [
        { method: 'GET', path: '/events', answer: (_message, url) => this.page(url) },
        {
            method: 'POST',
            path: '/cancellations',
            answer: (message) => this.acknowledge(message, this.cancellations)
        },
        { method: 'POST', path: '/returns', answer: (message) => this.acknowledge(message, this.returns) },
        {
            method: 'POST',
            path: '/return-events',
            answer: (message) => this.acknowledge(message, this.returnEvents)
        },
        { method: 'POST', path: '/cancellation-requests', answer: (message) => this.consent(message) },
        {
            method: 'GET',
            path: '/_oms/orders',
            answer: () => jsonAnswer(200, { orders: [...this.orders.values()] })
        },
        {
            method: 'GET',
            path: '/_oms/log',
            answer: () =>
                jsonAnswer(200, {
                    log: this.instance.log,
                    cancellations: this.cancellations,
                    returns: this.returns,
                    returnEvents: this.returnEvents
                })
        }
    ];

    private readonly controls: Control[] = [
        { method: 'POST', path: '/_oms/consent', answer: (body) => this.setConsent(body) },
        {
            method: 'POST',
            path: '/_oms/poll',
            answer: async () => jsonAnswer(200, { orders: await this.learn() })
        },
        {
            method: 'POST',
            path: '/_oms/orders/{orderNo}/ship',
            answer: (body, orderNo) => this.report(this.shipment(orderNo, body), body)
        },
        {
            method: 'POST',
            path: '/_oms/returns/{returnId}/{decision}',
            answer: (body, _orderNo, values) => this.decide(body, values)
        },
        {
            method: 'POST',
            path: '/_oms/orders/{orderNo}/cancel',
            answer: (body, orderNo) => this.report(this.cancellation(orderNo, body), body)
        }
    ];

    private readonly instance: InstanceClient;

    constructor(private readonly options: OmsOptions) {
        this.instance = new InstanceClient(options);
    }

    /** Where the instance is and with which keys. */
    configure(options: Partial<OmsOptions>): void {
        this.instance.configure(options);
    }

    /** What can be answered at once: the pull interface, cancellations, and what was learned. */
    handle(message: HttpMessage): HttpAnswer {
        const url = new URL(message.url);
        const found = findRoute(this.interfaces, message.method, url.pathname);
        return typeof found === 'string'
            ? jsonAnswer(404, {
                  error: 'GET /events, POST /cancellations, /returns, /return-events, /cancellation-requests and /_oms/… are there'
              })
            : found.route.answer(message, url);
    }

    /** Controls that have to ask the instance. */
    async handleAsync(message: HttpMessage): Promise<HttpAnswer> {
        const url = new URL(message.url);
        if (url.pathname === COMPOSE_PATH) {
            return this.compose(message, url);
        }
        if (message.method !== 'POST' || !url.pathname.startsWith('/_oms/')) {
            return this.handle(message);
        }
        const body = message.body === '' ? {} : parseJson(message.body);
        if (!body) {
            return jsonAnswer(400, { error: 'a JSON object is expected' });
        }
        const found = findRoute(this.controls, message.method, url.pathname);
        return typeof found === 'string'
            ? jsonAnswer(404, {
                  error: '/_oms/poll, /_oms/consent, /_oms/orders/{orderNo}/{ship|cancel} and /_oms/returns/{returnId}/{decision} are there'
              })
            : found.route.answer(body, found.values.orderNo || '', found.values);
    }

    /** A page on which a person writes an event, sends it, and reads its outcome. */
    private async compose(message: HttpMessage, url: URL): Promise<HttpAnswer> {
        await this.learn();
        const orders = [...this.orders.values()].reverse();
        if (message.method === 'POST') {
            const text = new URLSearchParams(message.body).get('event') || '';
            return composePage({ orders, text, answer: await this.sendText(text) });
        }
        const wanted = url.searchParams.get('order');
        const order = orders.find(({ order_no: orderNo }) => orderNo === wanted) || orders[0];
        const step = url.searchParams.get('step') || '';
        return composePage({ orders, text: order ? draftOf(order, step, this.instance.log.length) : '', answer: null });
    }

    /** Sends an event as it was written, right or wrong. */
    private async sendText(event: string): Promise<NonNullable<Composed['answer']>> {
        const answer = await this.instance.post(`{"events": [${event}]}`, 'order-events');
        return isFailure(answer)
            ? { status: answer.failure, body: null }
            : { status: answer.status, body: parseJson(answer.body) };
    }

    private setConsent(body: Json): HttpAnswer {
        this.consents = body.agreed === null ? 'later' : body.agreed === undefined ? 'unshipped' : body.agreed === true;
        return jsonAnswer(200, {});
    }

    /** Reports an event at once or, where the person wants it silent, keeps it for the next poll. */
    private async report(event: Json, { silent }: Json): Promise<HttpAnswer> {
        this.events.push(event);
        return jsonAnswer(200, silent === true ? { event, outcome: 'queued' } : await this.tell(event));
    }

    private shipment(orderNo: string, body: Json): Json {
        return {
            eventId: body.eventId || `oms-${this.events.length + 1}-${orderNo}`,
            orderNo,
            status: body.status || 'Shipped',
            occurredAt: body.occurredAt || new Date(this.options.clock.now()).toISOString(),
            packages: body.packages || [
                { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + orderNo.replace(/\D/g, '').slice(-16) }
            ]
        };
    }

    private cancellation(orderNo: string, body: Json): Json {
        return {
            eventId: body.eventId || `oms-${this.events.length + 1}-${orderNo}`,
            orderNo,
            status: 'CANCELLED',
            occurredAt: body.occurredAt || new Date(this.options.clock.now()).toISOString(),
            cancel: { reason: body.reason || 'out_of_stock', ...(body.items ? { items: body.items } : {}) }
        };
    }

    /** Sends one event and gives back its outcome. */
    private async tell(event: Json): Promise<Json> {
        const answer = await this.instance.post(JSON.stringify({ events: [event] }), 'order-events');
        const document = isFailure(answer) ? null : parseJson(answer.body);
        const outcomes = document?.outcomes as Json[] | undefined;
        return { event, ...(outcomes?.[0] || { outcome: 'unknown', answer: document }) };
    }

    /** Decides about a return: `accept`, `refund`, `received` or `refuse`, with what the body adds. */
    private async decide(body: Json, { returnId, decision }: Record<string, string>): Promise<HttpAnswer> {
        const sent = { eventId: `${decision}-${returnId}`, returnId, decision, ...body };
        const answer = await this.instance.post(JSON.stringify({ decisions: [sent] }), 'return-decisions');
        const document = isFailure(answer) ? null : parseJson(answer.body);
        const outcomes = document?.outcomes as Json[] | undefined;
        return jsonAnswer(200, { decision: sent, ...(outcomes?.[0] || { outcome: 'unknown', answer: document }) });
    }

    /** New TikTok orders that wait for export; remembers them. */
    private async learn(): Promise<string[]> {
        const found = await this.instance.newOrders();
        found.forEach((order) => this.orders.set(String(order.order_no), order));
        return found.map((order) => String(order.order_no));
    }

    /** Events for those who ask: a cursor is a position. */
    private page(url: URL): HttpAnswer {
        const start = Number(url.searchParams.get('cursor') || 0);
        const limit = Math.min(EVENTS_PER_PAGE, Number(url.searchParams.get('limit') || EVENTS_PER_PAGE));
        const events = this.events.slice(start, start + limit);
        return jsonAnswer(200, { events, nextCursor: String(start + events.length) });
    }

    /** Whether an order may be cancelled; 202 while that is not known. */
    private consent(message: HttpMessage): HttpAnswer {
        const body = parseJson(message.body);
        if (!body || typeof body.orderNo !== 'string') {
            return jsonAnswer(400, { error: 'a question with an orderNo is expected' });
        }
        if (this.consents === 'later') {
            return jsonAnswer(202, {});
        }
        const shipped = this.events.some((event) => event.orderNo === body.orderNo && event.status !== 'CANCELLED');
        return jsonAnswer(200, { agreed: this.consents === 'unshipped' ? !shipped : this.consents });
    }

    private acknowledge(message: HttpMessage, told: Json[]): HttpAnswer {
        const body = parseJson(message.body);
        if (!body || typeof body.eventId !== 'string') {
            return jsonAnswer(400, { error: 'a message with an eventId is expected' });
        }
        told.push(body);
        return jsonAnswer(200, { eventId: body.eventId, accepted: true });
    }
}

/** Makes an OMS; see {@link Oms}. */
export function createOms(options: OmsOptions): Oms {
    return new Oms(options);
}
