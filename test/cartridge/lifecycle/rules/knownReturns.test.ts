import { expect } from 'chai';
import { isRefunded, refundedUnits, refundTotal } from '#cartridge/lifecycle/rules/knownReturns';
import type { KnownReturn, KnownReturns } from '#cartridge/lifecycle/rules/knownReturns';

const WHOLE = { currency: 'USD', amount: 1000, isWhole: true };

function known(...returns: Array<Partial<KnownReturn>>): KnownReturns {
    const usual = { stage: 'refunded', units: { A: 1 }, received: {}, restocked: {}, refund: WHOLE };
    return Object.fromEntries(returns.map((told, index) => [String(index), { ...usual, ...told }]));
}

describe('The returns of an order', () => {
    it('have units whose price TikTok has paid back, and not only a part of it', () => {
        const some = known({}, { units: { A: 1, B: 2 } }, { refund: null }, { refund: { ...WHOLE, isWhole: false } });
        expect(refundedUnits(some)).to.deep.equal({ A: 2, B: 2 });
        expect(refundedUnits({})).to.deep.equal({});
    });

    it('refund the order once the price of all units is paid back', () => {
        expect(isRefunded(known({}), { A: 1 })).to.equal(true);
        expect(isRefunded(known({}), { A: 2 })).to.equal(false);
        expect(isRefunded(known({}), { A: 1, B: 1 })).to.equal(false);
        expect(isRefunded(known({ units: { A: 2 } }), { A: 1 })).to.equal(true);
    });

    it('refund no order without a repayment, even if none of its units is left', () => {
        expect(isRefunded({}, {})).to.equal(false);
        expect(isRefunded(known({ refund: null }), {})).to.equal(false);
    });

    it('have a total in the currency of the order', () => {
        const some = known({}, { refund: { ...WHOLE, amount: 400, isWhole: false } }, { refund: null });
        expect(refundTotal(some, 'USD')).to.equal(1400);
        expect(refundTotal(some, 'EUR')).to.equal(0);
        expect(refundTotal({}, 'USD')).to.equal(0);
    });
});
