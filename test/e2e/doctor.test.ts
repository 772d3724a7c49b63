import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { CommandLine } from '#helpers/tools/deployCommand';
import type { CommandResult } from '#helpers/tools/deployCommand';

describe('npm run doctor', function () {
    this.timeout(120000);
    let sandbox: Sandbox;
    let commands: CommandLine;

    before(async () => {
        sandbox = await startSandbox({ httpsPort: 0, site: { status: 5 } });
        commands = new CommandLine(sandbox.ready);
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
    });

    const doctor = (args: string[] = [], changes: object = {}): Promise<CommandResult> =>
        commands.run('doctor', args, { ...changes });

    it('ends with 1 and says what is missing, and what to do', async () => {
        const { code, output } = await doctor();
        expect(code, output).to.equal(1);
        expect(output).to.match(/^127\.0\.0\.1:\d+: \d+ found/);
        expect(output).to.contain(
            '- The business id for the feed is missing (business_id_missing)\n' +
                '  Merchant Tools > TikTok Shop > Settings > TikTok business id'
        );
    });

    it('prints one JSON document with --json', async () => {
        const { code, output } = await doctor(['--json']);
        const { ok, findings, unchecked } = JSON.parse(output);
        expect([code, ok, unchecked]).to.deep.equal([1, false, []]);
        expect(Object.keys(findings[0])).to.deep.equal(['code', 'id', 'what', 'remedy']);
    });

    it('ends with 0 when nothing is wrong', async () => {
        const today = new Date().toISOString();
        const api = new PublicApi(sandbox.ready);
        await api.setPreferences({
            c_tiktokShopBusinessId: '7100000000000000000',
            c_tiktokShopCaptureOffConfirmed: today,
            c_tiktokShopMailOffConfirmed: today
        });
        await api.runJob('TikTokShop-ProcessTasks');
        await api.runJob('TikTokShop-OrderFeed');
        const jobs = Object.fromEntries(
            ['ProcessTasks', 'OrderFeed', 'CheckSafeguards'].map((job) => ['TikTokShop-' + job, 'on'])
        );
        await api.call('POST', sandbox.ready.instance + '/_sandbox/enter/schedules', { jobs });
        const { code, output } = await doctor();
        expect(output).to.match(/^127\.0\.0\.1:\d+: nothing is wrong\nLooking at 127\.0\.0\.1:\d+ …\n$/);
        expect(code).to.equal(0);
    });

    it('ends with 1 for a client that is refused', async () => {
        const { code, output } = await doctor([], { 'client-secret': 'wrong' });
        expect([code, output.includes('(client_refused)')], output).to.deep.equal([1, true]);
        expect(output).to.contain('Not looked at: code, cartridge path, metadata, safeguards, jobs.');
    });

    it('ends with 2 when nothing can be said', async () => {
        for (const [changes, args, words] of [
            [{ hostname: '127.0.0.1:1' }, [], '127.0.0.1:1 does not answer'],
            [{ hostname: '' }, [], 'names no host'],
            [{}, ['--site', 'a/b'], 'is not a site id'],
            [{}, ['--site', 'Nowhere'], 'Nowhere'],
            [{}, ['--verbose'], 'npm run doctor'],
            [{ 'client-id': '' }, [], 'dw.json has no "client-id"']
        ] as Array<[object, string[], string]>) {
            const { code, output } = await doctor(args, changes);
            expect([code, output.includes(words)], output).to.deep.equal([2, true]);
        }
    });
});
