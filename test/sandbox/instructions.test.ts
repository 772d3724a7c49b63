import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { fencedBlocks } from '#helpers/tools/fencedBlocks';
import { variables } from '#sandbox/start/instructions';
import type { Ready } from '#sandbox/start/ready';

const READY = {
    instance: 'http://127.0.0.1:1',
    tiktok: 'http://127.0.0.1:2',
    oms: 'http://127.0.0.1:3',
    instanceHttps: 'https://127.0.0.1:4',
    caFile: '/tmp/ca.pem',
    credentials: { clientId: 'client', clientSecret: 'secret', user: 'a@b.test', accessKey: 'key' }
} as Ready;

/** Variables of the environment that the commands of a page use. */
function usedBy(page: string): string[] {
    const commands = fencedBlocks(page).filter(({ language }) => language === 'sh');
    const names = commands.flatMap(({ text }) =>
        [...text.matchAll(/\$\{?([A-Z_]+)/g)].map(([, name]) => name as string)
    );
    return [...new Set(names)].sort();
}

/** What a shell has after the lines. */
function exportedBy(lines: string[]): Record<string, string> {
    const shown = execFileSync(
        'sh',
        ['-c', [...lines.filter((line) => line.startsWith('export ')), 'env'].join('\n')],
        {
            env: { PATH: process.env.PATH }
        }
    );
    return Object.fromEntries([...shown.toString().matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}

describe('The lines that a sandbox prints to paste into a terminal', () => {
    it('set every variable of the pages for OMS developers and on the sandbox', () => {
        const exported = exportedBy(variables(READY));
        expect(exported).to.include.keys(usedBy('docs/oms.md'));
        expect(exported).to.include.keys(usedBy('docs/sandbox.md'));
        expect(exported).to.include({
            HOST: '127.0.0.1:4',
            NODE_EXTRA_CA_CERTS: '/tmp/ca.pem',
            CLIENT: 'client:secret'
        });
    });

    it('leave out what only https needs where there is none', () => {
        const exported = exportedBy(variables({ ...READY, instanceHttps: null, caFile: null }));
        expect(exported).to.include.keys(usedBy('docs/oms.md')).and.not.to.include.keys('HOST');
    });
});
