import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { ClientAuthority } from '#helpers/tools/clientCertificate';
import { CommandLine } from '#helpers/tools/deployCommand';
import { itWith } from '#helpers/tools/itWith';

const PASSPHRASE = 'a-passphrase-never-printed';

describe('npm run deploy', function () {
    this.timeout(120000);
    let folder: string;
    let authority: ClientAuthority;
    let sandbox: Sandbox;
    let commands: CommandLine;

    before(async () => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'staging-'));
        authority = await ClientAuthority.make(folder);
        sandbox = await startSandbox({ httpsPort: 0, uploadAuthority: authority.cert });
        commands = new CommandLine(sandbox.ready);
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
        fs.rmSync(folder, { recursive: true });
    });

    async function refusal(changes: object, args: string[] = []): Promise<string> {
        const { code, output } = await commands.run('deploy', ['--code-version', 'x', ...args], changes);
        expect(code, output).to.equal(1);
        expect(output).not.to.contain(PASSPHRASE);
        return output;
    }

    // Platform doc "Code Replication": production gets code from staging
    it('sends nothing to production: it takes no uploads', async () => {
        for (const hostname of ['production-na01-shop.demandware.net', 'production.na01.shop.demandware.net']) {
            expect(await refusal({ hostname }))
                .to.contain('takes no uploads')
                .and.contain('replicate');
        }
    });

    // Platform doc "Secure Code Uploads"
    it('sends nothing to staging without a client certificate', async () => {
        const output = await refusal({ hostname: 'staging-na01-shop.demandware.net' });
        expect(output).to.contain('with a client certificate only').and.contain('"passphrase"');
    });

    it('says so when an instance asks for a client certificate', async () => {
        expect(await refusal({ 'webdav-server': sandbox.uploadHost })).to.contain('client certificate');
        expect(await refusal({})).to.contain('403');
    });

    itWith(['openssl'], 'uploads with the certificate of dw.json, and the instance knows it', async () => {
        const staging = {
            'webdav-server': sandbox.uploadHost,
            certificate: await authority.p12('deployer', PASSPHRASE),
            passphrase: PASSPHRASE
        };
        const { code, output } = await commands.run('deploy', ['--code-version', 'stage1'], staging);
        expect(code, output).to.equal(0);
        expect(output).to.contain('stage1 is uploaded').and.contain('stage1 is active');
        const doctor = await commands.run('doctor', [], staging);
        expect(doctor.output).not.to.contain('Not looked at: code');
    });

    itWith(['openssl'], 'finds the host for uploads by the name of the instance', async () => {
        const certificate = await authority.p12('named', PASSPHRASE);
        const staging = { hostname: 'staging-na01-shop.demandware.net', certificate, passphrase: PASSPHRASE };
        const { output } = await commands.run('deploy', ['--code-version', 'x', '--dry-run'], staging);
        expect(output).to.contain('at cert.staging.na01.shop.demandware.net');
    });

    itWith(['openssl'], 'takes the passphrase from the environment', async () => {
        const certificate = await authority.p12('ci', PASSPHRASE);
        const staging = { 'webdav-server': sandbox.uploadHost, certificate };
        const env = { SFCC_CERTIFICATE_PASSPHRASE: PASSPHRASE };
        const { code, output } = await commands.run('deploy', ['--code-version', 'stage2'], staging, env);
        expect(code, output).to.equal(0);
    });

    itWith(['openssl'], 'says what is wrong with a certificate, and never the passphrase', async () => {
        const good = await authority.p12('good', PASSPHRASE);
        const old = await authority.p12('old', PASSPHRASE, new Date(Date.UTC(2025, 0, 2)));
        const other = await (await ClientAuthority.make(folder)).p12('other', PASSPHRASE);
        const text = path.join(folder, 'text.p12');
        fs.writeFileSync(text, 'no certificate');
        const host = { 'webdav-server': sandbox.uploadHost };
        for (const [certificate, passphrase, words] of [
            [good, PASSPHRASE + '!', 'does not open with "passphrase"'],
            [good, '', 'does not open with "passphrase"'],
            [path.join(folder, 'none.p12'), PASSPHRASE, 'cannot be read'],
            [text, PASSPHRASE, 'is not a PKCS #12 file'],
            [old, PASSPHRASE, 'has expired on 2025-01-02'],
            [other, PASSPHRASE, 'client certificate']
        ]) {
            expect(await refusal({ ...host, certificate, passphrase })).to.contain(words);
        }
    });
});
