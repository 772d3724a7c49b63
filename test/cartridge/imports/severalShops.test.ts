import { expect } from 'chai';
import { edit } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { changeShop } from '#helpers/tiktok/connection';
import { HOUR, ImportShop, MINUTE } from '#helpers/tiktok/importShop';

const ONE = [{ productId: '701643632930', quantity: 1 }];

describe('Several shops in direct mode', () => {
    let shop: ImportShop;
    let second: string;

    beforeEach(() => {
        shop = new ImportShop();
        second = shop.simulate('shops', { seller: shop.tiktok.app.seller.id, site: 'RefArch' }).id as string;
        const { code } = shop.simulate('authorize', { seller: shop.tiktok.app.seller.id });
        shop.sfcc.job('TikTokShop-ConnectShop', { AuthCode: code as string });
        setShop(second, { siteId: 'RefArch' });
        shop.import();
    });

    afterEach(() => shop.sfcc.close());

    function setShop(id: string, values: Json): void {
        shop.sfcc.change(() => {
            Object.assign(edit<Json>('CustomObject:TikTokShopShop', 'Sites-Site/' + id).custom as Json, values);
        });
    }

    it('each have their own orders, place in the list and mode', async () => {
        const first = shop.bought({ items: ONE });
        const other = shop.bought({ items: ONE, shop: second });
        setShop(second, { mode: 'connector' });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + first.id]);
        setShop(second, { mode: 'direct' });
        shop.import();
        expect(shop.numbers()).to.have.members(['TTS-' + first.id, 'TTS-' + other.id]);
        expect([shop.entry(first.id).shopId, shop.entry(other.id).shopId]).to.deep.equal([
            shop.tiktok.app.shopId,
            second
        ]);
        expect([first.externalReferences.length, other.externalReferences.length]).to.deep.equal([1, 1]);
    });

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
            setShop(second, { region });
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
