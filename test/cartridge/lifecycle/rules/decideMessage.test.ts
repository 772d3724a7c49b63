import { expect } from 'chai';
import { decideMessage } from '#cartridge/lifecycle/rules/decideMessage';
import { unchangedState } from '#cartridge/lifecycle/rules/orderState';
import { at, live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

describe('Deciding a shipment', () => {
    it('shipping status and status come from the units, a word against them is a warning', () => {
        const { outcome, changes } = decideMessage(newOrder(), shipment([parcel('1', { A: 1 })]));
        expect(outcome).to.deep.equal({
            outcome: 'applied',
            warnings: ['The message says Shipped, the units say PartiallyShipped']
        });
        expect(changes).to.include({ status: 'PartiallyShipped', shippingStatus: 'PARTSHIPPED', channelStatus: 3 });
    });

    it('a word without packages cannot raise a part shipment: repeated, with a warning', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        const { outcome } = decideMessage(state, message({ status: 'Completed' }));
        expect(outcome).to.deep.equal({
            outcome: 'repeated',
            warnings: ['The message says Completed, the units say PartiallyShipped']
        });
    });

    it('packages that are not named stay', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        const { changes } = decideMessage(state, shipment([parcel('2', { A: 1, B: 1 })]));
        expect(Object.keys(changes?.packages || {})).to.deep.equal(['1', '2']);
        expect(changes).to.include({ status: 'Shipped', shippingStatus: 'SHIPPED', channelStatus: 5 });
        expect(changes?.addedPackages).to.deep.equal(['2']);
    });

    it('another tracking number is a correction, also when the rank stays', () => {
        const state = live([shipment([parcel('1')])]);
        const corrected = shipment([parcel('1', null, { trackingNumber: '1Z9' })], { occurredAt: at('13:00') });
        const { outcome, changes } = decideMessage(state, corrected);
        expect(outcome.outcome).to.equal('applied');
        expect(changes?.status).to.equal('Shipped');
        expect(changes?.correctedPackages).to.deep.equal(['1']);
        expect(changes?.packages['1']?.trackingNumber).to.equal('1Z9');
    });

    it('a correction that is older than what is known is stale', () => {
        const state = live([shipment([parcel('1')], { occurredAt: at('13:00') })]);
        const late = shipment([parcel('1', null, { trackingNumber: '1Z9' })], { occurredAt: at('12:00') });
        expect(decideMessage(state, late)).to.deep.equal({
            outcome: { outcome: 'stale', current: 'Shipped' },
            changes: null
        });
    });

    it('packages told in any order end the same', () => {
        const named = shipment([parcel('1', { A: 1 })], { occurredAt: at('12:00'), status: 'PartiallyShipped' });
        const rest = shipment([parcel('2')], { occurredAt: at('13:00') });
        expect(live([rest, named])).to.deep.equal(live([named, rest]));
    });

    it('a message with a new id, or without one, is no repeat', () => {
        const known = newOrder({ eventIds: ['e0', ''] });
        ['e1', ''].forEach((eventId) =>
            expect(decideMessage(known, message({ status: 'Acknowledged', eventId })).outcome.outcome).to.equal(
                'applied'
            )
        );
        const first = message({ status: 'Acknowledged', eventId: 'e0' });
        expect(decideMessage(known, first).outcome.outcome).to.equal('repeated');
    });

    it('a repeat is repeated, also one that was refused or late before', () => {
        const refused = shipment([parcel('1', { C: 1 })], { eventId: 'e1' });
        const late = message({ status: 'New', eventId: 'e1' });
        [refused, late, message({ status: 'CANCELLED', eventId: 'e1' })].forEach((told) =>
            expect(decideMessage({ ...live([shipment([parcel('1')])]), eventIds: ['e0', 'e1'] }, told)).to.deep.equal({
                outcome: { outcome: 'repeated' },
                changes: null
            })
        );
    });

    const tooMany = {
        'more units than ordered': shipment([parcel('1', { A: 3 })]),
        'more units in all packages': shipment([parcel('1', { A: 2 }), parcel('2', { A: 1 })]),
        'a package for which nothing is left': shipment([parcel('1'), parcel('2')])
    };
    it('refuses a product that was not ordered, and names those that were', () => {
        const { outcome, changes } = decideMessage(newOrder(), shipment([parcel('1', { C: 1 })]));
        expect(outcome).to.include({ code: 'unknown_product', path: 'packages', msg: 'The order has no product C' });
        expect(outcome.expected).to.contain('products of the order: A, B');
        expect(changes).to.equal(null);
    });

    Object.entries(tooMany).forEach(([title, told]) => {
        it(`refuses ${title}`, () => {
            const { outcome, changes } = decideMessage(newOrder(), told);
            expect(outcome).to.include({ outcome: 'rejected', code: 'too_many_units', path: 'packages' });
            expect(changes).to.equal(null);
        });
    });

    it('cancelled units can no longer be shipped', () => {
        const state = live([message({ status: 'CANCELLED', cancelledItems: { A: 2 } })]);
        expect(decideMessage(state, shipment([parcel('1', { A: 1 })])).outcome.code).to.equal('too_many_units');
        expect(decideMessage(state, shipment([parcel('1')])).changes).to.include({
            status: 'Shipped',
            channelStatus: 7
        });
    });
});

describe('Deciding a message that does not say when it happened', () => {
    const untimed = { occurredAt: at('12:00'), isUntimed: true };
    const corrected = shipment([parcel('1', null, { trackingNumber: '1Z9' })], untimed);

    it('it happened at its receipt', () => {
        const { changes } = decideMessage(newOrder(), corrected);
        expect(changes?.packages['1']?.occurredAt).to.equal(at('12:00'));
        const earlier = live([shipment([parcel('1')], { occurredAt: at('11:00') })]);
        expect(decideMessage(earlier, corrected).changes?.packages['1']).to.include({
            trackingNumber: '1Z9',
            occurredAt: at('12:00')
        });
    });

    it('it corrects a package that an OMS told with a clock that is ahead, and stands from then on', () => {
        const ahead = live([
            shipment([parcel('1', { A: 1 })], { occurredAt: at('12:30') }),
            shipment([parcel('2', { A: 1 })], { occurredAt: at('12:45') }),
            shipment([parcel('3')], { occurredAt: at('12:15') })
        ]);
        const told = shipment([parcel('1', { A: 1 }, { trackingNumber: '1Z9' })], untimed);
        const { outcome, changes } = decideMessage(ahead, told);
        expect(outcome.outcome).to.equal('applied');
        expect(changes?.packages['1']).to.include({ trackingNumber: '1Z9', occurredAt: at('12:45') });
        expect(told.packages[0]?.occurredAt).to.equal(at('12:00'));
    });

    it('a correction with a time of its own is late there', () => {
        const ahead = live([shipment([parcel('1')], { occurredAt: at('12:30') })]);
        const timed = shipment([parcel('1', null, { trackingNumber: '1Z9' })]);
        expect(decideMessage(ahead, timed).outcome.outcome).to.equal('stale');
    });
});

describe('Deciding a cancellation of units', () => {
    it('returns their stock and leaves the order alive', () => {
        const { changes } = decideMessage(newOrder(), message({ status: 'CANCELLED', cancelledItems: { A: 1 } }));
        expect(changes).to.include({ status: 'New', channelStatus: 7, cancelOrder: false });
        expect(changes?.cancelled).to.deep.equal({ A: 1 });
        expect(changes?.returnStock).to.deep.equal({ A: 1 });
    });

    it('adds up; with the last unit the order is cancelled', () => {
        const state = live([message({ status: 'CANCELLED', cancelledItems: { A: 2 } })]);
        const { changes } = decideMessage(state, message({ status: 'CANCELLED', cancelledItems: { B: 1 } }));
        expect(changes).to.include({ status: 'CANCELLED', cancelOrder: true });
    });

    it('makes an order Shipped when all that is left has shipped', () => {
        const state = live([shipment([parcel('1', { A: 2 })])]);
        const { changes } = decideMessage(state, message({ status: 'CANCELLED', cancelledItems: { B: 1 } }));
        expect(changes).to.include({ status: 'Shipped', shippingStatus: 'SHIPPED', channelStatus: 7 });
    });

    it('by TikTok of units that have left is kept in mind and shown, once, and changes no package', () => {
        const shipped = live([shipment([parcel('1', { A: 2 })])]);
        const told = message({ status: 'CANCELLED', cancelledItems: { A: 1 }, initiator: 'TIKTOK' });
        const { outcome, changes } = decideMessage(shipped, told);
        expect(outcome.outcome).to.equal('applied');
        expect(changes).to.include({ status: 'PartiallyShipped', cancelOrder: false });
        expect(changes?.alert).to.deep.equal({ code: 'alert.units_too_late', values: ['1 × A'] });
        expect([changes?.cancelledTooLate, changes?.cancelled, changes?.returnStock]).to.deep.equal([{ A: 1 }, {}, {}]);
        expect(changes?.packages).to.deep.equal(shipped.packages);
    });

    it('by TikTok of open units and of units that have left does both', () => {
        const state = live([shipment([parcel('1', { A: 1 })])]);
        const told = message({ status: 'CANCELLED', cancelledItems: { A: 2 }, initiator: 'TIKTOK' });
        const { changes } = decideMessage(state, told);
        expect([changes?.cancelled, changes?.cancelledTooLate]).to.deep.equal([{ A: 1 }, { A: 1 }]);
        expect(changes).to.include({ status: 'PartiallyShipped', channelStatus: 7 });
    });

    it('by TikTok of the last units that had left cancels the order, after shipping', () => {
        const state = live([
            shipment([parcel('1')]),
            message({ status: 'CANCELLED', cancelledItems: { A: 2 }, initiator: 'TIKTOK' })
        ]);
        const { changes } = decideMessage(
            state,
            message({ status: 'CANCELLED', cancelledItems: { B: 1 }, initiator: 'TIKTOK' })
        );
        expect(changes).to.include({ status: 'CANCELLED', orderTag: 'cancel after shipped', cancelOrder: false });
    });

    it('by TikTok of more units than the order has is refused', () => {
        const told = message({ status: 'CANCELLED', cancelledItems: { A: 3 }, initiator: 'TIKTOK' });
        expect(decideMessage(newOrder(), told).outcome).to.include({ code: 'too_many_units', path: 'cancel.items' });
    });

    it('refuses units that have shipped', () => {
        const state = live([shipment([parcel('1', { A: 2 })])]);
        const { outcome } = decideMessage(state, message({ status: 'CANCELLED', cancelledItems: { A: 1 } }));
        expect(outcome).to.include({ code: 'too_many_units', path: 'cancel.items' });
    });
});

describe('Deciding about an order that was moved in B2C Commerce itself', () => {
    const packages = shipment([parcel('1')], { occurredAt: at('09:00') });

    it('one that was just cancelled there does not ship, even if a shipment is told', () => {
        const state = newOrder({ platformStatus: 'CANCELLED' });
        const told = [packages, message({ status: 'Shipped' }), message({ status: 'PartiallyShipped' })];
        told.forEach((one) => expect(decideMessage(state, one).outcome.code).to.equal('order_cancelled'));
    });

    it('one that was cancelled when a part had left ships nothing more, and takes corrections', () => {
        const left = live([shipment([parcel('1', { A: 1 })])]);
        const state = { ...left, platformStatus: 'CANCELLED' as const };
        expect(decideMessage(state, shipment([parcel('2')])).outcome.code).to.equal('order_cancelled');
        const corrected = shipment([parcel('1', { A: 1 }, { trackingNumber: '1Z9' })], { occurredAt: at('13:00') });
        expect(decideMessage(state, corrected).changes?.correctedPackages).to.deep.equal(['1']);
    });

    it('a completed one takes shipments, is not cancelled by the seller, and not in the shop by TikTok', () => {
        const state = newOrder({ platformStatus: 'COMPLETED' });
        expect(decideMessage(state, packages).changes).to.include({ status: 'Shipped' });
        expect(decideMessage(state, message({ status: 'CANCELLED' })).outcome.code).to.equal('order_completed');
        expect(decideMessage(state, message({ status: 'CANCELLED', initiator: 'TIKTOK' })).changes).to.include({
            status: 'CANCELLED',
            cancelOrder: false,
            orderTag: 'cancel after shipped'
        });
    });

    it("a replaced one neither ships nor is cancelled by the seller; TikTok's cancellation is recorded", () => {
        const state = newOrder({ platformStatus: 'REPLACED' });
        [packages, message({ status: 'CANCELLED' }), message({ status: 'Acknowledged' })].forEach((one) =>
            expect(decideMessage(state, one).outcome.code).to.equal('order_replaced')
        );
        const { changes } = decideMessage(state, message({ status: 'CANCELLED', initiator: 'TIKTOK' }));
        expect(changes).to.include({ status: 'CANCELLED', cancelOrder: false });
        expect(changes?.alert).to.deep.equal({ code: 'alert.cancelled_but_gone', values: ['REPLACED'] });
    });
});

describe('What a decision begins with', () => {
    it('cancels, undoes, returns and tells nothing', () => {
        [newOrder(), live([shipment([parcel('1')])])].forEach((order) =>
            expect(unchangedState(order)).to.deep.include({
                cancelOrder: false,
                undoCancel: false,
                returnStock: {},
                addedPackages: [],
                correctedPackages: [],
                orderTag: '',
                alert: null
            })
        );
    });
});
