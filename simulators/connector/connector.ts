import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../../sfcc-mocks/contracts/http';
import { isFailure } from '../../sfcc-mocks/contracts/http';
import { jsonAnswer, parseJson } from '../json';
import type { Json } from '../json';
import type { Orders } from '../tiktok-shop/orders/orders';
import type { TikTokOrder } from '../tiktok-shop/records/tiktokOrder';
import { externalOrderBody } from './externalOrderBody';
import { readFeed } from './feed';
import { FeedReader } from './feedReader';
import { notifyFault } from './notifyBody';

export interface Credentials {
    clientId: string;
    clientSecret: string;
    user: string;
    accessKey: string;
}

export interface ConnectorOptions {
    /** Sends a request to the instance. */
    send(message: HttpMessage): Promise<HttpAnswer | TransportFailure>;
    instanceUrl?: string;
    site?: string;
    credentials?: Credentials;
}

interface ServedShop {
    /** The site that the shop is bound to; null for the one of the options. */
    site: string | null;
    hasConnector: boolean;
}

interface Attempt {
    time: string;
    what: string;
    status: number | string;
    answer: unknown;
}

const NOTIFY_PATH = '/open_api/tbp/v2.0/feed/download/';
/** When a post that failed is tried again. */
const RETRIES_MS = [60 * 1000, 5 * 60 * 1000, 30 * 60 * 1000];

/** TikTok's own connector to B2C Commerce: creates orders, reads and patches them, reads the order feed. */
export class Connector {
    enabled = true;
    readonly feeds: Json[] = [];
    private readonly history = new Map<string, Attempt[]>();
    private readonly feedReader: FeedReader;

    constructor(
        private readonly orders: Orders,
        private readonly clock: Clock,
        private readonly options: ConnectorOptions,
        /** The shop of an order; null where there is one shop only. */
        private readonly shopOf: (order: TikTokOrder) => ServedShop | null = () => null
    ) {
        this.feedReader = new FeedReader(orders);
    }

    /** Where the instance is and with which keys; known only once it runs. */
    configure(options: Partial<ConnectorOptions>): void {
        Object.assign(this.options, options);
    }

    historyOf(orderId: string): Attempt[] {
        return this.history.get(orderId) || [];
    }

    /** The hour is over: the order may appear in the shop system. */
    release(order: TikTokOrder): void {
        this.later(order, () => this.create(order, 0));
    }

    private async create(order: TikTokOrder, attempt: number): Promise<void> {
        const url = `${this.siteUrl(order)}/CreateExternalOrder`;
        const body = JSON.stringify({ ...externalOrderBody(order), retry: attempt > 0 });
        const answer = await this.authorized('POST', url, body, 'x-is-authorization');
        this.note(order, 'CreateExternalOrder', answer);
        const failed = isFailure(answer) || answer.status !== 200;
        const wait = RETRIES_MS[attempt];
        if (failed && wait !== undefined) {
            this.clock.at(this.clock.now() + wait, () => this.create(order, attempt + 1));
        }
    }

    /** The buyer's request was accepted: cancel, unless the order has left. */
    cancelByBuyer(order: TikTokOrder, cancel: () => void): void {
        if (!this.serves(order)) {
            cancel();
            return;
        }
        this.later(order, async () => {
            if (await this.hasShipped(order)) {
                return;
            }
            cancel();
            await this.patch(order, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        });
    }

    /** TikTok cancels orders in any state; a tag says that the order had left. */
    cancelByTikTok(order: TikTokOrder): void {
        this.later(order, async () => {
            const tag = (await this.hasShipped(order)) ? { c_orderTag: 'cancel after shipped' } : {};
            await this.patch(order, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6, ...tag });
        });
    }

    /** A refused request: the connector only looks. */
    readOnly(order: TikTokOrder): void {
        this.later(order, async () => {
            await this.hasShipped(order);
        });
    }

    private serves(order: TikTokOrder): boolean {
        return this.enabled && this.shopOf(order)?.hasConnector !== false;
    }

    private later(order: TikTokOrder, run: () => Promise<void>): void {
        if (this.serves(order)) {
            this.soon(run);
        }
    }

    /** Nothing happens where the connector is off, or has no instance. */
    private soon(run: () => Promise<void>): void {
        if (this.enabled && this.options.instanceUrl) {
            this.clock.at(this.clock.now(), run);
        }
    }

    private siteUrl(order: TikTokOrder): string {
        return `${this.options.instanceUrl}/s/${this.shopOf(order)?.site || this.options.site}`;
    }

    private orderUrl(order: TikTokOrder): string {
        return `${this.siteUrl(order)}/dw/shop/v24_5/orders/TTS-${order.id}`;
    }

    private async hasShipped(order: TikTokOrder): Promise<boolean> {
        const answer = await this.authorized('GET', this.orderUrl(order), '', 'authorization');
        this.note(order, 'GET order', answer);
        const document = isFailure(answer) ? null : parseJson(answer.body);
        return ['shipped', 'part_shipped'].includes(String(document?.shipping_status));
    }

    private async patch(order: TikTokOrder, document: Json): Promise<void> {
        const answer = await this.authorized('PATCH', this.orderUrl(order), JSON.stringify(document), 'authorization');
        this.note(order, 'PATCH order', answer);
    }

    private async authorized(
        method: string,
        url: string,
        body: string,
        header: string
    ): Promise<HttpAnswer | TransportFailure> {
        const token = await this.token();
        return this.options.send({
            method,
            url,
            headers: { [header]: 'Bearer ' + token, 'content-type': 'application/json' },
            body
        });
    }

    private async token(): Promise<string> {
        const { clientId, clientSecret, user, accessKey } = this.options.credentials as Credentials;
        const answer = await this.options.send({
            method: 'POST',
            url: `${this.options.instanceUrl}/dw/oauth2/access_token?client_id=${clientId}`,
            headers: {
                authorization: 'Basic ' + Buffer.from(`${user}:${accessKey}:${clientSecret}`).toString('base64'),
                'content-type': 'application/x-www-form-urlencoded'
            },
            body:
                'grant_type=' +
                encodeURIComponent('urn:demandware:params:oauth:grant-type:client-id:dwsid:dwsecuretoken')
        });
        return isFailure(answer) ? '' : String(parseJson(answer.body)?.access_token || '');
    }

    private note(order: TikTokOrder, what: string, answer: HttpAnswer | TransportFailure): void {
        const attempts = this.historyOf(order.id);
        attempts.push({
            time: new Date(this.clock.now()).toISOString(),
            what,
            status: isFailure(answer) ? answer.failure : answer.status,
            answer: isFailure(answer) ? null : parseJson(answer.body)
        });
        this.history.set(order.id, attempts);
    }

    /** Whether a request is the "file ready" call. */
    isNotifyCall(url: URL): boolean {
        return url.pathname === NOTIFY_PATH;
    }

    /** The shop system says that a feed file is ready: it is fetched afterwards, not at once. */
    notify(message: HttpMessage, requestId: string): HttpAnswer {
        const body = parseJson(message.body);
        const fault = message.method === 'POST' ? notifyFault(body) : 'POST is expected';
        if (fault) {
            return jsonAnswer(200, { code: 40002, message: fault, request_id: requestId, data: {} });
        }
        const url = (body as { params: { url: string } }).params.url;
        const feed: Json = { url, time: new Date(this.clock.now()).toISOString(), orders: [] };
        this.feeds.push(feed);
        this.soon(() => this.fetchFeed(feed, url));
        return jsonAnswer(200, { code: 0, message: 'OK', request_id: requestId, data: {} });
    }

    private async fetchFeed(feed: Json, url: string): Promise<void> {
        const { user, accessKey } = this.options.credentials as Credentials;
        const headers = { authorization: 'Basic ' + Buffer.from(`${user}:${accessKey}`).toString('base64') };
        const answer = await this.options.send({ method: 'GET', url, headers, body: '' });
        if (isFailure(answer) || answer.status !== 200) {
            feed.error = isFailure(answer) ? answer.failure : `HTTP ${answer.status}`;
            return;
        }
        feed.orders = readFeed(answer.body).map((entry) => {
            const order = this.orders.byId.get(entry.externalOrderId);
            if (order) {
                this.feedReader.apply(order, entry);
            }
            return { orderNo: entry.orderNo, externalOrderId: entry.externalOrderId, packages: entry.packages };
        });
    }
}
