import { expect } from 'chai';
import fc from 'fast-check';
import {
    dropPackageWithoutTracking,
    emptyPackage,
    itemsByPackage,
    lastToldAt,
    mergePackages,
    packageNumbers,
    shippedUnits
} from '#cartridge/lifecycle/rules/packages';
import type { Packages, ShippedPackage } from '#cartridge/lifecycle/rules/packages';
import { countUnits, firstExcess, without } from '#cartridge/lifecycle/rules/units';
import { anyUnits, holdsFor } from '#helpers/faults/properties';

const anyPackage = (): fc.Arbitrary<ShippedPackage> =>
    fc.record({
        packageNo: fc.constantFrom('1', '2', '3', ''),
        carrier: fc.constantFrom('UPS', 'DHL'),
        trackingNumber: fc.constantFrom('1Z1', '1Z2', '1Z3'),
        items: fc.option(anyUnits(), { nil: null }),
        occurredAt: fc.integer({ min: 10, max: 59 }).map((minute) => `2026-11-23T10:${minute}:00.000Z`)
    });
const anyPackages = (): fc.Arbitrary<ShippedPackage[]> => fc.array(anyPackage(), { maxLength: 5 });

const packagesOf = (told: ShippedPackage[]): Packages => mergePackages({}, told).packages;
/** A number that comes late was never the number of its package, and a package has the time at which it was first told so. */
const toldLast = (packages: Packages): unknown[] =>
    packageNumbers(packages).map((packageNo) => {
        const { carrier, trackingNumber, items } = packages[packageNo]!;
        return [packageNo, carrier, trackingNumber, items, lastToldAt(packages[packageNo]!)];
    });

describe('Packages of an order, with any contents', () => {
    it('that are told again change nothing', () => {
        holdsFor([anyPackages()], (told) => {
            const known = packagesOf(told);
            const again = mergePackages(known, Object.values(known));
            expect(again).to.deep.equal({
                packages: known,
                added: [],
                corrected: [],
                hasOlder: false,
                hasLaterRepeat: false
            });
        });
    });

    it('are those that were told last, in any sequence', () => {
        const distinct = fc.uniqueArray(anyPackage(), { maxLength: 5, selector: ({ occurredAt }) => occurredAt });
        holdsFor([distinct, fc.infiniteStream(fc.nat())], (told, numbers) => {
            const shuffled = told
                .map((one) => ({ one, at: numbers.next().value as number }))
                .sort((first, second) => first.at - second.at)
                .map(({ one }) => one);
            expect(toldLast(packagesOf(shuffled))).to.deep.equal(toldLast(packagesOf(told)));
        });
    });

    it('hold all units together once one of them holds the rest', () => {
        holdsFor([anyPackages(), anyUnits()], (told, available) => {
            const packages = packagesOf(told);
            const byPackage = itemsByPackage(packages, available);
            expect(Object.keys(byPackage).sort()).to.deep.equal(packageNumbers(packages));
            const open = without(available, shippedUnits(packages, available));
            const hasRest = Object.values(packages).some(({ items }) => items === null);
            expect(hasRest ? countUnits(open) : 0).to.equal(0);
        });
    });

    it('hold no more than was ordered where none of them says so', () => {
        holdsFor([anyPackages(), anyUnits()], (told, available) => {
            const packages = packagesOf(told.map((one) => ({ ...one, items: null })));
            expect(firstExcess(shippedUnits(packages, available), available)).to.equal(null);
        });
    });

    it('are empty only where one of them holds nothing', () => {
        holdsFor([anyPackages(), anyUnits()], (told, available) => {
            const packages = packagesOf(told);
            const empty = emptyPackage(packages, available);
            const held = itemsByPackage(packages, available);
            expect(empty === null ? [] : Object.values(held[empty]!)).to.deep.equal([]);
            expect(Object.values(held).some((units) => countUnits(units) === 0)).to.equal(empty !== null);
        });
    });

    it('lose no unit with the package that names no tracking number', () => {
        holdsFor([anyPackages(), anyUnits()], (told, available) => {
            const packages = packagesOf(told);
            const left = dropPackageWithoutTracking(packages, available);
            const open = (some: Packages): number => countUnits(without(available, shippedUnits(some, available)));
            expect(open(left)).to.equal(open(packages));
        });
    });
});
