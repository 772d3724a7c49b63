import { expect } from 'chai';
import { currencyOf, hasTrait, languagesOf } from '#cartridge/lifecycle/rules/tiktok/markets';

describe('A market of TikTok Shop', () => {
    it('has a currency, languages and traits', () => {
        expect(currencyOf('ID')).to.equal('IDR');
        expect(languagesOf('ID')).to.deep.equal(['id', 'in']);
        expect(hasTrait('ID', 'tax-added')).to.equal(false);
    });

    it('refuses requests by shipping in the US only', () => {
        expect(['US', 'GB', 'DE'].map((region) => hasTrait(region, 'shipping-refuses'))).to.deep.equal([
            true,
            false,
            false
        ]);
    });

    it('goes by two codes in the United Kingdom', () => {
        expect(currencyOf('UK')).to.equal('GBP');
        expect(hasTrait('UK', 'unit-cancellation')).to.equal(true);
    });

    ['', 'XX', 'constructor'].forEach((region) => {
        it(`is nothing known of by the code "${region}"`, () => {
            expect(currencyOf(region)).to.equal('');
            expect(languagesOf(region)).to.deep.equal([]);
            expect(hasTrait(region, 'mark-as-shipped')).to.equal(false);
        });
    });
});
