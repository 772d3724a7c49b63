import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { platformException, QuotaExceeded } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const HEAD =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';
const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];
const MILLION = 'x'.repeat(1100000);

describe('A hostile batch file', () => {
    let sfcc: TestInstance;
    let folder: string;

    beforeEach(() => {
        sfcc = new TestInstance();
        folder = path.join(sfcc.filesRoot, 'IMPEX/src/tiktokshop/oms');
        fs.mkdirSync(folder, { recursive: true });
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    it('with a line of a million characters loses that line: the rest of it and later files are applied', () => {
        drop('a.jsonl', [event(0), `{"eventId":"${MILLION}"}`, event(1)].join('\n'));
        drop('b.jsonl', event(2));
        expect(run()).to.include({
            status: 'error',
            message: '2 files, 3 events applied, 0 repeated or late, 1 rejected. See src/tiktokshop/oms/rejected'
        });
        expect(IDS.map(statusOf)).to.deep.equal(['Acknowledged', 'Acknowledged', 'Acknowledged']);
        expect(files('archive')).to.deep.equal(['a.jsonl', 'b.jsonl']);
        expect(reject('a.jsonl')).to.contain('2,the line has more than 100000 characters,').and.have.length.below(3000);
        expect(run()!.message).to.contain('0 files');
    });

    it('with a line that says two things rejects that line', () => {
        const twice = event(0).replace('{', '{"status":"CANCELLED",');
        drop('a.jsonl', [twice, event(1)].join('\n'));
        expect(run()!.message).to.contain('1 file, 1 event applied, 0 repeated or late, 1 rejected');
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Acknowledged', 'New']);
        expect(reject('a.jsonl')).to.contain('1,contradiction status status is given twice,');
    });

    it('with such a row of a CSV loses the event it stands in', () => {
        drop('a.csv', [HEAD, row('e1', 0), `e2,${MILLION}`, row('e2', 1), row('e3', 2)].join('\n'));
        expect(run()!.message).to.contain('1 file, 2 events applied, 0 repeated or late, 1 rejected');
        expect(IDS.map(statusOf)).to.deep.equal(['Acknowledged', 'New', 'Acknowledged']);
        expect(linesOf(reject('a.csv'))).to.deep.equal(['3', '4']);
        expect(reject('a.csv')).to.contain('line 3: the line has more than 100000 characters');
    });

    it('with such a first line is refused, and the next file is read', () => {
        drop('a.csv', MILLION + '\n' + row('e1', 0));
        drop('b.csv', [HEAD, row('e2', 1)].join('\n'));
        expect(run()!.message).to.contain('2 files, 1 event applied, 0 repeated or late, 2 rejected');
        expect(files('archive')).to.deep.equal(['a.csv', 'b.csv']);
    });

    ['\r', '\n', '\r\n'].forEach((lineBreak) => {
        it(`is read with ${JSON.stringify(lineBreak)} at the end of its lines`, () => {
            drop('a.csv', [HEAD, row('e1', 0), row('e2', 1), ''].join(lineBreak));
            drop('b.jsonl', '\uFEFF' + [event(2), '{"eventId":"cut'].join(lineBreak));
            expect(run()!.message).to.contain('2 files, 3 events applied, 0 repeated or late, 1 rejected');
            expect(linesOf(reject('b.jsonl'))).to.deep.equal(['2']);
        });
    });

    it('with carriage returns only, a million characters long, is read to its end', () => {
        const filler = Array.from({ length: 3000 }, (_, at) => 'none' + at + ',' + 'x'.repeat(400));
        drop('a.csv', [HEAD, row('e1', 0), ...filler, row('e2', 1)].join('\r'));
        expect(run()!.message).to.contain('1 file, 2 events applied, 0 repeated or late, 3,000 rejected');
        expect(files('archive')).to.deep.equal(['a.csv']);
    });

    it('with rows of one event without end rejects that event only', () => {
        const endless = Array.from({ length: 25000 }, () => row('e1', 0));
        drop('a.csv', [HEAD, ...endless, row('e2', 1)].join('\n'));
        expect(run()!.message).to.contain('1 file, 1 event applied, 0 repeated or late, 1 rejected');
        expect(statusOf(IDS[0]!)).to.equal('New');
        expect(linesOf(reject('a.csv'))).to.have.length(25000);
    });

    it('with bytes that are no text: those events are rejected with the reason, all others applied', () => {
        drop('1-nul.csv', [HEAD, row('e1\0', 0), row('e2', 1)].join('\n'));
        drop('2-utf16.csv', Buffer.from('\uFEFF' + [HEAD, row('e3', 0)].join('\n'), 'utf16le'));
        drop(
            '3-latin1.csv',
            Buffer.from([HEAD, row('e4', 0).replace(/,,,,,$/, ',Expr\u00e9s,1Z,,,')].join('\n'), 'latin1')
        );
        drop('4-bom.csv', '\uFEFF' + [HEAD, row('e5', 2)].join('\n'));
        drop('5-empty.csv', '');
        drop('6-escaped.jsonl', JSON.stringify({ ...JSON.parse(event(0)), eventId: 'e6\u0000' }));
        drop('7-surrogate.jsonl', '{"eventId":"e7\\ud83d","orderNo":"TTS-1","status":"Acknowledged"}');
        fs.mkdirSync(path.join(folder, '8-folder.csv'));
        expect(run()!.message).to.contain('7 files, 2 events applied, 0 repeated or late');
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Acknowledged', 'Acknowledged']);
        expect(reject('1-nul.csv')).to.contain('2,"malformed_text, line 2 has').and.not.to.contain('\0');
        expect(reject('2-utf16.csv')).to.contain('1,not UTF-8,');
        expect(reject('3-latin1.csv')).to.contain('2,not UTF-8,');
        expect(reject('6-escaped.jsonl')).to.contain('1,malformed_text eventId ');
        expect(reject('7-surrogate.jsonl')).to.contain('1,malformed_text eventId ');
        expect(files('archive')).to.have.length(7);
        expect(run()!.message).to.contain('0 files');
    });

    it('that fails in the middle is named and stays, and the next file is read', () => {
        drop('a.jsonl', [event(0), 'no event'].join('\n'));
        drop('b.jsonl', event(1));
        sfcc.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'fileCreate' && moment === 'before') {
                throw platformException('IOException', 'The disk is full');
            }
        };
        expect(run()).to.include({
            status: 'error',
            message:
                '1 file, 2 events applied, 0 repeated or late, 1 rejected. See src/tiktokshop/oms/rejected. To be read again: a.jsonl'
        });
        expect(sfcc.log.map(({ message }) => message).join('\n')).to.contain(
            'file a.jsonl could not be read to its end'
        );
        expect(files('archive')).to.deep.equal(['b.jsonl']);
        sfcc.instance.onProbe = null;
        expect(run()!.message).to.contain('1 file, 0 events applied, 1 repeated or late, 1 rejected');
        expect(files('archive')).to.deep.equal(['a.jsonl', 'b.jsonl']);
    });

    it('that vanishes before it is read does no harm', () => {
        drop('a.jsonl', event(0));
        drop('b.jsonl', event(1));
        let commits = 0;
        sfcc.instance.onProbe = (_execution, kind, moment) => {
            commits += kind === 'commit' && moment === 'after' ? 1 : 0;
            if (commits > 0) {
                fs.rmSync(path.join(folder, 'a.jsonl'), { force: true });
            }
        };
        expect(run()!.message).to.contain('1 file, 1 event applied');
        sfcc.instance.onProbe = null;
        expect(files('archive')).to.deep.equal(['b.jsonl']);
    });

    it('at which the platform ends the job comes last in the next run, and is named', () => {
        drop('a.jsonl', event(0));
        drop('b.jsonl', event(1));
        let ended = 0;
        let commits = 0;
        const endAtFile = (name: string): void => {
            sfcc.instance.onProbe = (execution, kind, moment) => {
                // The first commit of a run says which file it begins with.
                commits += kind === 'commit' && moment === 'before' ? 1 : 0;
                const read = sfcc.customObject('TikTokShopValue', 'omsBatchFile');
                if (kind === 'commit' && moment === 'before' && commits > 1 && read.value === name) {
                    ended += 1;
                    commits = 0;
                    execution.end(new QuotaExceeded('jsArraySize', 20000));
                }
            };
        };
        endAtFile('a.jsonl');
        run();
        expect(statusOf(IDS[1]!)).to.equal('New');
        run();
        expect(ended).to.equal(2);
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Acknowledged', 'New']);
        sfcc.instance.onProbe = null;
        expect(run()).to.include({
            status: 'error',
            message: '1 file, 1 event applied, 0 repeated or late, 0 rejected. The run before was ended at: a.jsonl'
        });
        expect(files('archive')).to.deep.equal(['a.jsonl', 'b.jsonl']);
    });

    function drop(name: string, content: string | Buffer): void {
        fs.writeFileSync(path.join(folder, name), content);
    }

    function event(at: number): string {
        return JSON.stringify({ eventId: 'j' + at, orderNo: 'TTS-' + IDS[at], status: 'Acknowledged' });
    }

    function row(eventId: string, at: number): string {
        return `${eventId},TTS-${IDS[at]},,Acknowledged,,,,,,,`;
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ImportOmsBatch').exit_status;
    }

    function statusOf(id: string): unknown {
        return sfcc.order('TTS-' + id).json.c_externalOrderStatus;
    }

    function files(inner: string): string[] {
        return fs.readdirSync(path.join(folder, inner)).sort();
    }

    function reject(name: string): string {
        return fs.readFileSync(path.join(folder, 'rejected', name + '.csv'), 'utf8');
    }

    function linesOf(text: string): string[] {
        return text
            .trim()
            .split('\n')
            .slice(1)
            .map((line) => line.split(',')[0] as string);
    }
});
