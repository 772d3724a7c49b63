import { expect } from 'chai';
import { isFulfilledByTikTok, isShippedBySeller, isShippedByTikTok } from '#cartridge/lifecycle/rules/tiktok/whoShips';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

describe('Who ships an order', () => {
    const told = (facts: Partial<TikTokOrder>): boolean[] => {
        const order = orderOf([unit('1')], facts);
        return [isShippedBySeller(order), isShippedByTikTok(order), isFulfilledByTikTok(order)];
    };

    it('is TikTok with its labels and carriers, and from its own warehouse', () => {
        expect(told({ shipping_type: 'TIKTOK' })).to.deep.equal([false, true, false]);
        ['FULFILLMENT_BY_TIKTOK', 'FULFILLMENT_BY_DILAYANI_TOKOPEDIA'].forEach((type) =>
            expect(told({ fulfillment_type: type })).to.deep.equal([false, true, true])
        );
    });

    it('is the seller only where TikTok says so', () => {
        const bySeller = { shipping_type: 'SELLER', fulfillment_type: 'FULFILLMENT_BY_SELLER' };
        expect(told(bySeller)).to.deep.equal([true, false, false]);
        expect(told({})).to.deep.equal([false, false, false]);
        expect(told({ shipping_type: 'ADDED_LATER' })).to.deep.equal([false, false, false]);
    });
});
