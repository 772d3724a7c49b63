import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { hook } from '#helpers/entry-points/hook';
import { StatusStub } from '#helpers/entry-points/platformStubs';

type UseCase = 'refuseAuthorization' | 'refusePayment';

const ORDER = { orderNo: 'TTS-1' };

/** What the platform passes. Source: dw.order.hooks.PaymentHooks. */
const OPERATIONS: Array<[string, object, UseCase]> = [
    ['authorize', ORDER, 'refuseAuthorization'],
    ['reauthorize', ORDER, 'refuseAuthorization'],
    ['releaseAuthorization', ORDER, 'refusePayment'],
    ['capture', { order: ORDER }, 'refusePayment'],
    ['refund', { order: ORDER }, 'refusePayment']
];

describe('Hooks of payments', () => {
    let useCases: Record<UseCase, SinonStub>;

    beforeEach(() => {
        useCases = { refuseAuthorization: sinon.stub(), refusePayment: sinon.stub() };
    });

    OPERATIONS.forEach(([name, passed, useCase]) => {
        it(`${name} of an order that is paid at TikTok is refused`, () => {
            useCases[useCase].returns({ outcome: 'rejected', code: 'paid_at_tiktok', msg: 'TikTok moves the money' });
            const status = call(name, passed) as StatusStub;
            sinon.assert.calledOnceWithExactly(useCases[useCase], ORDER);
            expect(status).to.be.instanceOf(StatusStub);
            expect(status).to.include({
                status: StatusStub.ERROR,
                code: 'paid_at_tiktok',
                message: 'TikTok moves the money'
            });
        });

        it(`${name} of another order answers nothing, so that the payment continues with the hooks of others`, () => {
            useCases[useCase].returns(null);
            expect(call(name, passed)).to.equal(undefined);
        });
    });

    function call(name: string, passed: object): unknown {
        const stubs = {
            '../orders/refuseAuthorization': useCases.refuseAuthorization,
            '../orders/refusePayment': useCases.refusePayment
        };
        return hook('dw.order.payment.' + name, stubs)(passed);
    }
});
