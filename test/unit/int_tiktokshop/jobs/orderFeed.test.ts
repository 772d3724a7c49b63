import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

/** A run that has written one file. */
const RUN = { files: [{ fileName: 'orders-1.xml', exported: 3 }], exported: 3, skipped: [], notified: true };

describe('Job step custom.TikTokShopOrderFeed', () => {
    let exportFeedFiles: SinonStub;
    let tidyFeed: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        exportFeedFiles = sinon.stub().returns(RUN);
        tidyFeed = sinon.stub();
        step = new JobStep('custom.TikTokShopOrderFeed', {
            '../feed/exportFeedFiles': exportFeedFiles,
            '../feed/tidyFeed': tidyFeed
        });
    });

    it('tidies old files up, writes files, and says which', () => {
        const status = step.run({ Format: 'csv', MaxFiles: 3, KeptDays: 8 });
        sinon.assert.calledOnceWithExactly(tidyFeed, 8);
        sinon.assert.calledOnceWithExactly(exportFeedFiles, 'csv', 3);
        sinon.assert.callOrder(tidyFeed, exportFeedFiles);
        expect(status).to.include({ status: 0, code: 'OK', message: 'Written: orders-1.xml with 3 orders' });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-OrderFeed',
            isOk: true,
            message: status.message,
            counts: { files: 1, exported: 3, skipped: 0 }
        });
    });

    [() => ({}), () => step.defaults()].forEach((parameters, index) => {
        it(`without parameters it does what the step type has as default (${index === 0 ? 'missing' : 'filled in'})`, () => {
            step.run(parameters());
            sinon.assert.calledOnceWithExactly(tidyFeed, 30);
            sinon.assert.calledOnceWithExactly(exportFeedFiles, 'xml', 10);
        });
    });

    it('is OK when nothing was due', () => {
        exportFeedFiles.returns({ files: [], exported: 0, skipped: [], notified: true });
        expect(step.run()).to.include({ code: 'OK', message: 'Nothing was due' });
    });

    it('fails with the first ten orders that are in no file, and counts all', () => {
        const skipped = Array.from({ length: 12 }, (_value, index) => 'id' + (index + 1));
        exportFeedFiles.returns({ ...RUN, skipped });
        const status = step.run();
        expect(status).to.include({ status: 1, code: 'ERROR' });
        expect(status.message).to.match(/^Written: .*\. Not in the feed, see the log: id1, .*, id10, … \(12\)$/);
        expect(step.recorded!.counts.skipped).to.equal(12);
    });

    it('fails when TikTok was not told', () => {
        exportFeedFiles.returns({ ...RUN, notified: false });
        expect(step.run()).to.include({
            code: 'ERROR',
            message: 'Written: orders-1.xml with 3 orders. TikTok was not told; a task tries again'
        });
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        exportFeedFiles.throws(new Error('disk full'));
        expect(() => step.run()).to.throw('disk full');
        expect(step.recorded).to.include({ job: 'TikTokShop-OrderFeed', isOk: false });
        expect(step.recorded!.message).to.contain('disk full');
    });
});
