import { expect } from 'chai';
import { edit, insert } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { MINUTE } from '#helpers/durations';

describe('The dispatch deadlines of several shops', () => {
    let shop: DirectShop;
    let second: string;

    beforeEach(() => {
        shop = new DirectShop();
        second = shop.openSecondShop();
    });

    afterEach(() => shop.sfcc.close());

    function setShop(id: string, values: Json): void {
        shop.sfcc.change(() => {
            Object.assign(edit<Json>('CustomObject:TikTokShopShop', 'Sites-Site/' + id).custom as Json, values);
        });
    }

    /** An order of the second shop, and older ones, like it, that TikTok cannot be asked for. */
    function orderBehind(count: number, shopId: string | null): string {
        const order = shop.newOrder({ shop: second, items: [{ productId: '701643632930', quantity: 1 }] });
        const row = shop.sfcc.rows('CustomObject:TikTokShopOrder')[0]!;
        shop.sfcc.change(() => {
            for (let index = 0; index < count; index += 1) {
                const id = String(576000000000000000n + BigInt(index));
                const custom = { ...(row.custom as Json), externalOrderId: id, orderNo: 'TTS-' + id, shopId };
                const lastModified = new Date(shop.sfcc.clock.now() - 60 * MINUTE);
                insert('CustomObject:TikTokShopOrder', 'RefArch/' + id, { ...row, key: id, custom, lastModified });
            }
        });
        return order.id;
    }

    function setEntries(ids: string[], values: Json): void {
        shop.sfcc.change(() =>
            ids.forEach((id) => {
                const entry = edit<Json>('CustomObject:TikTokShopOrder', 'RefArch/' + id);
                Object.assign(entry.custom as Json, values);
            })
        );
    }

    async function isRead(id: string): Promise<boolean> {
        await shop.sfcc.clock.advance(MINUTE);
        shop.run();
        return shop.sfcc.customObject('TikTokShopOrder', id).shipByUnread === false;
    }

    [
        { what: 'whose authorization has ended', state: () => setShop(shop.tiktok.app.shopId, { state: 'reconnect' }) },
        { what: 'that is not active', state: () => Object.assign(shop.tiktok.app.shop, { isActive: false }) },
        { what: 'that is not connected any longer', state: () => undefined, shopId: '7499999999999999999' }
    ].forEach(({ what, state, shopId }) => {
        it(`are read although 500 older orders are of a shop ${what}`, async () => {
            const id = orderBehind(500, shopId ?? shop.tiktok.app.shopId);
            state();
            expect(await isRead(id)).to.equal(true);
        });
    });

    it('are read although TikTok refuses to tell of all that are asked for with one that is of no shop', async () => {
        const { shopId } = shop.tiktok.app;
        orderBehind(1, shopId);
        const ids = [1, 2, 3].map(() => shop.newOrder({ items: [{ productId: '701643632930', quantity: 1 }] }).id);
        setEntries(ids, { shopId });
        await shop.sfcc.clock.advance(MINUTE);
        shop.run();
        ids.forEach((id) => expect(shop.sfcc.customObject('TikTokShopOrder', id).shipBy).to.be.an.instanceOf(Date));
        const foreign = shop.sfcc.customObject('TikTokShopOrder', '576000000000000000');
        expect([foreign.shipByUnread, foreign.shipBy || null]).to.deep.equal([false, null]);
    });

    it('are read although the shop of 50 older orders is not known, and may be one that cannot be called', async () => {
        const id = orderBehind(50, null);
        setShop(shop.tiktok.app.shopId, { state: 'reconnect' });
        expect(await isRead(id)).to.equal(false);
        expect(await isRead(id)).to.equal(true);
    });
});
