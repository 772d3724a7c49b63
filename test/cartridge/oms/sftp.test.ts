import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { configureService, Stopped } from '#sfcc-mocks';
import type { Execution, ProbeKind } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const LINE = JSON.stringify({ eventId: 'e-1', orderNo: 'TTS-' + ID, status: 'CANCELLED' });
const OWN = 'IMPEX/src/tiktokshop/oms/sites/RefArch';
const FOLDERS = { SftpFolder: '/out/', SftpRejectsFolder: '/rejects' };

describe('Files of the OMS by SFTP', () => {
    let sfcc: TestInstance;
    let server: string;

    beforeEach(() => {
        sfcc = new TestInstance();
        server = fs.mkdtempSync(path.join(os.tmpdir(), 'oms-sftp-'));
        ['out', 'rejects'].forEach((folder) => fs.mkdirSync(path.join(server, folder)));
        sfcc.instance.options.sftpServers = { 'sftp.test:2222': { folder: server, user: 'shop', password: 'secret' } };
        configureService(sfcc.instance, 'tiktokshop.oms.sftp', {
            url: 'sftp://sftp.test:2222',
            user: 'shop',
            password: 'secret'
        });
        sfcc.create(externalOrder({ c_externalOrderId: ID }));
    });

    afterEach(() => {
        sfcc.close();
        fs.rmSync(server, { recursive: true });
    });

    it('are fetched, imported, and removed from the server', () => {
        put('out/a.jsonl', LINE);
        put('out/b.jsonl.part', LINE);
        fs.mkdirSync(path.join(server, 'out/older'));
        expect(run()).to.deep.equal([
            'ok',
            '1 file, 1 event applied, 0 repeated or late, 0 rejected, 1 file fetched by SFTP, 0 reject files returned by SFTP'
        ]);
        expect(sfcc.order('TTS-' + ID).json.c_externalOrderStatus).to.equal('CANCELLED');
        expect(there('out')).to.deep.equal(['b.jsonl.part', 'older']);
        expect([here(''), here('archive'), here('arriving')]).to.deep.equal([[], ['a.jsonl'], []]);
    });

    it('are not asked for unless a parameter names a folder', () => {
        put('out/a.jsonl', 'broken');
        expect(sfcc.job('TikTokShop-ImportOmsBatch').exit_status).to.include({
            status: 'ok',
            message: '0 files, 0 events applied, 0 repeated or late, 0 rejected'
        });
        expect(there('out')).to.deep.equal(['a.jsonl']);
    });

    it('come back with what was rejected, once', () => {
        put('out/a.jsonl', LINE + '\nbroken\n');
        expect(run()[1]).to.contain('1 rejected, 1 file fetched by SFTP, 1 reject file returned by SFTP. See ');
        const returned = fs.readFileSync(path.join(server, 'rejects/a.jsonl.csv'), 'utf8');
        expect(returned).to.match(/^line,reason,text\n2,.*broken\n$/);
        expect(there('rejects')).to.deep.equal(['a.jsonl.csv']);
        expect(here('rejected')).to.deep.equal(['a.jsonl.csv.returned']);
        fs.rmSync(path.join(server, 'rejects/a.jsonl.csv'));
        run();
        expect(there('rejects')).to.deep.equal([]);
    });

    const troubles: Array<[string, () => void, string]> = [
        ['no server', () => (sfcc.instance.options.sftpServers = {}), 'Connection refused: sftp.test:2222'],
        ['a wrong password', () => enter({ password: 'old' }), 'Auth fail'],
        ['no address', () => enter({ url: '' }), 'no address'],
        ['no folder', () => fs.renameSync(path.join(server, 'out'), path.join(server, 'other')), 'No such file: /out']
    ];
    troubles.forEach(([name, cause, reason]) => {
        it(`with ${name} the job is red and says what to do; what is here is imported, and nothing is lost`, () => {
            fs.mkdirSync(path.join(sfcc.filesRoot, OWN), { recursive: true });
            fs.writeFileSync(path.join(sfcc.filesRoot, OWN, 'mine.jsonl'), LINE + '\nbroken\n');
            cause();
            const [status, message] = run();
            expect(status).to.equal('error');
            expect(message)
                .to.contain('1 event applied')
                .and.to.match(new RegExp('SFTP failed: .*' + reason));
            expect(message).to.contain('Check the service tiktokshop.oms.sftp').and.not.to.contain('secret');
            expect(here('rejected')).to.deep.equal(['mine.jsonl.csv']);
        });
    });

    it('wait on the server while one of the same name waits here', () => {
        put('out/a.jsonl', LINE);
        fs.mkdirSync(path.join(sfcc.filesRoot, OWN), { recursive: true });
        fs.writeFileSync(path.join(sfcc.filesRoot, OWN, 'a.jsonl'), LINE);
        const [status, message] = run();
        expect([status, there('out')]).to.deep.equal(['error', ['a.jsonl']]);
        expect(message).to.contain('SFTP: still on the server: a.jsonl');
        expect(run()[1]).to.contain('0 events applied, 1 repeated or late, 0 rejected, 1 file fetched');
    });

    it('stay on the server where their names lead to another folder', () => {
        ['..\\..\\a.jsonl', 'C:a.jsonl'].forEach((name) => put('out/' + name, LINE));
        const [status, message] = run();
        expect([status, there('out').sort()]).to.deep.equal(['error', ['..\\..\\a.jsonl', 'C:a.jsonl']]);
        expect(message).to.contain('0 events applied');
        expect([here(''), here('archive')]).to.deep.equal([[], []]);
    });

    it('stay on the server where their names are those of folders here, and keep no other file there', () => {
        const names = ['archive', 'arriving', 'rejected'];
        names.forEach((name) => put('out/' + name, LINE));
        put('out/z.jsonl', LINE + '\nbroken\n');
        const [status, message] = run();
        expect([status, there('out').sort()]).to.deep.equal(['error', names]);
        expect(message).to.contain('1 event applied').and.to.contain('SFTP: still on the server');
        expect([here(''), here('archive'), there('rejects')]).to.deep.equal([[], ['z.jsonl'], ['z.jsonl.csv']]);
    });

    it('let the files here be imported even where the server lists more than the platform takes', () => {
        for (let at = 0; at < 20001; at += 1) {
            put(`out/${at}.jsonl`, '');
        }
        fs.mkdirSync(path.join(sfcc.filesRoot, OWN), { recursive: true });
        fs.writeFileSync(path.join(sfcc.filesRoot, OWN, 'mine.jsonl'), LINE);
        expect(run()[1]).to.contain('Quota');
        const [status, message] = run();
        expect([status, here('archive')]).to.deep.equal(['error', ['mine.jsonl']]);
        expect(message).to.contain(
            'SFTP failed: the platform ended the previous run at the list of /out/. Has it more'
        );
        fs.rmSync(path.join(server, 'out'), { recursive: true });
        fs.mkdirSync(path.join(server, 'out'));
        put('out/a.jsonl', LINE);
        expect(run()).to.have.property('0', 'ok');
        expect(there('out')).to.deep.equal([]);
    });

    it('are listed again after a run that the platform ended at their list, also where they have no folder', async () => {
        const said: string[] = [];
        for (let at = 1; at <= 3; at += 1) {
            stopAt(at, { SftpFolder: '/' });
            await sfcc.clock.advance(60 * 1000);
            said.push(run({ SftpFolder: '/' })[1]);
        }
        expect(said.join()).to.contain('the platform ended the previous run at the list of /.');
        put('a.jsonl', LINE);
        expect(run({ SftpFolder: '/' })[1]).to.contain('1 file fetched by SFTP');
    });

    it('stay here for the next run if rejects have no folder there', () => {
        put('out/a.jsonl', 'broken\n');
        fs.rmdirSync(path.join(server, 'rejects'));
        expect(run()[1]).to.contain('SFTP: rejects not returned: a.jsonl.csv');
        fs.mkdirSync(path.join(server, 'rejects'));
        run();
        expect(there('rejects')).to.deep.equal(['a.jsonl.csv']);
    });

    it('are neither lost nor applied twice wherever the platform ends a run', async () => {
        for (let at = 1, wasStopped = true; wasStopped; at += 1) {
            put('out/a.jsonl', LINE + '\nbroken\n');
            wasStopped = stopAt(at);
            // The circuit breaker counts calls that were ended.
            await sfcc.clock.advance(60 * 1000);
            // A file that has come but is still there waits for the import of the first, which is red.
            run();
            run();
            expect(there('out'), `stopped at ${at}`).to.deep.equal([]);
            expect([here(''), here('arriving')], `stopped at ${at}`).to.deep.equal([[], []]);
            expect(there('rejects'), `stopped at ${at}`).to.include('a.jsonl.csv');
            expect(sfcc.order('TTS-' + ID).json.c_externalOrderStatus).to.equal('CANCELLED');
            fs.rmSync(path.join(sfcc.filesRoot, OWN), { recursive: true });
            fs.rmSync(path.join(server, 'rejects'), { recursive: true });
            fs.mkdirSync(path.join(server, 'rejects'));
        }
    });

    /** Runs the job until the given exchange or change of a file; returns whether there was one. */
    function stopAt(at: number, folders: Record<string, string> = FOLDERS): boolean {
        const kinds: ProbeKind[] = ['call', 'fileCreate', 'fileRename', 'fileDelete'];
        let count = 0;
        sfcc.instance.onProbe = (execution: Execution, kind: ProbeKind, moment: string) => {
            if (moment === 'after' && kinds.includes(kind) && (count += 1) === at) {
                execution.end(new Stopped(kind));
            }
        };
        try {
            run(folders);
        } finally {
            sfcc.instance.onProbe = null;
        }
        return count >= at;
    }

    function run(folders: Record<string, string> = FOLDERS): [string, string] {
        const { status, message } = sfcc.job('TikTokShop-ImportOmsBatch', folders).exit_status as Json;
        return [String(status), String(message)];
    }

    function enter(values: { url?: string; password?: string }): void {
        configureService(sfcc.instance, 'tiktokshop.oms.sftp', values);
    }

    function put(file: string, content: string): void {
        fs.writeFileSync(path.join(server, file), content);
    }

    function there(folder: string): string[] {
        return fs.readdirSync(path.join(server, folder)).sort();
    }

    function here(folder: string): string[] {
        const inside = path.join(sfcc.filesRoot, OWN, folder);
        const names = fs.existsSync(inside) ? fs.readdirSync(inside).sort() : [];
        return names.filter((name) => fs.statSync(path.join(inside, name)).isFile());
    }
});
