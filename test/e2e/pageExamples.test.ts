import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { fencedBlocks } from '#helpers/tools/fencedBlocks';
import { freePort } from '#helpers/tools/freePort';
import { itWith } from '#helpers/tools/itWith';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';

const ROOT = path.join(__dirname, '../..');
/** Its functions are those that the other pages use, so all its commands are run. Of the others, those that say what they print. */
const QUICK_START = 'docs/oms.md';
const HERE = 'test/e2e/pageExamples.test.ts';
const RELEASE = 'test/e2e/install.test.ts';

/** The test that executes an example of each page. The commands of those that this file runs share one terminal, in this order. */
const RUN_BY: Record<string, string> = {
    [QUICK_START]: HERE,
    'docs/oms-states.md': HERE,
    'docs/oms-patches.md': HERE,
    'docs/operate.md': HERE,
    'docs/customer-service.md': HERE,
    'docs/partner-center.md': HERE,
    'docs/direct-mode.md': HERE,
    'docs/runbooks.md': HERE,
    'docs/security.md': HERE,
    'docs/reference.md': HERE,
    'docs/migrate.md': HERE,
    'docs/develop.md': HERE,
    'docs/sandbox.md': HERE,
    'docs/measurements.md': HERE,
    'docs/shops.md': HERE,
    'docs/install.md': RELEASE,
    'docs/deploy-by-hand.md': RELEASE,
    'docs/release.md': RELEASE,
    'docs/extend.md': 'test/cartridge/extensions/overrides.test.ts',
    'docs/platform-members.md': 'test/tools/memberGate.test.ts',
    'docs/prove.md': 'test/e2e/prove.test.ts',
    'README.md': 'test/e2e/tour.test.ts'
};
const PAGES_HERE = Object.keys(RUN_BY).filter((page) => RUN_BY[page] === HERE);

/** Commands of a page in their order, each block with what the page says it prints. */
function examples(page: string): Array<{ page: string; commands: string; prints: string }> {
    return fencedBlocks(page)
        .filter(({ language, prints }) => language === 'sh' && (page === QUICK_START || prints !== null))
        .map(({ text, prints }) => ({ page, commands: text, prints: prints ?? '' }));
}

describe('Examples of the documentation', function () {
    this.timeout(180000);

    it('are on every page, and a test that reads the page runs one of them', () => {
        const pages = fs.readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
        expect(Object.keys(RUN_BY)).to.have.members(['README.md', ...pages.map((name) => 'docs/' + name)]);
        Object.entries(RUN_BY).forEach(([page, test]) => {
            expect(test === HERE ? examples(page) : fencedBlocks(page), page).not.to.have.length(0);
            expect(fs.readFileSync(path.join(ROOT, test), 'utf8'), test).to.contain(`'${page}'`);
        });
    });

    itWith(['bash', 'curl'], 'give up where nothing answers, and say what to look at', async () => {
        const functions = fencedBlocks(QUICK_START).find(({ text }) => text.includes('within() {'))!.text;
        const nowhere = `http://127.0.0.1:${await freePort()}`;
        const script = `sleep() { :; }\n${functions}\njob TikTokShop-Watch`;
        const ended = await promisify(execFile)('bash', ['-c', script], {
            env: { PATH: process.env.PATH, INSTANCE: nowhere, CLIENT: 'a:b' }
        }).then(
            () => ({ code: 0, stderr: '' }),
            ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr })
        );
        expect(ended.code).to.equal(1);
        expect(ended.stderr).to.match(/^Not within a minute: finished .*Does http:\/\/127\.0\.0\.1:\d+ answer\?\n$/m);
    });

    describe('beside the sandbox', () => {
        let sandbox: Sandbox;

        before(async () => {
            sandbox = await startSandbox({});
        });

        after(() => sandbox.stop());

        itWith(['bash', 'curl'], 'print what their pages say', async () => {
            const { instance, tiktok, oms, credentials } = sandbox.ready;
            const all = PAGES_HERE.flatMap(examples);
            const separator = '=== next';
            const script = all.map(({ commands }) => commands).join(`\necho "${separator}"\n`);
            const { stdout } = await promisify(execFile)('bash', ['-c', script], {
                cwd: ROOT,
                timeout: 170000,
                env: {
                    PATH: process.env.PATH,
                    TMPDIR: process.env.TMPDIR,
                    INSTANCE: instance,
                    TIKTOK: tiktok,
                    OMS: oms,
                    MY_OMS: `http://127.0.0.1:${await freePort()}`,
                    CLIENT: `${credentials.clientId}:${credentials.clientSecret}`,
                    USER_KEY: `${credentials.user}:${credentials.accessKey}`
                }
            });
            const printed = stdout.split(separator + '\n');
            expect(all.map(({ page }, index) => [page, printed[index]])).to.deep.equal(
                all.map(({ page, prints }) => [page, prints])
            );
        });
    });
});
