import { expect } from 'chai';
import { taxCollector } from '#cartridge/lifecycle/rules/tiktok/taxCollector';

describe('Who collects the tax of an order', () => {
    it('is TikTok for tax on top of the prices, the seller for tax that they include', () => {
        expect(taxCollector(870, 0)).to.equal('TikTok');
        expect(taxCollector(870, 100)).to.equal('TikTok');
        expect(taxCollector(0, 1)).to.equal('seller');
        expect(taxCollector(0, 0)).to.equal('');
    });
});
