import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

describe('Controller TikTokShopSafeguards', () => {
    let findSafeguards: SinonStub;
    let confirmOff: SinonStub;
    let confirmSettings: SinonStub;
    let safeguardsView: SinonStub;

    beforeEach(() => {
        findSafeguards = sinon.stub().returns('what was found');
        confirmOff = sinon.stub().returns(true);
        confirmSettings = sinon.stub();
        safeguardsView = sinon.stub().returns('the view');
    });

    it('Show checks the installation and shows what was found', () => {
        const answer = desk().get('Show');
        sinon.assert.calledOnceWithExactly(safeguardsView, 'what was found', '');
        expect(answer).to.include({
            status: 200,
            template: 'safeguards',
            title: 'nav.safeguards',
            view: 'the view'
        });
    });

    itTakesFormsOnly(desk, 'Confirm', { what: 'capture', sure: 'true' });

    it('Confirm records who has confirmed what', () => {
        const answer = desk().post('Confirm', { what: 'capture', sure: 'true' });
        sinon.assert.calledOnceWithExactly(confirmOff, 'capture', 'pat');
        expect(answer.location).to.equal('TikTokShopSafeguards-Show?done=safeguards.confirmed');
    });

    it('Confirm of the settings records who finds them right', () => {
        const answer = desk().post('Confirm', { what: 'settings', sure: 'true' });
        sinon.assert.calledOnceWithExactly(confirmSettings, 'pat');
        sinon.assert.notCalled(confirmOff);
        expect(answer.location).to.equal('TikTokShopSafeguards-Show?done=safeguards.settings');
    });

    ['', 'false', 'on'].forEach((sure) => {
        it(`Confirm with "${sure}" in place of the tick records nothing, and shows the page again`, () => {
            const answer = desk().post('Confirm', { what: 'mail', sure });
            sinon.assert.notCalled(confirmOff);
            sinon.assert.calledOnceWithExactly(safeguardsView, 'what was found', 'mail');
            expect(answer).to.include({ template: 'safeguards', location: '' });
        });
    });

    it('Confirm answers 400 for what cannot be confirmed', () => {
        confirmOff.returns(false);
        const answer = desk().post('Confirm', { what: 'everything', sure: 'true' });
        expect(answer).to.include({ status: 400, template: 'error', location: '' });
        expect(answer.view).to.deep.equal({ message: 'error.confirm' });
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopSafeguards', {
            [`${SCRIPTS}/safeguards/findSafeguards`]: { findSafeguards },
            [`${SCRIPTS}/safeguards/watchSettings`]: { confirmSettings },
            '../scripts/bm_tiktokshop/safeguards/confirmOff': confirmOff,
            '../scripts/bm_tiktokshop/safeguards/safeguards': safeguardsView
        });
    }
});
