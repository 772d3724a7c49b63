import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopResendFeed', () => {
    let resendFeed: SinonStub;
    let reporter: string;

    beforeEach(() => {
        resendFeed = sinon.stub().returns({ due: 3, failed: [] });
        reporter = 'feed';
    });

    it('makes orders due that have changed since a time', () => {
        expect(run(' 2026-11-23T11:00:00+01:00 ')).to.include({
            code: 'OK',
            message: '3 orders are due for the next files'
        });
        sinon.assert.calledOnceWithExactly(resendFeed, new Date(Date.UTC(2026, 10, 23, 10)));
    });

    ['', 'yesterday', '2026-11-23', '2026-02-30T10:00:00Z'].forEach((since) => {
        it(`refuses "${since}"`, () => {
            expect(run(since).message).to.equal(`Since is "${since}", expected a time such as 2026-11-23T10:00:00Z`);
            sinon.assert.notCalled(resendFeed);
        });
    });

    it('refuses where the feed has no reader', () => {
        reporter = 'oms';
        expect(run('2026-11-23T10:00:00Z').message).to.equal(
            'tiktokShopReporter is "oms": no connector reads the feed'
        );
    });

    it('names orders that are not due', () => {
        resendFeed.returns({ due: 2, failed: ['TTS-9'] });
        expect(run('2026-11-23T10:00:00Z')).to.include({
            code: 'ERROR',
            message: '2 orders are due for the next files. Not due, see the log: TTS-9'
        });
    });

    it('says in a dry run how many would be due, and makes none', () => {
        expect(run('2026-11-23T10:00:00Z', { DryRun: true })).to.deep.include({
            code: 'OK',
            message: '7 orders to make due for the feed. Dry run: nothing was changed'
        });
        sinon.assert.notCalled(resendFeed);
    });

    function run(since: string, more: Record<string, unknown> = {}): { code: string; message: string } {
        const step = new JobStep('custom.TikTokShopResendFeed', {
            '../operations/resendFeed': { resendFeed, planResending: () => ({ due: 7 }) },
            '../platform/settings': { reporter: () => reporter },
            '../platform/rules/isoTime': compiled(`${SCRIPTS}/platform/rules/isoTime`)
        });
        return step.run({ Since: since, ...more });
    }
});
