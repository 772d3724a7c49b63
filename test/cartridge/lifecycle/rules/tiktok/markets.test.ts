import { expect } from 'chai';
import { currencyOf, hasTrait, languagesOf } from '#cartridge/lifecycle/rules/tiktok/markets';
import type { MarketTrait } from '#cartridge/lifecycle/rules/tiktok/markets';

const MARKETS = 'US GB DE FR ES IT IE JP SG MY TH VN PH ID BR MX'.split(' ');

describe('A market of TikTok Shop', () => {
    it('has a currency, languages and traits', () => {
        expect(currencyOf('ID')).to.equal('IDR');
        expect(languagesOf('ID')).to.deep.equal(['id', 'in']);
        expect(hasTrait('ID', 'tax-added')).to.equal(false);
    });

    const traits: Array<[MarketTrait, string]> = [
        ['tax-added', 'US'],
        ['mark-as-shipped', 'US GB DE FR ES IT IE JP'],
        ['unit-cancellation', 'US GB'],
        ['shipping-refuses', 'US'],
        ['own-reasons', 'GB']
    ];
    traits.forEach(([trait, regions]) => {
        it(`has the trait ${trait} in ${regions} only`, () => {
            expect(MARKETS.filter((region) => hasTrait(region, trait)).join(' ')).to.equal(regions);
        });
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
