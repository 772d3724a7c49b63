import { expect } from 'chai';
import type { HttpAnswer, TransportFailure } from '#sfcc-mocks';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json, TestInstance } from '#helpers/platform/testInstance';

const PRODUCT = '701643632930';

/** How an answer is spoiled on its way. */
const SPOILED: Array<[string, (answer: HttpAnswer) => HttpAnswer | TransportFailure]> = [
    ['does not arrive in time', () => ({ failure: 'timeout', message: '' })],
    ['is cut off with the connection', () => ({ failure: 'reset', message: '' })],
    ['arrives in half', (answer) => ({ ...answer, status: 206, body: answer.body.slice(0, 20) })],
    ['arrives without a body', () => ({ status: 204, headers: {}, body: '' })],
    ['arrives as a redirect', (answer) => ({ ...answer, status: 302, headers: { location: TIKTOK } })],
    [
        'arrives compressed',
        (answer) => ({ ...answer, headers: { 'content-encoding': 'gzip' }, body: '\u001f\ufffd\b' })
    ],
    [
        'claims to be longer than a script can read',
        (answer) => ({ ...answer, headers: { 'content-length': '9999999' } })
    ],
    ['is a page of a busy server', () => ({ status: 503, headers: { 'retry-after': '-1' }, body: '<html>' })]
];

/** What is told to TikTok, which of its calls does it, and what TikTok has afterwards. */
const TOLD: Array<{ what: string; call: RegExp; event: Json; end: string }> = [
    {
        what: 'a shipment',
        call: /\/(packages|ship)$/,
        event: { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] },
        end: '1Z1'
    },
    {
        what: 'a cancellation',
        call: /\/cancellations$/,
        event: { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } },
        end: 'cancelled'
    }
];

describe('TikTok carries out a call, and its answer', () => {
    let shop: DirectShop;
    let tiktok: TestInstance['hosts'][string];
    let orders = 0;

    before(() => {
        shop = new DirectShop();
    });

    beforeEach(() => {
        tiktok = shop.sfcc.hosts[TIKTOK]!;
    });

    afterEach(() => {
        shop.sfcc.hosts[TIKTOK] = tiktok;
    });

    after(() => shop.sfcc.close());

    SPOILED.forEach(([how, spoil]) =>
        TOLD.forEach(({ what, call, event, end }) =>
            it(`${how}: ${what} is told once`, async () => {
                orders += 1;
                const id = String(577000000000000000n + BigInt(orders));
                const trackingNumber = '1Z' + orders;
                const packages = (event.packages as Json[] | undefined)?.map((parcel) => ({
                    ...parcel,
                    trackingNumber
                }));
                await shop.paidOrder(id, { [PRODUCT]: 1 });
                shop.tell(id, packages ? { ...event, packages } : event);
                let carriedOut = 0;
                shop.sfcc.hosts[TIKTOK] = (message) => {
                    const answer = tiktok(message) as HttpAnswer;
                    const isIt = message.method === 'POST' && call.test(new URL(message.url).pathname);
                    carriedOut += isIt ? 1 : 0;
                    return isIt ? spoil(answer) : answer;
                };
                shop.run();
                expect(shop.task(id), 'what is known after that').to.include({
                    state: 'waiting',
                    outcomeUnknown: true
                });
                for (let run = 0; run < 3; run += 1) {
                    await shop.sfcc.clock.advance(6 * HOUR);
                    shop.run();
                }
                expect(carriedOut).to.equal(1);
                expect(shop.units(id)).to.deep.equal([`${PRODUCT} ${packages ? trackingNumber : end}`]);
                expect(shop.task(id)?.state ?? 'done', 'done tasks are forgotten').to.equal('done');
            })
        )
    );
});
