import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const DETAIL = '/order/202507/orders';

describe('A webhook in the history of its order', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { '701643632930': 2 });
        shop.receive(1, { order_id: ID });
        shop.run();
    });

    afterEach(() => shop.sfcc.close());

    it('is no line, and changes nothing in the ledger, where it brings no news', async () => {
        const before = shop.sfcc.customObject('TikTokShopOrder', ID);
        const lastModified = modified();
        for (let webhook = 0; webhook < 3; webhook += 1) {
            await shop.sfcc.clock.advance(MINUTE);
            shop.receive(1, { order_id: ID });
            shop.run();
        }
        expect(tasks()).to.deep.equal(['done', 'done', 'done', 'done']);
        expect(shop.sfcc.customObject('TikTokShopOrder', ID)).to.deep.equal(before);
        expect(modified()).to.equal(lastModified);
    });

    it('is told by its news', () => {
        shop.simulate(`orders/${ID}/fraud-cancel`);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(lines()).to.deep.equal(['TIKTOK applied']);
    });

    it('is a line while it fails, and one more when it is handled after all', async () => {
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: DETAIL });
        shop.receive(1, { order_id: ID });
        shop.run();
        shop.tiktok.faults.configure({ rate: 0, kinds: [] });
        expect(lines()).to.deep.equal(['CARTRIDGE failed']);
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(lines()).to.deep.equal(['CARTRIDGE failed', 'CARTRIDGE done']);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(lines(), 'the next one').to.deep.equal(['CARTRIDGE failed', 'CARTRIDGE done']);
    });

    /** The lines after the creation. */
    function lines(): string[] {
        const history = JSON.parse(String(shop.sfcc.customObject('TikTokShopOrder', ID).history)) as Json[];
        return history.slice(1).map(({ source, outcome }) => `${source} ${outcome}`);
    }

    function tasks(): string[] {
        return shop.sfcc.rows('CustomObject:TikTokShopTask').map(({ custom }) => String(custom.state));
    }

    function modified(): number {
        const row = shop.sfcc.rows('CustomObject:TikTokShopOrder').find(({ key }) => String(key).endsWith(ID));
        return new Date(row!.lastModified as Date).getTime();
    }
});
