import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { freePort } from '#helpers/tools/freePort';
import { writeFolder } from '#helpers/tools/writeFolder';
import type { Ready } from '#sandbox/start/ready';
import { PublicApi } from '#sandbox/tour/publicApi';
import type { Answer } from '#sandbox/tour/publicApi';
import { releaseFiles } from '#tools/archive/release/releaseFiles';

const ROOT = path.join(__dirname, '../..');
/** Takes each proposed answer. */
const ENTER_TWICE = '\n\n';
/** Commands of the blocks marked `sh`, in their order. */
function commandsOf(document: string): string[] {
    const blocks = [...document.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block as string);
    return blocks.flatMap((block) => block.trim().split('\n'));
}

/** A release archive that someone has unpacked in an empty folder, and works through. */
class Release {
    readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
    private sandbox: ChildProcess | null = null;
    /** What the sandbox has said of itself. */
    ready!: Ready;

    constructor() {
        writeFolder(this.folder, releaseFiles(ROOT, { sites: [] }));
        // What was transformed before: doing it again is what test/tools/ tries.
        const transformed = '.build/transformed';
        fs.cpSync(path.join(ROOT, transformed), path.join(this.folder, transformed), { recursive: true });
    }

    commands(document: string): string[] {
        return commandsOf(fs.readFileSync(path.join(this.folder, document), 'utf8'));
    }

    /** Runs a command as it is written and gives what it printed; what needs a terminal of its own gets one. */
    async run(command: string): Promise<string> {
        return command.startsWith('npm run sandbox') ? this.open(command) : this.execute(command);
    }

    private execute(command: string): Promise<string> {
        return new Promise((resolve, reject) => {
            const child = execFile('sh', ['-c', command], this.options(), (error, stdout, stderr) =>
                error ? reject(new Error(`${command}\n${stdout}${stderr}`)) : resolve(stdout + stderr)
            );
            child.stdin?.on('error', () => undefined).end(ENTER_TWICE);
        });
    }

    /** The ports of the document may be taken. */
    private async open(command: string): Promise<string> {
        let text = command;
        for (const [option] of command.matchAll(/--[a-z-]*port \d+/g)) {
            text = text.replace(option, option.replace(/\d+/, String(await freePort())));
        }
        const child = spawn('sh', ['-c', text], { ...this.options(), detached: true });
        this.sandbox = child;
        let said = '';
        return new Promise((resolve, reject) => {
            child.stderr.on('data', (part) => (said += part));
            child.stdout.on('data', (part) => {
                said += part;
                const line = /^ready (\{.*\})$/m.exec(said);
                if (line) {
                    this.ready = JSON.parse(line[1] as string) as Ready;
                    resolve(said);
                }
            });
            child.on('exit', () => reject(new Error(`${text}\n${said}`)));
        });
    }

    private options(): { cwd: string; env: NodeJS.ProcessEnv } {
        return { cwd: this.folder, env: { PATH: process.env.PATH, HOME: this.folder } };
    }

    async close(): Promise<void> {
        const { sandbox } = this;
        if (sandbox?.pid && sandbox.exitCode === null) {
            // Not before all it started has ended: what ends last writes a cache.
            const ended = new Promise((resolve) => sandbox.once('close', resolve));
            process.kill(-sandbox.pid, 'SIGTERM');
            await ended;
        }
        fs.rmSync(this.folder, { recursive: true, force: true });
    }
}

const OMS_SCOPE = 'c_tiktokshop_oms_rw';
const TENANT_SCOPE = 'SALESFORCE_COMMERCE_API:sandbox_001';
const EVENTS = '/custom/tiktokshop-oms/v1/organizations/f_ecom_sandbox_001/order-events?siteId=RefArch';
const FEEDS = '/on/demandware.servlet/webdav/Sites/Impex/src/feeds/export/social/tiktok/order';

/** A client that knows the instance by its public interfaces. */
class Visitor extends PublicApi {
    /** What an OMS is answered. */
    async tellOf(events: object[], scope: string): Promise<Answer> {
        const authorization = 'Bearer ' + (await this.clientToken(scope));
        return this.call('POST', this.ready.instance + EVENTS, { events }, { authorization });
    }

    /** All feeds, as TikTok's user reads them. */
    async feeds(): Promise<string> {
        const { user, accessKey } = this.ready.credentials;
        const authorization = 'Basic ' + Buffer.from(`${user}:${accessKey}`).toString('base64');
        const read = async (address: string): Promise<string> =>
            (await this.call('GET', this.ready.instance + address, undefined, { authorization })).text;
        const names = [...(await read(FEEDS)).matchAll(/href="([^"]+\.xml)"/g)].map(([, name]) => name as string);
        return (await Promise.all(names.map(read))).join('\n');
    }
}

/** Nothing is installed, and no client has permissions: not even a token with the scopes is given. */
async function isEmpty(visitor: Visitor): Promise<void> {
    expect(await visitor.clientToken(`${OMS_SCOPE} ${TENANT_SCOPE}`)).to.equal('undefined');
    expect((await visitor.tellOf([], '')).status).to.equal(404);
    expect((await visitor.order('none')).json.fault.type).to.equal('ClientAccessForbiddenException');
    const authorization = 'Bearer ' + (await visitor.clientToken());
    const versions = await visitor.call('GET', visitor.ready.instance + '/s/-/dw/data/v24_5/code_versions', undefined, {
        authorization
    });
    expect(versions.status).to.equal(403);
}

/** The command of docs/install.md that the page of the release leaves out: the archive has the packages inside. */
const ELSEWHERE = 'npm ci';

// The documents cannot rot: their steps on a fresh instance end with a shipped order.
describe('The release archive', function () {
    this.timeout(600000);
    let release: Release;

    before(() => {
        release = new Release();
    });

    after(() => release.close());

    it('says in its README.md what docs/install.md says, command by command', () => {
        const first = fs.readFileSync(path.join(ROOT, 'docs/release.md'), 'utf8');
        expect(release.commands('README.md')).to.deep.equal(commandsOf(first));
        const commands = release.commands('docs/install.md');
        expect(commands.filter((command) => command !== ELSEWHERE)).to.deep.equal(release.commands('README.md'));
    });

    it('makes the two site archives that docs/deploy-by-hand.md imports', async () => {
        const made = (): string[] => fs.readdirSync(release.folder).filter((name) => name.endsWith('.zip'));
        const commands = release.commands('docs/deploy-by-hand.md');
        expect(made()).to.deep.equal([]);
        for (const command of commands) {
            await release.run(command);
        }
        expect(made()).to.have.members(['tiktokshop.zip', 'tiktokshop-jobs.zip']);
    });

    it('leads from an empty folder to a shipped order', async () => {
        const said = new Map<string, string>();
        for (const command of release.commands('README.md')) {
            said.set(command, await release.run(command));
            if (command.startsWith('npm run sandbox')) {
                await isEmpty(new Visitor(release.ready));
            }
        }
        expect(said.get('npm run try -- status')).to.contain('Shipped here, AWAITING_COLLECTION at TikTok');
        expect(said.get('npm run doctor || true'), said.get('npm run doctor || true')).to.match(
            /: 1 found\n- The storefront is not protected \(storefront_unprotected\)/
        );
        const orderNo = /TTS-\d+/.exec(said.get('npm run try -- buy')!)![0];
        const visitor = new Visitor(release.ready);
        const delivered = [{ eventId: 'delivered', orderNo, status: 'Delivered' }];
        expect((await visitor.tellOf(delivered, OMS_SCOPE)).status, 'without the scope of the tenant').to.equal(403);
        const { status, json } = await visitor.tellOf(delivered, `${OMS_SCOPE} ${TENANT_SCOPE}`);
        expect([status, json.outcomes[0].outcome]).to.deep.equal([200, 'applied']);
        expect((await visitor.order(orderNo)).json.c_externalOrderStatus).to.equal('Delivered');
        expect(await visitor.feeds(), 'the feed').to.contain(orderNo.replace('TTS-', ''));
    });
});
