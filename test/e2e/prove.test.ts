import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { readFacts } from '#sandbox/start/factsFile';
import { dwJsonOf } from '#sandbox/start/keys';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { PublicApi } from '#sandbox/tour/publicApi';
import { filesIn } from '#tools/compiler/build/tree.js';
import { permissionDocuments } from '#tools/permissions/permissionFiles';
import type { Finding } from '#tools/prove/Fact';
import { FACTS } from '#tools/prove/facts';
import { CommandLine } from '#helpers/tools/deployCommand';
import { fencedBlocks } from '#helpers/tools/fencedBlocks';
import { grant } from '#helpers/platform/permissions';

const TWO_MINUTES = 120000;
/** Arguments of `npm run prove`, as the page gives them: of a test instance, and of a test shop. */
const [ON_INSTANCE, ON_TIKTOK] = fencedBlocks('docs/prove.md')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => /^ *npm run prove(.*)$/.exec(line))
    .flatMap((found) => (found ? [found[1]!.split(' ').filter((word) => /^--\w/.test(word))] : [])) as [
    string[],
    string[]
];
const NOT_OF_FACTS = /LOGS\//;

// The client has the permissions of metadata/permissions with those for prove, the scopes of SLAS, and no others.
describe('npm run prove over https', function () {
    this.timeout(TWO_MINUTES);
    let sandbox: Sandbox;
    let commands: CommandLine;
    let api: PublicApi;
    let facts: string;

    before(async () => {
        sandbox = await startSandbox({
            httpsPort: 0,
            permit: (access) => {
                const [client] = access.clients;
                const { id, scopes } = client!;
                const ofSlas = scopes.filter((scope) => scope.startsWith('sfcc.'));
                const ids = { connector: '', deploy: id, oms: id, tenant: 'sandbox_001' };
                grant(access, permissionDocuments(ids, ['prove']));
                client!.scopes.push(...ofSlas);
            }
        });
        commands = new CommandLine(sandbox.ready);
        commands.dwJson = dwJsonOf(sandbox.ready) as Record<string, unknown>;
        api = new PublicApi(sandbox.ready);
        facts = path.join(commands.folder, 'facts.json');
    });

    after(async () => {
        commands.remove();
        await sandbox.stop();
    });

    async function traces(): Promise<unknown> {
        const authorization = 'Bearer ' + (await api.clientToken());
        const data = `${sandbox.ready.instance}/s/-/dw/data/v24_5/`;
        const get = async (resource: string): Promise<any> =>
            (await api.call('GET', data + resource, undefined, { authorization })).json;
        return {
            versions: (await get('code_versions')).data.map((version: any) => [version.id, version.active]),
            path: (await get('sites/RefArch')).cartridges,
            files: filesIn(sandbox.filesRoot)
                .filter((name) => !NOT_OF_FACTS.test(name))
                .sort()
        };
    }

    it('answers within two minutes, leaves nothing, and writes the facts', async () => {
        const before = await traces();
        const { code, stdout, output } = await commands.run('prove', [...ON_INSTANCE, '--json', '--out', facts]);
        expect(code, output).to.equal(0);
        const document = JSON.parse(stdout) as { facts: Finding[]; orders: Array<{ status: string }>; left: unknown[] };
        expect(document.left).to.deep.equal([]);
        expect(document.orders.map(({ status }) => status)).to.deep.equal(['cancelled', 'cancelled']);
        expect(await traces()).to.deep.equal(before);
        const answered = document.facts.filter(({ answer }) => answer !== null);
        expect(answered.length).to.be.greaterThan(40);
        answered.forEach(({ id, agrees }) => expect([id, agrees]).to.deep.equal([id, true]));
        document.facts.forEach((fact) => expect(fact).to.include.keys('id', 'question', 'answer', 'assumed', 'agrees'));
        expect(JSON.parse(fs.readFileSync(facts, 'utf8'))).to.deep.equal(document);
        const { switches, without } = readFacts(facts);
        expect(switches).to.include({ apiHooks: true, orderPatchHooks: true, compatibilityMode: '22.7' });
        expect(without).to.deep.equal([]);
    });

    it('removes everything when it is interrupted', async () => {
        const before = await traces();
        const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
            const child = commands.start('prove', ['--out', facts], {}, {}, (error, stdout, stderr) =>
                resolve({ code: Number(error?.code ?? 0), output: stdout + stderr })
            );
            let said = '';
            child.stderr!.on('data', (text: string) => {
                if (!said.includes('Database') && (said += text).includes('Database')) {
                    child.kill('SIGINT');
                }
            });
        });
        expect(code, output).to.equal(2);
        expect(output).to.contain('Interrupted: what was made is removed').and.contain('Everything else is removed');
        expect(await traces()).to.deep.equal(before);
    });

    it('asks a test shop of TikTok with --tiktok, and changes nothing there', async () => {
        const items = [{ productId: '701643632930', quantity: 1, price: '99.00' }];
        const { id } = await api.simulate('orders', { items, holdFlow: 'on_hold' });
        const before = await api.tiktokOrder(String(id));
        const { code, stdout, output } = await commands.run('prove', [...ON_TIKTOK, '--json', '--out', facts]);
        const found = (JSON.parse(stdout) as { facts: Finding[] }).facts;
        expect(found.map((fact) => fact.id)).to.deep.equal(
            FACTS.filter(({ by }) => by === 'tiktok').map((fact) => fact.id)
        );
        const answers = found.filter(({ answer }) => answer !== null);
        expect(
            answers.map((fact) => [fact.id, fact.agrees]),
            output
        ).to.deep.equal([
            ['tiktok-error-status', true],
            ['tiktok-signature-status', true],
            ['tiktok-empty-body', true],
            ['tiktok-foreign-order', true]
        ]);
        expect(code).to.equal(0);
        found.filter(({ answer }) => answer === null).forEach(({ reason }) => expect(reason).to.match(/\w{4}/));
        expect(await api.tiktokOrder(String(id))).to.deep.equal(before);
    });
});
