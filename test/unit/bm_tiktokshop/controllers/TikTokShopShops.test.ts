import { expect } from 'chai';
import sinon from 'sinon';
import { BusinessManager } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

describe('Controller TikTokShopShops', () => {
    it('Show says how the shops are doing', () => {
        const shopStatesView = sinon.stub().returns('the view');
        const desk = new BusinessManager('TikTokShopShops', {
            [`${SCRIPTS}/operations/describeShops`]: () => 'the states',
            '../scripts/bm_tiktokshop/shops/shopStates': shopStatesView
        });
        expect(desk.get('Show')).to.include({ status: 200, template: 'shops', title: 'nav.shops', view: 'the view' });
        sinon.assert.calledOnceWithExactly(shopStatesView, 'the states');
    });
});
