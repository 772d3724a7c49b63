import { expect } from 'chai';
import sinon from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

const MISSING = { compared: 2, missing: [] };

describe('Controller TikTokShopCompare', () => {
    const findMissingOrders = sinon.stub().returns(MISSING);

    it('Show asks for orders', () => {
        expect(desk().get('Show').view).to.deep.equal({ result: null, compared: '' });
    });

    itTakesFormsOnly(desk, 'Compare', { ids: '577000000000000001' });

    it('Compare shows what is not here', () => {
        const answer = desk().post('Compare', { ids: '577000000000000001' });
        sinon.assert.calledWithExactly(findMissingOrders, '577000000000000001');
        expect(answer).to.include({ template: 'compare', title: 'compare.title' });
        expect(answer.view).to.deep.equal({ result: MISSING, compared: 'compare.compared' });
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopCompare', {
            [`${SCRIPTS}/operations/findMissingOrders`]: findMissingOrders
        });
    }
});
