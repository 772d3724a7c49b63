import { expect } from 'chai';
import {
    common,
    countUnits,
    firstExcess,
    listUnits,
    lostZerosHint,
    plus,
    sameUnits,
    unitsOf,
    without
} from '#cartridge/lifecycle/rules/units';
import type { Units } from '#cartridge/lifecycle/rules/units';

describe('Units by product', () => {
    it('add up', () => {
        expect(plus({ A: 1 }, { A: 2, B: 1 })).to.deep.equal({ A: 3, B: 1 });
        expect(plus({}, {})).to.deep.equal({});
        expect(countUnits({ A: 3, B: 1 })).to.equal(4);
        expect(countUnits({})).to.equal(0);
    });

    it('taken away never fall below zero, and products without units are gone', () => {
        expect(without({ A: 3, B: 1, C: 1 }, { A: 1, B: 2, C: 1, D: 1 })).to.deep.equal({ A: 2 });
    });

    it('are common as far as both have them', () => {
        expect(common({ A: 3, B: 1 }, { A: 2, C: 1 })).to.deep.equal({ A: 2 });
        expect(common({ A: 1 }, { A: 5 })).to.deep.equal({ A: 1 });
        expect(common({ A: 1 }, {})).to.deep.equal({});
    });

    it('stay as they are while others are made of them', () => {
        const [one, other]: [Units, Units] = [{ A: 2 }, { A: 1 }];
        [plus, without, common].forEach((make) => make(one, other));
        expect([one, other]).to.deep.equal([{ A: 2 }, { A: 1 }]);
    });

    it('of a product that is not there are none, even with the name of a member of objects', () => {
        expect(unitsOf({}, 'constructor')).to.equal(0);
        expect(plus({}, { constructor: 2 })).to.deep.equal({ constructor: 2 });
    });

    it('are more than available of the first product that has too many', () => {
        expect(firstExcess({ A: 5, B: 2, C: 9 }, { A: 5, B: 1 })).to.equal('B');
        expect(firstExcess({ A: 1 }, { A: 1 })).to.equal(null);
        expect(firstExcess({ '': 1 }, {})).to.equal('');
    });

    it('are the same in any sequence of the products', () => {
        expect(sameUnits({ A: 1, B: 2 }, { B: 2, A: 1 })).to.equal(true);
        const others: Units[] = [{ A: 1 }, { A: 1, B: 1 }, { A: 1, B: 3 }, { A: 1, B: 2, C: 1 }];
        others.forEach((other) => expect(sameUnits({ A: 1, B: 2 }, other)).to.equal(false));
    });

    it('are listed for people', () => {
        expect(listUnits({ '701643632930': 2, B: 1 })).to.equal('2 × 701643632930, 1 × B');
        expect(listUnits({})).to.equal('');
    });
});

describe('The hint that the zeros at the beginning of a product id are lost', () => {
    const ordered = { '00123': 1, '0': 1, '00': 1, x0: 1 };

    it('names the product of the order that is meant', () => {
        expect(lostZerosHint('123', ordered)).to.equal('. It has 00123: the zeros at its beginning are lost');
    });

    ['0123', '00123', '1', '3', 'x', '0', ''].forEach((productId) => {
        it(`is empty for "${productId}"`, () => expect(lostZerosHint(productId, ordered)).to.equal(''));
    });
});
