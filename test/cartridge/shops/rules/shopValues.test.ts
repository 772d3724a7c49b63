import { expect } from 'chai';
import { SHOP_VALUES, isShopValue } from '#cartridge/shops/rules/shopValues';

describe('The values that a shop may have in place of its site', () => {
    it('are these; the empty one leaves it to the site', () => {
        expect(SHOP_VALUES).to.deep.equal({
            reporter: ['', 'feed', 'cartridge', 'oms'],
            mode: ['', 'connector', 'direct']
        });
    });

    it('are checked by their name', () => {
        expect(isShopValue('reporter', '')).to.equal(true);
        expect(isShopValue('reporter', 'oms')).to.equal(true);
        expect(isShopValue('reporter', 'direct')).to.equal(false);
        expect(isShopValue('mode', 'direct')).to.equal(true);
        expect(isShopValue('mode', 'Direct')).to.equal(false);
    });
});
