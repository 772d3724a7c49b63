import { expect } from 'chai';
import { holdNotice } from '#cartridge/lifecycle/rules/holdNotice';

describe('Why an order is held, for people', () => {
    it('is a notice of its code, which stands in for words that are missing', () => {
        expect(holdNotice('out_of_stock')).to.deep.equal({ code: 'hold.out_of_stock', values: ['out_of_stock'] });
    });

    it('lists several codes in their sequence', () => {
        const one = (code: string): object => ({ code: `hold.${code}`, values: [code] });
        expect(holdNotice('out_of_stock, totals_differ, unproven')).to.deep.equal({
            code: 'hold.several',
            values: [{ code: 'hold.several', values: [one('out_of_stock'), one('totals_differ')] }, one('unproven')]
        });
    });
});
