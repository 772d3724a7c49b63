import { expect } from 'chai';
import { firstNames, firstParts, portionsOf, someNames, unique } from '#cartridge/platform/rules/lists';

const letters = (count: number): string[] => Array.from({ length: count }, (_value, index) => 'abcdefghijklmn'[index]!);

describe('A list', () => {
    it('has each text once, where it stands first', () => {
        expect(unique(['b', 'a', 'b', 'c', 'a'])).to.deep.equal(['b', 'a', 'c']);
    });

    it('of parts of a text has the first of them', () => {
        expect(firstParts('a, b, c', /\w/g, 2)).to.deep.equal(['a', 'b']);
        expect(firstParts('a, b', /\w/g, 3)).to.deep.equal(['a', 'b']);
        expect(firstParts('', /\w/g, 3)).to.deep.equal([]);
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

    it('of names is kept to the first of any number, in their sequence', () => {
        const first = firstNames(2);
        expect(first.names()).to.deep.equal([]);
        ['d', 'b', 'e', 'a', 'c', 'f', 'g'].forEach((name) => first.add(name));
        expect(first.names()).to.deep.equal(['a', 'b']);
        first.add('0');
        expect(first.names()).to.deep.equal(['0', 'a']);
    });
});
