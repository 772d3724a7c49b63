import { expect } from 'chai';
import sinon from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

const OWN = '../scripts/bm_tiktokshop/reconciliation';
const ALL = { isOpen: true, shopId: '', kind: '' };

describe('Controller TikTokShopDifferences', () => {
    const chooseAct = sinon.stub();
    const listDifferencePage = sinon.stub();
    const listAllDifferences = sinon.stub();
    const askDifferencesView = sinon.stub();

    beforeEach(() => {
        [chooseAct, listDifferencePage, listAllDifferences, askDifferencesView].forEach((stub) => stub.reset());
        listDifferencePage.returns('page');
        listAllDifferences.returns('all');
        askDifferencesView.returns('asked');
        chooseAct.returns(1);
    });

    it('Show lists what is open, or what was chosen; a kind that does not exist is none', () => {
        expect(desk().get('Show')).to.include({ template: 'differences', view: 'list of page' });
        desk().get('Show', { state: 'ignored', kind: 'missing-here', shop: '749', page: '3' });
        desk().get('Show', { kind: 'nonsense' });
        expect(listDifferencePage.args).to.deep.equal([
            [ALL, 1],
            [{ isOpen: false, shopId: '749', kind: 'missing-here' }, 3],
            [ALL, 1]
        ]);
    });

    it('Export sends the list as a file', () => {
        const answer = desk().get('Export', { kind: 'missing-here' });
        sinon.assert.calledOnceWithExactly(listAllDifferences, { ...ALL, kind: 'missing-here' });
        expect(answer.headers['Content-Disposition']).to.equal('attachment; filename="tiktokshop-differences.csv"');
        expect(answer.body).to.equal("\uFEFFall,'=1+1\r\n");
    });

    it('Ask says what a choice will do, for at most a page', () => {
        const ticked = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`pick-k${at}`, 'on']));
        expect(desk().get('Ask', { act: 'repair', ...ticked })).to.include({
            template: 'differences/ask',
            view: 'asked'
        });
        expect(askDifferencesView.firstCall.args[0]).to.equal('repair');
        expect(askDifferencesView.firstCall.args[1]).to.have.length(25);
        expect(desk().get('Ask', { act: 'burn', 'pick-a': 'on' }).status).to.equal(404);
        expect(desk().get('Ask', { act: 'open' }).location).to.equal(
            'TikTokShopDifferences-Show?state=ignored&done=difference.none'
        );
        sinon.assert.notCalled(chooseAct);
    });

    itTakesFormsOnly(desk, 'Act', { act: 'repair', keys: 'a b' });

    it('Act answers 404 for a choice that does not exist, and chooses nothing', () => {
        expect(desk().post('Act', { act: 'burn', keys: 'a' })).to.include({ status: 404 });
        sinon.assert.notCalled(chooseAct);
    });

    it('Act chooses for all keys, as the user', () => {
        expect(desk().post('Act', { act: 'repair', keys: 'a b' }).location).to.equal(
            'TikTokShopDifferences-Show?state=open&done=difference.repair'
        );
        sinon.assert.calledOnceWithExactly(chooseAct, ['a', 'b'], 'repair', 'pat', '');
        chooseAct.returns(0);
        expect(desk().post('Act', { act: 'open', keys: 'a' }).location).to.contain('done=difference.nothing');
    });

    it('Act ignores with a reason only', () => {
        desk().post('Act', { act: 'ignore', keys: 'a', reason: ' ' });
        sinon.assert.calledOnceWithExactly(askDifferencesView, 'ignore', ['a'], '', 'required');
        sinon.assert.notCalled(chooseAct);
        desk().post('Act', { act: 'ignore', keys: 'a', reason: ' a test ' });
        sinon.assert.calledOnceWithExactly(chooseAct, ['a'], 'ignore', 'pat', 'a test');
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopDifferences', {
            [`${SCRIPTS}/reconciliation/chooseAct`]: {
                chooseAct,
                chosenNamed: (name: string) => ['repair', 'ignore', 'open'].find((known) => known === name) || null
            },
            [`${SCRIPTS}/reconciliation/listDifferencePage`]: {
                listDifferencePage,
                listAllDifferences,
                listDifferencesByKey: (keys: string[]) => keys
            },
            [`${SCRIPTS}/reconciliation/rules/difference`]: compiled(`${SCRIPTS}/reconciliation/rules/difference`),
            [`${OWN}/askDifferences`]: askDifferencesView,
            [`${OWN}/differenceCsv`]: (all: string) => [[all, '=1+1']],
            [`${OWN}/differenceList`]: (list: string) => `list of ${list}`
        });
    }
});
