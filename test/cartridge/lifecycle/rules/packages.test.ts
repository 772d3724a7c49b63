import { expect } from 'chai';
import {
    areTooLong,
    dropPackageWithoutTracking,
    emptyPackage,
    hasNumber,
    itemsByPackage,
    mergePackages,
    packageNumbers,
    packagesBefore,
    packagesWithTracking,
    packageWithoutTracking,
    samePackage,
    shippedUnits
} from '#cartridge/lifecycle/rules/packages';
import type { Packages, ShippedPackage } from '#cartridge/lifecycle/rules/packages';
import { at, parcel } from '#helpers/tiktok/orderLife';

describe('Packages', () => {
    const ordered = { A: 2, B: 1 };

    it('without items hold what the others leave', () => {
        const packages = { 1: parcel('1', { A: 1 }), 2: parcel('2') };
        expect(itemsByPackage(packages, ordered)).to.deep.equal({ 1: { A: 1 }, 2: { A: 1, B: 1 } });
        expect(shippedUnits(packages, ordered)).to.deep.equal(ordered);
    });

    it('are added or replaced, and those that are not named stay', () => {
        const known = { 1: parcel('1'), 2: parcel('2') };
        const corrected = parcel('2', null, { trackingNumber: '1Z9' });
        expect(mergePackages(known, [corrected, parcel('3')])).to.deep.equal({
            packages: { 1: known[1], 2: { ...corrected, formerNumbers: ['1Z2'] }, 3: parcel('3') },
            added: ['3'],
            corrected: ['2'],
            hasOlder: false,
            hasLaterRepeat: false
        });
    });

    it('are not replaced by what is older, nor by the same', () => {
        const known = { 1: parcel('1', { A: 1 }, { occurredAt: at('13:00') }) };
        const older = parcel('1', { A: 2 }, { occurredAt: at('12:59') });
        const same = parcel('1', { A: 1 }, { occurredAt: at('14:00') });
        expect(mergePackages(known, [older])).to.deep.equal({
            packages: known,
            added: [],
            corrected: [],
            hasOlder: true,
            hasLaterRepeat: false
        });
        expect(mergePackages(known, [same])).to.deep.equal({
            packages: { 1: { ...known[1], repeatedAt: at('14:00') } },
            added: [],
            corrected: [],
            hasOlder: false,
            hasLaterRepeat: true
        });
    });

    it('are not replaced by what is older than their last repeat', () => {
        const known = { 1: parcel('1', { A: 1 }, { occurredAt: at('13:00'), repeatedAt: at('14:00') }) };
        const between = parcel('1', { A: 2 }, { occurredAt: at('13:59') });
        const after = parcel('1', { A: 2 }, { occurredAt: at('14:00') });
        expect(mergePackages(known, [between])).to.deep.include({ packages: known, hasOlder: true });
        expect(mergePackages(known, [after])).to.deep.include({ packages: { 1: after }, corrected: ['1'] });
        const again = parcel('1', { A: 1 }, { occurredAt: at('14:00') });
        expect(mergePackages(known, [again])).to.deep.include({ packages: known, hasLaterRepeat: false });
    });

    it('have numbers in their sequence', () => {
        expect(packageNumbers({ b: parcel('b'), a: parcel('a') })).to.deep.equal(['a', 'b']);
    });

    it('without items get the rest once: the first one has it', () => {
        expect(itemsByPackage({ 1: parcel('1'), 2: parcel('2') }, ordered)).to.deep.equal({ 1: ordered, 2: {} });
    });

    it('may be empty, and the first such one is named', () => {
        expect(emptyPackage({ 1: parcel('1', { A: 1 }), 2: parcel('2') }, ordered)).to.equal(null);
        expect(emptyPackage({ 1: parcel('1'), 2: parcel('2'), 3: parcel('3') }, ordered)).to.equal('2');
        expect(emptyPackage({ '': packageWithoutTracking(at('12:00')) }, {})).to.equal('');
        expect(emptyPackage({}, ordered)).to.equal(null);
    });

    it('without tracking go once all units are in others', () => {
        const unknown = packageWithoutTracking(at('12:00'));
        expect(unknown).to.deep.equal({
            packageNo: '',
            carrier: '',
            trackingNumber: '',
            items: null,
            occurredAt: at('12:00')
        });
        const part = { '': unknown, '1': parcel('1', { A: 2 }) };
        expect(dropPackageWithoutTracking(part, ordered)).to.deep.equal(part);
        const all = { '': unknown, '1': parcel('1', ordered) };
        expect(dropPackageWithoutTracking(all, ordered)).to.deep.equal({ 1: all[1] });
        expect(packagesWithTracking(part)).to.deep.equal({ 1: part[1] });
    });

    it('hold back their units from a cancellation if they had left by then, or name them', () => {
        const packages = {
            1: parcel('1', null, { occurredAt: at('12:00') }),
            2: parcel('2', { A: 1 }, { occurredAt: at('14:00') })
        };
        expect(packagesBefore(packages, at('12:00'))).to.deep.equal(packages);
        expect(packagesBefore(packages, at('11:59'))).to.deep.equal({ 2: packages[2] });
    });

    it('are the same with the same tracking and units', () => {
        const one = parcel('1', { A: 1 });
        expect(samePackage(one, { ...one, occurredAt: at('18:00') })).to.equal(true);
        expect(samePackage(parcel('1'), parcel('1'))).to.equal(true);
        [{ carrier: 'DHL' }, { trackingNumber: '1Z9' }, { items: null }, { items: { A: 2 } }].forEach((other) => {
            expect(samePackage(one, { ...one, ...other })).to.equal(false);
            expect(samePackage({ ...one, ...other }, one)).to.equal(false);
        });
    });

    it('that a message names twice are added once, and corrected', () => {
        const corrected = parcel('1', null, { trackingNumber: '1Z9' });
        expect(mergePackages({}, [parcel('1'), corrected])).to.deep.equal({
            packages: { 1: { ...corrected, formerNumbers: ['1Z1'] } },
            added: ['1'],
            corrected: ['1'],
            hasOlder: false,
            hasLaterRepeat: false
        });
    });

    describe('that are corrected', () => {
        const told = (trackingNumber: string, items: ShippedPackage['items'] = null): ShippedPackage =>
            parcel('1', items, { trackingNumber });
        const after = (...messages: ShippedPackage[]): ShippedPackage =>
            messages.reduce<Packages>((known, one) => mergePackages(known, [one]).packages, {})['1']!;

        it('keep the tracking numbers that they had, latest first, each once', () => {
            expect(after(told('A'), told('B'), told('C')).formerNumbers).to.deep.equal(['B', 'A']);
            expect(after(told('A'), told('B'), told('A'))).to.deep.include({
                trackingNumber: 'A',
                formerNumbers: ['B']
            });
            const many = Array.from({ length: 12 }, (_value, index) => told(`N${index}`));
            expect(after(...many).formerNumbers).to.deep.equal(
                many
                    .slice(1, 11)
                    .map((one) => one.trackingNumber)
                    .reverse()
            );
        });

        it('keep none while only the units change, and keep those that they have', () => {
            expect(after(told('A'), told('A', { A: 1 }))).to.deep.equal(told('A', { A: 1 }));
            expect(after(told('A'), told('B'), told('B', { A: 1 }))).to.deep.equal({
                ...told('B', { A: 1 }),
                formerNumbers: ['A']
            });
        });

        it('are the same as before when they are told again', () => {
            const known = { 1: after(told('A'), told('B')) };
            expect(mergePackages(known, [told('B')])).to.deep.equal({
                packages: known,
                added: [],
                corrected: [],
                hasOlder: false,
                hasLaterRepeat: false
            });
        });

        it('have their numbers in any writing', () => {
            const known = after(told('1z 99-a'), told('B'));
            expect(['1Z99A', '1z99a', ' b'].map((number) => hasNumber(known, number))).to.deep.equal([
                true,
                true,
                true
            ]);
            expect(['1Z99', '', '-'].map((number) => hasNumber(known, number))).to.deep.equal([false, false, false]);
            expect(hasNumber(told('#'), '-')).to.equal(false);
            expect(hasNumber(told('#'), '#')).to.equal(true);
        });
    });

    describe('are too long', () => {
        const FRAMES = 150 + 40;
        const EXTRA = 300000 - FRAMES - 60;

        /** A package of a number, a carrier, a tracking number and one item. */
        function long(lengths: {
            packageNo?: number;
            carrier?: number;
            trackingNumber?: number;
            item?: number;
        }): ShippedPackage {
            const { packageNo = 10, carrier = 20, trackingNumber = 30, item = 0 } = lengths;
            const more = { carrier: 'c'.repeat(carrier), trackingNumber: 't'.repeat(trackingNumber) };
            return parcel('1'.repeat(packageNo), { ['i'.repeat(item)]: 1 }, more);
        }

        const grown = { packageNo: 10 + EXTRA, carrier: 20 + EXTRA, trackingNumber: 30 + EXTRA, item: EXTRA };
        Object.entries(grown).forEach(([part, length]) => {
            it(`from the 300,001st character on, also in the ${part}`, () => {
                expect(areTooLong({}, [long({ [part]: length })])).to.equal(false);
                expect(areTooLong({}, [long({ [part]: length + 1 })])).to.equal(true);
            });
        });

        it('together with those that are known and not told again', () => {
            const known = { 2: parcel('2', null, { carrier: '', trackingNumber: '' }) };
            expect(areTooLong(known, [long({ item: EXTRA - 151 })])).to.equal(false);
            expect(areTooLong(known, [long({ item: EXTRA - 150 })])).to.equal(true);
        });

        it('but may be told again, or shorter, when they were before', () => {
            const before = long({ item: EXTRA + 10 });
            const known = { [before.packageNo]: before };
            expect(areTooLong(known, [before])).to.equal(false);
            expect(areTooLong(known, [long({ item: EXTRA + 9 })])).to.equal(false);
            expect(areTooLong(known, [long({ item: EXTRA + 11 })])).to.equal(true);
        });
    });
});
