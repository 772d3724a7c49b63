import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { platformException, QuotaExceeded } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, filesIn, HEAD, importFiles, omsFolder, rejectsOf } from '#helpers/messages/omsFiles';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';

const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];
const MILLION = 'x'.repeat(1100000);

describe('A hostile batch file', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    it('with a line of a million characters loses that line: the rest of it and later files are applied', () => {
        dropFile(sfcc, 'a.jsonl', [event(0), `{"eventId":"${MILLION}"}`, event(1)].join('\n'));
        dropFile(sfcc, 'b.jsonl', event(2));
        expect(importFiles(sfcc)).to.include({
            status: 'error',
            message: '2 files, 3 events applied, 0 repeated or late, 1 rejected. See src/tiktokshop/oms/rejected'
        });
        expect(IDS.map(statusOf)).to.deep.equal(['Acknowledged', 'Acknowledged', 'Acknowledged']);
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.jsonl', 'b.jsonl']);
        expect(rejectsOf(sfcc, 'a.jsonl'))
            .to.contain('2,the line has more than 100000 characters,')
            .and.have.length.below(3000);
        expect(importFiles(sfcc).message).to.contain('0 files');
    });

    it('with a line that says two things rejects that line', () => {
        const twice = event(0).replace('{', '{"status":"CANCELLED",');
        dropFile(sfcc, 'a.jsonl', [twice, event(1)].join('\n'));
        expect(importFiles(sfcc).message).to.contain('1 file, 1 event applied, 0 repeated or late, 1 rejected');
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Acknowledged', 'New']);
        expect(rejectsOf(sfcc, 'a.jsonl')).to.contain('1,contradiction status status is given twice,');
    });

    it('loses the second of two rows if an adapter gives both events one id', () => {
        sfcc.close();
        const hook = "var event = JSON.parse(JSON.stringify(first)); event.eventId = 'same'; return event;";
        const merchant = cartridgeWithHook('app.tiktokshop.oms.event', hook);
        sfcc = new TestInstance({}, merchant);
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        dropFile(sfcc, 'a.csv', [HEAD, row('e1', 0), row('e2', 1)].join('\n'));
        expect(importFiles(sfcc).message).to.contain('1 event applied').and.contain('1 rejected');
        expect(rejectsOf(sfcc, 'a.csv')).to.contain('3,"contradiction eventId');
        expect(IDS.map(statusOf)).to.deep.equal(['Acknowledged', 'New', 'New']);
        merchant.remove();
    });

    it('with such a row of a CSV loses the event it stands in', () => {
        dropFile(sfcc, 'a.csv', [HEAD, row('e1', 0), `e2,${MILLION}`, row('e2', 1), row('e3', 2)].join('\n'));
        expect(importFiles(sfcc).message).to.contain('1 file, 2 events applied, 0 repeated or late, 1 rejected');
        expect(IDS.map(statusOf)).to.deep.equal(['Acknowledged', 'New', 'Acknowledged']);
        expect(linesOf(rejectsOf(sfcc, 'a.csv'))).to.deep.equal(['3', '4']);
        expect(rejectsOf(sfcc, 'a.csv')).to.contain('line 3: the line has more than 100000 characters');
    });

    it('with such a first line is refused, and the next file is read', () => {
        dropFile(sfcc, 'a.csv', MILLION + '\n' + row('e1', 0));
        dropFile(sfcc, 'b.csv', [HEAD, row('e2', 1)].join('\n'));
        expect(importFiles(sfcc).message).to.contain('2 files, 1 event applied, 0 repeated or late, 2 rejected');
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.csv', 'b.csv']);
    });

    ['\r', '\n', '\r\n'].forEach((lineBreak) => {
        it(`is read with ${JSON.stringify(lineBreak)} at the end of its lines`, () => {
            dropFile(sfcc, 'a.csv', [HEAD, row('e1', 0), row('e2', 1), ''].join(lineBreak));
            dropFile(sfcc, 'b.jsonl', '\uFEFF' + [event(2), '{"eventId":"cut'].join(lineBreak));
            expect(importFiles(sfcc).message).to.contain('2 files, 3 events applied, 0 repeated or late, 1 rejected');
            expect(linesOf(rejectsOf(sfcc, 'b.jsonl'))).to.deep.equal(['2']);
        });
    });

    it('with carriage returns only, a million characters long, is read to its end', () => {
        const filler = Array.from({ length: 3000 }, (_, at) => 'none' + at + ',' + 'x'.repeat(400));
        dropFile(sfcc, 'a.csv', [HEAD, row('e1', 0), ...filler, row('e2', 1)].join('\r'));
        expect(importFiles(sfcc).message).to.contain('1 file, 2 events applied, 0 repeated or late, 3,000 rejected');
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.csv']);
    });

    it('with rows of one event without end rejects that event only', () => {
        const endless = Array.from({ length: 25000 }, () => row('e1', 0));
        dropFile(sfcc, 'a.csv', [HEAD, ...endless, row('e2', 1)].join('\n'));
        expect(importFiles(sfcc).message).to.contain('1 file, 1 event applied, 0 repeated or late, 1 rejected');
        expect(statusOf(IDS[0]!)).to.equal('New');
        expect(linesOf(rejectsOf(sfcc, 'a.csv'))).to.have.length(25000);
    });

    it('with bytes that are no text: those events are rejected with the reason, all others applied', () => {
        dropFile(sfcc, '1-nul.csv', [HEAD, row('e1\0', 0), row('e2', 1)].join('\n'));
        dropFile(sfcc, '2-utf16.csv', Buffer.from('\uFEFF' + [HEAD, row('e3', 0)].join('\n'), 'utf16le'));
        dropFile(
            sfcc,
            '3-latin1.csv',
            Buffer.from([HEAD, row('e4', 0).replace(/,,,,,$/, ',Expr\u00e9s,1Z,,,')].join('\n'), 'latin1')
        );
        dropFile(sfcc, '4-bom.csv', '\uFEFF' + [HEAD, row('e5', 2)].join('\n'));
        dropFile(sfcc, '5-empty.csv', '');
        dropFile(sfcc, '6-escaped.jsonl', JSON.stringify({ ...JSON.parse(event(0)), eventId: 'e6\u0000' }));
        dropFile(sfcc, '7-surrogate.jsonl', '{"eventId":"e7\\ud83d","orderNo":"TTS-1","status":"Acknowledged"}');
        fs.mkdirSync(path.join(omsFolder(sfcc), '8-folder.csv'));
        expect(importFiles(sfcc).message).to.contain('7 files, 2 events applied, 0 repeated or late');
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Acknowledged', 'Acknowledged']);
        expect(rejectsOf(sfcc, '1-nul.csv')).to.contain('2,"malformed_text, line 2 has').and.not.to.contain('\0');
        expect(rejectsOf(sfcc, '2-utf16.csv')).to.contain('1,not UTF-8,');
        expect(rejectsOf(sfcc, '3-latin1.csv')).to.contain('2,not UTF-8,');
        expect(rejectsOf(sfcc, '6-escaped.jsonl')).to.contain('1,malformed_text eventId ');
        expect(rejectsOf(sfcc, '7-surrogate.jsonl')).to.contain('1,malformed_text eventId ');
        expect(filesIn(sfcc, 'archive')).to.have.length(7);
        expect(importFiles(sfcc).message).to.contain('0 files');
    });

    it('with a character in its header that nobody sees shows it in the reason', () => {
        dropFile(sfcc, 'a.csv', [HEAD.replace('orderNo', 'order\u200BNo'), row('e1', 0)].join('\n'));
        importFiles(sfcc);
        expect(rejectsOf(sfcc, 'a.csv')).to.contain('unknown_field order\\u200bNo, the nearest column is orderNo');
    });

    it('that fails in the middle is named and stays, and the next file is read', () => {
        dropFile(sfcc, 'a.jsonl', [event(0), 'no event'].join('\n'));
        dropFile(sfcc, 'b.jsonl', event(1));
        sfcc.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'fileCreate' && moment === 'before') {
                throw platformException('IOException', 'The disk is full');
            }
        };
        expect(importFiles(sfcc)).to.include({
            status: 'error',
            message:
                '1 file, 2 events applied, 0 repeated or late, 1 rejected. See src/tiktokshop/oms/rejected. The next run reads again: a.jsonl'
        });
        expect(sfcc.log.map(({ message }) => message).join('\n')).to.contain(
            'file a.jsonl could not be read to its end'
        );
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['b.jsonl']);
        sfcc.instance.onProbe = null;
        expect(importFiles(sfcc).message).to.contain('1 file, 0 events applied, 1 repeated or late, 1 rejected');
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.jsonl', 'b.jsonl']);
    });

    const places = ['', 'sites', 'sites/RefArch', 'archive', 'rejected', 'arriving', 'sites/RefArch/archive'];
    places.forEach((place) => {
        it(`in the place of the folder oms/${place} is renamed, told, and stops no import`, () => {
            const file = path.join(omsFolder(sfcc), place);
            fs.mkdirSync(path.dirname(file), { recursive: true });
            fs.writeFileSync(file, event(0));
            const run = importFiles(sfcc);
            const renamed = path.join('src/tiktokshop/oms', place) + '.file';
            expect(run.status).to.equal('error');
            expect(run.message).to.contain(`Files had the names of folders and were renamed: ${renamed}`);
            // The file itself is applied wherever files are read.
            expect(statusOf(IDS[0]!)).to.equal(place === '' || place === 'sites/RefArch' ? 'New' : 'Acknowledged');
            dropFile(sfcc, 'b.jsonl', event(1) + '\nbroken');
            expect(importFiles(sfcc).message).to.contain('1 event applied').and.contain('1 rejected');
            expect(filesIn(sfcc, 'archive')).to.include('b.jsonl');
            expect(rejectsOf(sfcc, 'b.jsonl')).to.contain('2,');
        });
    });

    it('that the OMS replaces while it is read is read again, and does not go to the archive unread', () => {
        dropFile(sfcc, 'a.jsonl', event(0));
        let commits = 0;
        sfcc.instance.onProbe = (_execution, kind, moment) => {
            commits += kind === 'commit' && moment === 'after' ? 1 : 0;
            if (commits === 3) {
                commits += 1;
                dropFile(sfcc, 'a.jsonl', [event(0), event(1)].join('\n'));
            }
        };
        expect(importFiles(sfcc)).to.include({
            status: 'error',
            message: '1 file, 1 event applied, 0 repeated or late, 0 rejected. The next run reads again: a.jsonl'
        });
        sfcc.instance.onProbe = null;
        expect(importFiles(sfcc).message).to.contain('1 file, 1 event applied, 1 repeated or late');
        expect(IDS.map(statusOf)).to.deep.equal(['Acknowledged', 'Acknowledged', 'New']);
        expect([filesIn(sfcc), filesIn(sfcc, 'archive')]).to.deep.equal([[], ['a.jsonl']]);
    });

    it('that is compressed is rejected once, in words', () => {
        const text = Array.from({ length: 300 }, (_, at) => event(0).replace('j0', 'j' + at)).join('\n');
        dropFile(sfcc, 'a.jsonl.gz', gzipSync(text));
        dropFile(sfcc, 'b.zip', Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(text)]));
        dropFile(sfcc, 'c.gz', gzipSync(gzipSync(Buffer.alloc(1000000))));
        dropFile(sfcc, 'd.jsonl', event(1));
        expect(importFiles(sfcc).message).to.contain('4 files, 1 event applied, 0 repeated or late, 3 rejected');
        ['a.jsonl.gz', 'b.zip', 'c.gz'].forEach((name) =>
            expect(rejectsOf(sfcc, name)).to.contain('\n1,the file is compressed: unpack it,')
        );
        expect(
            rejectsOf(sfcc, 'a.jsonl.gz')
                .split('\n')
                .filter((line) => /,the file is/.test(line))
        ).to.have.length(1);
    });

    it('beside more files than a list takes is read: the first thousand at once, the others with the next runs', () => {
        const pile = (inner: string, count: number): void => {
            fs.mkdirSync(path.join(omsFolder(sfcc), inner), { recursive: true });
            for (let at = 0; at < count; at += 1) {
                fs.writeFileSync(path.join(omsFolder(sfcc), inner, `x${at}.jsonl`), '');
            }
        };
        pile('archive', 20001);
        dropFile(sfcc, 'a.jsonl', event(0));
        expect(importFiles(sfcc)).to.include({ status: 'ok' });
        pile('', 20001);
        dropFile(sfcc, 'b.jsonl', event(1));
        const { message } = importFiles(sfcc);
        expect(message).to.contain('1,000 files, 1 event applied').and.contain('the next run reads the other files');
        expect(message).to.contain('Empty: x0.jsonl, ').and.contain(', … (999)');
        expect(filesIn(sfcc)).to.have.length(19002);
    });

    it('that vanishes before it is read does no harm', () => {
        dropFile(sfcc, 'a.jsonl', event(0));
        dropFile(sfcc, 'b.jsonl', event(1));
        let commits = 0;
        sfcc.instance.onProbe = (_execution, kind, moment) => {
            commits += kind === 'commit' && moment === 'after' ? 1 : 0;
            if (commits > 0) {
                fs.rmSync(path.join(omsFolder(sfcc), 'a.jsonl'), { force: true });
            }
        };
        expect(importFiles(sfcc).message).to.contain('1 file, 1 event applied');
        sfcc.instance.onProbe = null;
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['b.jsonl']);
    });

    it('at which the platform ends the job comes last in the next run, and is named', () => {
        dropFile(sfcc, 'a.jsonl', event(0));
        dropFile(sfcc, 'b.jsonl', event(1));
        let ended = 0;
        let commits = 0;
        const endAtFile = (name: string): void => {
            sfcc.instance.onProbe = (execution, kind, moment) => {
                // The first two commits of a run say that it begins, and with which file.
                commits += kind === 'commit' && moment === 'before' ? 1 : 0;
                const read = sfcc.customObject('TikTokShopValue', 'omsBatchFile');
                if (kind === 'commit' && moment === 'before' && commits > 2 && read.value === name) {
                    ended += 1;
                    commits = 0;
                    execution.end(new QuotaExceeded('jsArraySize', 20000));
                }
            };
        };
        endAtFile('a.jsonl');
        importFiles(sfcc);
        expect(statusOf(IDS[1]!)).to.equal('New');
        importFiles(sfcc);
        expect(ended).to.equal(2);
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Acknowledged', 'New']);
        sfcc.instance.onProbe = null;
        expect(importFiles(sfcc)).to.include({
            status: 'error',
            message: '1 file, 1 event applied, 0 repeated or late, 0 rejected. The previous run stopped at: a.jsonl'
        });
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.jsonl', 'b.jsonl']);
    });

    function event(at: number): string {
        return JSON.stringify({ eventId: 'j' + at, orderNo: 'TTS-' + IDS[at], status: 'Acknowledged' });
    }

    function row(eventId: string, at: number): string {
        return `${eventId},TTS-${IDS[at]},,Acknowledged,,,,,,,`;
    }

    function statusOf(id: string): unknown {
        return sfcc.order('TTS-' + id).json.c_externalOrderStatus;
    }

    function linesOf(text: string): string[] {
        return text
            .trim()
            .split('\n')
            .slice(1)
            .map((line) => line.split(',')[0] as string);
    }
});
