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

describe('A cancellation of units by the seller', () => {
    const later = live([shipment([parcel('1')], { occurredAt: at('14:00') })]);

    it('alerts operations of what a later package, which may be known to TikTok, no longer has', () => {
        const { changes } = decide('SELLER', { A: 1, B: 1 }, later, at('13:00')) || {};
        expect(changes?.cancelled).to.deep.equal({ A: 1, B: 1 });
        expect(changes?.alert).to.deep.equal({ code: 'alert.fewer_units', values: ['1 × A, 1 × B'] });
    });

    it('alerts nobody where no package changes', () => {
        const part = live([shipment([parcel('1', { A: 1 })])]);
        expect(decide('SELLER', { A: 1 }, part, at('13:00'))?.changes?.alert).to.equal(null);
        expect(decide('TIKTOK', { B: 1 }, later, at('13:00'))?.changes?.alert, 'TikTok knows').to.equal(null);
    });
});

describe('A cancellation of units by TikTok', () => {
    it('leaves no package empty: what a later package has is cancelled too late', () => {
        const state = live([shipment([parcel('1', { A: 2 })]), shipment([parcel('2')], { occurredAt: at('14:00') })]);
        const { outcome, changes } = decide('TIKTOK', { B: 1 }, state, at('13:00')) || {};
        expect(outcome).to.deep.equal({ outcome: 'applied' });
        expect([changes?.cancelled, changes?.cancelledTooLate]).to.deep.equal([{}, { B: 1 }]);
        expect(changes?.channelStatus).to.equal(5);
        expect(changes?.alert).to.deep.equal({ code: 'alert.units_too_late', values: ['1 × B'] });
    });

    it('takes units out of a later package with the rest, as long as that keeps others', () => {
        const state = live([shipment([parcel('1')], { occurredAt: at('14:00') })]);
        const { changes } = decide('TIKTOK', { B: 1 }, state, at('13:00')) || {};
        expect([changes?.cancelled, changes?.cancelledTooLate]).to.deep.equal([{ B: 1 }, {}]);
        expect(changes).to.deep.include({ returnStock: { B: 1 }, alert: null, status: 'Shipped', channelStatus: 7 });
    });

    it('takes units that had left on TikTok as too late, though others of the product are open', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        const told = (cancelledAfterLeaving?: Units): unknown[] => {
            const one = message({
                status: 'CANCELLED',
                initiator: 'TIKTOK',
                occurredAt: at('13:00'),
                cancelledAfterLeaving
            });
            const { changes } = decideUnitCancellation(state, one, { A: 1 }) || {};
            return [changes?.cancelled, changes?.cancelledTooLate];
        };
        expect(told({ A: 1 })).to.deep.equal([{}, { A: 1 }]);
        expect(told({ B: 1 })).to.deep.equal([{ A: 1 }, {}]);
        expect(told()).to.deep.equal([{ A: 1 }, {}]);
    });

    it('does not count units twice that had left and are known as too late', () => {
        const state = { ...live([shipment([parcel('1', { A: 1 })])]), cancelledTooLate: { A: 1 } };
        const one = message({ status: 'CANCELLED', initiator: 'TIKTOK', cancelledAfterLeaving: { A: 1 } });
        const { changes } = decideUnitCancellation(state, one, { A: 1 }) || {};
        expect([changes?.cancelled, changes?.cancelledTooLate]).to.deep.equal([{ A: 1 }, { A: 1 }]);
    });
});

describe('The status after a cancellation of units', () => {
    it('is Shipped once the last open units are cancelled, and stays further on', () => {
        const shipped = live([shipment([parcel('1', { A: 2 })])]);
        expect(decide('SELLER', { B: 1 }, shipped, at('13:00'))?.changes).to.include({ status: 'Shipped' });
        const delivered = { ...shipped, status: 'Delivered' as const };
        expect(decide('SELLER', { B: 1 }, delivered, at('13:00'))?.changes).to.include({ status: 'Delivered' });
    });

    it('stays where units are open, and while the order is on hold', () => {
        const acknowledged = newOrder({ status: 'Acknowledged' });
        expect(decide('SELLER', { B: 1 }, acknowledged, at('13:00'))?.changes).to.include({
            status: 'Acknowledged',
            shippingStatus: 'NOTSHIPPED'
        });
        const held = { ...live([shipment([parcel('1', { A: 2 })])]), holdReason: 'out_of_stock' };
        expect(decide('SELLER', { B: 1 }, held, at('13:00'))?.changes).to.include({
            status: 'PartiallyShipped',
            shippingStatus: 'SHIPPED'
        });
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

describe('A cancellation of units after an edit', () => {
    /** Of two A, one is cancelled and on no line; of two B, one is open and on no line. */
    const edited = newOrder({
        ordered: { A: 1, B: 1 },
        cancelled: { A: 1 },
        taken: { cancelled: { A: 1 }, open: { B: 1 }, left: {}, editedAt: at('12:00') }
    });

    function decided(initiator: OrderMessage['initiator'], units: Units, occurredAt: string, state = edited): object {
        const told = message({ status: 'CANCELLED', initiator, cancelledItems: units, occurredAt });
        const { cancelled, taken, returnStock, shippingStatus, channelStatus } = decideUnitCancellation(
            state,
            told,
            units
        )!.changes!;
        return { cancelled, open: taken.open, gone: taken.cancelled, returnStock, shippingStatus, channelStatus };
    }

    const ofTaken = {
        cancelled: { A: 1, B: 1 },
        open: {},
        gone: { A: 1, B: 1 },
        returnStock: {},
        shippingStatus: 'NOTSHIPPED',
        channelStatus: 7
    };
    const ofLine = { ...ofTaken, open: { B: 1 }, gone: { A: 1 }, returnStock: { B: 1 } };

    it("is of what the edit took if it is TikTok's, or if it is the seller's and older", () => {
        expect(decided('TIKTOK', { B: 1 }, at('13:00'))).to.deep.equal(ofTaken);
        expect(decided('SELLER', { B: 1 }, at('11:59'))).to.deep.equal(ofTaken);
    });

    it("is of the lines first if it is the seller's and not older", () => {
        [at('12:00'), at('13:00')].forEach((time) => expect(decided('SELLER', { B: 1 }, time)).to.deep.equal(ofLine));
        const both = { ...ofTaken, cancelled: { A: 1, B: 2 }, returnStock: { B: 1 } };
        expect(decided('SELLER', { B: 2 }, at('13:00'))).to.deep.equal(both);
        expect(decided('BUYER', { B: 2 }, at('13:00'))).to.deep.equal(both);
    });

    it('leaves the rest to ship, and ships the order where nothing is left', () => {
        const left = live([shipment([parcel('1', { A: 1 })])], edited);
        expect(decided('SELLER', { B: 1 }, at('13:00'), left)).to.deep.include({ shippingStatus: 'SHIPPED' });
        expect(decided('TIKTOK', { B: 1 }, at('13:00'), left)).to.deep.include({ shippingStatus: 'PARTSHIPPED' });
    });

    it("is too late if it is TikTok's of a unit that had left there", () => {
        const left = live([shipment([parcel('1', { B: 1 })])], edited);
        const told = message({ status: 'CANCELLED', initiator: 'TIKTOK', cancelledAfterLeaving: { B: 1 } });
        const { changes } = decideUnitCancellation(left, told, { B: 1 })!;
        expect(changes).to.deep.include({ cancelled: { A: 1 }, cancelledTooLate: { B: 1 }, taken: edited.taken });
    });

    it("is too late if it is TikTok's of a unit that had left before the edit took it", () => {
        const state = { ...edited, taken: { ...edited.taken, left: { C: 2 } } };
        const told = message({ status: 'CANCELLED', initiator: 'TIKTOK' });
        const { changes } = decideUnitCancellation(state, told, { C: 2 })!;
        expect(changes).to.deep.include({ cancelled: { A: 1 }, cancelledTooLate: { C: 2 }, taken: state.taken });
        expect(decideUnitCancellation(state, told, { A: 1, B: 2 }), 'not the whole order').not.to.equal(null);
        expect(decideUnitCancellation(state, told, { A: 1, B: 2, C: 2 })).to.equal(null);
    });

    it('is of the whole order where it leaves no unit', () => {
        const told = message({ status: 'CANCELLED', initiator: 'TIKTOK' });
        expect(decideUnitCancellation(edited, told, { A: 1, B: 2 })).to.equal(null);
    });

    it('is refused of more units than both have', () => {
        (['SELLER', 'TIKTOK'] as const).forEach((initiator) => {
            const told = message({ status: 'CANCELLED', initiator });
            expect(decideUnitCancellation(edited, told, { B: 3 })!.outcome.code).to.equal('too_many_units');
            expect(decideUnitCancellation(edited, told, { A: 2 })!.outcome.code).to.equal('too_many_units');
        });
    });
});
