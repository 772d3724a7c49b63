import { expect } from 'chai';
import { hasStandIn, productBehind, standInFor, unitsBehind } from '#cartridge/lifecycle/rules/standIn';

describe('A line that stands in for a product', () => {
    it('has an id that no product of the catalog has, and the product is found again', () => {
        expect(standInFor('A')).to.equal('A-not-orderable');
        expect(productBehind('A-not-orderable')).to.equal('A');
    });

    ['A', '', '-not-orderable', 'not-orderable', 'A-not-orderable2', 'a product with a long name'].forEach((id) => {
        it(`is not "${id}"`, () => expect(productBehind(id)).to.equal(id));
    });

    it('counts as its product', () => {
        expect(unitsBehind({ 'A-not-orderable': 1, A: 2, B: 1 })).to.deep.equal({ A: 3, B: 1 });
    });

    it('is found among units of other products', () => {
        expect(hasStandIn({ A: 1, 'B-not-orderable': 1 })).to.equal(true);
        expect(hasStandIn({ A: 1, B: 1 })).to.equal(false);
        expect(hasStandIn(null)).to.equal(false);
    });
});
