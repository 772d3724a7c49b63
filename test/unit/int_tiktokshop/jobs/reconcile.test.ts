import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

const NONE = { compared: 0, found: 0, gone: 0, notKept: 0 };

describe('Job step custom.TikTokShopReconcile', () => {
    let reconcile: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        reconcile = sinon.stub();
        returns({ counts: { compared: 1200, found: 0, gone: 1, notKept: 0 } });
        step = new JobStep('custom.TikTokShopReconcile', {
            '../reconciliation/reconcile': reconcile,
            '../platform/settings': { reconcileDays: () => 5 }
        });
    });

    function returns(some: object): void {
        const usual = { shops: 1, counts: NONE, isCutShort: false, broken: [], problems: [], remarks: [] };
        reconcile.returns({ ...usual, ...some });
    }

    it('compares as far back as the setting or the parameter says, and counts', () => {
        const message = '1,200 orders compared, 0 new differences, 1 difference gone';
        expect(step.run()).to.include({ code: 'OK', message });
        step.run(step.defaults());
        const usual = step.recorded;
        step.run({ Days: 30, MaxMinutes: 7, DryRun: true });
        expect(reconcile.args).to.deep.equal([
            [{ days: 5, maxMinutes: 60, isDry: false }],
            [{ days: 5, maxMinutes: 60, isDry: false }],
            [{ days: 30, maxMinutes: 7, isDry: true }]
        ]);
        expect(usual).to.deep.include({
            job: 'TikTokShop-Reconcile',
            counts: { compared: 1200, differences: 0, gone: 1 }
        });
    });

    it('does nothing without a shop', () => {
        returns({ shops: 0 });
        expect(step.run()).to.include({ code: 'OK', message: 'No shop of this site is connected' });
    });

    it('fails with differences that are new, but not in a dry run', () => {
        returns({ counts: { compared: 2, found: 2, gone: 0, notKept: 0 } });
        expect(step.run()).to.include({ code: 'ERROR' });
        const dry = step.run({ DryRun: true });
        expect(dry.code).to.equal('OK');
        expect(dry.message).to.contain('2 new differences').and.to.contain('nothing has changed');
    });

    it('fails with what could not be compared, and with what TikTok did not tell', () => {
        returns({ broken: ['577'] });
        expect(step.run().message).to.contain('could not be compared: 577');
        returns({ problems: [{ code: 'tiktok.unreachable', values: [] }] });
        expect(step.run().code).to.equal('ERROR');
        returns({ remarks: [{ code: 'tiktok.unreachable', values: [] }] });
        expect(step.run().message).to.match(/\. TikTok /);
    });

    it('says how many differences it has not kept, and that the next run continues', () => {
        returns({ isCutShort: true, counts: { compared: 0, found: 0, gone: 0, notKept: 3 } });
        expect(step.run().message)
            .to.contain('3 more differences were not kept')
            .and.to.contain('the next one continues');
    });
});
