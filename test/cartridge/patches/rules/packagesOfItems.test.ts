import { expect } from 'chai';
import type { ShippedPackage } from '#cartridge/lifecycle/rules/packages';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { packagesOfItems } from '#cartridge/patches/rules/packagesOfItems';
import type { ShippedItem } from '#cartridge/patches/rules/patchedItems';
import { live, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const NOW = '2026-11-23T15:00:00.000Z';

/** Orders have two units of A and one of B. */
describe('The packages that shipped lines stand for', () => {
    it('hold all units of a complete line, one of a line in part', () => {
        expect(packages([complete('A', '1Z9')])).to.deep.equal([told('1Z9', { A: 2 })]);
        expect(packages([inPart('A', '1Z9')])).to.deep.equal([told('1Z9', { A: 1 })]);
    });

    it('are one for each number', () => {
        expect(packages([complete('A', '1Z9'), complete('B', '1Z9', 1)])).to.deep.equal([told('1Z9', { A: 2, B: 1 })]);
        expect(packages([complete('A', '1Z8'), complete('B', '1Z9', 1)])).to.deep.equal([
            told('1Z8', { A: 2 }),
            told('1Z9', { B: 1 })
        ]);
    });

    it('hold no unit that the patch cancels', () => {
        expect(packages([complete('A', '1Z9')], [], { A: 1 })).to.deep.equal([told('1Z9', { A: 1 })]);
    });

    it('hold one unit too many where nothing is left, which is refused later', () => {
        expect(packages([complete('A', '1Z9')], [], { A: 2 })).to.deep.equal([told('1Z9', { A: 1 })]);
    });

    it('leave units that are in a package where they are', () => {
        const known = [parcel('1', { A: 1 })];
        expect(packages([complete('A', '1Z9')], known)).to.deep.equal([told('1Z9', { A: 1 })]);
        expect(packages([inPart('A', '1Z1')], known)).to.deep.equal([{ ...known[0], occurredAt: NOW }]);
    });

    it('take the rest into a package that is known under its number', () => {
        const known = [parcel('1', { A: 1 })];
        expect(packages([complete('A', '1Z1')], known)).to.deep.equal([
            { ...known[0], items: { A: 2 }, occurredAt: NOW }
        ]);
    });

    it('correct the carrier', () => {
        const known = [parcel('1', { A: 2 })];
        const item = { ...complete('A', '1Z1'), tracking: { carrier: 'DHL', trackingNumber: '1Z1' } };
        expect(packages([item], known)[0]).to.include({ packageNo: '1', carrier: 'DHL' });
    });

    it('keep their number where all of their units have got another one', () => {
        const known = [parcel('1', { A: 2 })];
        expect(packages([complete('A', '1Z9')], known)).to.deep.equal([{ ...told('1Z9', { A: 2 }), packageNo: '1' }]);
    });

    it('are corrected beside packages of other products', () => {
        const known = [parcel('1', { A: 2 }), parcel('2', { B: 1 })];
        expect(packages([complete('A', '1Z9')], known)).to.deep.equal([{ ...told('1Z9', { A: 2 }), packageNo: '1' }]);
    });

    it('share the units of a product: what one line has taken is gone for the next', () => {
        expect(packages([inPart('A', '1Z8'), complete('A', '1Z9')])).to.deep.equal([
            told('1Z8', { A: 1 }),
            told('1Z9', { A: 1 })
        ]);
    });

    it('keep the units of other lines where one line has got another number', () => {
        const known = [parcel('1', { A: 2, B: 1 })];
        expect(packages([complete('A', '1Z9')], known)).to.deep.equal([
            told('1Z9', { A: 2 }),
            { ...known[0], items: { B: 1 }, occurredAt: NOW }
        ]);
    });

    it('change hands among known numbers, and a package without units stays', () => {
        const known = [parcel('1', { A: 2 }), parcel('2', { B: 1 })];
        expect(packages([complete('A', '1Z2')], known)).to.deep.equal([
            { ...known[1], items: { A: 2, B: 1 }, occurredAt: NOW },
            { ...known[0], items: {}, occurredAt: NOW }
        ]);
        const turned = [parcel('1', { B: 1 }), parcel('2', { A: 2 })];
        expect(packages([complete('A', '1Z1')], turned)).to.deep.equal([
            { ...turned[0], items: { A: 2, B: 1 }, occurredAt: NOW },
            { ...turned[1], items: {}, occurredAt: NOW }
        ]);
    });

    it('are corrected by a line in part when its last open unit would complete it', () => {
        const known = [parcel('1', { A: 1 })];
        expect(packages([inPart('A', '1Z9')], known)).to.deep.equal([{ ...told('1Z9', { A: 1 }), packageNo: '1' }]);
        expect(packages([inPart('A', '1Z9', 1)], known)).to.deep.equal([{ ...told('1Z9', { A: 1 }), packageNo: '1' }]);
    });

    it('are not corrected where two packages have units of the line', () => {
        const known = [parcel('1', { A: 1 }), parcel('2', { A: 1 })];
        expect(packages([complete('A', '1Z9')], known)).to.deep.equal([told('1Z9', { A: 1 })]);
    });

    it('get another number where theirs is taken', () => {
        const known = [parcel('1Z9', { A: 1 }, { trackingNumber: '1Z1' })];
        expect(packages([complete('B', '1Z9', 1)], known)).to.deep.equal([
            { ...told('1Z9', { B: 1 }), packageNo: '1Z9-2' }
        ]);
        const two = [...known, parcel('1Z9-2', { A: 1 }, { trackingNumber: '1Z2' })];
        expect(packages([complete('B', '1Z9', 1)], two)[0]?.packageNo).to.equal('1Z9-3');
        const other = [parcel('1Z9', { B: 1 }, { trackingNumber: '1Z1' })];
        const both = packages([inPart('A', '1Z9'), complete('A', '1Z9-2')], other);
        expect(both.map(({ packageNo }) => packageNo)).to.deep.equal(['1Z9-2', '1Z9-2-2']);
    });
});

function packages(items: ShippedItem[], known: ShippedPackage[] = [], cancelled: Units = {}): ShippedPackage[] {
    const state = known.length > 0 ? live([shipment(known)]) : newOrder();
    return packagesOfItems(items, state, cancelled, NOW);
}

function complete(productId: string, trackingNumber: string, units = 2): ShippedItem {
    return { path: '', productId, isComplete: true, units, tracking: { carrier: 'UPS', trackingNumber } };
}

function inPart(productId: string, trackingNumber: string, units = 2): ShippedItem {
    return { ...complete(productId, trackingNumber, units), isComplete: false };
}

function told(trackingNumber: string, items: Units): ShippedPackage {
    return { packageNo: trackingNumber, carrier: 'UPS', trackingNumber, items, occurredAt: NOW };
}
