import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

/** What a form of an operation brings along. */
const FORM = {
    no: 'TTS-1',
    act: 'ship',
    eventId: 'bm-1',
    carrier: ' UPS ',
    trackingNumber: ' 1Z1 ',
    packageNo: '1',
    'units-701643632930': '2',
    'units-701643632947': ''
};
/** The same, as use cases get it. */
const READ = {
    eventId: 'bm-1',
    packageNo: '1',
    carrier: 'UPS',
    trackingNumber: '1Z1',
    reason: '',
    cancelId: '',
    units: { '701643632930': 2, '701643632947': 0 },
    by: 'pat'
};

const DOSSIER = { order: { orderNo: 'TTS-1' } };

describe('Controller TikTokShopOrder', () => {
    let getOrderDossier: SinonStub;
    let previewOperation: SinonStub;
    let runOperation: SinonStub;
    let askView: SinonStub;
    let orderView: SinonStub;
    let nextOrder: SinonStub;

    beforeEach(() => {
        getOrderDossier = sinon.stub().returns(DOSSIER);
        nextOrder = sinon.stub().returns('TTS-2');
        previewOperation = sinon.stub().returns('a preview');
        runOperation = sinon.stub().returns({ outcome: 'applied' });
        askView = sinon.stub().returns('what will happen');
        orderView = sinon.stub().returns('the order');
    });

    describe('Show', () => {
        it('shows the order', () => {
            const answer = desk().get('Show', { no: 'TTS-1' });
            sinon.assert.calledOnceWithExactly(getOrderDossier, 'TTS-1');
            sinon.assert.calledOnceWithExactly(orderView, DOSSIER);
            expect(answer).to.include({ status: 200, template: 'order', title: 'TTS-1', view: 'the order' });
        });

        it('shows the order from whose own page it is called', () => {
            desk().get('Show', { OrderNo: 'TTS-3' });
            sinon.assert.calledOnceWithExactly(getOrderDossier, 'TTS-3');
        });

        it('answers 404 when there is no such order', () => {
            getOrderDossier.returns(null);
            const answer = desk().get('Show', { no: 'TTS-2' });
            expect(answer).to.include({ status: 404, template: 'error' });
            expect(answer.view).to.deep.equal({ message: 'error.order' });
        });
    });

    describe('Next', () => {
        it('opens the next order that needs a person', () => {
            expect(desk().get('Next', { after: 'TTS-1' }).location).to.equal('TikTokShopOrder-Show?no=TTS-2');
            sinon.assert.calledOnceWithExactly(nextOrder, 'TTS-1');
        });

        it('leads to the overview when there is none', () => {
            nextOrder.returns('');
            expect(desk().get('Next').location).to.equal('TikTokShopOverview-Show?done=order.nonext');
        });
    });

    describe('Ask', () => {
        it('previews the operation with what the form says, and runs nothing', () => {
            const answer = desk().get('Ask', FORM);
            sinon.assert.calledOnceWithExactly(previewOperation, 'ship', 'TTS-1', READ);
            sinon.assert.calledOnceWithExactly(askView, 'ship', 'TTS-1', READ, 'a preview');
            sinon.assert.notCalled(runOperation);
            expect(answer).to.include({ status: 200, template: 'order/ask', view: 'what will happen' });
        });

        it('gives a form that is asked for first an id, so that sending it twice runs it once', () => {
            desk().get('Ask', { ...FORM, eventId: '' });
            sinon.assert.calledOnceWithExactly(previewOperation, 'ship', 'TTS-1', { ...READ, eventId: 'bm-uuid' });
        });

        it('answers 404 for an operation that does not exist', () => {
            expect(desk().get('Ask', { ...FORM, act: 'constructor' })).to.include({ status: 404, template: 'error' });
            sinon.assert.notCalled(previewOperation);
        });

        it('answers 404 for an order that does not exist', () => {
            previewOperation.returns(null);
            expect(desk().get('Ask', FORM)).to.include({ status: 404, template: 'error' });
        });
    });

    describe('Act', () => {
        itTakesFormsOnly(desk, 'Act', FORM);

        it('runs the operation in the name of the user, and leads to the order', () => {
            const answer = desk().post('Act', FORM);
            sinon.assert.calledOnceWithExactly(runOperation, 'ship', 'TTS-1', READ);
            expect(answer).to.include({
                status: 200,
                template: '',
                location: 'TikTokShopOrder-Show?no=TTS-1&done=order.ship'
            });
        });

        ['repeated', 'stale', 'held'].forEach((outcome) => {
            it(`says when the operation was ${outcome}`, () => {
                runOperation.returns({ outcome });
                expect(desk().post('Act', FORM).location).to.equal(
                    'TikTokShopOrder-Show?no=TTS-1&done=order.' + outcome
                );
            });
        });

        it('answers 409 with the reason and the form when the operation is rejected', () => {
            const outcome = { outcome: 'rejected', code: 'not_allowed' };
            runOperation.returns(outcome);
            const answer = desk().post('Act', FORM);
            sinon.assert.calledOnceWithExactly(askView, 'ship', 'TTS-1', READ, { outcome, effects: [] });
            expect(answer).to.include({
                status: 409,
                template: 'order/ask',
                view: 'what will happen',
                location: ''
            });
        });

        it('answers 404 for an order that does not exist', () => {
            runOperation.returns({ outcome: 'rejected', code: 'order_not_found' });
            expect(desk().post('Act', FORM)).to.include({ status: 404, template: 'error' });
        });

        it('answers 404 for an operation that does not exist, and runs none', () => {
            expect(desk().post('Act', { ...FORM, act: 'delete' })).to.include({ status: 404, template: 'error' });
            sinon.assert.notCalled(runOperation);
        });

        it('an exception reaches the platform; no page says that it is done', () => {
            runOperation.throws(new Error('conflict'));
            expect(() => desk().post('Act', FORM)).to.throw('conflict');
        });
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopOrder', {
            [`${SCRIPTS}/operations/rules/operation`]: compiled(`${SCRIPTS}/operations/rules/operation`),
            [`${SCRIPTS}/operations/runOperation`]: { previewOperation, runOperation },
            [`${SCRIPTS}/operations/nextOrder`]: nextOrder,
            [`${SCRIPTS}/operations/getOrderDossier`]: getOrderDossier,
            '../scripts/bm_tiktokshop/platform/ask': { askView },
            '../scripts/bm_tiktokshop/order/order': orderView
        });
    }
});
