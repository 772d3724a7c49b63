import { expect } from 'chai';
import { itemsByPackage, mergePackages, shippedUnits } from '#cartridge/lifecycle/rules/packages';
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
            packages: { 1: known[1], 2: corrected, 3: parcel('3') },
            added: ['3'],
            corrected: ['2'],
            hasOlder: false
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
            hasOlder: true
        });
        expect(mergePackages(known, [same])).to.deep.equal({
            packages: known,
            added: [],
            corrected: [],
            hasOlder: false
        });
    });
});
