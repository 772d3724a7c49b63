import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

const NO_SHOP = { code: 'connect.no_shop', values: [] };

describe('Job step custom.TikTokShopConnectShop', () => {
    let connectShop: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        connectShop = sinon.stub().returns({
            ok: true,
            shops: [
                { name: 'Maomao', region: 'GB' },
                { name: 'Second', region: 'US' }
            ]
        });
        step = new JobStep('custom.TikTokShopConnectShop', { '../shops/connection/connectShop': connectShop });
    });

    it('connects with the code, without the blanks that copying leaves, in the name of the job', () => {
        const status = step.run({ AuthCode: ' TTP_code\n' });
        sinon.assert.calledOnceWithExactly(connectShop, 'TTP_code', 'TikTokShop-ConnectShop', Infinity);
        expect(status).to.include({ status: 0, code: 'OK', message: 'Connected: Maomao (GB), Second (US)' });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-ConnectShop',
            isOk: true,
            message: status.message,
            counts: { shops: 2 }
        });
    });

    it('a code that is missing is an empty one, which TikTok refuses', () => {
        step.run();
        sinon.assert.calledOnceWithExactly(connectShop, '', 'TikTokShop-ConnectShop', Infinity);
    });

    it('fails with message and code when TikTok does not accept the authorization code', () => {
        connectShop.returns({ ok: false, code: '36004004', reason: NO_SHOP });
        expect(step.run({ AuthCode: 'used' })).to.include({
            status: 1,
            code: 'ERROR',
            message:
                'The seller has authorized no shop. Open the authorization link again: a code works once, and for 30 minutes. (36004004)'
        });
    });

    it('the authorization code is neither in the message nor in the record', () => {
        connectShop.returns({ ok: false, code: '36004004', reason: NO_SHOP });
        const status = step.run({ AuthCode: 'TTP_secret' });
        expect(status.message + JSON.stringify(step.recorded)).not.to.contain('TTP_secret');
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        connectShop.throws(new Error('no service'));
        expect(() => step.run({ AuthCode: 'c' })).to.throw('no service');
        expect(step.recorded).to.include({ job: 'TikTokShop-ConnectShop', isOk: false });
    });
});
