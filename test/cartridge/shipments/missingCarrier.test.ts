import { expect } from 'chai';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';

const IDS = ['577000000000000001', '577000000000000002'] as const;
const PROVIDERS = '/shipping_providers';

describe('A carrier that is missing in what TikTok offers', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(IDS[0], { '701643632930': 1 });
        await shop.paidOrder(IDS[1], { '701643632930': 1 });
    });

    afterEach(() => shop.sfcc.close());

    function ship(id: string): void {
        const parcel = { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z' + id };
        shop.tell(id, { status: 'Shipped', packages: [parcel] });
        shop.run();
    }

    function asked(): number {
        const calls = Object.entries(shop.calls()).filter(([call]) => call.endsWith(PROVIDERS));
        return calls.reduce((sum, [, times]) => sum + times, 0);
    }

    it('is asked for again when the answer is old enough, and found', async () => {
        const end = alterAnswers(shop.sfcc, PROVIDERS, (data) => {
            data.shipping_providers = [{ id: '1', name: 'Another' }];
        });
        ship(IDS[0]);
        expect(shop.task(IDS[0])).to.include({ state: 'dead', lastCode: 'unknown_carrier' });
        expect(asked()).to.equal(1);
        ship(IDS[1]);
        expect(asked(), 'for another order at once').to.equal(1);
        end();
        await shop.sfcc.clock.advance(HOUR);
        IDS.forEach((id) => shop.sfcc.job('TikTokShop-RetryTasks', { TaskId: 'report-' + id }));
        shop.run();
        IDS.forEach((id) => expect(shop.task(id)).to.include({ state: 'done' }));
        expect(asked(), 'for both').to.equal(2);
    });
});
