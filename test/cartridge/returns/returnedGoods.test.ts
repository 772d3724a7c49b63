import { expect } from 'chai';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { HOUR } from '#helpers/durations';

const A = '701643632930';

describe('What is received of a return', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        world.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
    });

    afterEach(() => world.close());

    it('goes back into stock once, and confirms the goods on TikTok', async () => {
        await world.sent();
        await world.decide('received');
        await world.pass(HOUR);
        expect(world.stock()).to.equal(world.stockBefore + 1);
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
        expect(world.alerts()).not.to.include('alert.refund_without_goods');
    });

    it('stays out of stock where the merchant imports it', async () => {
        world.sfcc.prefer({ tiktokShopReturnStock: 'none' });
        await world.sent();
        await world.decide('received');
        expect(world.stock()).to.equal(world.stockBefore);
    });

    it('comes after a refund as well, where TikTok paid first', async () => {
        await world.sent();
        await world.pass(3 * 24 * HOUR);
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
        expect(world.alerts()).to.include('alert.refund_without_goods');
        expect(world.stock()).to.equal(world.stockBefore);
        await world.decide('received');
        expect(world.stock()).to.equal(world.stockBefore + 1);
    });

    it('is never more than the return has, and nothing of a refund without a return', async () => {
        await world.sent();
        expect(world.outcome('received', { items: [{ productId: A, quantity: 2 }] })).to.include({
            code: 'too_many_units'
        });
        await world.decide('received');
        expect(world.outcome('received')).to.include({ outcome: 'repeated' });
        const other = await ReturnWorld.open();
        await other.answered('REFUND', 'accept');
        expect(other.outcome('received')).to.include({ code: 'act_not_allowed' });
        other.close();
    });

    it('is for a person to return where Omnichannel Inventory keeps the stock, who is told once', async () => {
        await world.sent();
        world.sfcc.instance.switches.inventoryIntegrationMode = 'OCI';
        await world.decide('received');
        await world.run();
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE', stockDue: false });
        expect(world.alerts().filter((code) => code === 'alert.return_stock_by_hand')).to.have.length(1);
        expect(world.stock()).to.equal(world.stockBefore);
        expect(world.restocked()).to.deep.equal({});
    });
});
