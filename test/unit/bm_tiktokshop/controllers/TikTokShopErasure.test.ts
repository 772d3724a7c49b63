import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

describe('Controller TikTokShopErasure', () => {
    let findBuyer: SinonStub;
    let eraseBuyer: SinonStub;
    let views: Record<'askView' | 'askAgainView' | 'doneView', SinonStub>;

    beforeEach(() => {
        findBuyer = sinon.stub().callsFake((text: string) => ['order of ' + text]);
        eraseBuyer = sinon.stub().returns('what was erased');
        views = {
            askView: sinon.stub().returns('sure?'),
            askAgainView: sinon.stub().returns('really?'),
            doneView: sinon.stub().returns('done')
        };
    });

    it('Show asks for a buyer', () => {
        expect(desk().get('Show')).to.include({ status: 200, template: 'erasure', title: 'erasure.title' });
    });

    itTakesFormsOnly(desk, 'Ask', { buyer: 'pat@example.com' });
    itTakesFormsOnly(desk, 'Erase', { orderNos: 'TTS-1', sure: 'true' });

    it('Ask shows the orders of the buyer and changes nothing', () => {
        const answer = desk().post('Ask', { buyer: 'pat@example.com' });
        sinon.assert.calledOnceWithExactly(views.askView, ['order of pat@example.com']);
        sinon.assert.notCalled(eraseBuyer);
        expect(answer).to.include({ template: 'erasure/ask', view: 'sure?' });
    });

    it('Erase erases the orders that were shown, with the login', () => {
        const answer = desk().post('Erase', { orderNos: 'TTS-1 TTS-2', sure: 'true' });
        sinon.assert.calledOnceWithExactly(eraseBuyer, ['TTS-1', 'TTS-2'], 'pat');
        expect(answer).to.include({ template: 'erasure/done', view: 'done' });
    });

    ['', 'false', 'on'].forEach((sure) => {
        it(`Erase with "${sure}" in place of the tick erases nothing, and asks again`, () => {
            const answer = desk().post('Erase', { orderNos: 'TTS-1 TTS-2', sure });
            sinon.assert.notCalled(eraseBuyer);
            sinon.assert.calledOnceWithExactly(views.askAgainView, ['order of TTS-1', 'order of TTS-2']);
            expect(answer).to.include({ template: 'erasure/ask', view: 'really?' });
        });
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopErasure', {
            [`${SCRIPTS}/erasure/findBuyer`]: { AT_ONCE: 8, findBuyer },
            [`${SCRIPTS}/erasure/eraseBuyer`]: eraseBuyer,
            '../scripts/bm_tiktokshop/erasure/erasure': views
        });
    }
});
