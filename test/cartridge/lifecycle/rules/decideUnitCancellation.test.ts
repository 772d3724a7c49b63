import { expect } from 'chai';
import { decideUnitCancellation } from '#cartridge/lifecycle/rules/decideUnitCancellation';
import type { Units } from '#cartridge/lifecycle/rules/units';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import { at, live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

describe('A cancellation of units that is refused', () => {
    const tooMany = {
        outcome: 'rejected',
        code: 'too_many_units',
        path: 'cancel.items',
        expected: 'units that are neither shipped nor cancelled',
        current: 'New'
    };

    it("is the seller's of more units than are open", () => {
        expect(outcomeOf('SELLER', { A: 3 })).to.deep.equal({ ...tooMany, msg: 'More units of A than are open' });
        const part = live([shipment([parcel('1', { A: 1 })])]);
        expect(outcomeOf('OPERATIONS', { A: 2 }, part)).to.deep.equal({
            ...tooMany,
            msg: 'More units of A than are open',
            current: 'PartiallyShipped'
        });
    });

    it("is TikTok's of more units than the order has, also those that it cancelled too late", () => {
        const msg = 'More units of A than the order has';
        expect(outcomeOf('TIKTOK', { A: 3 })).to.deep.equal({ ...tooMany, msg });
        expect(outcomeOf('TIKTOK', { A: 2 }, newOrder({ cancelledTooLate: { A: 1 } }))).to.deep.equal({
            ...tooMany,
            msg
        });
    });

    (['SELLER', 'TIKTOK'] as const).forEach((initiator) => {
        it(`names a product that the order does not have: by ${initiator}`, () => {
            expect(outcomeOf(initiator, { C: 1 })).to.include({ code: 'unknown_product', path: 'cancel.items' });
        });
    });

    it("is the seller's that would leave nothing in a package", () => {
        const rest = live([shipment([parcel('1', { A: 2 }), parcel('2')])]);
        expect(outcomeOf('SELLER', { B: 1 }, rest, at('11:00'))).to.deep.equal({
            ...tooMany,
            msg: 'No units would be left in package 2',
            current: 'Shipped'
        });
    });

    it("is the seller's of an order that is gone", () => {
        expect(outcomeOf('SELLER', { A: 1 }, newOrder({ platformStatus: 'FAILED' }))).to.include({
            code: 'order_failed'
        });
    });
});

describe('A cancellation of units', () => {
    it('is one of the whole order where no unit would be left', () => {
        (['SELLER', 'TIKTOK'] as const).forEach((initiator) =>
            expect(decide(initiator, { A: 2, B: 1 }, newOrder(), at('12:00'))).to.equal(null)
        );
    });
});

function outcomeOf(
    initiator: OrderMessage['initiator'],
    items: Units,
    state: OrderState = newOrder(),
    occurredAt = at('13:00')
): unknown {
    const decision = decide(initiator, items, state, occurredAt);
    expect(decision?.changes).to.equal(null);
    return decision?.outcome;
}

function decide(
    initiator: OrderMessage['initiator'],
    items: Units,
    state: OrderState,
    occurredAt: string
): ReturnType<typeof decideUnitCancellation> {
    return decideUnitCancellation(state, message({ status: 'CANCELLED', initiator, occurredAt }), items);
}
