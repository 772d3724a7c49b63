import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { filesBelow } from '#tools/archive/zip';
import { cutLine } from '#helpers/faults/cutConnection';
import { CommandLine } from '#helpers/tools/deployCommand';
import type { CommandResult } from '#helpers/tools/deployCommand';
import { fetchFolder } from '#helpers/tools/fetchFolder';
import { onlyToDeploy } from '#helpers/platform/permissions';

// Client and user have the permissions of metadata/permissions and no others: these are enough.
describe('npm run deploy', function () {
    this.timeout(120000);
    let sandbox: Sandbox;
    let commands: CommandLine;
    let api: PublicApi;

    before(async () => {
        sandbox = await startSandbox({ httpsPort: 0, permit: onlyToDeploy });
        commands = new CommandLine(sandbox.ready);
        api = new PublicApi(sandbox.ready);
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
    });

    function deploy(version: string, args: string[] = [], changes: object = {}): Promise<CommandResult> {
        return commands.run('deploy', ['--code-version', version, ...args], { ...changes });
    }

    async function versions(): Promise<{ active: string; all: string[] }> {
        const authorization = 'Bearer ' + (await api.clientToken());
        const url = sandbox.ready.instance + '/s/-/dw/data/v24_5/code_versions';
        const { data } = (await api.call('GET', url, undefined, { authorization })).json;
        return {
            active: data.find((version: any) => version.active).id,
            all: data.map((version: any) => version.id)
        };
    }

    function fillDisk(full: boolean): Promise<unknown> {
        return api.call('POST', sandbox.ready.instance + '/_sandbox/disk', { full });
    }

    it('says what it would do with --dry-run, and sends nothing', async () => {
        const { code, output } = await deploy('dry', ['--dry-run'], { hostname: 'nowhere.invalid' });
        expect(code, output).to.equal(0);
        expect(output).to.contain('On nowhere.invalid this would').and.contain('activate dry');
        expect(output).not.to.contain(sandbox.ready.credentials.clientSecret);
    });

    it('deploys: code, declarations, activation, jobs, safeguards', async () => {
        const { code, output } = await deploy('ci1');
        expect(code, output).to.equal(0);
        const order = [
            'ci1 is uploaded: ',
            'the metadata is imported for RefArch',
            'ci1 is active',
            'the jobs are imported'
        ];
        const places = order.map((line) => output.indexOf(line));
        expect(places, output).to.deep.equal([...places].sort((a, b) => a - b));
        expect(places[0]).to.be.greaterThan(0);
        expect(output).to.contain('TikTokShop-CheckSafeguards: ').and.contain('storefront_unprotected');
        expect((await versions()).active).to.equal('ci1');
    });

    it('what was uploaded comes back over WebDAV, byte for byte', async () => {
        const authorization = 'Bearer ' + (await api.clientToken());
        const fetched = await fetchFolder(sandbox.ready.instance, '/Cartridges/ci1', authorization);
        const built = filesBelow(path.join(__dirname, '../../cartridges'));
        expect([...fetched.keys()].sort()).to.deep.equal([...built.keys()].sort());
        built.forEach((content, name) => expect(fetched.get(name)!.equals(content as Buffer), name).to.equal(true));
        // CI loads them in Rhino.
        const folder = process.env.FETCHED_CARTRIDGES;
        if (folder) {
            fetched.forEach((content, name) => {
                fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
                fs.writeFileSync(path.join(folder, name), content);
            });
        }
    });

    it('uploads as the user with --as user', async () => {
        const { code, output } = await deploy('dev1', ['--as', 'user']);
        expect(code, output).to.equal(0);
        expect(output).to.contain('dev1 is uploaded');
        expect((await versions()).active).to.equal('dev1');
    });

    it('uploads only, for a user without an API client', async () => {
        const noClient = { 'client-id': '', 'client-secret': '' };
        const { code, output } = await deploy('dev2', [], noClient);
        expect(code, output).to.equal(0);
        expect(output).to.contain('continue by hand').and.contain('activate the version');
        expect(await versions()).to.deep.include({ active: 'dev1' });
        const refused = await deploy('dev3', ['--as', 'client'], noClient);
        expect(refused).to.deep.include({ code: 1 });
        expect(refused.output).to.contain('"client-id"');
    });

    it('leaves nothing on the instance but the version and the archive', async () => {
        const authorization = 'Bearer ' + (await api.clientToken());
        const list = async (folder: string): Promise<string> => {
            const url = `${sandbox.ready.instance}/on/demandware.servlet/webdav/Sites${folder}`;
            return (await fetch(url, { headers: { authorization } })).text();
        };
        expect(await list('/Impex/src/instance')).not.to.match(/tiktokshop-[0-9a-f]{8}-/);
        expect(await list('/Cartridges')).not.to.contain('.zip');
    });

    describe('that fails says why and what to do, and the instance runs what it ran before', () => {
        let usual: { active: string; all: string[] };

        beforeEach(async () => {
            usual = await versions();
        });

        afterEach(async () => {
            await fillDisk(false);
            expect(await versions()).to.deep.equal(usual);
        });

        async function failure(version: string, args: string[] = [], changes: object = {}): Promise<string> {
            const { code, output } = await deploy(version, args, changes);
            expect(code, output).to.equal(1);
            return output;
        }

        it('with a wrong client secret', async () => {
            const output = await failure('x', [], { 'client-secret': 'wrong' });
            expect(output).to.contain('refuses the client').and.contain('Correct "client-id" and "client-secret"');
        });

        it('with a wrong access key', async () => {
            const output = await failure('x', ['--as', 'user'], { password: 'wrong' });
            expect(output).to.contain('the user or its access key is wrong').and.contain('WebDAV access key');
            expect(output).to.contain(`The instance runs ${usual.active}, as before`);
        });

        for (const as of ['client', 'user']) {
            it('with a full disk, by ' + as, async () => {
                await fillDisk(true);
                const output = await failure('x', ['--as', as]);
                expect(output).to.contain('507').and.contain('Delete old code versions');
            });

            it('with a connection that breaks, by ' + as, async () => {
                const line = await cutLine(commands.host(), 100000);
                const output = await failure('x', ['--as', as], { hostname: line.host });
                await line.close();
                expect(line.breaks()).to.be.greaterThan(0);
                expect(output, output)
                    .to.contain('network, VPN')
                    .and.contain(`The instance runs ${usual.active}, as before`);
            });
        }

        it('with an instance that does not answer', async () => {
            const output = await failure('x', [], { hostname: '127.0.0.1:1' });
            expect(output).to.contain('127.0.0.1:1 does not answer').and.contain('Check the host name');
        });

        it('with an older version of that name on the instance, unless it may be replaced', async () => {
            const output = await failure('ci1');
            expect(output).to.contain('There is an older version ci1').and.contain('--replace');
        });

        it('with metadata for a site that is not there', async () => {
            const output = await failure('x', ['--site', 'Nowhere']);
            expect(output).to.contain('Nowhere').and.contain('sites in dw.json');
        });

        it('without dw.json, and with one that makes no sense', async () => {
            expect(await failure('x', ['--dw-json', '/nowhere/dw.json'])).to.contain('npm run setup');
            expect(await failure('x', [], { hostname: 'https://a/b' })).to.contain('names no host');
            expect(await failure('x', ['--site', 'a/b'])).to.contain('is not a site id');
        });
    });

    it('replaces an inactive version with --replace', async () => {
        const { code, output } = await deploy('dev2', ['--replace']);
        expect(code, output).to.equal(0);
        expect((await versions()).active).to.equal('dev2');
    });

    it('names the next version itself when the code has changed, and stays in the running one when it has not', async () => {
        const run = async (): Promise<string> => {
            const { code, output } = await commands.run('deploy', [], { 'code-version': 'next_1' });
            expect(code, output).to.equal(0);
            return (await versions()).active;
        };
        expect(await run()).to.equal('next_1');
        expect(await run(), 'nothing new').to.equal('next_1');
        expect(await deploy('other')).to.include({ code: 0 });
        expect(await run()).to.equal('next_2');
    });

    // Last: from then on every version needs them.
    describe('on an instance with other cartridges', () => {
        it('refuses a version without the other cartridges of the running one, and takes them from --cartridges', async () => {
            const others = path.join(commands.folder, 'others');
            fs.mkdirSync(path.join(others, 'app_storefront/cartridge'), { recursive: true });
            fs.writeFileSync(path.join(others, 'app_storefront/cartridge/app_storefront.properties'), '');
            expect(await deploy('whole', ['--cartridges', others])).to.include({ code: 0 });
            const { code, output } = await deploy('half');
            expect(code).to.equal(1);
            expect(output).to.contain('would not have: app_storefront').and.contain('--cartridges');
            expect((await versions()).active).to.equal('whole');
        });
    });
});
