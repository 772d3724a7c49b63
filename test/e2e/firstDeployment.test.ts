import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { CommandLine } from '#helpers/tools/deployCommand';
import type { CommandResult } from '#helpers/tools/deployCommand';
import { onlyToDeploy } from '#helpers/platform/permissions';

const EVENTS = '/custom/tiktokshop-oms/v1/organizations/f_ecom_sandbox_001/order-events?siteId=RefArch';

describe('the first npm run deploy', function () {
    this.timeout(120000);
    let sandbox: Sandbox;
    let commands: CommandLine;
    let api: PublicApi;

    before(async () => {
        const permit = (access: Parameters<typeof onlyToDeploy>[0]): void => {
            onlyToDeploy(access);
            Object.assign(access.clients[0]!, { tenants: ['sandbox_001'], scopes: ['c_tiktokshop_oms_rw'] });
        };
        sandbox = await startSandbox({ httpsPort: 0, fresh: true, permit });
        commands = new CommandLine(sandbox.ready);
        api = new PublicApi(sandbox.ready);
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
    });

    function deploy(...args: string[]): Promise<CommandResult> {
        return commands.run('deploy', ['--code-version', 'one', ...args]);
    }

    /** What an OMS is answered that sends no event. */
    async function omsHears(): Promise<number> {
        const token = await api.clientToken('c_tiktokshop_oms_rw SALESFORCE_COMMERCE_API:sandbox_001');
        const url = sandbox.ready.instance + EVENTS;
        return (await api.call('POST', url, { events: [] }, { authorization: 'Bearer ' + token })).status;
    }

    async function enterPath(site: string, path: string): Promise<void> {
        await api.call('POST', sandbox.ready.instance + '/_sandbox/enter/cartridge-path', { site, path });
    }

    it('activates the code and names what comes next: the cartridge paths', async () => {
        const { code, output } = await deploy();
        expect(code, output).to.equal(1);
        expect(output).to.contain('one is active, but the jobs cannot be imported yet');
        expect(output).to.contain('int_tiktokshop is not in the cartridge path of RefArch');
        expect(output).to.contain('bm_tiktokshop is not in the cartridge path of Business Manager');
        expect(output).to.contain('Then run `npm run deploy` again');
    });

    it('ends in good order with --first, and continues in the version that is active', async () => {
        const { code, output } = await deploy('--first');
        expect(code, output).to.equal(0);
        expect(output).to.contain('runs one').and.contain('Next, set the cartridge paths');
        expect(output).not.to.contain('is uploaded');
    });

    it('ends with jobs and endpoints once the paths are set', async () => {
        await enterPath('RefArch', 'int_tiktokshop:app_storefront_base');
        await enterPath('Sites-Site', 'bm_tiktokshop:int_tiktokshop:bm_app');
        expect(await omsHears(), 'before the second activation').to.equal(404);
        const { code, output } = await deploy();
        expect(code, output).to.equal(0);
        expect(output).to.contain('the jobs are imported').and.contain('TikTokShop-CheckSafeguards: ');
        expect(await omsHears()).to.equal(400);
    });

    it('does not continue in an active version with other code', async () => {
        const authorization = 'Bearer ' + (await api.clientToken());
        const file = '/on/demandware.servlet/webdav/Sites/Cartridges/one/int_tiktokshop/hooks.json';
        await api.call('PUT', sandbox.ready.instance + file, '{"hooks": []}', { authorization });
        const { code, output } = await deploy();
        expect(code, output).to.equal(1);
        expect(output).to.contain('is what the instance runs, with other code (int_tiktokshop)');
    });
});
