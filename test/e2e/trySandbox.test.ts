import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { CommandLine } from '#helpers/tools/deployCommand';
import type { CommandResult } from '#helpers/tools/deployCommand';

describe('npm run try', function () {
    this.timeout(120000);
    let sandbox: Sandbox;
    let commands: CommandLine;

    before(async () => {
        sandbox = await startSandbox({ httpsPort: 0 });
        commands = new CommandLine(sandbox.ready);
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
    });

    function attempt(...args: string[]): Promise<CommandResult> {
        const { tiktok, oms, caFile } = sandbox.ready;
        return commands.run('trySandbox', args, { 'ca-file': caFile, sandbox: { tiktok, oms } });
    }

    it('says what is missing or misspelled', async () => {
        const page = await attempt('enter');
        expect(page.code).to.equal(1);
        expect(page.output).to.match(/^Name the page\n[^]*enter PAGE FILE.json/);
        expect((await attempt('buy', '3')).output).to.match(/^buy takes nothing, so not 3\n/);
        expect((await attempt('enter', 'webdav', 'none.json')).output).to.match(/^There is no file none.json\n/);
        expect((await attempt('job', 'TikTokShop-Orderfeed')).output.trim()).to.equal(
            'There is no job TikTokShop-Orderfeed'
        );
    });

    it('leads in direct mode from a buyer to an order that the job brings, one command naming the next', async () => {
        await fetch(sandbox.ready.tiktok + '/_sim/mode', { method: 'POST', body: '{"mode": "direct"}' });
        const entered = await attempt('enter', 'preferences', 'tiktokShopMode=direct', 'tiktokShopReporter=cartridge');
        expect(entered.code, entered.output).to.equal(0);
        const early = await attempt('status');
        expect([early.code, early.output.trim()]).to.deep.equal([
            1,
            'There is no order yet: npm run try -- buy, and in direct mode npm run try -- job TikTokShop-ImportOrders'
        ]);

        const { code, output } = await attempt('buy');
        expect(code, output).to.equal(0);
        const [, no, next] = /^(TTS-\d+): ordered and paid.*npm run try -- (job \S+)$/.exec(output.trim())!;
        expect((await attempt(...next!.split(' '), 'DryRun=true')).output).to.contain('1 order to create');
        expect((await attempt(...next!.split(' '))).output).to.contain('1 order created');
        expect((await attempt('status')).output.trim()).to.equal(`${no}: New here, AWAITING_SHIPMENT at TikTok`);
    });
});
