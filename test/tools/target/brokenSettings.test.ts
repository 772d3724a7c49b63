import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { networkSend } from '#tools/target/send';
import { readSettings } from '#tools/target/settings';
import { Target } from '#tools/target/Target';
import { TargetError } from '#tools/target/targetError';

const ROOT = path.join(__dirname, '../../..');
const SECRET = 'hunter2-very-secret';
const HOST = 'zzte-053.dx.commercecloud.salesforce.com';

/** What people make of dw.json, with a secret near the fault: Node's own errors quote the text there. */
const BROKEN: Array<[string, string]> = [
    ['no comma', `{"client-secret": "${SECRET}" "password": "x"}`],
    ['single quotes', `{'client-secret': '${SECRET}'}`],
    ['a secret without quotes', `{"client-secret": ${SECRET}}`],
    ['a comma too many', `{"client-secret": "${SECRET}",}`],
    ['a comment', `{"client-secret": "${SECRET}" // of CI\n}`],
    ['a line break in a secret', `{"client-secret": "${SECRET}\n"}`],
    ['a backslash in a secret', `{"client-secret": "\\${SECRET}"}`],
    ['an end too early', `{"client-secret": "${SECRET}`],
    ['two documents', `{"client-secret": "${SECRET}"}{"password": "${SECRET}"}`],
    ['a byte order mark', `\uFEFF{"hostname": "${HOST}", "client-secret": "${SECRET}"}`],
    ['properties', `client-secret=${SECRET}`],
    ['nothing but a secret', `"${SECRET}"`],
    ['a list', `["${SECRET}"]`],
    ['null', 'null'],
    ['no text at all', ''],
    ['a user in the host', JSON.stringify({ hostname: `https://user:${SECRET}@shop.test` })],
    ['a path in the host', JSON.stringify({ hostname: `https://shop.test/?access_token=${SECRET}` })],
    ['a secret for a host', JSON.stringify({ hostname: `${SECRET} ` + SECRET })],
    ['a secret for the host of tokens', JSON.stringify({ hostname: HOST, 'account-manager': `a:${SECRET}@b` })],
    ['a secret for the host of uploads', JSON.stringify({ hostname: HOST, 'webdav-server': `u:${SECRET}@b` })],
    ['a secret for the short code', JSON.stringify({ hostname: HOST, 'short-code': `/${SECRET}` })],
    ['self-signed', JSON.stringify({ hostname: HOST, 'self-signed': true, password: SECRET })]
];

describe('A broken dw.json', () => {
    let folder: string;

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
    });

    afterEach(() => fs.rmSync(folder, { recursive: true }));

    BROKEN.forEach(([what, text]) => {
        it(`with ${what} is an error that names the file, what to do, and no secret`, () => {
            const file = written(text);
            const error = thrownBy(() => readSettings(file, {}));
            expect(error).to.be.instanceOf(TargetError);
            const said = [error.message, (error as TargetError).nextStep, String(error.stack)].join('\n');
            expect(said).to.contain(file).and.not.to.contain(SECRET);
            expect((error as TargetError).nextStep).not.to.equal('');
        });
    });

    it('that is a folder, or not there, is an error', () => {
        expect(thrownBy(() => readSettings(folder, {}))).to.be.instanceOf(TargetError);
        expect(thrownBy(() => readSettings(path.join(folder, 'none.json'), {}))).to.be.instanceOf(TargetError);
    });

    it('with id and secret exchanged names neither when Account Manager refuses them', async () => {
        const swapped = {
            hostname: HOST,
            'client-id': SECRET,
            'client-secret': 'c0ffee00-0000-4000-8000-000000000000'
        };
        const settings = readSettings(written(JSON.stringify(swapped)), {});
        const refusal = { status: 401, headers: {}, body: Buffer.from('{"error":"invalid_client"}') };
        const target = new Target(settings, () => Promise.resolve(refusal));
        const error = await target.token().then(
            () => null,
            (thrown: Error) => thrown
        );
        expect(error).to.be.instanceOf(TargetError);
        expect(error!.message).to.contain('invalid_client').and.not.to.contain(SECRET);
    });

    it('with an authority or a certificate that is no file is an error without a secret', () => {
        const of = (changes: object): string =>
            written(JSON.stringify({ hostname: HOST, password: SECRET, passphrase: SECRET, ...changes }));
        [{ 'ca-file': folder }, { certificate: folder }, { certificate: written('no certificate') }].forEach(
            (changes) => {
                const error = thrownBy(() => networkSend(readSettings(of(changes), {})));
                expect(error, JSON.stringify(changes)).to.be.instanceOf(TargetError);
                expect(String(error.stack)).not.to.contain(SECRET);
            }
        );
    });

    it('ends every command without printing a secret', async () => {
        const file = written(BROKEN[0]![1]);
        const commands = [
            ['deploy', '--dry-run', '--code-version', 'x'],
            ['doctor', '--json'],
            ['permissions'],
            ['trySandbox', 'status']
        ];
        const ends = await Promise.all(commands.map(([tool, ...args]) => run(tool!, ['--dw-json', file, ...args])));
        ends.forEach(({ code, output }) => {
            expect(code).not.to.equal(0);
            expect(output).to.contain('is not JSON').and.not.to.contain(SECRET);
        });
    });

    it('beside a document that cannot be read: npm run try prints nothing of either', async () => {
        const sandbox = { hostname: HOST, password: SECRET, sandbox: { tiktok: 'http://a', oms: 'http://b' } };
        const services = path.join(folder, 'services.json');
        fs.writeFileSync(services, `{"password": "${SECRET}" "user": "x"}`);
        const file = written(JSON.stringify(sandbox));
        const { code, output } = await run('trySandbox', ['--dw-json', file, 'enter', 'services', services]);
        expect(code).not.to.equal(0);
        expect(output).to.contain('services.json').and.not.to.contain(SECRET);
    });

    let count = 0;

    function written(text: string): string {
        count += 1;
        const file = path.join(folder, `dw${count}.json`);
        fs.writeFileSync(file, text);
        return file;
    }
});

function thrownBy(run: () => unknown): Error {
    try {
        run();
    } catch (error) {
        return error as Error;
    }
    throw new Error('nothing was thrown');
}

function run(tool: string, args: string[]): Promise<{ code: number; output: string }> {
    const script = path.join(ROOT, 'tools/commands', tool + '.ts');
    const all = ['-r', path.join(ROOT, 'tools/register.js'), script, ...args];
    return new Promise((resolve) => {
        execFile(process.execPath, all, { env: { PATH: process.env.PATH }, cwd: ROOT }, (error, stdout, stderr) =>
            resolve({ code: error ? Number(error.code ?? -1) : 0, output: stdout + stderr })
        );
    });
}
