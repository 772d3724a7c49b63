import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { hook } from '#helpers/entry-points/hook';
import { StatusStub } from '#helpers/entry-points/platformStubs';

const ORDER = { orderNo: 'TTS-1' };
const BODY = { c_externalOrderStatus: 'Shipped' };

describe('Hooks of patched orders', () => {
    let prepareOrderPatch: SinonStub;
    let receiveOrderPatch: SinonStub;

    beforeEach(() => {
        prepareOrderPatch = sinon.stub();
        receiveOrderPatch = sinon.stub();
    });

    it('beforePATCH hands the order to the use case, and answers nothing', () => {
        expect(call('beforePATCH', ORDER, BODY)).to.equal(undefined);
        sinon.assert.calledOnceWithExactly(prepareOrderPatch, ORDER);
        sinon.assert.notCalled(receiveOrderPatch);
    });

    it('afterPATCH hands order and body to the use case', () => {
        receiveOrderPatch.returns({ outcome: 'applied' });
        call('afterPATCH', ORDER, BODY);
        sinon.assert.calledOnceWithExactly(receiveOrderPatch, ORDER, BODY);
        sinon.assert.notCalled(prepareOrderPatch);
    });

    [null, 'applied', 'repeated', 'stale', 'held'].forEach((outcome) => {
        it(`afterPATCH answers nothing when the outcome is ${outcome || 'that the order is not ours'}`, () => {
            receiveOrderPatch.returns(outcome && { outcome });
            expect(call('afterPATCH', ORDER, BODY)).to.equal(undefined);
        });
    });

    it('afterPATCH answers an error for a rejected patch: code, message, where and what is allowed', () => {
        receiveOrderPatch.returns({
            outcome: 'rejected',
            code: 'not_allowed',
            msg: 'The order is cancelled',
            path: 'c_externalOrderStatus',
            expected: 'a status that follows',
            current: 'CANCELLED',
            allowed: ['CANCELLED', 'New']
        });
        const status = call('afterPATCH', ORDER, BODY) as StatusStub;
        expect(status).to.be.instanceOf(StatusStub);
        expect(status).to.include({
            status: StatusStub.ERROR,
            code: 'not_allowed',
            message: 'The order is cancelled'
        });
        expect(status.details).to.deep.equal({
            path: 'c_externalOrderStatus',
            expected: 'a status that follows',
            current: 'CANCELLED',
            allowed: 'CANCELLED, New'
        });
    });

    it('afterPATCH: a patch of ours that cannot be applied fails the request, so that its attributes are not stored', () => {
        receiveOrderPatch.throws(new Error('conflict'));
        expect(() => call('afterPATCH', ORDER, BODY)).to.throw('conflict');
    });

    function call(name: string, ...args: unknown[]): unknown {
        const useCases = {
            '../patches/prepareOrderPatch': prepareOrderPatch,
            '../patches/receiveOrderPatch': receiveOrderPatch
        };
        return hook('dw.ocapi.shop.order.' + name, useCases)(...args);
    }
});
