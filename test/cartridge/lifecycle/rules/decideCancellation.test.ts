import { expect } from 'chai';
import { decideMessage } from '#cartridge/lifecycle/rules/decideMessage';
import { at, live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

describe('Deciding a cancellation', () => {
    const cancelledAtOne = { status: 'CANCELLED' as const, occurredAt: at('13:00') };

    it('of an order that has not shipped cancels it in the shop', () => {
        expect(decideMessage(newOrder(), message({ status: 'CANCELLED' })).changes).to.include({
            status: 'CANCELLED',
            cancelOrder: true,
            orderTag: '',
            channelStatus: 6,
            cancelledAt: at('12:00'),
            cancelledBy: 'SELLER',
            cancelledOnTikTokAt: '',
            alert: null
        });
    });

    it('is complete when all of its units are named, and keeps the units', () => {
        const units = message({ status: 'CANCELLED', cancelledItems: { A: 2, B: 1 } });
        const { outcome, changes } = decideMessage(newOrder(), units);
        expect(outcome).to.deep.equal({ outcome: 'applied' });
        expect(changes).to.include({ status: 'CANCELLED', channelStatus: 6, cancelOrder: true });
        expect(changes?.cancelled).to.deep.equal({});
    });

    it('by the seller is refused with all packages that were named, or none', () => {
        const state = live([message({ status: 'Shipped' })]);
        expect(decideMessage(state, message({ status: 'CANCELLED' })).outcome).to.include({
            code: 'already_shipped',
            msg: 'The order has shipped',
            current: 'Shipped'
        });
        const two = live([shipment([parcel('1', { A: 2 }), parcel('2')])]);
        expect(decideMessage(two, message({ status: 'CANCELLED' })).outcome.msg).to.equal(
            'The order has shipped, in package 1, 2'
        );
    });

    it('by TikTok or by the buyer is known with its time', () => {
        (['TIKTOK', 'BUYER'] as const).forEach((initiator) => {
            const { changes } = decideMessage(newOrder(), message({ ...cancelledAtOne, initiator }));
            expect(changes).to.include({
                cancelledAt: at('13:00'),
                cancelledBy: initiator,
                cancelledOnTikTokAt: at('13:00'),
                cancelOrder: true,
                alert: null
            });
        });
    });

    it('again has news only where TikTok cancels the whole order for the first time', () => {
        const state = live([message(cancelledAtOne)]);
        const byTikTok = message({ status: 'CANCELLED', initiator: 'TIKTOK', occurredAt: at('14:00') });
        const { outcome, changes } = decideMessage(state, byTikTok);
        expect(outcome).to.deep.equal({ outcome: 'applied' });
        expect(changes).to.include({ status: 'CANCELLED', cancelledOnTikTokAt: at('14:00'), cancelOrder: false });
        const repeated = { outcome: { outcome: 'repeated' }, changes: null };
        const known = { ...state, cancelledOnTikTokAt: at('13:30') };
        expect(decideMessage(known, byTikTok)).to.deep.equal(repeated);
        expect(decideMessage(state, { ...byTikTok, cancelledItems: { A: 1 } })).to.deep.equal(repeated);
        expect(decideMessage(state, message(cancelledAtOne))).to.deep.equal(repeated);
    });

    it('by the seller is refused once a unit has shipped, with what has shipped and what is possible', () => {
        const state = live([shipment([parcel('7', { A: 1 })])]);
        expect(decideMessage(state, message({ status: 'CANCELLED' })).outcome).to.deep.equal({
            outcome: 'rejected',
            code: 'already_shipped',
            path: 'status',
            expected: 'an order that has not shipped',
            msg: 'The order has shipped, in package 7',
            current: 'PartiallyShipped',
            allowed: ['Shipped', 'Delivered', 'Completed']
        });
    });

    it('by TikTok of a shipped order leaves order and stock alone: tag and alert', () => {
        const state = live([shipment([parcel('1')])]);
        const { changes } = decideMessage(state, message({ status: 'CANCELLED', initiator: 'TIKTOK' }));
        expect(changes).to.include({
            status: 'CANCELLED',
            channelStatus: 6,
            shippingStatus: 'SHIPPED',
            orderTag: 'cancel after shipped',
            cancelOrder: false
        });
        expect(changes?.alert).to.deep.equal({ code: 'alert.cancelled_after_shipping', values: [] });
    });

    it("is undone by goods that left before it; TikTok's stands, of a shipped order", () => {
        const state = live([message({ ...cancelledAtOne, initiator: 'TIKTOK' })]);
        expect(decideMessage(state, shipment([parcel('1')], { occurredAt: at('12:59') })).changes).to.include({
            undoCancel: true,
            status: 'CANCELLED',
            shippingStatus: 'SHIPPED',
            orderTag: 'cancel after shipped'
        });
    });

    it("is undone by goods that left before it; the seller's is refused in hindsight", () => {
        const state = live([message(cancelledAtOne)]);
        expect(decideMessage(state, shipment([parcel('1')], { occurredAt: at('12:59') })).changes).to.include({
            undoCancel: true,
            status: 'Shipped',
            channelStatus: 5,
            cancelledAt: '',
            orderTag: ''
        });
    });

    it("is TikTok's once TikTok has cancelled as well: goods that left before it make it one of a shipped order", () => {
        const both = [cancelledAtOne, { ...cancelledAtOne, occurredAt: at('14:00'), initiator: 'TIKTOK' as const }];
        [both, [...both, both[1]!]].forEach((cancellations) => {
            const state = live(cancellations.map((told) => message(told)));
            expect(state).to.include({ cancelledBy: 'SELLER', cancelledOnTikTokAt: at('14:00') });
            const { changes } = decideMessage(state, shipment([parcel('1')], { occurredAt: at('12:59') }));
            expect(changes).to.include({
                undoCancel: true,
                status: 'CANCELLED',
                shippingStatus: 'SHIPPED',
                orderTag: 'cancel after shipped',
                cancelledBy: 'TIKTOK'
            });
            expect(changes?.alert).not.to.equal(null);
        });
    });

    it('ends the same when the shipment, which was first, comes first', () => {
        const told = [
            shipment([parcel('1')], { occurredAt: at('12:00') }),
            message(cancelledAtOne),
            message({ ...cancelledAtOne, occurredAt: at('14:00'), initiator: 'TIKTOK' })
        ];
        expect(live([told[1]!, told[2]!, told[0]!])).to.deep.equal(live(told));
        expect(live([told[2]!, told[1]!, told[0]!])).to.deep.equal(live(told));
    });

    it('is undone once, however many packages had left', () => {
        const first = shipment([parcel('1', { A: 1 })], { occurredAt: at('12:30') });
        const state = live([message({ ...cancelledAtOne, initiator: 'TIKTOK' }), first]);
        const { changes } = decideMessage(state, shipment([parcel('2')], { occurredAt: at('12:40') }));
        expect(changes).to.include({ undoCancel: false, status: 'CANCELLED', shippingStatus: 'SHIPPED', alert: null });
    });

    it('does not stand against the correction of a package that had left', () => {
        const state = live([shipment([parcel('1')]), message({ ...cancelledAtOne, initiator: 'TIKTOK' })]);
        const corrected = shipment([parcel('1', null, { trackingNumber: '1Z9' })], { occurredAt: at('14:00') });
        const { changes } = decideMessage(state, corrected);
        expect(changes?.correctedPackages).to.deep.equal(['1']);
        expect(changes).to.include({ status: 'CANCELLED', undoCancel: false });
    });

    it('of goods that leave afterwards: the shipment is refused', () => {
        const state = live([message(cancelledAtOne)]);
        const { outcome } = decideMessage(state, shipment([parcel('1')], { occurredAt: at('13:00') }));
        expect(outcome).to.include({ code: 'order_cancelled', current: 'CANCELLED' });
        expect(outcome.allowed).to.deep.equal([]);
    });
});
