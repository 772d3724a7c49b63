import { expect } from 'chai';
import { isLikelyDouble } from '#cartridge/identity/rules/isLikelyDouble';
import type { Units } from '#cartridge/lifecycle/rules/units';

describe('An order of another client is probably the double of ours', () => {
    const ours = { currency: 'EUR', total: 5000, shipping: 400, units: { A: 2, B: 1 } };

    it('with the same currency, total and units', () => {
        expect(isLikelyDouble(ours, { ...ours, units: { B: 1, A: 2 } })).to.equal(true);
    });

    it('with totals that differ by no more than our shipping, either way', () => {
        [4600, 5400].forEach((total) => expect(isLikelyDouble(ours, { ...ours, total })).to.equal(true));
        [4599, 5401].forEach((total) => expect(isLikelyDouble(ours, { ...ours, total })).to.equal(false));
        expect(isLikelyDouble({ ...ours, shipping: 0 }, { ...ours, total: 5001 })).to.equal(false);
    });

    it('not in another currency, nor with other units', () => {
        expect(isLikelyDouble(ours, { ...ours, currency: 'USD' })).to.equal(false);
        const others: Units[] = [{ A: 2 }, { A: 2, B: 1, C: 1 }, { A: 1, B: 1 }];
        others.forEach((units) => expect(isLikelyDouble(ours, { ...ours, units })).to.equal(false));
    });
});
