import { expect } from 'chai';
import { edit } from '#sfcc-mocks/store/session';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const SEARCHES = {
    cancellations: 'POST /return_refund/202602/cancellations/search',
    orders: 'POST /order/202309/orders/search',
    returns: 'POST /return_refund/202602/returns/search'
};

describe('A shop that cannot be worked on', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [A]: 1 });
        shop.openSecondShop();
        shop.run();
        shop.sfcc.job('TikTokShop-SyncReturns');
        await shop.sfcc.clock.advance(30 * MINUTE);
    });

    afterEach(() => shop.sfcc.close());

    /** The first shop has a value that nothing can read. */
    function spoil(key: string, value: string): void {
        shop.sfcc.change(() => {
            const row = edit<Json>('CustomObject:TikTokShopValue', `RefArch/${key}-${shop.tiktok.app.shopId}`);
            (row.custom as Json).value = value;
        });
    }

    function callsOf(search: keyof typeof SEARCHES, job: string): { calls: number; message: string } {
        const before = shop.calls()[SEARCHES[search]] || 0;
        const { message } = shop.sfcc.job(job).exit_status as { message: string };
        return { calls: (shop.calls()[SEARCHES[search]] || 0) - before, message };
    }

    it('keeps no other from being asked for changed orders, and the job names it', () => {
        spoil('orderList', '{"until":1,"window":null}');
        const { calls, message } = callsOf('orders', 'TikTokShop-ProcessTasks');
        expect(calls).to.be.greaterThan(1);
        expect(message).to.contain(shopName());
    });

    it('keeps no other from being asked for returns, and the job names it', () => {
        spoil('returns', 'null');
        const { calls, message } = callsOf('returns', 'TikTokShop-SyncReturns');
        expect(calls).to.equal(1);
        expect(message).to.contain(shopName());
    });

    function shopName(): string {
        return shop.sfcc.rows('CustomObject:TikTokShopShop').map(({ custom }) => String((custom as Json).shopName))[0]!;
    }
});
