import type { HttpAnswer, HttpMessage, TransportFailure } from '#sfcc-mocks';
import { Faults } from '#simulators/tiktok-shop/calls/faults';
import type { Json } from '#helpers/platform/testInstance';

/** An OMS fails so; what its answers say is its own, so none of TikTok's codes are among them. */
const KINDS = ['throttle', 'drop', 'drop-after', 'timeout-after', 'garbage-after'];

/** The OMS as the instance calls it: it is polled, told of cancellations, and asked whether an order may be cancelled. */
export class OmsSide {
    /** Events for the next polls, oldest first. */
    readonly queue: Json[] = [];
    /** What it was told. */
    readonly told: Json[] = [];
    private readonly faults = new Faults();

    constructor(
        faults: number,
        seed: number,
        private readonly random: () => number
    ) {
        this.faults.configure({ rate: faults, kinds: KINDS, seed });
    }

    answer(message: HttpMessage): HttpAnswer | TransportFailure {
        return this.faults.around(
            message.url,
            '1',
            () => this.answerTo(message),
            () => undefined
        );
    }

    private answerTo(message: HttpMessage): HttpAnswer {
        const url = new URL(message.url);
        if (message.method === 'GET') {
            const from = Number(url.searchParams.get('cursor') || '0');
            const events = this.queue.slice(from, from + 20);
            return json({ events, nextCursor: String(from + events.length) });
        }
        if (url.pathname === '/cancellation-requests') {
            return json({ agreed: this.random() < 0.5 });
        }
        this.told.push(JSON.parse(message.body) as Json);
        return json({});
    }
}

function json(body: Json): HttpAnswer {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
