import { createHmac } from 'node:crypto';
import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import { isFailure } from '../../../sfcc-mocks/contracts/http';
import type { HttpAnswer, HttpMessage, TransportFailure } from '../../../sfcc-mocks/contracts/http';
import type { Json } from '../../json';
import type { App, SellerShop } from '../access/app';
import { createIds, seeded } from '../random';
import { unixSeconds } from '../unixSeconds';

/** When TikTok sends again what was not answered with 200 in time; then it drops it. Source: Open API "Webhooks". */
const RETRIES_MS = [2, 30, 3 * 60, 12 * 60].map((minutes) => minutes * 60 * 1000);
/** How long TikTok waits for an answer, in real time. */
const PATIENCE_MS = 3000;
/** How far apart webhooks may arrive that TikTok shuffles. */
const SHUFFLED_MS = 5 * 60 * 1000;

/** What goes wrong on the way. */
export interface Delivery {
    /** Whether webhooks arrive in any order, up to five minutes late. */
    shuffle: boolean;
    /** Which part of them arrives twice, from 0 to 1. */
    double: number;
    /** Which part of them never arrives, from 0 to 1. */
    lose: number;
}

/** A webhook, with each attempt to deliver it. */
export interface SentWebhook {
    id: string;
    type: number;
    eventType: string;
    shopId: string;
    address: string;
    body: string;
    state: 'waiting' | 'delivered' | 'dropped' | 'lost';
    attempts: Array<{ time: string; status: number | string }>;
}

type Send = (message: HttpMessage) => Promise<HttpAnswer | TransportFailure>;

/** Sends webhooks to the addresses that shops have registered, signed as TikTok signs. */
export class Webhooks {
    readonly sent: SentWebhook[] = [];
    readonly delivery: Delivery = { shuffle: false, double: 0, lose: 0 };
    private random = seeded(1);
    private readonly nextId = createIds(7380066284010030890n);

    constructor(
        private readonly app: App,
        private readonly clock: Clock,
        private readonly send: Send
    ) {}

    /** Changes what goes wrong on the way. The same seed goes wrong in the same places. */
    configure(delivery: Partial<Delivery>, seed = 1): void {
        Object.assign(this.delivery, delivery);
        this.random = seeded(seed);
    }

    /**
     * Sends a webhook of a shop.
     * @returns null where no address is registered for its event type
     */
    emit(shop: SellerShop, type: number, eventType: string, data: Json): SentWebhook | null {
        const address = shop.webhooks.get(eventType)?.address;
        if (address === undefined) {
            return null;
        }
        const id = this.nextId();
        const timestamp = unixSeconds(this.clock.now());
        const body = JSON.stringify({ type, tts_notification_id: id, shop_id: shop.id, timestamp, data });
        const webhook: SentWebhook = {
            id,
            type,
            eventType,
            shopId: shop.id,
            address,
            body,
            state: 'waiting',
            attempts: []
        };
        this.sent.push(webhook);
        const { shuffle, double, lose } = this.delivery;
        if (this.random() < lose) {
            webhook.state = 'lost';
            return webhook;
        }
        const copies = this.random() < double ? 2 : 1;
        for (let copy = 0; copy < copies; copy += 1) {
            this.deliver(webhook, 0, shuffle ? this.random() * SHUFFLED_MS : 0);
        }
        return webhook;
    }

    private deliver(webhook: SentWebhook, attempt: number, wait: number): void {
        this.clock.at(this.clock.now() + wait, async () => {
            const time = new Date(this.clock.now()).toISOString();
            const status = await this.post(webhook);
            webhook.attempts.push({ time, status });
            const next = RETRIES_MS[attempt];
            if (status === 200) {
                webhook.state = 'delivered';
            } else if (next !== undefined) {
                this.deliver(webhook, attempt + 1, next);
            } else if (webhook.state === 'waiting') {
                webhook.state = 'dropped';
            }
        });
    }

    /** @returns the status of the answer, or why there was none */
    private async post({ address, body }: SentWebhook): Promise<number | string> {
        const { appKey, appSecret } = this.app;
        const authorization = createHmac('sha256', appSecret)
            .update(appKey + body)
            .digest('hex');
        const headers = { 'content-type': 'application/json', authorization };
        const answer = await inTime(this.send({ method: 'POST', url: address, headers, body }));
        return isFailure(answer) ? answer.failure : answer.status;
    }
}

/** An answer that comes too late is none. */
async function inTime(answer: Promise<HttpAnswer | TransportFailure>): Promise<HttpAnswer | TransportFailure> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<TransportFailure>((resolve) => {
        timer = setTimeout(() => resolve({ failure: 'timeout', message: 'no answer in time' }), PATIENCE_MS);
    });
    const failed = (error: unknown): TransportFailure => ({ failure: 'refused', message: (error as Error).message });
    try {
        return await Promise.race([answer.catch(failed), late]);
    } finally {
        clearTimeout(timer);
    }
}
