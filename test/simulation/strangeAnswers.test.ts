import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import type { HttpMessage } from '#sfcc-mocks';
import { seeded } from '#simulators/tiktok-shop/random';
import { times } from '#helpers/faults/samples';
import { anyAnswer } from '#helpers/messages/anyJson';
import { DirectShop } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { changeGrant, changeShop } from '#helpers/tiktok/connection';
import { MINUTE } from '#helpers/durations';

const A = '701643632930';
const B = '701643632947';
/** `ANSWERS=1000 SEED=1 npx mocha test/simulation/strangeAnswers.test.ts` tries more of them. */
const SEEDS = Number(process.env.ANSWERS || times(40, 4));
const SEED = Number(process.env.SEED || 20261129);
const OMS = 'https://oms.test';

/** A call that is answered with anything, the work beside it that has nothing to do with it, and the market if not US. */
interface StrangeCall {
    call: string;
    innocent: Array<'ship' | 'cancel' | 'tell' | 'feed'>;
    region?: string;
}

const CALLS: StrangeCall[] = [
    { call: '/return_refund/202602/cancellations/search', innocent: ['ship', 'cancel', 'tell', 'feed'] },
    { call: '/order/202507/orders', innocent: ['tell', 'feed'] },
    { call: '/shipping_providers', innocent: ['cancel', 'tell', 'feed'] },
    { call: '/packages', innocent: ['cancel', 'tell', 'feed'] },
    { call: '/return_refund/202602/cancellations', innocent: ['ship', 'tell', 'feed'] },
    { call: '/api/v2/token/refresh', innocent: ['tell', 'feed'] },
    { call: '/authorization/202309/shops', innocent: ['tell', 'feed'] },
    { call: '/open_api/tbp/v2.0/feed/download/', innocent: ['ship', 'cancel', 'tell'] },
    { call: OMS + '/cancellations', innocent: ['ship', 'cancel', 'feed'] },
    { call: OMS + '/events', innocent: ['ship', 'cancel', 'tell', 'feed'] },
    { call: '/approve', innocent: ['ship', 'cancel', 'tell', 'feed'] },
    { call: '/reject', innocent: ['ship', 'cancel', 'tell', 'feed'], region: 'GB' },
    { call: '/return_refund/202309/reject_reasons', innocent: ['ship', 'cancel', 'tell', 'feed'], region: 'GB' },
    { call: '/fulfillment/202309/orders/split_attributes', innocent: ['ship', 'cancel', 'tell', 'feed'], region: 'MY' },
    { call: '/split', innocent: ['ship', 'cancel', 'tell', 'feed'], region: 'MY' },
    { call: '/shipping_info/update', innocent: ['ship', 'cancel', 'tell', 'feed'] },
    { call: OMS + '/cancellation-requests', innocent: ['ship', 'cancel', 'tell', 'feed'] }
];

/** Calls that have an id in their path. */
const ENDINGS = ['/shipping_providers', '/packages', '/approve', '/reject', '/split', '/shipping_info/update'];

describe(`With strange answers, ${SEEDS} times for each call`, () => {
    let shop: DirectShop;
    let told: string[];
    /** Calls that were answered with anything. */
    let strange: number;

    afterEach(() => shop.sfcc.close());

    CALLS.forEach(({ call, innocent, region }, position) => {
        it(`${call}: ${innocent.join(', ')} beside it is done in the same run, and no exception escapes`, async () => {
            shop = new DirectShop(region);
            told = [];
            strange = 0;
            connectOms();
            const random = seeded(SEED + position);
            for (let seed = 0; seed < SEEDS; seed += 1) {
                const ids = [1, 2, 3, 4, 5].map((kind) => String(577000000000000000n + BigInt(seed * 10 + kind)));
                const [shipped, cancelled, byTikTok, ofBuyer, inParcels] = ids as [
                    string,
                    string,
                    string,
                    string,
                    string
                ];
                for (const id of ids) {
                    shop.placeOrder(id, { [A]: 1, ...(id === inParcels ? { [B]: 1 } : {}) });
                }
                await shop.sfcc.clock.advance(61 * MINUTE);
                if (call.includes('token')) {
                    expireSoon();
                }
                if (call.includes('shops')) {
                    shop.receive(7, { message: 'soon' });
                }
                reconnect();
                if (call.includes('update')) {
                    shipInParcels(inParcels, 'A');
                    shop.run();
                }
                const body = anyAnswer(random);
                answerWith(call, body);
                shop.tiktok.cancellations.request(shop.tiktok.orders.byId.get(ofBuyer)!);
                if (region === 'GB') {
                    // Only there TikTok takes a refusal by a call.
                    shop.tell(ofBuyer, { status: 'Shipped', packages: [parcelOf(ofBuyer)] });
                }
                shipInParcels(inParcels, 'B');
                shop.tell(shipped, { status: 'Shipped', packages: [parcelOf(shipped)] });
                shop.tell(cancelled, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
                shop.giveToFeed(byTikTok);
                shop.sfcc.patch('TTS-' + byTikTok, { c_externalOrderStatus: 'CANCELLED' });

                const exits = ['TikTokShop-ProcessTasks', 'TikTokShop-PullOmsStatus', 'TikTokShop-OrderFeed'].map(
                    (job) => shop.sfcc.job(job).exit_status!
                );
                const context = `seed ${seed}: ${body.slice(0, 500)}`;
                // What a step throws has another code, and none of its words.
                expect(exits[0]!.message, context).to.match(/orders adopted, \d+ webhooks handled/);
                expect(exits[1]!.message, context).to.match(/events applied/);
                expect(exits[2]!.message, context).to.match(/^Written: |orders? /);
                const done = {
                    ship: shop.units(shipped).join() === `${A} 1Z${shipped}`,
                    cancel: shop.units(cancelled).join() === `${A} cancelled`,
                    tell: told.includes(byTikTok),
                    feed: Object.values(shop.sfcc.feedFiles()).some((xml) => xml.includes(byTikTok))
                };
                expect(
                    innocent.filter((work) => !done[work]),
                    context
                ).to.deep.equal([]);
            }
            expect(strange, 'calls that were answered with anything').to.be.at.least(SEEDS / 2);
            const raw = shop.sfcc
                .rows('CustomObject:TikTokShopTask')
                .map((row) => String((row.custom as Json).lastError || ''));
            expect(raw.filter((text) => text.includes('long long'))).to.deep.equal([]);
        }).timeout(180000 + SEEDS * 5000);
    });

    function connectOms(): void {
        const { credentials, profiles } = serviceConfigs(shop.sfcc.instance);
        credentials.get('tiktokshop.oms.cred')!.url = OMS;
        ['tiktokshop.oms.profile', 'tiktokshop.auth.profile', 'tiktokshop.feed.notify.profile'].forEach((name) => {
            Object.assign(profiles.get(name) || {}, { rateLimit: null, circuitBreaker: null });
        });
    }

    function parcelOf(id: string): Json {
        return { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z' + id };
    }

    /** Two units in two parcels; another suffix corrects their tracking numbers. */
    function shipInParcels(id: string, suffix: string): void {
        const packages = [A, B].map((productId, index) => ({
            packageNo: String(index + 1),
            carrier: shop.carrier,
            trackingNumber: `1Z${id}${index + 1}${suffix}`,
            items: [{ productId, quantity: 1 }]
        }));
        shop.tell(id, { status: 'Shipped', packages });
    }

    function answerWith(call: string, body: string): void {
        const isMeant = (message: HttpMessage): boolean => {
            const { origin, pathname } = new URL(message.url);
            const isIt =
                [pathname, origin + pathname].includes(call) || (ENDINGS.includes(call) && pathname.endsWith(call));
            strange += isIt ? 1 : 0;
            return isIt;
        };
        shop.sfcc.hosts[TIKTOK] = (message) =>
            isMeant(message) ? { status: 200, headers: {}, body } : shop.tiktok.handle(message);
        shop.sfcc.hosts[OMS] = (message) => {
            if (isMeant(message)) {
                return { status: 200, headers: {}, body };
            }
            if (message.url === OMS + '/cancellation-requests') {
                return { status: 200, headers: {}, body: '{"agreed":true}' };
            }
            if (message.method === 'POST') {
                told.push(String((JSON.parse(message.body) as Json).externalOrderId));
            }
            return { status: 200, headers: {}, body: '{"events":[],"nextCursor":""}' };
        };
    }

    function expireSoon(): void {
        changeConnection({ accessTokenExpiresAt: new Date(shop.sfcc.clock.now() + 60 * MINUTE) });
    }

    function reconnect(): void {
        changeConnection({ state: 'connected', refreshLockedUntil: null });
    }

    function changeConnection(values: Json): void {
        changeGrant(shop.sfcc, values);
        changeShop(shop.sfcc, { state: 'connected' });
    }
});
