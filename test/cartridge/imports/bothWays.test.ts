import { expect } from 'chai';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { changeShop } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const DETAIL = 'GET /order/202507/orders';
const REFERENCES = 'POST /order/202406/orders/external_orders';

describe('An order that could come in several ways', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    async function released(): Promise<TikTokOrder> {
        const order = shop.bought();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        return order;
    }

    function webhook(order: TikTokOrder): void {
        shop.receive(1, { order_id: order.id, order_status: order.status });
    }

    it('comes by webhook before the next run of the import, and once', async () => {
        const order = await released();
        webhook(order);
        shop.run();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        expect(shop.entry(order.id)).to.include({ shopId: shop.tiktok.app.shopId, referenceDue: true });
        shop.import();
        expect([shop.numbers().length, order.externalReferences.length, shop.calls()[DETAIL]]).to.deep.equal([1, 1, 1]);
    });

    it('waits for the end of the hold after a webhook, too', () => {
        const order = shop.bought();
        webhook(order);
        shop.run();
        expect([shop.numbers(), shop.importTask(order.id).lastCode]).to.deep.equal([[], 'on_hold']);
    });

    it('is left to the connector in connector mode, also when a webhook names it', async () => {
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        const order = await released();
        webhook(order);
        shop.run();
        expect(shop.import()!.message).to.equal('No shop of this site is in direct mode');
        expect([shop.numbers(), shop.importTask(order.id)]).to.deep.equal([[], undefined]);
    });

    it('is not doubled where the connector has brought it', async () => {
        const order = await released();
        expect(shop.sfcc.create(externalOrderBody(order)).status).to.equal(200);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
        expect(shop.entry(order.id)).to.include({ shopId: shop.tiktok.app.shopId, tiktokStatus: 'AWAITING_SHIPMENT' });
    });

    it('is not doubled where the connector posts it after the import', async () => {
        const order = await released();
        shop.import();
        const { status, json } = shop.sfcc.create({ ...externalOrderBody(order), retry: true });
        expect([status, json.orderNo, json.error]).to.deep.equal([200, 'TTS-' + order.id, false]);
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });

    it('comes once where the shop changes its mode, there and back, while it is on hold', async () => {
        const first = shop.bought();
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.import();
        changeShop(shop.sfcc, { mode: 'connector' });
        const second = shop.bought();
        await shop.sfcc.clock.advance(HOUR);
        shop.sfcc.create(externalOrderBody(first));
        shop.import();
        shop.run();
        expect(shop.numbers()).to.deep.equal(['TTS-' + first.id]);
        changeShop(shop.sfcc, { mode: 'direct' });
        await shop.sfcc.clock.advance(10 * MINUTE);
        shop.import();
        shop.sfcc.create(externalOrderBody(second));
        expect(shop.numbers()).to.deep.equal(['TTS-' + first.id, 'TTS-' + second.id].sort());
        expect(shop.importTask(first.id)).to.include({ state: 'done' });
    });

    it('has its number told to TikTok, also after the shop has gone back to the connector', async () => {
        const order = await released();
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/external_orders' });
        shop.import();
        shop.tiktok.faults.configure({ rate: 0 });
        expect([shop.numbers().length, order.externalReferences.length]).to.deep.equal([1, 0]);
        changeShop(shop.sfcc, { mode: 'connector' });
        shop.import();
        expect(order.externalReferences).to.have.length(1);
        expect(shop.entry(order.id)).to.include({ referenceDue: false });
    });

    const REFUSALS: Array<[string, Json[], string]> = [
        ['of an order that it does not name', [{ code: '36009003', detail: {} }], ''],
        ['that is no object', ['36009003' as unknown as Json], ''],
        ['without a code', [{ detail: { order_id: 'first' } }], 'unexpected_answer']
    ];
    REFUSALS.forEach(([what, errors, code]) => {
        it(`has its number told once where TikTok refuses another one with an error ${what}`, async () => {
            const [first] = [await released(), await released()];
            alterAnswers(shop.sfcc, '/external_orders', (data) => {
                data.errors = JSON.parse(JSON.stringify(errors).replace('first', first.id));
            });
            expect(shop.import()!.message).to.contain('Add External Order References is not as documented');
            const before = shop.calls()[REFERENCES];
            shop.import();
            expect(shop.calls()[REFERENCES]).to.equal(before);
            expect(shop.entry(first.id)).to.include({ referenceDue: false });
            expect(String(shop.entry(first.id).history).includes('unexpected_answer')).to.equal(code !== '');
        });
    });

    it('is not lost where its import has failed before the shop goes back to the connector', async () => {
        const order = await released();
        shop.sfcc.hosts['https://localhost'] = () => ({ status: 503, headers: {}, body: 'busy' });
        shop.import();
        delete shop.sfcc.hosts['https://localhost'];
        changeShop(shop.sfcc, { mode: 'connector' });
        await shop.sfcc.clock.advance(10 * MINUTE);
        expect(shop.import()!.message).to.contain('1 order created');
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });

    it('that the connector left off with is found by the first import', async () => {
        shop.sfcc.close();
        shop = new ImportShop('US', undefined, false);
        changeShop(shop.sfcc, { mode: 'connector' });
        shop.run();
        const order = await released();
        shop.run();
        await shop.sfcc.clock.advance(HOUR);
        changeShop(shop.sfcc, { mode: 'direct' });
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });

    it('is a call of the instance to itself only with the signature of its own key, over this very body', async () => {
        const order = await released();
        const calls: Array<{ headers: Record<string, string>; body: string }> = [];
        shop.sfcc.hosts['https://localhost'] = (message) => {
            calls.push({ headers: message.headers, body: message.body });
            return { status: 500, headers: {}, body: '' };
        };
        shop.import();
        const [call] = calls;
        const post = (headers: Record<string, string>, body: string): number => {
            const url =
                'https://localhost/on/demandware.store/Sites-RefArch-Site/default/TikTokShop-CreateExternalOrder';
            return shop.sfcc.handle({ method: 'POST', url, headers: { ...headers, host: 'localhost' }, body }).status;
        };
        const other = call!.body.replace('"quantity":2', '"quantity":1');
        expect(other).not.to.equal(call!.body);
        expect(post(call!.headers, other)).to.equal(401);
        expect(post({ ...call!.headers, 'x-tiktokshop-signature': '' }, call!.body)).to.equal(401);
        expect(post({ ...call!.headers, 'x-tiktokshop-time': '1' }, call!.body)).to.equal(401);
        await shop.sfcc.clock.advance(6 * MINUTE);
        expect(post(call!.headers, call!.body)).to.equal(401);
        expect(shop.numbers()).to.deep.equal([]);
        expect(call!.body).to.contain(order.id);
    });
});
