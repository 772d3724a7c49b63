import { expect } from 'chai';
import { common, countUnits, firstExcess, plus, sameUnits, unitsOf, without } from '#cartridge/lifecycle/rules/units';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { anyUnits, holdsFor } from '#helpers/faults/properties';

describe('Units, of any products', () => {
    it('that are added and taken away again are the same', () => {
        holdsFor([anyUnits(), anyUnits()], (one, other) => {
            expect(sameUnits(without(plus(one, other), other), one)).to.equal(true);
            expect(countUnits(plus(one, other))).to.equal(countUnits(one) + countUnits(other));
            expect(sameUnits(plus(one, other), plus(other, one))).to.equal(true);
        });
    });

    it('are in part in others, and the rest is not', () => {
        holdsFor([anyUnits(), anyUnits()], (one, other) => {
            const both = common(one, other);
            expect([firstExcess(both, one), firstExcess(both, other)]).to.deep.equal([null, null]);
            expect(sameUnits(plus(both, without(one, other)), one)).to.equal(true);
            expect(sameUnits(both, common(other, one))).to.equal(true);
        });
    });

    it('are more than others of the product that is named', () => {
        holdsFor([anyUnits(), anyUnits()], (wanted, available) => {
            const excess = firstExcess(wanted, available);
            expect(countUnits(without(wanted, available)) > 0).to.equal(excess !== null);
            expect(excess === null || unitsOf(wanted, excess) > unitsOf(available, excess)).to.equal(true);
        });
    });

    it('are never below zero, and leave what they are made of as it was', () => {
        holdsFor([anyUnits(), anyUnits()], (one, other) => {
            const before = JSON.stringify([one, other]);
            const made: Units[] = [plus(one, other), without(one, other), common(one, other)];
            made.forEach((units) => expect(Object.values(units).every((count) => count > 0)).to.equal(true));
            expect(JSON.stringify([one, other])).to.equal(before);
        });
    });
});
