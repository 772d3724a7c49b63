import { expect } from 'chai';
import sinon from 'sinon';
import { hook } from '#helpers/entry-points/hook';

const ORDER = { orderNo: '00001' };

describe('Hooks of created orders', () => {
    ['dw.ocapi.shop.order.afterPOST', 'dw.scapi.orders.afterPOST'].forEach((extensionPoint) => {
        it(`${extensionPoint} adopts the order, and answers nothing, so that the platform and other hooks continue`, () => {
            const adoptCreatedOrder = sinon.stub().returns('an entry');
            const answer: unknown = hook(extensionPoint, { '../identity/adoptCreatedOrder': adoptCreatedOrder })(ORDER);
            sinon.assert.calledOnceWithExactly(adoptCreatedOrder, ORDER);
            expect(answer).to.equal(undefined);
        });

        it(`${extensionPoint}: an order of ours that cannot be adopted fails the request, so that half of it is not stored`, () => {
            const adoptCreatedOrder = sinon.stub().throws(new Error('no ledger'));
            const afterPOST = hook(extensionPoint, { '../identity/adoptCreatedOrder': adoptCreatedOrder });
            expect(() => afterPOST(ORDER)).to.throw('no ledger');
        });
    });
});
