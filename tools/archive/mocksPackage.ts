import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Manifest {
    name: string;
    version: string;
    description: string;
    license: string;
}

/** What the double needs of others, at run time. */
const DEPENDENCIES = ['acorn', 'adm-zip', 'ajv', 'luxon', 'saxes', 'yaml'];

/**
 * Packs `sfcc-mocks` for `npm install FILE`: plain JavaScript with types. The same sources make the same bytes.
 * @param root - of this repository
 * @param into - folder for the file
 * @returns path of the file
 */
export function packMocks(root: string, into: string): string {
    const staged = fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-mocks-'));
    try {
        compile(root, staged);
        fs.writeFileSync(path.join(staged, 'package.json'), JSON.stringify(manifestOf(root), null, 4) + '\n');
        fs.copyFileSync(path.join(root, 'sfcc-mocks/README.md'), path.join(staged, 'README.md'));
        fs.copyFileSync(path.join(root, 'LICENSE'), path.join(staged, 'LICENSE'));
        fs.mkdirSync(into, { recursive: true });
        const packed = execFileSync('npm', ['pack', staged, '--silent', '--pack-destination', path.resolve(into)]);
        return path.join(into, packed.toString('utf8').trim());
    } finally {
        fs.rmSync(staged, { recursive: true, force: true });
    }
}

function compile(root: string, into: string): void {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const project = path.join(root, 'sfcc-mocks/tsconfig.json');
    // Without checking the types: npm run typecheck does.
    const args = [tsc, '-p', project, '--noCheck', '--outDir', into];
    execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    copyAsIs(path.join(root, 'sfcc-mocks'), into);
}

/** Templates of Business Manager, and what a thread runs: no TypeScript. */
function copyAsIs(from: string, into: string): void {
    for (const name of fs.readdirSync(from, { recursive: true, encoding: 'utf8' })) {
        if (/\.(isml|js)$/.test(name)) {
            fs.mkdirSync(path.dirname(path.join(into, name)), { recursive: true });
            fs.copyFileSync(path.join(from, name), path.join(into, name));
        }
    }
}

function manifestOf(root: string): object {
    const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    const { name, version, description, license } = read('sfcc-mocks/package.json') as Manifest;
    const { devDependencies, engines } = read('package.json') as {
        devDependencies: Record<string, string>;
        engines: object;
    };
    return {
        name,
        version,
        description,
        license,
        engines,
        main: 'index.js',
        types: 'index.d.ts',
        dependencies: Object.fromEntries(DEPENDENCIES.map((dependency) => [dependency, devDependencies[dependency]]))
    };
}
