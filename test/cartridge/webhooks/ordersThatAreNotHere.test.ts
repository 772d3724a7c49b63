import { expect } from 'chai';
import { changeShop } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR } from '#helpers/durations';

const AFTER_HOLD = 2 * HOUR;

describe('A webhook about an order that is not here', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    /** A buyer has bought it, TikTok no longer holds it, and a webhook names it; its number here, if it has come. */
    async function created(change: (id: string) => void = () => undefined): Promise<string[]> {
        const { id } = shop.bought();
        await shop.sfcc.clock.advance(AFTER_HOLD);
        change(id);
        shop.receive(1, { order_id: id });
        shop.run();
        expect(shop.sfcc.rows('CustomObject:TikTokShopTask').map(({ custom }) => custom.state as string)).to.include(
            'done'
        );
        return shop.numbers().map((number) => number.replace(id, 'ID'));
    }

    it('brings the order where the cartridge imports the orders of the shop', async () => {
        expect(await created()).to.deep.equal(['TTS-ID']);
    });

    it('leaves it to the connector where that brings them', async () => {
        changeShop(shop.sfcc, { mode: 'connector' });
        expect(await created()).to.deep.equal([]);
    });

    it('brings none in a currency that the site does not have', async () => {
        changeShop(shop.sfcc, { region: 'JP' });
        expect(await created()).to.deep.equal([]);
    });

    it('brings none that has been completed', async () => {
        expect(
            await created((id) => shop.tiktok.orders.setStatus(shop.tiktok.orders.byId.get(id)!, 'COMPLETED'))
        ).to.deep.equal([]);
    });
});
