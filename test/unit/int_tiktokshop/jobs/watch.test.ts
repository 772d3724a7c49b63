import { expect } from 'chai';
import sinon from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopWatch', () => {
    const silent = { name: 'order', lastAt: '2026-11-23T10:00:00.000Z', usualHours: 2, isSilent: true };

    function step(found: object[]): JobStep {
        return new JobStep('custom.TikTokShopWatch', {
            '../operations/watchSilence': {
                watchSilence: sinon.stub().returns(found),
                wordsOf: () => ({ code: 'silence.order', values: ['10:00', '2', 'order'] })
            }
        });
    }

    it('ends well while nothing is silent', () => {
        const quiet = step([]);
        expect(quiet.run()).to.include({ status: 0, code: 'OK', message: 'Nothing is silent for longer than usual' });
        expect(quiet.recorded).to.include({ job: 'TikTokShop-Watch', isOk: true });
    });

    it('fails with what is silent', () => {
        const found = step([silent]).run();
        expect(found.code).to.equal('ERROR');
        expect(found.message).to.contain('No order from TikTok since 10:00');
    });
});
