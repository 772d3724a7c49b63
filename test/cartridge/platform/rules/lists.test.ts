import { expect } from 'chai';
import { addId, firstNames, hasId, portionsOf, someNames, unique } from '#cartridge/platform/rules/lists';
import type { IdSet } from '#cartridge/platform/rules/lists';

const letters = (count: number): string[] => Array.from({ length: count }, (_value, index) => 'abcdefghijklmn'[index]!);

describe('A list', () => {
    it('has each text once, where it stands first', () => {
        expect(unique(['b', 'a', 'b', 'c', 'a'])).to.deep.equal(['b', 'a', 'c']);
    });

    it('comes in portions, the last with what is left', () => {
        expect(portionsOf([1, 2, 3, 4, 5], 2)).to.deep.equal([[1, 2], [3, 4], [5]]);
        expect(portionsOf([1, 2], 2)).to.deep.equal([[1, 2]]);
        expect(portionsOf([], 2)).to.deep.equal([]);
    });

    it('of names is in a message whole up to ten, then with how many there are', () => {
        expect(someNames([])).to.equal('');
        expect(someNames(letters(10))).to.equal('a, b, c, d, e, f, g, h, i, j');
        expect(someNames(letters(12))).to.equal('a, b, c, d, e, f, g, h, i, j, … (12)');
    });
});

describe('A set of ids', () => {
    it('takes each once', () => {
        const set = {};
        expect([addId(set, '101'), addId(set, '201'), addId(set, '101')]).to.deep.equal([true, true, false]);
        expect([hasId(set, '201'), hasId(set, '301'), hasId(set, '7')]).to.deep.equal([true, false, false]);
    });

    it('has room for as many as a run may meet: no object in it has more than 2,000 members', () => {
        const set: IdSet = {};
        for (let number = 0; number < 20000; number += 1) {
            addId(set, String(577000000000000000n + BigInt(number)));
        }
        expect(Object.keys(set)).to.have.length(100);
        Object.values(set).forEach((some) => expect(Object.keys(some)).to.have.length(200));
    });

    it('keeps the first names of any number, in their sequence', () => {
        const first = firstNames(2);
        expect(first.names()).to.deep.equal([]);
        ['d', 'b', 'e', 'a', 'c', 'f', 'g'].forEach((name) => first.add(name));
        expect(first.names()).to.deep.equal(['a', 'b']);
        first.add('0');
        expect(first.names()).to.deep.equal(['0', 'a']);
    });
});
