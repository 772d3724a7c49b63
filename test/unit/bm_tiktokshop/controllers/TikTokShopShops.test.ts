import { expect } from 'chai';
import sinon from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

const FORM = { ids: ' 577001 ', from: '', to: '', finished: 'true' };
const SENT = { ids: '577001', from: '', to: '', isFinished: true };
const CHOICE = { orderIds: ['577001'], placed: null, takesFinished: true };

describe('Controller TikTokShopShops', () => {
    const shopStatesView = sinon.stub();
    const importView = sinon.stub();
    const faultOf = sinon.stub();
    const planChosen = sinon.stub();
    const wantImport = sinon.stub();

    beforeEach(() => {
        [shopStatesView, importView, faultOf, planChosen, wantImport].forEach((stub) => stub.reset());
        shopStatesView.returns('the view');
        importView.returns('the form');
        faultOf.returns('');
        planChosen.returns('the plan');
    });

    it('Show says how the shops are doing', () => {
        expect(desk().get('Show')).to.include({ status: 200, template: 'shops', title: 'nav.shops', view: 'the view' });
        sinon.assert.calledOnceWithExactly(shopStatesView, 'the states');
    });

    it('Import offers the form, and says what was asked for last', () => {
        expect(desk().get('Import')).to.include({ template: 'shops/import', view: 'the form' });
        const empty = { ids: '', from: '', to: '', isFinished: false };
        sinon.assert.calledOnceWithExactly(importView, empty, '', null, 'the wanted');
    });

    itTakesFormsOnly(desk, 'Plan', FORM);
    itTakesFormsOnly(desk, 'Run', FORM);

    it('Plan says what would be imported, and asks for nothing', () => {
        expect(desk().post('Plan', FORM)).to.include({ template: 'shops/import', view: 'the form' });
        sinon.assert.calledOnceWithExactly(planChosen, CHOICE);
        sinon.assert.calledOnceWithExactly(importView, SENT, '', 'the plan', 'the wanted');
        sinon.assert.notCalled(wantImport);
    });

    it('Run asks for the import as the user', () => {
        expect(desk().post('Run', FORM).location).to.equal('TikTokShopShops-Import?done=import.wanted');
        sinon.assert.calledOnceWithExactly(wantImport, CHOICE, 'pat');
        sinon.assert.notCalled(planChosen);
    });

    ['Plan', 'Run'].forEach((act) =>
        it(`${act} shows the fault of a form, and does no more`, () => {
            faultOf.returns('no day');
            expect(desk().post(act, FORM)).to.include({ template: 'shops/import', location: '' });
            sinon.assert.calledOnceWithExactly(importView, SENT, 'no day', null, 'the wanted');
            sinon.assert.notCalled(planChosen);
            sinon.assert.notCalled(wantImport);
        })
    );

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopShops', {
            [`${SCRIPTS}/operations/describeShops`]: () => 'the states',
            [`${SCRIPTS}/platform/clock`]: { epochSeconds: () => 1795400000 },
            [`${SCRIPTS}/imports/planChosen`]: planChosen,
            [`${SCRIPTS}/imports/wantedImport`]: { wantedImport: () => 'the wanted', wantImport },
            '../scripts/bm_tiktokshop/shops/shopStates': shopStatesView,
            '../scripts/bm_tiktokshop/shops/importForm': {
                choiceOf: () => ({ orderIds: ['577001'], placed: null, fault: null }),
                faultOf,
                importView
            }
        });
    }
});
