import { expect } from 'chai';
import type { HttpAnswer, HttpMessage } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { signatureOf } from '#simulators/tiktok-shop/calls/verify';
import { changeShop } from '#helpers/tiktok/connection';
import { DirectShop } from '#helpers/tiktok/directShop';
import { DAY, HOUR, MINUTE } from '#helpers/durations';
import { Visit } from '#helpers/business-manager/visit';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const PRODUCT = '701643632930';

/** How old a time may be, and how far ahead, in seconds. Source: Open API, common parameters. */
const OLDEST = 5 * 60;
const NEWEST = 30;

describe('A clock that differs from TikTok’s', () => {
    let shop: DirectShop;
    let refusals: number;

    beforeEach(() => {
        shop = new DirectShop();
        refusals = 0;
    });

    afterEach(() => shop.sfcc.close());

    [HOUR, 45000, -10 * MINUTE, -3 * HOUR].forEach((ahead) =>
        it(`by ${ahead / 1000} seconds keeps no shipment from TikTok`, async () => {
            await shop.paidOrder(ID, { [PRODUCT]: 1 });
            setTikTokBack(ahead);
            shop.tell(ID, {
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }]
            });
            shop.run();
            expect(shop.units(ID)).to.deep.equal([PRODUCT + ' 1Z1']);
            expect(refusals, 'refused once, then signed with TikTok’s time').to.equal(1);
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
            expect(refusals).to.equal(1);
        })
    );

    [HOUR, -3 * HOUR].forEach((ahead) =>
        it(`by ${ahead / HOUR} hours hides no cancellation and no return that TikTok only lists`, async () => {
            const ids = [ID, '577000000000000002'];
            for (const id of ids) {
                await shop.paidOrder(id, { [PRODUCT]: 1 });
            }
            const parcel = { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' };
            shop.tell(ids[1]!, { status: 'Shipped', packages: [parcel] });
            setTikTokBack(ahead);
            await runs(3);
            shop.simulate(`orders/${ids[1]}/collect`);
            shop.simulate(`orders/${ids[1]}/deliver`);
            await runs(3);
            shop.simulate(`orders/${ID}/fraud-cancel`);
            shop.simulate(`orders/${ids[1]}/request-return`, { type: 'REFUND', units: 1 });
            await runs(3);
            expect(shop.order(ID).c_externalOrderStatus).to.equal('CANCELLED');
            expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(1);
        })
    );

    it('hides no order from the import either, when the clock was ahead at its first run', async () => {
        changeShop(shop.sfcc, { mode: 'direct', reporter: 'cartridge' });
        setTikTokBack(3 * HOUR);
        shop.payOnTikTok({ id: ID }, [[PRODUCT, 1, 10]]);
        await imports(4);
        expect(shop.sfcc.rows('Order')).to.have.length(1);
    });

    it('hides no cancellation either, when the clock was ahead at the first run', async () => {
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        setTikTokBack(3 * HOUR);
        await runs(2);
        shop.simulate(`orders/${ID}/fraud-cancel`);
        await runs(2);
        expect(shop.order(ID).c_externalOrderStatus).to.equal('CANCELLED');
    });

    it('moves a shop to another site at TikTok’s time, by which its orders were placed', async () => {
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        setTikTokBack(3 * HOUR);
        await runs(2);
        const form = { shop: shop.tiktok.app.shopId, site: '' };
        expect(new Visit(shop.sfcc).submit('TikTokShopConnection-SaveShop', form).status).to.equal(302);
        const moved = shop.sfcc.rows('CustomObject:TikTokShopShop')[0]!.custom as Json;
        expect(JSON.parse(moved.moves as string)).to.deep.equal([
            { siteId: 'RefArch', until: Math.floor((shop.sfcc.clock.now() - 3 * HOUR) / 1000) }
        ]);
    });

    it('that was ahead of itself keeps no finished order in the ledger until then', async () => {
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        shop.run();
        const ahead = new Date(shop.sfcc.clock.now() + 60 * DAY).toISOString();
        change('TikTokShopValue', 'retireEntries', (custom) => {
            custom.value = JSON.stringify({ after: ahead, beganAt: ahead, restsUntil: ahead });
        });
        for (let day = 0; day < 10; day += 1) {
            await shop.sfcc.clock.advance(DAY);
            shop.run();
        }
        expect(shop.sfcc.customObject('TikTokShopOrder', ID)).to.equal(undefined);
    });

    it('that was ahead of itself is no reason to show an order as read in the future', async () => {
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        shop.receive(1, { order_id: ID });
        shop.run();
        const readAt = (): number => Number(shop.sfcc.customObject('TikTokShopOrder', ID).tiktokReadAt);
        change('TikTokShopOrder', ID, (custom) => {
            custom.tiktokReadAt = new Date(shop.sfcc.clock.now() + 10 * HOUR);
        });
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(readAt()).to.be.at.most(shop.sfcc.clock.now());
    });

    /** Changes a stored object. */
    function change(type: string, name: string, to: (custom: Json) => void): void {
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:' + type, () => true).filter((one) => one.endsWith(name));
            to(edit<Json>('CustomObject:' + type, key!).custom as Json);
        });
    }

    it('that only headers claim is no reason to sign with another time', async () => {
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        const before = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = before(message) as HttpAnswer;
            refusals += answer.body.includes('36009004') ? 1 : 0;
            return { ...answer, headers: { ...answer.headers, date: 'Thu, 01 Jan 1970 00:00:00 GMT' } };
        };
        const parcel = { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' };
        shop.tell(ID, { status: 'Shipped', packages: [parcel] });
        shop.run();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect([shop.units(ID), refusals]).to.deep.equal([[PRODUCT + ' 1Z1'], 0]);
    });

    it('that only headers claim keeps nothing from TikTok after another refusal either', async () => {
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        const before = shop.sfcc.hosts[TIKTOK]!;
        const date = 'Thu, 01 Jan 1970 00:00:00 GMT';
        let refuses = true;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = refuses ? refused(0) : (before(message) as HttpAnswer);
            return { ...answer, headers: { ...answer.headers, date } };
        };
        const parcel = { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' };
        shop.tell(ID, { status: 'Shipped', packages: [parcel] });
        shop.run();
        refuses = false;
        await shop.sfcc.clock.advance(3 * HOUR);
        shop.run();
        expect(shop.units(ID)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('repeats no call that TikTok refuses although the clocks agree', async () => {
        await shop.paidOrder(ID, { [PRODUCT]: 1 });
        shop.sfcc.hosts[TIKTOK] = (message) => {
            refusals += message.url.includes('/order/') ? 1 : 0;
            return refused(shop.sfcc.clock.now());
        };
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        shop.run();
        expect(shop.sfcc.customObject('TikTokShopShop', shop.tiktok.app.shopId).refusal).to.contain('36009004');
        expect(refusals).to.equal(1);
    });

    /** What the import does, each twenty minutes. */
    async function imports(times: number): Promise<void> {
        for (let run = 0; run < times; run += 1) {
            await shop.sfcc.clock.advance(20 * MINUTE);
            shop.sfcc.job('TikTokShop-ImportOrders');
        }
    }

    /** What the jobs do in twenty minutes, a few times. */
    async function runs(times: number): Promise<void> {
        for (let run = 0; run < times; run += 1) {
            await shop.sfcc.clock.advance(20 * MINUTE);
            shop.run();
            shop.sfcc.job('TikTokShop-SyncReturns');
        }
    }

    /** Makes TikTok's clock differ: what it takes for the present is as much earlier, and so is what it tells. */
    function setTikTokBack(ahead: number): void {
        const before = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const now = shop.sfcc.clock.now() - ahead;
            const age = Math.floor(now / 1000) - Number(new URL(message.url).searchParams.get('timestamp'));
            if (message.url.includes('timestamp=') && (age > OLDEST || age < -NEWEST)) {
                refusals += 1;
                return refused(now);
            }
            const body = moved(message.body, ahead / 1000);
            const answer = before(signedNow({ ...message, body })) as HttpAnswer;
            const headers = { ...answer.headers, date: new Date(now).toUTCString() };
            return { ...answer, headers, body: moved(answer.body, -ahead / 1000) };
        };
    }

    /** JSON with all its times as much later. */
    function moved(json: string, seconds: number): string {
        return json.replace(/("[a-z_]*(?:time|deadline)[a-z_]*":)(\d{10})\b/g, (_all, name: string, time: string) => {
            return name + String(Number(time) + seconds);
        });
    }

    function refused(now: number): HttpAnswer {
        return {
            status: 400,
            headers: { date: new Date(now).toUTCString() },
            body: '{"code":36009004,"message":"Invalid parameter: timestamp","data":null,"request_id":"r"}'
        };
    }

    /** The same call with the time of this clock, by which the simulated TikTok goes. */
    function signedNow(message: HttpMessage): HttpMessage {
        const url = new URL(message.url);
        if (url.searchParams.has('timestamp')) {
            url.searchParams.set('timestamp', String(Math.floor(shop.sfcc.clock.now() / 1000)));
            const type = message.headers['content-type'] || '';
            const { appSecret } = shop.tiktok.app;
            url.searchParams.set('sign', signatureOf(appSecret, url.pathname, url.searchParams, message.body, type));
        }
        return { ...message, url: url.toString() };
    }
});
