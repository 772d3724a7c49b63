import { expect } from 'chai';
import { recentIds } from '#cartridge/lifecycle/rules/recentIds';

describe('The memory of recent ids', () => {
    it('gives the number of an id, 0 for an unknown one, even with the name of a member of objects', () => {
        const ids = recentIds();
        ids.add('e1', 7);
        expect(['e1', 'e2', '', 'constructor'].map(ids.numberOf)).to.deep.equal([7, 0, 0, 0]);
    });

    it('gives the latest number of an id', () => {
        const ids = recentIds();
        ids.add('e1', 1);
        for (let number = 2; number <= 1500; number += 1) {
            ids.add('e' + number, number);
        }
        ids.add('e1', 1501);
        expect(ids.numberOf('e1')).to.equal(1501);
    });

    it('remembers the last hundred thousand, and forgets older ones', () => {
        const ids = recentIds();
        const all = 102000;
        for (let number = 1; number <= all; number += 1) {
            ids.add(String(number), number);
        }
        [all, all - 1000, all - 50000, all - 99000].forEach((number) =>
            expect(ids.numberOf(String(number))).to.equal(number)
        );
        [1, 1000].forEach((number) => expect(ids.numberOf(String(number))).to.equal(0));
    });
});
