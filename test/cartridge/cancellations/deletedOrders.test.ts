import { expect } from 'chai';
import { findKeys, remove } from '#sfcc-mocks/store/session';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';

describe("A buyer's request to cancel, once another party is the reporter", () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        await shop.paidOrder(ID, { '701643632930': 1 });
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        await shop.sfcc.clock.advance(HOUR);
    });
    afterEach(() => shop.sfcc.close());

    const task = (): Json =>
        shop.sfcc
            .rows('CustomObject:TikTokShopTask')
            .map(({ custom }) => custom as Json)
            .find(({ kind }) => kind === 'answer-cancellation')!;

    it('waits as long as the order is there', () => {
        shop.run();
        expect(task()).to.include({ state: 'waiting', lastCode: 'waits_for_answer' });
    });

    it('whose order was deleted leaves no task that waits: a person hears of it', () => {
        shop.sfcc.change(() => findKeys<Json>('Order', () => true).forEach((key) => remove('Order', key)));
        shop.run();
        expect(task()).to.include({ state: 'dead', lastCode: 'order_not_found' });
    });
});
