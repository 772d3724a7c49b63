import { expect } from 'chai';
import sinon from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

const OWN = '../scripts/bm_tiktokshop/returns';
const ONE = { returnId: '4035', shopId: '749' };
const FORM = { id: '4035', act: 'received', eventId: 'f1', reason: 'why', 'units-1': '2' };

describe('Controller TikTokShopReturns', () => {
    const actOnReturn = sinon.stub();
    const previewAct = sinon.stub();
    const fetchReturnReasons = sinon.stub();
    const listReturnPage = sinon.stub();
    const askReturnView = sinon.stub();

    beforeEach(() => {
        [actOnReturn, previewAct, fetchReturnReasons, listReturnPage, askReturnView].forEach((stub) => stub.reset());
        listReturnPage.returns('list');
        previewAct.returns({ outcome: 'applied' });
        fetchReturnReasons.returns({ reasons: [{ name: 'r1', text: 'First' }], problem: null });
        askReturnView.returns('asked');
        actOnReturn.returns({ outcome: 'applied' });
    });

    it('Show lists what is open, or all', () => {
        expect(desk().get('Show')).to.include({ template: 'returns', view: 'list of list' });
        desk().get('Show', { state: 'all', page: '3' });
        expect(listReturnPage.args).to.deep.equal([
            ['open', 1],
            ['all', 3]
        ]);
    });

    it('Return shows one with its acts; 404 for another', () => {
        expect(desk().get('Return', { id: '4035' })).to.include({ template: 'returns/return', view: 'acts accept' });
        expect(desk().get('Return', { id: '1' })).to.include({ status: 404, template: 'error' });
    });

    it('Ask previews, and asks TikTok for reasons only before a refusal', () => {
        expect(desk().get('Ask', { id: '4035', act: 'accept' })).to.include({ template: 'returns/ask', view: 'asked' });
        sinon.assert.notCalled(fetchReturnReasons);
        desk().get('Ask', { id: '4035', act: 'refuse' });
        sinon.assert.calledOnceWithExactly(fetchReturnReasons, '749', '4035');
        expect(desk().get('Ask', { id: '4035', act: 'burn' }).status).to.equal(404);
        sinon.assert.notCalled(actOnReturn);
    });

    itTakesFormsOnly(desk, 'Act', FORM);

    it('Act decides with what belongs to the act, as the user', () => {
        expect(desk().post('Act', FORM).location).to.equal('TikTokShopReturns-Return?id=4035&done=return.received');
        const wanted = { act: 'received', reason: '', units: { 1: 2 }, eventId: 'f1' };
        sinon.assert.calledOnceWithExactly(actOnReturn, '4035', wanted, { source: 'OPERATIONS', by: 'pat' });
        desk().post('Act', { ...FORM, act: 'refuse' });
        expect(actOnReturn.lastCall.args[1]).to.deep.include({ act: 'refuse', reason: 'why', units: {} });
    });

    it('Act refuses with a reason only: without one it asks again', () => {
        expect(desk().post('Act', { ...FORM, act: 'refuse', reason: '' })).to.include({
            status: 409,
            template: 'returns/ask'
        });
        sinon.assert.notCalled(actOnReturn);
    });

    it('Act says why it was refused; 404 for an act or a return that does not exist', () => {
        actOnReturn.returns({ outcome: 'rejected', code: 'act_not_allowed' });
        expect(desk().post('Act', FORM)).to.include({ status: 409, template: 'returns/ask' });
        expect(desk().post('Act', { ...FORM, act: 'burn' }).status).to.equal(404);
        expect(desk().post('Act', { ...FORM, id: '1' }).status).to.equal(404);
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopReturns', {
            [`${SCRIPTS}/returns/actOnReturn`]: { actOnReturn, previewAct, actsOf: () => ['accept'] },
            [`${SCRIPTS}/returns/describeReturn`]: {
                describeReturn: (id: string) => (id === ONE.returnId ? ONE : null)
            },
            [`${SCRIPTS}/returns/fetchReturnReasons`]: fetchReturnReasons,
            [`${SCRIPTS}/returns/listReturnPage`]: listReturnPage,
            [`${SCRIPTS}/returns/rules/returnActs`]: compiled(`${SCRIPTS}/returns/rules/returnActs`),
            [`${OWN}/askReturn`]: askReturnView,
            [`${OWN}/returnView`]: {
                returnView: (_one: object, acts: string[]) => `acts ${acts.join()}`,
                returnTitle: ({ returnId }: typeof ONE) => `return ${returnId}`
            },
            [`${OWN}/returnList`]: (list: string) => `list of ${list}`
        });
    }
});
