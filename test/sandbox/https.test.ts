import fs from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';

const CONTROLLER = `
exports.Inner = function () { response.writer.print('inner'); };
exports.Inner.public = true;
exports.Outer = function () {
    var service = require('dw/svc/LocalServiceRegistry').createService('tiktokshop.oms', {
        createRequest: function (service) { service.setAuthentication('NONE'); service.setRequestMethod('GET'); service.setURL(require('dw/web/URLUtils').https('Probe-Inner').toString()); return null; },
        parseResponse: function (service, client) { return client.text; }
    });
    response.writer.print((request.httpSecure ? 'secure ' : 'plain ') + service.call().object);
};
exports.Outer.public = true;
`;

/** GET, trusting only the given authorities. */
function get(url: string, ca?: string): Promise<string> {
    return new Promise((resolve, reject) => {
        https
            .get(url, { ca, agent: false }, (response) => {
                let text = '';
                response.setEncoding('utf8');
                response.on('data', (chunk: string) => (text += chunk));
                response.on('end', () => resolve(`${response.statusCode} ${text}`));
            })
            .on('error', reject);
    });
}

describe('the sandbox over https', function () {
    this.timeout(30000);
    let sandbox: Sandbox;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandbox-cartridges-'));

    before(async () => {
        fs.mkdirSync(path.join(folder, 'probe/cartridge/controllers'), { recursive: true });
        fs.writeFileSync(path.join(folder, 'probe/cartridge/controllers/Probe.js'), CONTROLLER);
        sandbox = await startSandbox({
            httpsPort: 0,
            cartridgeFolders: [folder],
            cartridgePath: ['probe', 'int_tiktokshop']
        });
    });

    after(async () => {
        await sandbox.stop();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    const authority = (): string => fs.readFileSync(sandbox.ready.caFile!, 'utf8');

    it('answers clients that trust the authority it names, by address and by name', async () => {
        const { instanceHttps } = sandbox.ready;
        expect(instanceHttps).to.match(/^https:\/\/127\.0\.0\.1:\d+$/);
        const address = '/_sandbox/state';
        expect(await get(instanceHttps + address, authority())).to.match(/^200 \{"now"/);
        expect(await get(instanceHttps!.replace('127.0.0.1', 'localhost') + address, authority())).to.match(/^200 /);
    });

    it('is not trusted otherwise', async () => {
        const failure = await get(sandbox.ready.instanceHttps!).catch((error: NodeJS.ErrnoException) => error);
        expect(failure).to.be.an('error').with.property('code', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    });

    it('lets a script call its own host by its https address', async () => {
        const page = '/on/demandware.store/Sites-RefArch-Site/en_US/Probe-Outer';
        const byName = sandbox.ready.instanceHttps!.replace('127.0.0.1', 'localhost');
        expect(await get(sandbox.ready.instanceHttps + page, authority())).to.equal('200 secure inner');
        expect(await get(byName + page, authority())).to.equal('200 secure inner');
    });

    it('takes its files away when it stops', async () => {
        const other = await startSandbox({ httpsPort: 0 });
        expect(fs.existsSync(other.ready.caFile!)).to.equal(true);
        await other.stop();
        expect(fs.existsSync(other.ready.caFile!)).to.equal(false);
    });

    it('is off unless asked for', async () => {
        const other = await startSandbox();
        expect([other.ready.instanceHttps, other.ready.caFile]).to.deep.equal([null, null]);
        await other.stop();
    });
});
