import { expect } from 'chai';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000002';
const A = '701643632930';
/** A run of one page reads fifty. */
const MANY = 60;

describe('More returns than a run may read', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [A]: MANY });
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: 'T1' }] });
        shop.run();
        shop.simulate(`orders/${ID}/collect`);
        shop.simulate(`orders/${ID}/deliver`);
        shop.run();
    });

    afterEach(() => shop.sfcc.close());

    /** The buyer asks for one unit after the other. */
    async function askForAll(pause: number): Promise<void> {
        const order = shop.tiktok.orders.byId.get(ID)!;
        for (const unit of order.units) {
            shop.tiktok.returns.open(order, 'REFUND', [unit], 'BUYER', 'late');
            await shop.sfcc.clock.advance(pause);
        }
    }

    async function runs(count: number, pause: number): Promise<void> {
        for (let run = 0; run < count; run += 1) {
            shop.sfcc.job('TikTokShop-SyncReturns', { MaxPages: '1' });
            await shop.sfcc.clock.advance(pause);
        }
    }

    function stored(): Json[] {
        return shop.sfcc.rows('CustomObject:TikTokShopReturn');
    }

    it('are read from the last change on that the run before has seen', async () => {
        await askForAll(MINUTE);
        await runs(3, 0);
        expect(stored()).to.have.length(MANY);
    });

    it('are all read, also when they change within minutes', async () => {
        await askForAll(1000);
        await runs(4, 5 * MINUTE);
        expect(stored()).to.have.length(MANY);
    });

    it('are all read, also when TikTok says that one of them changes later', async () => {
        await askForAll(MINUTE);
        alterAnswers(shop.sfcc, '/returns/search', (data) => {
            (data.return_orders as Json[]).slice(0, 1).forEach((one) => (one.update_time += HOUR / 1000));
        });
        await runs(4, 5 * MINUTE);
        expect(stored()).to.have.length(MANY);
    });
});
