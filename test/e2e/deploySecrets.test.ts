import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { makeCertificate } from '#sandbox/start/certificate';
import { CommandLine } from '#helpers/tools/deployCommand';
import { strangeServer } from '#helpers/faults/strangeServer';
import type { StrangeServer } from '#helpers/faults/strangeServer';

const NO_CHECKS = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };

// Access keys, client secrets and tokens go only to a server that has proved to be the host of dw.json.
describe('credentials of npm run deploy, doctor and try', function () {
    this.timeout(120000);
    let sandbox: Sandbox;
    let commands: CommandLine;
    let stranger: StrangeServer;

    before(async () => {
        sandbox = await startSandbox({ httpsPort: 0 });
        commands = new CommandLine(sandbox.ready);
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
    });

    beforeEach(async () => {
        stranger = await strangeServer();
    });

    afterEach(() => stranger.close());

    function toldNothing(output: string): void {
        const { clientSecret, accessKey } = sandbox.ready.credentials;
        expect(output).not.to.contain(clientSecret).and.not.to.contain(accessKey);
        expect(stranger.connections, 'a connection was made').to.be.greaterThan(0);
        expect([stranger.heard, stranger.requests]).to.deep.equal([0, []]);
    }

    const COMMANDS: Array<['deploy' | 'doctor' | 'trySandbox', string[], object]> = [
        ['deploy', ['--code-version', 'x'], {}],
        ['deploy', ['--code-version', 'x', '--as', 'user'], {}],
        ['deploy', ['--code-version', 'x'], { 'client-id': '' }],
        ['doctor', [], {}],
        ['trySandbox', ['status'], { sandbox: { tiktok: 'http://127.0.0.1:1', oms: 'http://127.0.0.1:1' } }]
    ];
    for (const [tool, args, changes] of COMMANDS) {
        const name = [tool, ...args, Object.keys(changes).join()].join(' ');
        it(`do not reach an instance with a certificate of its own: ${name}`, async () => {
            const strange = { hostname: stranger.host, ...changes };
            const { code, output } = await commands.run(tool, args, strange, NO_CHECKS);
            expect(code, output).not.to.equal(0);
            expect(output).to.contain('does not prove who it is').and.contain('ca-file');
            toldNothing(output);
        });
    }

    it('do not reach an Account Manager with a certificate of its own', async () => {
        const env = { ...NO_CHECKS, SFCC_LOGIN_URL: stranger.host };
        const { output } = await commands.run('deploy', ['--code-version', 'x'], {}, env);
        expect(output).to.contain('does not prove who it is');
        toldNothing(output);
    });

    it('do not reach a host for uploads with a certificate of its own', async () => {
        const { output } = await commands.run(
            'deploy',
            ['--code-version', 'x', '--as', 'user'],
            { 'webdav-server': stranger.host, 'client-id': '' },
            NO_CHECKS
        );
        expect(output).to.contain('does not prove who it is');
        toldNothing(output);
    });

    it('do not follow a redirect, be it to another host or to plain HTTP', async () => {
        const certificate = await makeCertificate();
        for (const location of [`https://${stranger.host}/stolen`, `http://${stranger.host}/stolen`]) {
            const moved = await strangeServer(certificate, { status: 307, headers: { location } });
            const own = { hostname: moved.host, 'client-id': '', 'ca-file': certificate.caFile };
            const { code, output } = await commands.run('deploy', ['--code-version', 'x'], own);
            await moved.close();
            expect(code, output).to.equal(1);
            expect(moved.requests.length).to.be.greaterThan(0);
            expect([stranger.connections, stranger.requests]).to.deep.equal([0, []]);
        }
        certificate.remove();
    });

    it('are sent unverified to no other machine, also with "self-signed"', async () => {
        const own = { 'self-signed': true };
        const { code, output } = await commands.run('doctor', [], { hostname: 'shop.test', ...own }, NO_CHECKS);
        expect([code, output]).to.deep.equal([2, output]);
        expect(output).to.contain('would get your keys').and.contain('ca-file');
        const here = { hostname: stranger.host, 'client-id': '', ...own };
        await commands.run('deploy', ['--code-version', 'x'], here);
        expect(stranger.requests).to.include('PUT /on/demandware.servlet/webdav/Sites/Cartridges/x.zip');
    });

    it('are not printed with a dw.json that cannot be read, or an address that contains them', async () => {
        const file = path.join(commands.folder, 'broken.json');
        fs.writeFileSync(file, '{"client-secret": "very-secret-thing" "password": "x"}');
        const broken = await commands.run('doctor', ['--dw-json', file]);
        expect(broken.output).to.contain('is not JSON').and.not.to.contain('secret-thing');
        const { output } = await commands.run('doctor', [], { hostname: 'https://user:very-secret@shop.test' });
        expect(output).to.contain('names no host').and.not.to.contain('very-secret');
    });
});
