import { expect } from 'chai';
import { decideAfterCancellation, decideShipment, decideStatus } from '#cartridge/lifecycle/rules/decideShipment';
import type { OrderMessage } from '#cartridge/lifecycle/rules/orderMessage';
import type { Decision, OrderState } from '#cartridge/lifecycle/rules/orderState';
import { at, live, message, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const NO_TRACKING = 'No carrier and tracking number for some units: TikTok needs them';

describe('A shipment', () => {
    it('adds its packages', () => {
        expect(ship(newOrder(), shipment([parcel('1')]))).to.deep.include({
            outcome: { outcome: 'applied' }
        });
        const { changes } = ship(newOrder({ cancelled: { B: 1 } }), shipment([parcel('1')]));
        expect(changes).to.deep.include({
            status: 'Shipped',
            shippingStatus: 'SHIPPED',
            channelStatus: 7,
            packages: { 1: parcel('1') },
            addedPackages: ['1'],
            correctedPackages: [],
            alert: null
        });
    });

    it('is what its units say, with any word', () => {
        const part = [parcel('1', { A: 1 })];
        expect(ship(newOrder(), shipment(part, { status: 'Acknowledged' })).outcome).to.deep.equal({
            outcome: 'applied',
            warnings: ['The message says Acknowledged, the units say PartiallyShipped']
        });
        expect(ship(newOrder(), shipment(part, { status: 'PartiallyShipped' })).outcome).to.deep.equal({
            outcome: 'applied'
        });
        expect(ship(newOrder(), shipment([parcel('1')], { status: 'Delivered' })).changes).to.include({
            status: 'Delivered'
        });
    });

    it('with units without tracking has a warning', () => {
        const without = parcel('', null, { carrier: '', trackingNumber: '' });
        expect(ship(newOrder(), shipment([without])).outcome.warnings).to.deep.equal([NO_TRACKING]);
        const later = ship(live([shipment([without])]), shipment([parcel('1', { A: 1 })], { status: 'Shipped' }));
        expect(later.outcome.warnings).to.deep.equal([NO_TRACKING]);
        expect(later.changes?.packages).to.have.all.keys('', '1');
        const complete = ship(live([shipment([without])]), shipment([parcel('1', { A: 2, B: 1 })]));
        expect(complete.outcome).to.deep.equal({ outcome: 'applied' });
        expect(Object.keys(complete.changes?.packages || {})).to.deep.equal(['1']);
    });

    describe('of an order from which an edit took units that had left', () => {
        const left = { 1: parcel('1', { A: 2, C: 1 }) };
        const edited = newOrder({ status: 'PartiallyShipped', ordered: { A: 1, B: 2 }, packages: left });

        it('ships what is open', () => {
            const { changes } = ship(edited, shipment([parcel('2', { B: 1 })]));
            expect(changes).to.deep.include({ status: 'PartiallyShipped', shippingStatus: 'PARTSHIPPED', alert: null });
            expect(ship(edited, shipment([parcel('2', { B: 2 })])).changes).to.include({ shippingStatus: 'SHIPPED' });
        });

        it('has no more of these units', () => {
            const code = (items: Record<string, number>): unknown =>
                ship(edited, shipment([parcel('2', items)])).outcome.code;
            expect(code({ A: 1 })).to.equal('too_many_units');
            expect(code({ C: 1 })).to.equal('unknown_product');
            expect(code({ B: 3 })).to.equal('too_many_units');
        });
    });

    describe('with more than an order can keep', () => {
        const ordered = { A: 3000 };
        const parcels = (from: number, count: number, told = {}): ReturnType<typeof parcel>[] =>
            Array.from({ length: count }, (_value, index) => parcel('p' + (1000 + from + index), { A: 1 }, told));
        const many = newOrder({ ordered, packages: packagesOf(parcels(0, 1400)) });

        it('is refused', () => {
            expect(ship(newOrder({ ordered }), shipment(parcels(0, 1400))).outcome.outcome).to.equal('applied');
            expect(ship(many, shipment(parcels(1400, 400))).outcome).to.include({
                code: 'too_many_units',
                path: 'packages',
                expected: 'fewer packages, with fewer items',
                msg: 'The packages of the order are too many, or their items, to be kept'
            });
        });

        it('is refused as a correction, too', () => {
            const long = parcels(0, 400, { trackingNumber: '1'.repeat(250) });
            expect(ship(many, shipment(long, { occurredAt: at('13:00') })).outcome.code).to.equal('too_many_units');
        });

        it('is accepted as a correction that makes it no longer', () => {
            const tooMany = newOrder({ ordered, packages: packagesOf(parcels(0, 1900)) });
            const other = parcels(0, 1, { trackingNumber: '1Z9' });
            expect(ship(tooMany, shipment(other, { occurredAt: at('13:00') })).outcome.outcome).to.equal('applied');
        });
    });

    it('that takes units back raises an alert: TikTok cannot', () => {
        const state = live([shipment([parcel('1', { A: 2 })])]);
        const { changes } = ship(state, shipment([parcel('1', { A: 1 })], { occurredAt: at('13:00') }));
        expect(changes?.alert).to.deep.equal({ code: 'alert.fewer_units', values: ['1 × A'] });
        expect(changes).to.include({ status: 'PartiallyShipped', shippingStatus: 'PARTSHIPPED' });
    });

    it('has no news with the same packages, unless the word is further on', () => {
        const state = live([shipment([parcel('1')])]);
        expect(ship(state, shipment([parcel('1')]))).to.deep.equal({
            outcome: { outcome: 'repeated' },
            changes: null
        });
        const delivered = ship(state, shipment([parcel('1')], { status: 'Delivered' }));
        expect(delivered.changes).to.deep.include({ status: 'Delivered', addedPackages: [], correctedPackages: [] });
    });

    it('that is told again keeps the time at which it was, and nothing else', () => {
        const state = live([shipment([parcel('1')])]);
        expect(ship(state, shipment([parcel('1')], { occurredAt: at('13:00') }))).to.deep.equal({
            outcome: { outcome: 'repeated' },
            changes: null,
            repeated: { 1: parcel('1', null, { repeatedAt: at('13:00') }) }
        });
    });

    it('is late when its package is older and says nothing new', () => {
        const state = live([shipment([parcel('1')], { occurredAt: at('13:00') })]);
        const late = shipment([parcel('1', null, { trackingNumber: '1Z9' })]);
        expect(ship(state, late).outcome).to.deep.equal({ outcome: 'stale', current: 'Shipped' });
    });

    it('with too many units names the product', () => {
        expect(ship(newOrder(), shipment([parcel('1', { A: 3 })])).outcome).to.deep.equal({
            outcome: 'rejected',
            code: 'too_many_units',
            path: 'packages',
            expected: 'no more units than ordered and not cancelled',
            msg: 'More units of A than the order has',
            current: 'New'
        });
    });

    it('says which package nothing is left for', () => {
        expect(ship(newOrder(), shipment([parcel('1'), parcel('2')])).outcome).to.include({
            code: 'too_many_units',
            msg: 'No units are left for package 2',
            current: 'New'
        });
    });

    it('replaces the package that was taken from TikTok with the same number', () => {
        const fromTikTok = parcel('shipped-on-tiktok-7', { A: 2, B: 1 }, { trackingNumber: '1Z1' });
        const { outcome, changes } = ship(live([shipment([fromTikTok])]), shipment([parcel('1')]));
        expect(outcome).to.deep.equal({ outcome: 'applied' });
        expect(Object.keys(changes?.packages || {})).to.deep.equal(['1']);
        expect(changes?.alert).to.equal(null);
    });

    it('of an order on hold is refused', () => {
        const { outcome, changes } = ship(newOrder({ holdReason: 'out_of_stock' }), shipment([parcel('1')]));
        expect(outcome.code).to.equal('order_on_hold');
        expect(changes).to.equal(null);
    });
});

describe('A status without packages', () => {
    it('moves the order forward', () => {
        const { outcome, changes } = decideStatus(newOrder(), message({ status: 'Acknowledged' }));
        expect(outcome).to.deep.equal({ outcome: 'applied' });
        expect(changes).to.include({ status: 'Acknowledged', channelStatus: 3 });
        const some = newOrder({ cancelled: { A: 1 } });
        expect(decideStatus(some, message({ status: 'Acknowledged' })).changes).to.include({ channelStatus: 7 });
        const shipped = live([shipment([parcel('1')])]);
        expect(decideStatus(shipped, message({ status: 'Delivered' })).changes).to.include({ status: 'Delivered' });
    });

    it('that says that something has shipped needs packages', () => {
        expect(decideStatus(newOrder(), message({ status: 'PartiallyShipped' }))).to.deep.equal({
            outcome: {
                outcome: 'rejected',
                code: 'missing_field',
                path: 'packages',
                expected: 'at least one package',
                msg: 'A shipment needs its packages',
                current: 'New'
            },
            changes: null
        });
        const held = newOrder({ holdReason: 'out_of_stock' });
        expect(decideStatus(held, message({ status: 'PartiallyShipped' })).outcome.code).to.equal('order_on_hold');
    });

    it('is repeated or late where it has no news', () => {
        const shipped = live([shipment([parcel('1')])]);
        expect(decideStatus(shipped, message({ status: 'Shipped' })).outcome).to.deep.equal({ outcome: 'repeated' });
        expect(decideStatus(shipped, message({ status: 'Acknowledged' })).outcome).to.deep.equal({
            outcome: 'stale',
            current: 'Shipped'
        });
    });

    it('is applied with a warning where the units say more', () => {
        const state = { ...live([shipment([parcel('1')])]), status: 'PartiallyShipped' as const };
        const { outcome, changes } = decideStatus(state, message({ status: 'PartiallyShipped' }));
        expect(outcome).to.deep.equal({
            outcome: 'applied',
            warnings: ['The message says PartiallyShipped, the units say Shipped']
        });
        expect(changes).to.include({ status: 'Shipped', channelStatus: 5 });
    });

    it('does not move an order that is on hold, has failed or was replaced on', () => {
        const shipped = { ...live([shipment([parcel('1')])]), status: 'PartiallyShipped' as const };
        const held = { ...shipped, holdReason: 'out_of_stock' };
        expect(decideStatus(held, message({ status: 'Shipped' })).outcome.code).to.equal('order_on_hold');
        const acknowledged = message({ status: 'Acknowledged' });
        const failed = newOrder({ platformStatus: 'FAILED' });
        expect(decideStatus(failed, acknowledged).outcome.code).to.equal('order_failed');
        expect(decideStatus(newOrder({ holdReason: 'out_of_stock' }), acknowledged).changes).to.include({
            status: 'Acknowledged'
        });
        const left = { ...live([shipment([parcel('1')])]), holdReason: 'out_of_stock' };
        expect(decideStatus(left, message({ status: 'Delivered' })).changes).to.include({ status: 'Delivered' });
    });
});

describe('News of a cancelled order', () => {
    const cancelled = live([message({ status: 'CANCELLED', occurredAt: at('13:00') })]);
    const after = (state: OrderState, told: OrderMessage): Decision =>
        decideAfterCancellation(state, told, told.packages);

    it('without packages is refused where it says that something has shipped, and late otherwise', () => {
        expect(after(cancelled, message({ status: 'Shipped' })).outcome.code).to.equal('order_cancelled');
        const late = { outcome: { outcome: 'stale', current: 'CANCELLED' }, changes: null };
        expect(after(cancelled, message({ status: 'Acknowledged' }))).to.deep.equal(late);
        const shipped = live([shipment([parcel('1')]), message({ status: 'CANCELLED', initiator: 'TIKTOK' })]);
        expect(after(shipped, message({ status: 'Delivered' }))).to.deep.equal(late);
    });

    it('has no news with the same packages, with any word', () => {
        const shipped = live([shipment([parcel('1')]), message({ status: 'CANCELLED', initiator: 'TIKTOK' })]);
        const { outcome, changes } = after(shipped, shipment([parcel('1')], { status: 'Delivered' }));
        expect(outcome).to.deep.equal({ outcome: 'repeated' });
        expect(changes).to.equal(null);
    });

    it("takes the seller's cancellation back with an alert", () => {
        const { changes } = after(cancelled, shipment([parcel('1')], { occurredAt: at('12:59') }));
        expect(changes).to.include({ undoCancel: true, cancelledAt: '', cancelledBy: '', status: 'Shipped' });
        expect(changes?.alert).to.deep.equal({ code: 'alert.shipped_before_cancelled', values: [] });
    });

    it("makes the seller's cancellation TikTok's where TikTok has cancelled too", () => {
        const both = { ...cancelled, cancelledOnTikTokAt: at('14:00') };
        expect(after(both, shipment([parcel('1')], { occurredAt: at('12:59') })).changes).to.deep.include({
            undoCancel: true,
            cancelledAt: at('14:00'),
            cancelledBy: 'TIKTOK',
            alert: { code: 'alert.cancelled_after_shipping', values: [] }
        });
        const buyer = { ...both, cancelledBy: 'BUYER' as const };
        expect(after(buyer, shipment([parcel('1')], { occurredAt: at('12:59') })).changes).to.include({
            cancelledAt: at('13:00'),
            cancelledBy: 'BUYER'
        });
    });
});

function ship(state: OrderState, told: OrderMessage): Decision {
    return decideShipment(state, told, told.packages);
}

function packagesOf(parcels: Array<ReturnType<typeof parcel>>): OrderState['packages'] {
    return Object.fromEntries(parcels.map((one) => [one.packageNo, one]));
}
