import { expect } from 'chai';
import sinon from 'sinon';
import { hookScript } from '#helpers/entry-points/hook';
import { logStub } from '#helpers/entry-points/platformStubs';

describe('Hook app.payment.processor.tiktok_shop', () => {
    ['Handle', 'Authorize'].forEach((name) => {
        it(`${name} refuses the payment method to a checkout in the form that SFRA expects, and logs it`, () => {
            const log = logStub();
            const hooks = hookScript('app.payment.processor.tiktok_shop', { '../platform/log': log.module });
            const answer = hooks[name]!({}, {}, 'SOCIAL_PAY', 'SOCIAL_PAY') as Record<string, unknown>;
            expect(answer).to.have.all.keys('fieldErrors', 'serverErrors', 'error');
            expect(answer).to.deep.include({ error: true, fieldErrors: {} });
            expect(answer.serverErrors).to.have.length(1);
            sinon.assert.calledOnce(log.warn);
        });
    });
});
