import { expect } from 'chai';
import sinon from 'sinon';
import { hookScript } from '#helpers/entry-points/hook';

describe('Hook app.payment.processor.tiktok_shop', () => {
    ['Handle', 'Authorize'].forEach((name) => {
        it(`${name} refuses the payment method to a checkout in the form that SFRA expects, and logs it`, () => {
            const logSeldom = sinon.spy();
            const hooks = hookScript('app.payment.processor.tiktok_shop', { '../platform/logSeldom': logSeldom });
            const answer = hooks[name]!({}, {}, 'SOCIAL_PAY', 'SOCIAL_PAY') as Record<string, unknown>;
            expect(answer).to.have.all.keys('fieldErrors', 'serverErrors', 'error');
            expect(answer).to.deep.include({ error: true, fieldErrors: {} });
            expect(answer.serverErrors).to.have.length(1);
            sinon.assert.calledOnceWithExactly(logSeldom, 'payment', 'warn', sinon.match('refused'));
        });
    });
});
