import { expect } from 'chai';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import {
    areKnown,
    orderCancelled,
    refusalToCancel,
    refusalToShip,
    unknownProduct
} from '#cartridge/lifecycle/rules/refusal';
import { live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const ON_HOLD = {
    outcome: 'rejected',
    code: 'order_on_hold',
    path: 'orderNo',
    expected: 'an order that is released',
    msg: 'The order is on hold: out_of_stock'
};
const REPLACED = {
    outcome: 'rejected',
    code: 'order_replaced',
    path: 'orderNo',
    expected: 'an order that is open in B2C Commerce',
    msg: 'The order was replaced by another in B2C Commerce',
    current: 'New',
    allowed: []
};
const FAILED = { ...REPLACED, code: 'order_failed', msg: 'The order failed in B2C Commerce' };
const CANCELLED = {
    outcome: 'rejected',
    code: 'order_cancelled',
    path: 'status',
    expected: 'an order that is not cancelled',
    msg: 'The order is cancelled',
    current: 'New',
    allowed: []
};
const COMPLETED = {
    outcome: 'rejected',
    code: 'order_completed',
    path: 'status',
    expected: 'an order that is not completed',
    msg: 'The order was completed in B2C Commerce',
    current: 'Shipped',
    allowed: ['Delivered', 'Completed']
};

describe('Why a shipment is refused', () => {
    const one = [parcel('1')];
    const held = newOrder({ holdReason: 'out_of_stock' });
    const part = live([shipment([parcel('1', { A: 1 })])]);

    const cases: Array<[string, OrderState, object | null]> = [
        ['an order in good standing', newOrder(), null],
        ['a completed order', newOrder({ platformStatus: 'COMPLETED' }), null],
        ['an order on hold', held, { ...ON_HOLD, current: 'New', allowed: ['CANCELLED'] }],
        [
            'a cancelled order on hold',
            live([message({ status: 'CANCELLED' })], held),
            { ...ON_HOLD, current: 'CANCELLED', allowed: [] }
        ],
        ['a replaced order', newOrder({ platformStatus: 'REPLACED' }), REPLACED],
        ['a failed order', newOrder({ platformStatus: 'FAILED' }), FAILED],
        ['an order that was cancelled in B2C Commerce', newOrder({ platformStatus: 'CANCELLED' }), CANCELLED],
        ['an order that is cancelled on both sides', live([message({ status: 'CANCELLED' })]), null]
    ];
    cases.forEach(([title, state, expected]) => {
        it(`of ${title}: ${expected ? 'refused' : 'accepted'}`, () => {
            expect(refusalToShip(state, one)).to.deep.equal(expected);
        });
    });

    it('never is a correction of packages that had left before the cancellation in B2C Commerce', () => {
        const state: OrderState = { ...part, platformStatus: 'CANCELLED' };
        expect(refusalToShip(state, one)).to.equal(null);
        [[], [parcel('2')], [parcel('1'), parcel('2')]].forEach((packages) =>
            expect(refusalToShip(state, packages)).to.deep.equal({ ...CANCELLED, current: 'PartiallyShipped' })
        );
    });

    it('depends on whether all packages are known', () => {
        expect(areKnown(part, one)).to.equal(true);
        [[], [parcel('2')], [parcel('1'), parcel('2')]].forEach((packages) =>
            expect(areKnown(part, packages)).to.equal(false)
        );
    });

    it('may be that the order is cancelled', () => expect(orderCancelled(newOrder())).to.deep.equal(CANCELLED));
});

describe('Why the seller cannot cancel', () => {
    (['CREATED', 'NEW', 'OPEN', 'CANCELLED'] as const).forEach((platformStatus) => {
        it(`an order that is ${platformStatus}: nothing`, () =>
            expect(refusalToCancel(newOrder({ platformStatus }))).to.equal(null));
    });

    it('a completed, replaced or failed order', () => {
        const completed = { ...live([shipment([parcel('1')])]), platformStatus: 'COMPLETED' as const };
        expect(refusalToCancel(completed)).to.deep.equal(COMPLETED);
        expect(refusalToCancel(newOrder({ platformStatus: 'REPLACED' }))).to.deep.equal(REPLACED);
        expect(refusalToCancel(newOrder({ platformStatus: 'FAILED' }))).to.deep.equal(FAILED);
    });
});

describe('A product that the order does not have', () => {
    it('is refused with those that it has', () => {
        expect(unknownProduct(newOrder(), 'C', 'packages')).to.deep.equal({
            outcome: 'rejected',
            code: 'unknown_product',
            path: 'packages',
            expected: 'products of the order: A, B',
            msg: 'The order has no product C',
            current: 'New'
        });
        expect(unknownProduct(newOrder(), 'A', 'packages')).to.equal(null);
    });

    it('may be one whose zeros were lost', () => {
        const refused = unknownProduct(newOrder({ ordered: { '007': 1 } }), '7', 'cancel.items');
        expect(refused?.msg).to.equal('The order has no product 7. It has 007: the zeros at its beginning are lost');
    });
});
