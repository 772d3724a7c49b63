import { randomBytes } from 'node:crypto';
import { isFailure } from '../../sfcc-mocks/contracts/http';
import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../../sfcc-mocks/contracts/http';
import { Connector } from '../connector/connector';
import type { ConnectorOptions } from '../connector/connector';
import { jsonAnswer } from '../json';
import { ApiError, httpStatusOf } from './calls/apiError';
import { App } from './access/app';
import type { AppKeys } from './access/app';
import { handleAuthorization } from './access/authorizationPage';
import { documentAnswer } from './access/documents';
import type { Buyer } from './records/buyer';
import { Calls } from './calls/calls';
import { Cancellations } from './orders/cancellations';
import { handleControl } from './controls/control';
import { endpointPathOf, findEndpoint } from './endpoints/findEndpoint';
import { Faults } from './calls/faults';
import { Limits } from './calls/limits';
import { readBody } from './calls/readBody';
import { handleOauth } from './access/oauth';
import { Orders } from './orders/orders';
import { Returns } from './orders/returns';
import type { Shop } from './shop';
import { verify } from './calls/verify';
import { warnOfExpiry } from './webhooks/expiryWarnings';
import { EVENT_TYPES } from './facts/eventTypes';
import { Webhooks } from './webhooks/webhooks';

export interface TikTokShopOptions extends ConnectorOptions {
    clock: Clock;
    /** Market of the shop; US unless told otherwise. */
    region?: string;
    /** Who buys; someone with made-up data unless told otherwise. */
    buyer?: Partial<Buyer>;
    /** Where the authorization page leads back to, as Partner Center has it for the app. */
    redirectUrl?: string;
    /** Those of an app that begins again; new ones unless given. */
    appKeys?: AppKeys;
}

/** A TikTok Shop: Open API, tokens, TikTok's connector, and controls for what no API offers. */
export class TikTokShop implements Shop {
    readonly clock: Clock;
    readonly app: App;
    readonly orders: Orders;
    readonly returns: Returns;
    readonly connector: Connector;
    readonly cancellations: Cancellations;
    readonly calls = new Calls();
    readonly faults = new Faults();
    readonly limits = new Limits();
    readonly webhooks: Webhooks;

    constructor(private readonly options: TikTokShopOptions) {
        this.clock = options.clock;
        this.app = new App(options.region || 'US', options.clock.now(), options.appKeys);
        this.orders = new Orders(options.clock, this.app, options.buyer);
        this.returns = new Returns(this.orders, options.clock);
        this.connector = new Connector(this.orders, options.clock, options, (order) => this.app.findShop(order.shopId));
        this.cancellations = new Cancellations(this.orders, options.clock, this.connector);
        this.orders.onReleased = (order) => this.connector.release(order);
        this.webhooks = new Webhooks(this.app, options.clock, (message) => options.send(message));
        this.orders.onEvent = (order, { eventType, data }) => {
            const shop = this.app.findShop(order.shopId);
            if (shop) {
                this.webhooks.emit(shop, EVENT_TYPES[eventType] as number, eventType, data);
            }
        };
        this.app.onGrant = (seller) => warnOfExpiry(seller, this.clock, this.webhooks);
        warnOfExpiry(this.app.seller, this.clock, this.webhooks);
    }

    /** Answers one request at once, dated by the clock of all; never waits for the instance. */
    handle(message: HttpMessage): HttpAnswer | TransportFailure {
        const answer = this.answerTo(message);
        const date = new Date(this.clock.now()).toUTCString();
        return isFailure(answer) ? answer : { ...answer, headers: { ...answer.headers, date } };
    }

    private answerTo(message: HttpMessage): HttpAnswer | TransportFailure {
        const url = new URL(message.url);
        if (url.pathname.startsWith('/_sim/')) {
            return handleControl(this, message, url);
        }
        const requestId =
            new Date(this.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14) +
            randomBytes(9).toString('hex').toUpperCase();
        const authorization = handleAuthorization(
            this.app,
            message,
            this.clock.now(),
            this.options.redirectUrl || null
        );
        if (authorization) {
            return authorization;
        }
        const document = documentAnswer(url);
        if (document) {
            return document;
        }
        const oauth = handleOauth(this.app, url, this.clock.now(), requestId);
        if (oauth) {
            return oauth;
        }
        if (this.connector.isNotifyCall(url)) {
            return this.connector.notify(message, requestId);
        }
        return this.faults.around(
            url.pathname,
            requestId,
            () => this.answer(message, url, requestId),
            () => this.count(message, url, null, '')
        );
    }

    private answer(message: HttpMessage, url: URL, requestId: string): HttpAnswer {
        let code = 0;
        let shopId = '';
        try {
            const { endpoint, path } = findEndpoint(message.method, url.pathname, this.orders.switches.retired);
            const clocks = { sandbox: this.clock.now(), machine: Date.now() };
            const shop = verify(this.app, endpoint, message, url, clocks);
            shopId = shop.id;
            this.limits.count(shopId, `${endpoint.method} ${endpoint.path}`, clocks.sandbox);
            if (endpoint.forShop && !shop.isActive) {
                throw new ApiError(this.orders.switches.inactiveCode, 'The shop is not active.');
            }
            const body = endpoint.isUpload ? {} : readBody(message.body, this.orders.switches.emptyLists);
            if (!body) {
                throw new ApiError(36009004, 'Invalid parameter: body is not a JSON object');
            }
            const data = endpoint.answer({
                seller: this.app.sellerOf(shop),
                shop,
                orders: this.orders,
                returns: this.returns,
                clock: this.clock,
                origin: url.origin,
                path,
                query: url.searchParams,
                body
            });
            return jsonAnswer(200, { code: 0, message: 'Success', request_id: requestId, data });
        } catch (error) {
            if (!(error instanceof ApiError)) {
                throw error;
            }
            code = error.code;
            return jsonAnswer(httpStatusOf(error.code, this.orders.switches.parameterStatus), {
                code: error.code,
                message: error.message,
                request_id: requestId
            });
        } finally {
            this.count(message, url, code, shopId);
        }
    }

    /** @param code - null when it failed on the way */
    private count(message: HttpMessage, url: URL, code: number | null, shopId: string): void {
        this.calls.add({
            method: message.method,
            path: url.pathname,
            endpoint: endpointPathOf(url.pathname),
            code,
            time: new Date(this.clock.now()).toISOString(),
            shopId
        });
    }
}

/** Makes a shop; see {@link TikTokShop}. */
export function createTikTokShop(options: TikTokShopOptions): TikTokShop {
    return new TikTokShop(options);
}
