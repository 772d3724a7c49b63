import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { hook } from '#helpers/entry-points/hook';
import { StatusStub } from '#helpers/entry-points/platformStubs';

const ORDER = { orderNo: 'TTS-1' };

/** What the platform passes. Source: dw.order.hooks.PaymentHooks. */
const OPERATIONS: Array<[string, object]> = [
    ['authorize', ORDER],
    ['reauthorize', ORDER],
    ['releaseAuthorization', ORDER],
    ['capture', { order: ORDER }],
    ['refund', { order: ORDER }]
];

describe('Hooks of payments', () => {
    let refusePayment: SinonStub;

    beforeEach(() => {
        refusePayment = sinon.stub();
    });

    OPERATIONS.forEach(([name, passed]) => {
        it(`${name} of an order that is paid at TikTok is refused`, () => {
            refusePayment.returns({ outcome: 'rejected', code: 'paid_at_tiktok', msg: 'TikTok moves the money' });
            const status = call(name, passed) as StatusStub;
            sinon.assert.calledOnceWithExactly(refusePayment, ORDER);
            expect(status).to.be.instanceOf(StatusStub);
            expect(status).to.include({
                status: StatusStub.ERROR,
                code: 'paid_at_tiktok',
                message: 'TikTok moves the money'
            });
        });

        it(`${name} of another order answers nothing, so that the payment goes on with the hooks of others`, () => {
            refusePayment.returns(null);
            expect(call(name, passed)).to.equal(undefined);
        });
    });

    function call(name: string, passed: object): unknown {
        return hook('dw.order.payment.' + name, { '../orders/refusePayment': refusePayment })(passed);
    }
});
