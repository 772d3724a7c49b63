import { expect } from 'chai';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';

describe('An answer about a return', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
    });

    afterEach(() => world.close());

    it('TikTok that pays before the goods come: booked at once, and once', async () => {
        await world.ask('RETURN_AND_REFUND', true);
        await world.decide('accept');
        expect(world.here()).to.include({ status: 'AWAITING_BUYER_SHIP' });
        expect(world.order()).to.include({ c_tiktokRefundTotal: '10.50' });
        await world.goOn('ship-back');
        await world.decide('received');
        expect(world.order()).to.include({ c_tiktokRefundTotal: '10.50' });
        expect(world.stock()).to.equal(world.stockBefore);
    });

    it('an answer that comes too late tells a person, and changes nothing on TikTok', async () => {
        await world.ask('REFUND');
        expect(world.outcome('refuse')).to.include({ outcome: 'applied' });
        world.tiktokReturns().approve(world.there());
        await world.run();
        expect(world.task('refuse')).to.include({ state: 'dead', lastCode: 'too_late' });
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
    });

    it('an answer with an unknown outcome is not sent twice', async () => {
        await world.ask('REFUND');
        world.shop.simulate('faults', { rate: 1, kinds: ['timeout-after'], match: '/approve' });
        expect(world.outcome('accept')).to.include({ outcome: 'applied' });
        await world.run();
        world.shop.simulate('faults', { rate: 0 });
        expect(world.task('accept')).to.include({ state: 'done', attempts: 1 });
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
        const approvals = Object.entries(world.shop.calls()).filter(([path]) => path.includes('approve'));
        expect(approvals.map(([, count]) => count)).to.deep.equal([1]);
    });

    it('where the OMS answers on TikTok itself, nothing is offered but to receive', async () => {
        await world.sent();
        world.sfcc.prefer({ tiktokShopReporter: 'oms' });
        expect(world.outcome('refuse')).to.include({ code: 'act_not_allowed' });
        expect(world.outcome('received')).to.include({ outcome: 'applied' });
    });
});
