import { createHmac } from 'node:crypto';
import { PublicApi } from '../../sandbox/tour/publicApi';
import type { Answer } from '../../sandbox/tour/publicApi';
import type { Ready } from '../../sandbox/start/ready';
import type { Latencies } from './latencies';

type Json = Record<string, any>;

/** An order as OCAPI gives it. */
export interface KeptOrder {
    status: string;
    /** Of each line. */
    trackingNumbers: string[];
}

/** The requests that a shop gets of TikTok, its connector and the OMS. Each has to be answered with success. */
export class Callers {
    private readonly api: PublicApi;
    private readonly controllers: string;
    private connector: Record<string, string> = {};
    private oms: Record<string, string> = {};

    constructor(
        private readonly ready: Ready,
        private readonly latencies: Latencies
    ) {
        this.api = new PublicApi(ready);
        this.controllers = `${ready.instance}/on/demandware.store/Sites-${ready.site}-Site/en_US`;
    }

    /** Fetches tokens: earlier ones expire in a run that takes long. */
    async logIn(): Promise<void> {
        const connector = 'Bearer ' + (await this.api.businessManagerToken());
        this.connector = { authorization: connector, 'x-is-authorization': connector };
        const tenant = 'SALESFORCE_COMMERCE_API:' + this.ready.organization.replace(/^f_ecom_/, '');
        this.oms = { authorization: 'Bearer ' + (await this.api.clientToken(`c_tiktokshop_oms_rw ${tenant}`)) };
    }

    /** The connector creates an order. */
    async create(order: Json): Promise<void> {
        const url = `${this.ready.instance}/s/${this.ready.site}/CreateExternalOrder`;
        await this.measured('creation', () => this.api.call('POST', url, order, this.connector));
    }

    /** The connector reads an order. */
    async get(id: string): Promise<void> {
        await this.measured('GET', () => this.api.call('GET', this.orderUrl(id), undefined, this.connector));
    }

    /** The connector cancels an order. */
    async cancel(id: string): Promise<void> {
        const document = { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };
        await this.measured('patch', () => this.api.call('PATCH', this.orderUrl(id), document, this.connector));
    }

    /** The OMS ships an order in one package. */
    async ship(id: string, trackingNumber: string): Promise<void> {
        const { instance, organization, site } = this.ready;
        const url = `${instance}/custom/tiktokshop-oms/v1/organizations/${organization}/order-events?siteId=${site}`;
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber }];
        const event = { eventId: 'load-' + id, orderNo: 'TTS-' + id, status: 'Shipped', packages };
        const { json, text } = await this.measured('event', () =>
            this.api.call('POST', url, { events: [event] }, this.oms)
        );
        if (json.outcomes?.[0]?.outcome !== 'applied') {
            throw new Error(`the event of ${id} was not applied: ${text}`);
        }
    }

    /** TikTok tells that the status of an order has changed; the webhook has the id of the order too. */
    async webhook(id: string): Promise<void> {
        const { appKey, appSecret, shopId } = this.ready.tiktokApp;
        const body = JSON.stringify({
            type: 1,
            tts_notification_id: id,
            shop_id: shopId,
            timestamp: Math.floor(Date.now() / 1000),
            data: { order_id: id, order_status: 'AWAITING_SHIPMENT' }
        });
        const authorization = createHmac('sha256', appSecret)
            .update(appKey + body)
            .digest('hex');
        const url = `${this.controllers}/TikTokShop-Webhook`;
        await this.measured('webhook', () => this.api.call('POST', url, body, { authorization }));
    }

    /** A request to a controller that does nothing. */
    async plain(): Promise<void> {
        await this.measured('plain', () => this.api.call('GET', `${this.controllers}/Nothing-Show`));
    }

    /** What is there of an order, not measured; null where it is not there. */
    async kept(id: string): Promise<KeptOrder | null> {
        const answer = await this.api.call('GET', this.orderUrl(id), undefined, this.connector);
        if (answer.status === 404) {
            return null;
        }
        const { json } = succeeded('GET', answer);
        return {
            status: String(json.c_externalOrderStatus),
            trackingNumbers: json.product_items.map((line: Json) => String(line.c_trackingNumber))
        };
    }

    /** A request to the bench's own controller, which is not measured. */
    async ask(controller: string, body?: unknown): Promise<string> {
        const method = body === undefined ? 'GET' : 'POST';
        return succeeded(controller, await this.api.call(method, `${this.controllers}/${controller}`, body)).text;
    }

    private async measured(kind: string, send: () => Promise<Answer>): Promise<Answer> {
        return succeeded(kind, await this.latencies.of(kind, send));
    }

    private orderUrl(id: string): string {
        return `${this.ready.instance}/s/${this.ready.site}/dw/shop/v24_5/orders/TTS-${id}`;
    }
}

function succeeded(what: string, answer: Answer): Answer {
    if (answer.status !== 200) {
        throw new Error(`${what} was answered with ${answer.status}: ${answer.text.slice(0, 500)}`);
    }
    return answer;
}
