import { expect } from 'chai';
import sinon from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopChangeSealKey', () => {
    const changeSealKey = sinon.stub();
    const step = (): JobStep =>
        new JobStep('custom.TikTokShopChangeSealKey', { '../lifecycle/changeSealKey': changeSealKey });

    it('changes the key', () => {
        changeSealKey.returns({ sealed: 3, failed: [] });
        expect(step().run()).to.include({
            code: 'OK',
            message: '3 orders looked at. The previous key no longer counts'
        });
    });

    it('fails when an order has the seal of the previous key, and names it', () => {
        changeSealKey.returns({ sealed: 3, failed: ['TTS-9'] });
        expect(step().run()).to.include({
            code: 'ERROR',
            message: '3 orders looked at. Both keys count; not sealed anew: TTS-9'
        });
    });
});
