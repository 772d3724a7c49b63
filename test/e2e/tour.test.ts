import { execFile } from 'node:child_process';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from 'chai';
import { fencedBlocks } from '#helpers/tools/fencedBlocks';

const ROOT = path.join(__dirname, '../..');
/** Options of the tour that ends, as the page gives them. */
const [, TOUR_ONLY] = fencedBlocks('README.md')
    .map(({ text }) => /^npm start -- (--\S+)/m.exec(text))
    .find(Boolean)!;
const SCENES = [
    'hold',
    'create',
    'social-pay',
    'feed',
    'oms-event',
    'oms-pull',
    'oms-batch',
    'ship-api',
    'webhook',
    'cancel-buyer-hold',
    'cancel-buyer-accepted',
    'cancel-buyer-rejected',
    'cancel-buyer-shipped',
    'cancel-tiktok-shipped',
    'cancel-seller-feed',
    'cancel-seller-api',
    'cancel-on-platform',
    'hooks',
    'import-hold',
    'import',
    'shipped-on-tiktok',
    'bundle',
    'return-refund',
    'reconcile',
    'several-shops',
    'safeguards',
    'cancel-tiktok-unshipped'
];

/** Runs the sandbox as a stranger would, but for the build that came before. */
function run(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const command = ['-r', './tools/register.js', 'sandbox/start/main.ts', ...args];
    return new Promise((resolve) => {
        execFile(process.execPath, command, { cwd: ROOT, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
            resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
        });
    });
}

describe('npm start -- --tour-only --json', function () {
    this.timeout(60000);

    it('plays every scene, prints one JSON document and exits 0', async () => {
        const { code, stdout, stderr } = await run([TOUR_ONLY!, '--json']);
        const document = JSON.parse(stdout) as {
            scenes: Array<{ id: string; ok: boolean; evidence: unknown }>;
            ok: boolean;
        };
        const failed = document.scenes.filter((scene) => !scene.ok);
        expect(failed, stderr).to.deep.equal([]);
        expect(document.scenes.map((scene) => scene.id)).to.deep.equal(SCENES);
        expect(document.ok).to.equal(true);
        expect(code).to.equal(0);
    });

    it('tells the story in words without --json', async () => {
        const { code, stdout } = await run([TOUR_ONLY!]);
        expect(code).to.equal(0);
        SCENES.forEach((id) => expect(stdout).to.contain(`[${id}]`));
        expect(stdout).to.contain('AWAITING_COLLECTION');
    });
});

describe('npm start on a port that is taken', function () {
    this.timeout(60000);

    it('says which one and what to do, without a stack trace', async () => {
        const taken = net.createServer();
        await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
        const { port } = taken.address() as AddressInfo;
        const { code, stdout, stderr } = await run(['--port', String(port)]);
        await new Promise((resolve) => taken.close(resolve));
        expect({ code, stdout, stderr }).to.deep.equal({
            code: 1,
            stdout: '',
            stderr: `Port ${port} is in use: end what runs there, or name another port (--help lists the options)\n`
        });
    });
});
