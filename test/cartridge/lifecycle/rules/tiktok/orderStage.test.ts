import { expect } from 'chai';
import { hasLeft, stageOfOrder, statusesIn } from '#cartridge/lifecycle/rules/tiktok/orderStage';
import type { OrderStage } from '#cartridge/lifecycle/rules/tiktok/orderStage';

describe('The stage of an order on TikTok', () => {
    const statuses: Array<[string, OrderStage, boolean]> = [
        ['UNPAID', 'unpaid', false],
        ['ON_HOLD', 'held', false],
        ['AWAITING_SHIPMENT', 'to-ship', false],
        ['PARTIALLY_SHIPPING', 'shipping', false],
        ['AWAITING_COLLECTION', 'shipping', false],
        ['IN_TRANSIT', 'left', true],
        ['DELIVERED', 'over', true],
        ['COMPLETED', 'over', true],
        ['CANCELLED', 'cancelled', false],
        ['ON_REVIEW', 'unknown', false],
        ['constructor', 'unknown', false]
    ];
    statuses.forEach(([status, stage, isGone]) => {
        it(`of ${status} is ${stage}`, () => {
            expect(stageOfOrder(status)).to.equal(stage);
            expect(hasLeft(status)).to.equal(isGone);
        });
    });

    it('has the statuses by which TikTok lists its orders', () => {
        expect(statusesIn(['shipping', 'to-ship'])).to.deep.equal([
            'AWAITING_SHIPMENT',
            'PARTIALLY_SHIPPING',
            'AWAITING_COLLECTION'
        ]);
    });
});
