import { expect } from 'chai';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { HttpAnswer } from '#sfcc-mocks/contracts/http';
import { Visit } from '#helpers/business-manager/visit';
import { TIKTOK } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { DAY, HOUR, MINUTE } from '#helpers/durations';

describe('Orders that a person chooses to import', () => {
    let shop: ImportShop;
    let old: TikTokOrder;

    /** A shop whose import begins after an order was placed. */
    beforeEach(async () => {
        shop = new ImportShop('US', undefined, false);
        old = shop.bought();
        await shop.sfcc.clock.advance(DAY);
        shop.import();
    });

    afterEach(() => shop.sfcc.close());

    it('are not imported by themselves: the import begins with the present', () => {
        expect(shop.numbers()).to.deep.equal([]);
    });

    it('come by their ids, and once', () => {
        const ids = `${old.id}, ${old.id}`;
        expect(shop.import({ OrderIds: ids })).to.include({ status: 'ok' });
        shop.import({ OrderIds: ids });
        expect(shop.numbers()).to.deep.equal(['TTS-' + old.id]);
        expect(old.externalReferences).to.have.length(1);
    });

    it('come also if TikTok does not know some of the ids, which the job names', () => {
        const exit = shop.import({ OrderIds: `577999999999999999 ${old.id} 577999999999999998` });
        expect(exit).to.include({ status: 'error' });
        expect(exit!.message).to.contain(
            'No shop of this site has these orders: 577999999999999999, 577999999999999998'
        );
        expect(shop.numbers()).to.deep.equal(['TTS-' + old.id]);
    });

    it('come also if TikTok tells of one what cannot be read: the others come, and the job names it', async () => {
        const strange = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = answers(message) as HttpAnswer;
            return { ...answer, body: answer.body.replaceAll(`"id":"${strange.id}"`, `"id":{"of":"${strange.id}"}`) };
        };
        const exit = shop.import({ OrderIds: `${old.id} ${strange.id}` });
        expect(exit).to.include({ status: 'error' });
        expect(exit!.message).to.contain('TikTok did not return these orders: ' + strange.id);
        expect(shop.numbers()).to.deep.equal(['TTS-' + old.id]);
    });

    for (const mode of ['direct', 'connector']) {
        it(`come at the end of TikTok\u2019s hold, in ${mode} mode of the shop`, async () => {
            shop.sfcc.prefer({ tiktokShopMode: mode });
            const held = shop.bought();
            expect(shop.import({ OrderIds: held.id })!.message).to.contain('1 on hold');
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            expect(shop.import()!.message).to.contain('1 order created');
            expect(shop.numbers()).to.deep.equal(['TTS-' + held.id]);
            expect([held.externalReferences.length, shop.importTask(held.id).state]).to.deep.equal([1, 'done']);
        });
    }

    it('wait for nothing, and cost no call, once TikTok\u2019s connector has brought them', async () => {
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        const held = shop.bought();
        shop.import({ OrderIds: held.id });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.sfcc.create(externalOrderBody(held));
        shop.tiktok.calls.clear();
        shop.import();
        expect([shop.importTask(held.id).state, shop.calls(), shop.numbers()]).to.deep.equal([
            'done',
            {},
            ['TTS-' + held.id]
        ]);
    });

    it('come by a later attempt although they were delivered, also if the list tells of them meanwhile', async () => {
        old.currency = 'JPY';
        shop.simulate(`orders/${old.id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z1' });
        shop.simulate(`orders/${old.id}/collect`);
        shop.simulate(`orders/${old.id}/deliver`);
        shop.import({ OrderIds: old.id, Finished: 'true' });
        expect(shop.importTask(old.id)).to.include({ state: 'dead', lastCode: 'currency_not_allowed' });
        await shop.sfcc.clock.advance(HOUR);
        shop.simulate(`orders/${old.id}/complete`);
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        expect(shop.importTask(old.id), 'the list').to.include({ state: 'dead' });
        old.currency = 'USD';
        shop.sfcc.job('TikTokShop-RetryTasks', { Kind: 'import' });
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + old.id]);
    });

    it('come in any number', () => {
        const ids = Array.from({ length: 400 }, (_none, index) => String(577900000000000000n + BigInt(index)));
        const visit = new Visit(shop.sfcc);
        const form = { ids: ids.concat(old.id).join('\n'), from: '', to: '' };
        expect(visit.submit('TikTokShopShops-Run', form).status).to.equal(302);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + old.id]);
    });

    it('come by the time of the purchase, open ones only', async () => {
        const from = new Date(old.createdAt - MINUTE).toISOString();
        const delivered = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.tiktok.orders.setStatus(delivered, 'DELIVERED');
        expect(shop.import({ From: from })).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(['TTS-' + old.id]);
        shop.import({ From: from, Finished: 'true' });
        expect(shop.numbers()).to.have.members(['TTS-' + old.id, 'TTS-' + delivered.id]);
    });

    it('are only counted in a dry run, in either mode of the shop', async () => {
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        const unknown = shop.bought({
            items: [{ productId: 'NO-SUCH', quantity: 1, price: '10.00' }],
            shippingFee: '0'
        });
        await shop.sfcc.clock.advance(2 * HOUR);
        const places = (): string =>
            JSON.stringify(
                shop.sfcc
                    .rows('CustomObject:TikTokShopValue')
                    .filter(({ key }) => !/^(plan|calls)-/.test(key as string))
            );
        const before = places();
        const exit = shop.import({ From: new Date(old.createdAt).toISOString(), DryRun: 'true' });
        expect(exit).to.include({ status: 'ok' });
        expect(exit!.message).to.match(/^2 orders to create, 0 that were here already, /);
        expect(exit!.message).to.contain('The catalog lacks 1 of their products: NO-SUCH');
        expect(exit!.message).to.contain('Buyers have paid 72.44 USD');
        expect(shop.numbers()).to.deep.equal([]);
        expect([shop.importTask(unknown.id), old.externalReferences]).to.deep.equal([undefined, []]);
        expect(places()).to.equal(before);
    });

    it('a dry run of the usual import leaves the place that it has reached', async () => {
        const order = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        expect(shop.import({ DryRun: 'true' })!.message).to.match(/^1 order to create/);
        expect(shop.numbers()).to.deep.equal([]);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });
});
