import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { cutLine } from '#helpers/faults/cutConnection';
import { DeployTools } from '#helpers/tools/deployTools';
import { zipOf } from '#helpers/tools/zip';
import { siteArchive, siteFiles } from '#tools/archive/siteArchive';
import { filesBelow } from '#tools/archive/zip';

const CARTRIDGE = path.join(__dirname, '../../cartridges/int_tiktokshop');
/** Enough of it where the upload fails. */
const PART = path.join(CARTRIDGE, 'cartridge/scripts/tiktokshop/lifecycle');
const IMPORT = 'sfcc-site-archive-import';

/** Tells which version of the code runs. */
function controller(version: string): string {
    return `exports.Show = function () { response.writer.print('${version}'); };\nexports.Show.public = true;\n`;
}

/** A code archive, as sfcc-ci deploys it: our cartridge, or a part of it, with a controller that tells the version. */
function codeArchive(version: string, cartridge = CARTRIDGE): Buffer {
    const files = [...filesBelow(cartridge)].map(([name, content]) => [`${version}/int_tiktokshop/${name}`, content]);
    const marker = `${version}/int_tiktokshop/cartridge/controllers/DeployedVersion.js`;
    return zipOf({ ...(Object.fromEntries(files) as Record<string, Buffer>), [marker]: controller(version) });
}

// The tools a merchant already has: dwupload 3.8.2 and sfcc-ci 2.13.0, unmodified
describe('deployment by dwupload and sfcc-ci', function () {
    this.timeout(120000);
    let sandbox: Sandbox;
    let tools: DeployTools;
    let api: PublicApi;

    before(async () => {
        sandbox = await startSandbox({ httpsPort: 0 });
        tools = new DeployTools(sandbox.ready);
        api = new PublicApi(sandbox.ready);
    });

    after(async () => {
        tools.remove();
        await sandbox.stop();
    });

    /** What the instance runs: by what a page answers, and by name; and all versions there are. */
    async function running(): Promise<{ page: string; active: string; versions: string[] }> {
        const { instance } = sandbox.ready;
        const page = await fetch(instance + '/on/demandware.store/Sites-RefArch-Site/en_US/DeployedVersion-Show');
        const authorization = 'Bearer ' + (await api.clientToken());
        const url = instance + '/s/-/dw/data/v19_5/code_versions';
        const { data } = (await api.call('GET', url, undefined, { authorization })).json;
        return {
            page: page.ok ? await page.text() : String(page.status),
            active: data.find((version: any) => version.active).id,
            versions: data.map((version: any) => version.id)
        };
    }

    /** A copy of our cartridge, or of a part of it, that tells its version, for dwupload. */
    function cartridgeFolder(version: string, cartridge = CARTRIDGE): string {
        const folder = path.join(tools.folder, version, 'int_tiktokshop');
        fs.cpSync(cartridge, folder, { recursive: true });
        fs.mkdirSync(path.join(folder, 'cartridge/controllers'), { recursive: true });
        fs.writeFileSync(path.join(folder, 'cartridge/controllers/DeployedVersion.js'), controller(version));
        return folder;
    }

    describe('by a developer', () => {
        it('uploads cartridges with dwupload, and activates them with sfcc-ci', async () => {
            await tools.signIn();
            const uploaded = await tools.dwupload('dev', [cartridgeFolder('dev')]);
            expect(uploaded.output).to.contain('Successfully uploaded cartridge');
            expect(uploaded.code).to.equal(0);
            expect(await running()).to.deep.equal({ page: '404', active: 'version1', versions: ['dev', 'version1'] });
            const activated = await tools.sfccCi('code:activate', 'dev');
            expect(activated.output).to.contain('Code version dev activated');
            expect(await running()).to.include({ page: 'dev', active: 'dev' });
        });
    });

    describe('by CI', () => {
        it('deploys and activates a code archive with sfcc-ci', async () => {
            expect((await tools.signIn()).output).to.contain('Authentication succeeded');
            const file = tools.write('ci1.zip', codeArchive('ci1'));
            const deployed = await tools.sfccCi('code:deploy', file, '-a');
            expect(deployed.output).to.contain('Code version ci1 activated');
            expect(deployed.code).to.equal(0);
            expect(await running()).to.include({ page: 'ci1', active: 'ci1' });
        });

        it('imports the site archive, runs a job and reads its result', async () => {
            const file = tools.write('tiktokshop.zip', siteArchive('tiktokshop', siteFiles({ sites: ['RefArch'] })));
            expect((await tools.sfccCi('instance:upload', file)).code).to.equal(0);
            const imported = await tools.finished(
                IMPORT,
                await tools.sfccCi('instance:import', 'tiktokshop.zip', '-j')
            );
            expect(imported.exit_status).to.include({ code: 'OK', status: 'ok' });
            const job = 'TikTokShop-CheckSafeguards';
            const { exit_status: exit } = await tools.finished(job, await tools.sfccCi('job:run', job, '-j'));
            expect(exit.status).to.equal('error');
            expect(exit.message).to.contain('storefront_unprotected');
        });

        it('fails on an archive that is wrong, with the reason', async () => {
            const file = tools.write('wrong.zip', siteArchive('wrong', siteFiles({ sites: ['Nowhere'] })));
            await tools.sfccCi('instance:upload', file);
            const result = await tools.sfccCi('instance:import', 'wrong.zip', '-s', '-f');
            expect(result.code).to.equal(1);
            expect(result.output).to.contain('the site Nowhere does not exist');
        });
    });

    describe('that fails leaves what runs as it is', () => {
        let usual: Awaited<ReturnType<typeof running>>;

        before(async () => {
            await tools.signIn();
            usual = await running();
        });

        afterEach(async () => {
            expect(await running()).to.include({ page: usual.page, active: usual.active });
        });

        it('with a wrong access key', async () => {
            const result = await tools.dwupload('denied', [cartridgeFolder('denied', PART)], 'wrong');
            expect(result.code).to.equal(1);
            expect(result.output).to.contain('Unauthorized');
            expect((await running()).versions).not.to.contain('denied');
            const activated = await tools.sfccCi('code:activate', 'denied');
            expect(activated.code).to.equal(1);
            expect(activated.output).to.contain('CodeVersionIdNotFoundException');
        });

        it('with a wrong client secret', async () => {
            const result = await tools.signIn('wrong');
            expect(result.code).to.equal(1);
            expect(result.output).to.contain('Authentication failed: Client authentication failed');
        });

        it('with a connection that breaks during the upload of a code archive', async () => {
            const archive = codeArchive('cut', PART);
            const line = await cutLine(tools.host, Math.floor(archive.length / 2));
            const direct = tools.host;
            tools.host = line.host;
            const result = await tools.sfccCi('code:deploy', tools.write('cut.zip', archive), '-a');
            tools.host = direct;
            await line.close();
            expect([line.breaks(), result.code]).to.deep.equal([1, 1]);
            expect(result.output).to.contain('Error:');
            expect((await running()).versions).not.to.contain('cut');
        });

        it('with a connection that breaks during dwupload', async () => {
            const line = await cutLine(tools.host, 20000);
            const direct = tools.host;
            tools.host = line.host;
            const result = await tools.dwupload('cutdev', [cartridgeFolder('cutdev', PART)]);
            tools.host = direct;
            await line.close();
            expect([line.breaks(), result.code]).to.deep.equal([1, 1]);
            expect(result.output).to.match(/ECONNRESET|socket hang up|EPIPE/);
        });

        it('with a code archive that is damaged', async () => {
            const archive = codeArchive('damaged', PART);
            archive.fill(0, 200, 400);
            const result = await tools.sfccCi('code:deploy', tools.write('damaged.zip', archive), '-a');
            expect(result.code).to.equal(1);
            expect(result.output).to.contain('failed (unzip step): 400');
            expect((await running()).versions).not.to.contain('damaged');
        });

        it('with a token that has expired', async () => {
            await sandbox.advance('PT1H');
            const file = tools.write('late.zip', codeArchive('late', PART));
            const result = await tools.sfccCi('code:deploy', file, '-a');
            expect(result.code).to.equal(1);
            expect(result.output).to.contain('WebDAV authentication failed. Please (re-)authenticate');
        });
    });
});
