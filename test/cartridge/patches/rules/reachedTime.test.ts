import { expect } from 'chai';
import { reachedTime } from '#cartridge/patches/rules/reachedTime';

describe('How far a search for changed orders came', () => {
    const indexed = Array.from({ length: 1000 }, (_value, index) => 1000 + index);

    it('is a time that the index has, though the last orders were changed since it saw them', () => {
        [1, 5, 99].forEach((count) => {
            const changes = indexed.map((time, index) => (index >= indexed.length - count ? 900000 : time));
            expect(reachedTime(changes)).to.be.at.most(indexed[indexed.length - 1]!);
        });
    });

    it('moves on by what was found', () => {
        expect(reachedTime(indexed)).to.be.greaterThan(indexed[800]!);
        expect(reachedTime([5])).to.equal(5);
    });
});
