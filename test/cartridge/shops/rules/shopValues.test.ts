import { expect } from 'chai';
import { SHOP_VALUES, SKIPPABLE, isShopValue, readCalls } from '#cartridge/shops/rules/shopValues';

describe('The values that a shop may have in place of its site', () => {
    it('are these; the empty one leaves it to the site', () => {
        expect(SHOP_VALUES).to.deep.equal({
            reporter: ['', 'feed', 'cartridge', 'oms'],
            mode: ['', 'connector', 'direct']
        });
    });

    it('may leave out samples, and orders that TikTok ships from its warehouse', () => {
        expect(SKIPPABLE).to.deep.equal(['sample', 'fbt']);
    });

    it('are checked by their name', () => {
        expect(isShopValue('reporter', '')).to.equal(true);
        expect(isShopValue('reporter', 'oms')).to.equal(true);
        expect(isShopValue('reporter', 'direct')).to.equal(false);
        expect(isShopValue('mode', 'direct')).to.equal(true);
        expect(isShopValue('mode', 'Direct')).to.equal(false);
    });

    it('may be calls a day: a whole number, or none', () => {
        expect(['', ' ', '1', ' 250 ', '10000000'].map(readCalls)).to.deep.equal([null, null, 1, 250, 10000000]);
        ['0', '10000001', '000000001', '-5', '1e3', '1.5', '123456789', 'x'].forEach((text) =>
            expect(readCalls(text)).to.equal(0)
        );
    });
});
