import { expect } from 'chai';
import sinon from 'sinon';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

interface File {
    fileName: string;
    exported: string[];
    skipped: string[];
    notified: boolean;
    hasMore: boolean;
}

const FULL: File = { fileName: '1.xml', exported: ['1', '2'], skipped: [], notified: true, hasMore: true };
const LAST: File = { ...FULL, fileName: '2.xml', exported: ['3'], hasMore: false };

describe('Files of one run of the order feed', () => {
    it('are written until nothing is due', () => {
        const { run, exportFeedFile } = runOf([FULL, LAST]);
        expect(exportFeedFile.args).to.deep.equal([['xml'], ['xml']]);
        expect(run).to.deep.equal({
            files: [
                { fileName: '1.xml', exported: 2 },
                { fileName: '2.xml', exported: 1 }
            ],
            exported: 3,
            skipped: [],
            notified: true
        });
    });

    it('are at most as many as asked for', () => {
        const { run, exportFeedFile } = runOf([FULL, FULL, FULL], 2);
        sinon.assert.calledTwice(exportFeedFile);
        expect(run.files).to.have.length(2);
    });

    it('nothing due is no file', () => {
        const { run } = runOf([{ fileName: '', exported: [], skipped: [], notified: true, hasMore: false }]);
        expect(run).to.deep.equal({ files: [], exported: 0, skipped: [], notified: true });
    });

    it('end where TikTok could not be told', () => {
        const { run } = runOf([FULL, { ...LAST, notified: false }]);
        expect(run.notified).to.equal(false);
    });

    const skips: Array<[string, File[], string[]]> = [
        ['an order that waits behind the last file is skipped', [{ ...FULL, skipped: ['77'] }, FULL], ['77']],
        [
            'an order that the next file has is not',
            [
                { ...FULL, skipped: ['77'] },
                { ...LAST, exported: ['77'] }
            ],
            []
        ],
        [
            'an order that both files skip is so once',
            [
                { ...FULL, skipped: ['77'] },
                { ...LAST, skipped: ['77', '78'] }
            ],
            ['77', '78']
        ],
        [
            'each file may skip others',
            [
                { ...FULL, skipped: ['77'] },
                { ...FULL, skipped: ['78'] }
            ],
            ['77', '78']
        ],
        ['so may a run without a file', [{ ...LAST, fileName: '', exported: [], skipped: ['77'] }], ['77']]
    ];
    skips.forEach(([what, files, skipped]) => {
        it(what, () => {
            expect(runOf(files, files.length).run.skipped).to.deep.equal(skipped);
        });
    });

    function runOf(files: File[], maxFiles = 10) {
        const exportFeedFile = sinon.stub();
        files.forEach((file, index) => exportFeedFile.onCall(index).returns(file));
        const exportFeedFiles = compiled<(format: string, maxFiles: number) => { files: File[]; skipped: string[] }>(
            `${SCRIPTS}/feed/exportFeedFiles`,
            { './exportFeedFile': exportFeedFile }
        );
        return { run: exportFeedFiles('xml', maxFiles) as any, exportFeedFile };
    }
});
