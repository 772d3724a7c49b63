import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';

describe('What TikTok tells again of an order', () => {
    let shop: DirectShop;

    before(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { '701643632930': 1 });
        await tell();
    });
    after(() => shop.sfcc.close());

    it('is not written while nothing is new', async () => {
        const before = readAt();
        await tell();
        expect(readAt()).to.equal(before);
    });

    it('is noted each hour, so that people see that it was read', async () => {
        await shop.sfcc.clock.advance(HOUR);
        await tell();
        expect(readAt()).to.be.at.least(shop.sfcc.clock.now() - 2 * MINUTE);
    });

    it('is written at once when it is new', async () => {
        await shop.sfcc.clock.advance(MINUTE);
        shop.tiktok.orders.cancel(
            shop.tiktok.orders.byId.get(ID)!,
            'BUYER',
            'ecom_order_to_ship_canceled_reason_no_longer_needed'
        );
        await tell();
        expect(entry().tiktokStatus).to.equal('CANCELLED');
        expect(readAt()).to.be.at.least(shop.sfcc.clock.now() - 2 * MINUTE);
    });

    /** A webhook has the order read again. */
    async function tell(): Promise<void> {
        shop.receive(1, { order_id: ID, order_status: 'AWAITING_SHIPMENT', update_time: 1 });
        shop.run();
        await shop.sfcc.clock.advance(MINUTE);
    }

    function entry(): Record<string, any> {
        return shop.sfcc.customObject('TikTokShopOrder', ID);
    }

    function readAt(): number {
        return (entry().tiktokReadAt as Date).getTime();
    }
});
