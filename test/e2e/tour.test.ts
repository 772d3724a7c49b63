import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect } from 'chai';

const ROOT = path.join(__dirname, '../..');
const SCENES = [
    'hold',
    'create',
    'social-pay',
    'feed',
    'oms-event',
    'oms-pull',
    'oms-batch',
    'ship-api',
    'cancel-buyer-hold',
    'cancel-buyer-accepted',
    'cancel-buyer-rejected',
    'cancel-buyer-shipped',
    'cancel-tiktok-shipped',
    'cancel-seller-feed',
    'cancel-seller-api',
    'safeguards',
    'cancel-tiktok-unshipped'
];

/** Runs the tour as a stranger would, but for the build that came before. */
function tour(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const command = ['-r', './tools/register.js', 'sandbox/main.ts', ...args];
    return new Promise((resolve) => {
        execFile(process.execPath, command, { cwd: ROOT, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
            resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
        });
    });
}

describe('npm start -- --tour-only --json', function () {
    this.timeout(60000);

    it('plays every scene, prints one JSON document and exits 0', async () => {
        const { code, stdout, stderr } = await tour(['--tour-only', '--json']);
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
        const { code, stdout } = await tour(['--tour-only']);
        expect(code).to.equal(0);
        SCENES.forEach((id) => expect(stdout).to.contain(`[${id}]`));
        expect(stdout).to.contain('AWAITING_COLLECTION');
    });
});
