import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';

const PAGE = fs.readFileSync(path.join(__dirname, '../../docs/oms.md'), 'utf8');
const BLOCK = /```(sh)?\n([\s\S]*?)```/g;

/** Commands of the page, each with what it says they print. */
function examples(): Array<{ commands: string; prints: string }> {
    const [, part] = PAGE.split('## Try each of them') as [string, string];
    const blocks = [...part.matchAll(BLOCK)].map((match) => ({ isShell: match[1] === 'sh', text: match[2] as string }));
    return blocks
        .map(({ isShell, text }, index) => ({ isShell, commands: text, next: blocks[index + 1] }))
        .filter(({ isShell }) => isShell)
        .map(({ commands, next }) => ({ commands, prints: next && !next.isShell ? next.text : '' }));
}

/** The tests need only Node; where these two are missing, there is nobody who could type the commands. */
const CAN_RUN = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).status === 0);

if (CAN_RUN) {
    describe('docs/oms.md, "Try each of them"', function () {
        this.timeout(120000);
        let sandbox: Sandbox;

        before(async () => {
            sandbox = await startSandbox({});
        });

        after(() => sandbox.stop());

        it('prints what it says', async () => {
            const { instance, tiktok, oms, credentials } = sandbox.ready;
            const separator = '=== next';
            const script = examples()
                .map(({ commands }) => commands)
                .join(`\necho "${separator}"\n`);
            const { stdout } = await promisify(execFile)('bash', ['-c', script], {
                timeout: 90000,
                env: {
                    PATH: process.env.PATH,
                    INSTANCE: instance,
                    TIKTOK: tiktok,
                    OMS: oms,
                    CLIENT: `${credentials.clientId}:${credentials.clientSecret}`,
                    USER_KEY: `${credentials.user}:${credentials.accessKey}`
                }
            });
            const printed = stdout.split(separator + '\n');
            expect(printed).to.deep.equal(examples().map(({ prints }) => prints));
        });
    });
}
