import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import type { Json } from '#helpers/platform/testInstance';
import { changeShop, connectionOf, setShop } from '#helpers/tiktok/connection';
import { endlessList } from '#helpers/tiktok/endlessList';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ONE = [{ productId: '701643632930', quantity: 1 }];

describe('Several shops in direct mode', () => {
    let shop: ImportShop;
    let second: string;

    beforeEach(() => {
        shop = new ImportShop();
        second = shop.simulate('shops', { seller: shop.tiktok.app.seller.id, site: 'RefArch' }).id as string;
        const { code } = shop.simulate('authorize', { seller: shop.tiktok.app.seller.id });
        shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: code as string });
        setShop(shop.sfcc, second, { siteId: 'RefArch' });
        shop.import();
    });

    afterEach(() => shop.sfcc.close());

    it('have their turn also where one of them takes all the time, and so has what waits for the end of a hold', async () => {
        const held = shop.bought({ items: ONE, shop: second });
        shop.import();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        const orders = [shop.tiktok.app.shopId, second].map((id) => shop.bought({ items: ONE, shop: id }));
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        // No run has the time to see that the list of a shop does not end.
        endlessList(shop, '/orders/search', () => shop.sfcc.clock.elapse(10 * 1000));
        for (let run = 0; run < 4; run += 1) {
            shop.import({ MaxMinutes: '1' });
        }
        expect(shop.numbers()).to.have.members(orders.concat(held).map(({ id }) => 'TTS-' + id));
    });

    it('each have their own orders, place in the list and mode', async () => {
        const first = shop.bought({ items: ONE });
        const other = shop.bought({ items: ONE, shop: second });
        setShop(shop.sfcc, second, { mode: 'connector' });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + first.id]);
        setShop(shop.sfcc, second, { mode: 'direct' });
        shop.import();
        expect(shop.numbers()).to.have.members(['TTS-' + first.id, 'TTS-' + other.id]);
        expect([shop.entry(first.id).shopId, shop.entry(other.id).shopId]).to.deep.equal([
            shop.tiktok.app.shopId,
            second
        ]);
        expect([first.externalReferences.length, other.externalReferences.length]).to.deep.equal([1, 1]);
    });

    it('bring their orders to the site that has them, and no longer to the one before', async () => {
        setShop(shop.sfcc, second, { siteId: 'Outlet', formerSites: '["RefArch"]' });
        const first = shop.bought({ items: ONE });
        const elsewhere = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        const chosen = shop.import({ OrderIds: elsewhere.id })!;
        expect(chosen.message).to.contain('these orders: ' + elsewhere.id);
        expect(shop.numbers()).to.deep.equal(['TTS-' + first.id]);
    });

    it('come once where a shop has moved: what was placed before is for the site before', async () => {
        const before = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(MINUTE);
        setShop(shop.sfcc, second, movedTo('RefArch'));
        await shop.sfcc.clock.advance(MINUTE);
        const after = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.tiktok.orders.changeAddress(before, { address_line2: 'Flat 2' });
        shop.import();
        shop.receive(1, { order_id: before.id }, second);
        shop.run();
        expect(shop.numbers()).to.deep.equal(['TTS-' + after.id]);
        shop.import({ OrderIds: before.id });
        expect(shop.numbers()).to.deep.equal(['TTS-' + after.id]);
    });

    it('come from a shop that another site had until now, also what was placed before the first run here', async () => {
        const third = shop.simulate('shops', { seller: shop.tiktok.app.seller.id, site: 'Outlet' }).id as string;
        const { code } = shop.simulate('authorize', { seller: shop.tiktok.app.seller.id });
        shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: code as string });
        setShop(shop.sfcc, third, { siteId: 'Outlet' });
        const before = shop.bought({ items: ONE, shop: third });
        await shop.sfcc.clock.advance(MINUTE);
        const { status } = new Visit(shop.sfcc, ['*'], 'default', 'Outlet').submit('TikTokShopConnection-SaveShop', {
            shop: third,
            site: 'RefArch',
            reporter: 'cartridge',
            mode: 'direct'
        });
        expect(status).to.equal(302);
        // The end of this kind of hold is no change that TikTok would list.
        const after = shop.bought({ items: ONE, shop: third, holdFlow: 'awaiting' });
        await shop.sfcc.clock.advance(30 * MINUTE);
        shop.import();
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        expect(shop.numbers())
            .to.include('TTS-' + after.id)
            .and.not.include('TTS-' + before.id);
    });

    it('come once where a shop was disconnected and another site has connected it', async () => {
        setShop(shop.sfcc, second, { siteId: 'Outlet' });
        const before = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(MINUTE);
        new Visit(shop.sfcc, ['*'], 'default', 'Outlet').submit('TikTokShopConnection-Disconnect', { shop: second });
        await shop.sfcc.clock.advance(MINUTE);
        const between = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(MINUTE);
        const { code } = shop.simulate('authorize', { seller: shop.tiktok.app.seller.id });
        shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: code as string });
        expect(connectionOf(shop.sfcc, second)).to.include({ siteId: 'RefArch', state: 'connected' });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.tiktok.orders.changeAddress(before, { address_line2: 'Flat 2' });
        [before, between].forEach(({ id }) => shop.receive(1, { order_id: id }, second));
        shop.import();
        shop.run();
        shop.import({ OrderIds: before.id });
        expect(shop.numbers()).to.deep.equal(['TTS-' + between.id]);
    });

    it('still bring what was placed before a shop has moved away, also what TikTok held then, and are told the numbers', async () => {
        const held = shop.bought({ items: ONE, shop: second });
        shop.import();
        const unread = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(MINUTE);
        setShop(shop.sfcc, second, movedTo('Outlet'));
        await shop.sfcc.clock.advance(MINUTE);
        shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shop.numbers()).to.have.members(['TTS-' + held.id, 'TTS-' + unread.id]);
        expect([held, unread].map(({ externalReferences }) => externalReferences.length)).to.deep.equal([1, 1]);
    });

    it('hear of what TikTok does to orders of a shop that has moved away', async () => {
        const order = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        await shop.sfcc.clock.advance(MINUTE);
        shop.simulate(`orders/${order.id}/ship`, { units: 1 });
        await shop.sfcc.clock.advance(MINUTE);
        setShop(shop.sfcc, second, movedTo('Outlet'));
        shop.run();
        await shop.sfcc.clock.advance(10 * MINUTE);
        shop.run();
        expect(shop.entry(order.id).appliedStatus).to.equal('Shipped');
    });

    /** The second shop comes to one of the two sites now. */
    function movedTo(siteId: string): Json {
        const former = siteId === 'RefArch' ? 'Outlet' : 'RefArch';
        const moves = [{ siteId: former, until: Math.floor(shop.sfcc.clock.now() / 1000) }];
        return { siteId, formerSites: JSON.stringify([former]), moves: JSON.stringify(moves) };
    }

    it('do not wait for one that TikTok has deactivated, and its orders come when it is active again', async () => {
        const first = shop.bought({ items: ONE });
        const other = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.tiktok.app.shop.isActive = false;
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + other.id]);
        shop.tiktok.app.shop.isActive = true;
        shop.import();
        expect(shop.numbers()).to.have.members(['TTS-' + first.id, 'TTS-' + other.id]);
    });

    it('chosen by id come from the shops that answer; orders that a deactivated one may have are not called unknown', async () => {
        const asleep = shop.bought({ items: ONE });
        const other = shop.bought({ items: ONE, shop: second });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.tiktok.app.shop.isActive = false;
        const exit = shop.import({ OrderIds: `${asleep.id} ${other.id}` });
        expect(exit!.message)
            .to.contain('TikTok did not return these orders: ' + asleep.id)
            .and.not.contain('No shop');
        expect(shop.numbers()).to.deep.equal(['TTS-' + other.id]);
    });

    ['first', 'second'].forEach((which) =>
        it(`report what they have shipped while TikTok takes no more calls for the ${which} one`, async () => {
            const orders = [shop.bought({ items: ONE }), shop.bought({ items: ONE, shop: second })];
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            shop.import();
            orders.forEach(({ id }, index) => {
                const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: `1Z${index}` }];
                shop.tell(id, { status: 'Shipped', packages });
            });
            const left = which === 'first' ? 1 : 0;
            useUpCalls(orders[1 - left]!.shopId);
            expect(shop.run()).to.include({ status: 'ok' });
            expect(orders.map(({ status }) => status)[left]).to.equal('AWAITING_COLLECTION');
            expect(shop.task(orders[1 - left]!.id)).to.include({ state: 'waiting', attempts: 0 });
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
            expect(orders.map(({ status }) => status)).to.deep.equal(['AWAITING_COLLECTION', 'AWAITING_COLLECTION']);
        })
    );

    ['first', 'second'].forEach((which) =>
        it(`bring their orders while TikTok takes no more calls for the ${which} one, and its own later`, async () => {
            const orders = [shop.bought({ items: ONE }), shop.bought({ items: ONE, shop: second })];
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            const limited = which === 'first' ? 0 : 1;
            useUpCalls(orders[limited]!.shopId);
            shop.import();
            expect(shop.numbers()).to.deep.equal(['TTS-' + orders[1 - limited]!.id]);
            await shop.sfcc.clock.advance(HOUR);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.have.members(orders.map(({ id }) => 'TTS-' + id));
        })
    );

    /** TikTok takes no more calls for a shop within this hour. */
    function useUpCalls(shopId: string): void {
        const { limits } = shop.tiktok;
        limits.configure({ shop: [{ calls: 100, seconds: 3600 }] });
        for (let call = 0; call < 100; call += 1) {
            limits.count(shopId, 'any', shop.sfcc.clock.now());
        }
    }

    const misfits: Array<[string, string, Json, string]> = [
        ['in a currency that the site does not have', 'DE', {}, 'does not sell in EUR'],
        [
            'whose prices contain tax, where the site adds it',
            'DE',
            { allowedCurrencies: ['USD', 'EUR'] },
            'taxation policy Gross'
        ]
    ];
    misfits.forEach(([what, region, site, told]) =>
        it(`one ${what} is refused, with what to change, and keeps no other waiting`, async () => {
            Object.assign(shop.sfcc.instance.site('RefArch'), site);
            setShop(shop.sfcc, second, { region });
            const first = shop.bought({ items: ONE });
            const other = shop.bought({ items: ONE, shop: second });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            shop.receive(1, { order_id: other.id, order_status: other.status });
            const exit = shop.import();
            expect(exit).to.include({ status: 'error' });
            expect(exit!.message).to.contain(told);
            shop.run();
            expect(shop.numbers()).to.deep.equal(['TTS-' + first.id]);
        })
    );

    it('one whose site adds no tax, where TikTok does, is refused too', () => {
        Object.assign(shop.sfcc.instance.site('RefArch'), { taxation: 'gross' });
        changeShop(shop.sfcc, { region: 'US' });
        expect(shop.import()!.message).to.contain('taxation policy Net');
    });
});
