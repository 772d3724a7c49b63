import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { HOUR } from '#helpers/durations';

/**
 * Each status of a return, how it is reached, and what is known here then: what the order says of the return, whether
 * anything is still to happen, and what TikTok has paid back.
 */
const STATUSES: Array<{
    status: string;
    reach: (world: ReturnWorld) => Promise<void>;
    order: number;
    isOpen: boolean;
    paid?: string;
}> = [
    { status: 'RETURN_OR_REFUND_REQUEST_PENDING', reach: (w) => w.ask('RETURN_AND_REFUND'), order: 3, isOpen: true },
    { status: 'AWAITING_BUYER_SHIP', reach: (w) => w.agreed(), order: 2, isOpen: true },
    { status: 'BUYER_SHIPPED_ITEM', reach: (w) => w.sent(), order: 2, isOpen: true },
    { status: 'REJECT_RECEIVE_PACKAGE', reach: (w) => w.goodsRefused(), order: 2, isOpen: true },
    { status: 'AWAITING_BUYER_RESPONSE', reach: (w) => w.offered(), order: 3, isOpen: true },
    { status: 'RETURN_OR_REFUND_REQUEST_SUCCESS', reach: (w) => w.offerTaken(), order: 5, isOpen: false, paid: '4.00' },
    {
        status: 'RETURN_OR_REFUND_REQUEST_COMPLETE',
        reach: (w) => w.answered('REFUND', 'accept'),
        order: 5,
        isOpen: false,
        paid: '10.50'
    },
    {
        status: 'REFUND_OR_RETURN_REQUEST_REJECT',
        reach: (w) => w.answered('REFUND', 'refuse'),
        order: 6,
        isOpen: false
    },
    { status: 'RETURN_OR_REFUND_REQUEST_CANCEL', reach: (w) => w.withdrawn('REFUND'), order: 6, isOpen: false },
    { status: 'REPLACEMENT_REQUEST_PENDING', reach: (w) => w.ask('REPLACEMENT'), order: 3, isOpen: true },
    {
        status: 'REPLACEMENT_REQUEST_REJECT',
        reach: (w) => w.answered('REPLACEMENT', 'refuse'),
        order: 6,
        isOpen: false
    },
    {
        status: 'REPLACEMENT_REQUEST_REFUND_SUCCESS',
        reach: (w) => w.answered('REPLACEMENT', 'refund'),
        order: 5,
        isOpen: false,
        paid: '10.50'
    },
    { status: 'REPLACEMENT_REQUEST_CANCEL', reach: (w) => w.withdrawn('REPLACEMENT'), order: 6, isOpen: false },
    {
        status: 'REPLACEMENT_REQUEST_COMPLETE',
        reach: (w) => w.answered('REPLACEMENT', 'accept'),
        order: 2,
        isOpen: false
    }
];

/** For each status with a deadline: who meets it and how, the status then, and the status when it is missed. */
const DEADLINES: Array<{
    status: string;
    /** Whether the deadline is the seller's: then operations are told before and after. */
    isSellers: boolean;
    meet: (world: ReturnWorld) => Promise<void>;
    met: string;
    missed: string;
}> = [
    {
        status: 'RETURN_OR_REFUND_REQUEST_PENDING',
        isSellers: true,
        meet: (w) => w.decide('refuse'),
        met: 'REFUND_OR_RETURN_REQUEST_REJECT',
        missed: 'AWAITING_BUYER_SHIP'
    },
    {
        status: 'AWAITING_BUYER_SHIP',
        isSellers: false,
        meet: (w) => w.goOn('ship-back'),
        met: 'BUYER_SHIPPED_ITEM',
        missed: 'RETURN_OR_REFUND_REQUEST_CANCEL'
    },
    {
        status: 'BUYER_SHIPPED_ITEM',
        isSellers: true,
        meet: (w) => w.decide('received'),
        met: 'RETURN_OR_REFUND_REQUEST_COMPLETE',
        missed: 'RETURN_OR_REFUND_REQUEST_COMPLETE'
    },
    {
        status: 'REJECT_RECEIVE_PACKAGE',
        isSellers: false,
        meet: (w) => w.goOn('win-dispute'),
        met: 'RETURN_OR_REFUND_REQUEST_COMPLETE',
        missed: 'REFUND_OR_RETURN_REQUEST_REJECT'
    },
    {
        status: 'AWAITING_BUYER_RESPONSE',
        isSellers: false,
        meet: (w) => w.goOn('refuse-offer'),
        met: 'RETURN_OR_REFUND_REQUEST_PENDING',
        missed: 'RETURN_OR_REFUND_REQUEST_COMPLETE'
    },
    {
        status: 'REPLACEMENT_REQUEST_PENDING',
        isSellers: true,
        meet: (w) => w.decide('refuse'),
        met: 'REPLACEMENT_REQUEST_REJECT',
        missed: 'REPLACEMENT_REQUEST_COMPLETE'
    }
];

/** How the deadline is met decides: the goods of one return are received. */
function unitsReceived(status: string): number {
    return status === 'BUYER_SHIPPED_ITEM' ? 1 : 0;
}

describe('A return in every status', () => {
    let shop: DirectShop;

    before(() => {
        shop = new DirectShop();
        // Stock that nobody has received must not move where the site wants received goods back in stock.
        shop.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
    });

    after(() => shop.sfcc.close());

    STATUSES.forEach(({ status, reach, order, isOpen, paid }, index) => {
        it(`${status}: kept, on the order, and no stock moves before goods are received`, async () => {
            const world = await ReturnWorld.open(shop, `5770000000000001${10 + index}`);
            await reach(world);
            expect(world.there().status).to.equal(status);
            expect(world.here()).to.include({ status, isOpen });
            const booked = world.order();
            expect(booked).to.include({ c_externalReturnStatus: order, c_externalChannelOrderStatus: 5 });
            expect(booked.c_tiktokRefundTotal as string | undefined).to.equal(paid);
            expect(world.stock()).to.equal(world.stockBefore);
        });
    });
});

describe('The deadline of a return', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        world.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
    });

    afterEach(() => world.close());

    DEADLINES.forEach(({ status, isSellers, meet, met, missed }) => {
        const reach = STATUSES.find((one) => one.status === status)!.reach;

        it(`${status}, met: ${met}`, async () => {
            await reach(world);
            await meet(world);
            expect(world.here()).to.include({ status: met });
            expect(world.stock() - world.stockBefore, 'only what was received').to.equal(unitsReceived(status));
            expect(world.alerts().filter((code) => /_(ends|missed|decided)$/.test(code))).to.deep.equal([]);
        });

        it(`${status}, missed: ${missed}, ${isSellers ? 'operations told once before and once after' : 'no one told'}`, async () => {
            await reach(world);
            await world.pass(36 * HOUR);
            const told = (alert: string): number => world.alerts().filter((code) => code === alert).length;
            const ending = told('alert.return_ends');
            await world.pass(6 * 24 * HOUR);
            expect(world.states()).to.include(missed);
            expect([ending, told('alert.return_decided')]).to.deep.equal(isSellers ? [1, 1] : [0, 0]);
            expect(told('alert.return_ends'), 'no mail asks for an answer any more').to.equal(0);
            expect(world.stock()).to.equal(world.stockBefore);
        });
    });
});

describe('A return in a status that TikTok has added', () => {
    let world: ReturnWorld;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        await world.ask('RETURN_AND_REFUND');
        Object.assign(world.there(), { status: 'GOODS_INSPECTION', updatedAt: world.sfcc.clock.now() });
        await world.run();
    });

    afterEach(() => world.close());

    it('is kept open and shown as it is, and operations are told once', async () => {
        await world.run();
        expect(world.here()).to.include({ status: 'GOODS_INSPECTION', isOpen: true });
        expect(world.order()).to.include({ c_externalReturnStatus: 3 });
        expect(world.alerts().filter((code) => code === 'alert.return_unknown')).to.have.length(1);
        const visit = new Visit(world.sfcc);
        expect(visit.page('TikTokShopReturns-Show')).to.contain(world.returnId);
        expect(visit.page('TikTokShopReturns-Return', { id: world.returnId })).to.contain('GOODS_INSPECTION');
    });

    it('has its deadline watched, and no refund or stock is booked for it', async () => {
        await world.pass(40 * HOUR);
        expect(world.alerts()).to.include('alert.return_ends');
        expect(world.order().c_tiktokRefundTotal).to.equal(undefined);
        expect(world.stock()).to.equal(world.stockBefore);
    });

    it('is handled as usual once TikTok moves it to a known status', async () => {
        world.tiktokReturns().move(world.there(), 'RETURN_OR_REFUND_REQUEST_COMPLETE');
        await world.run();
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE', isOpen: false });
        expect(world.order()).to.include({ c_externalReturnStatus: 5, c_tiktokRefundTotal: '10.50' });
    });
});
