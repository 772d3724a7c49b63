import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

const BATCH = {
    files: 1,
    applied: 2,
    unchanged: 3,
    rejected: 0,
    moved: [] as string[],
    hasMore: false,
    rejectFolders: [],
    belongIn: '',
    unfinished: [],
    empty: [],
    endedAt: ''
};
const EXCHANGED = { done: 2, left: [], problem: '' };
const SUMMARY = '1 file, 2 events applied, 3 repeated or late, ';

describe('Job step custom.TikTokShopImportOmsBatch', () => {
    let importOmsBatch: SinonStub;
    let tidyOmsBatch: SinonStub;
    let fetchOmsFiles: SinonStub;
    let returnOmsRejects: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        importOmsBatch = sinon.stub().returns(BATCH);
        tidyOmsBatch = sinon.stub();
        fetchOmsFiles = sinon.stub().returns(EXCHANGED);
        returnOmsRejects = sinon.stub().returns(EXCHANGED);
        step = new JobStep('custom.TikTokShopImportOmsBatch', {
            '../oms/exchangeOmsFiles': { fetchOmsFiles, returnOmsRejects },
            '../oms/importOmsBatch': importOmsBatch,
            '../oms/tidyOmsBatch': tidyOmsBatch
        });
    });

    it('tidies old files up, imports, and says what the files came to', () => {
        const status = step.run({ KeptDays: 5 });
        sinon.assert.calledOnceWithExactly(tidyOmsBatch, 5);
        sinon.assert.calledOnceWithExactly(importOmsBatch);
        sinon.assert.callOrder(tidyOmsBatch, importOmsBatch);
        expect(status).to.include({ status: 0, code: 'OK', message: SUMMARY + '0 rejected' });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-ImportOmsBatch',
            isOk: true,
            message: status.message,
            counts: { files: 1, applied: 2, unchanged: 3, rejected: 0 }
        });
    });

    it('without parameters it does what the step type has as default', () => {
        step.run();
        step.run(step.defaults());
        expect(tidyOmsBatch.args).to.deep.equal([[30], [30]]);
        sinon.assert.notCalled(fetchOmsFiles);
        sinon.assert.notCalled(returnOmsRejects);
    });

    it('fetches files before the import and returns rejects after it, from and to the folders of its parameters', () => {
        const status = step.run({ SftpFolder: '/out', SftpRejectsFolder: '/rejects' });
        sinon.assert.callOrder(fetchOmsFiles, importOmsBatch, returnOmsRejects);
        expect([fetchOmsFiles.args, returnOmsRejects.args]).to.deep.equal([[['/out']], [['/rejects']]]);
        const said = SUMMARY + '0 rejected, 2 files fetched by SFTP, 2 reject files returned by SFTP';
        expect(status).to.include({ code: 'OK', message: said });
    });

    it('imports what is here if the server cannot be reached, and leaves the rejects to the next run', () => {
        fetchOmsFiles.returns({ done: 0, left: [], problem: 'Auth fail' });
        const status = step.run({ SftpFolder: '/out', SftpRejectsFolder: '/rejects' });
        sinon.assert.calledOnce(importOmsBatch);
        sinon.assert.notCalled(returnOmsRejects);
        expect(status.code).to.equal('ERROR');
        expect(status.message).to.contain('SFTP failed: Auth fail. Check the service tiktokshop.oms.sftp');
    });

    const troubles: Array<[string, object, string]> = [
        [
            'events were rejected',
            {
                rejected: 4,
                rejectFolders: ['src/tiktokshop/oms/rejected', 'src/tiktokshop/oms/sites/RefArch/rejected']
            },
            SUMMARY + '4 rejected. See src/tiktokshop/oms/rejected, src/tiktokshop/oms/sites/RefArch/rejected'
        ],
        [
            'files wait where no site reads them',
            { belongIn: 'src/tiktokshop/oms/sites/RefArch/' },
            SUMMARY +
                '0 rejected. Files wait in src/tiktokshop/oms, which several sites share and none reads. ' +
                'Files of this site belong in src/tiktokshop/oms/sites/RefArch/'
        ],
        [
            'files have to be read again',
            { unfinished: ['a.csv', 'b.csv'] },
            SUMMARY + '0 rejected. The next run reads again: a.csv, b.csv'
        ],
        [
            'files have taken the place of folders',
            { moved: ['src/tiktokshop/oms/archive.file'] },
            SUMMARY + '0 rejected. Files had the names of folders and were renamed: src/tiktokshop/oms/archive.file'
        ],
        [
            'the platform has ended the run before',
            { endedAt: 'big.csv' },
            SUMMARY + '0 rejected. The previous run stopped at: big.csv'
        ]
    ];
    troubles.forEach(([what, difference, message]) => {
        it(`fails when ${what}, and says so`, () => {
            importOmsBatch.returns({ ...BATCH, ...difference });
            expect(step.run()).to.include({ status: 1, code: 'ERROR', message });
            expect(step.recorded).to.include({ isOk: false, message });
        });
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        importOmsBatch.throws(new Error('no such folder'));
        expect(() => step.run()).to.throw('no such folder');
        expect(step.recorded).to.include({ job: 'TikTokShop-ImportOmsBatch', isOk: false });
    });
});
