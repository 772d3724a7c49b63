import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AdmZip from 'adm-zip';
import { expect } from 'chai';
import { readZip } from '#sfcc-mocks';
import { readSiteArchive } from '#sfcc-mocks/metadata/siteFiles';

const ROOT = path.join(__dirname, '../..');
const SOURCES = [
    'cartridges',
    'docs',
    'examples',
    'metadata',
    'sandbox',
    'sfcc-mocks',
    'simulators',
    'tools',
    'package.json',
    'package-lock.json',
    '.npmrc',
    'CHANGELOG.md',
    'LICENSE',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'dw.json.example'
];

/** Makes the release of a checkout, with its own tools, and gives its bytes. */
function release(root: string, sites: string[] = []): Buffer {
    const out = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
    const tools = path.join(root, 'tools');
    const script = `require(${JSON.stringify(path.join(tools, 'archive/release/writeRelease'))})
        .writeRelease(${JSON.stringify(root)}, ${JSON.stringify(out)}, ${JSON.stringify({ sites })})`;
    execFileSync(process.execPath, ['-r', path.join(tools, 'register.js'), '-e', script], { cwd: root, stdio: 'pipe' });
    const [file, ...others] = fs.readdirSync(out);
    expect(others).to.deep.equal([]);
    const bytes = fs.readFileSync(path.join(out, file!));
    fs.rmSync(out, { recursive: true });
    return bytes;
}

/** What somebody may keep beside the sources, and nobody else may get. */
function leavePrivateFiles(checkout: string): void {
    fs.writeFileSync(path.join(checkout, 'examples/dw.json'), '{"password":"secret"}');
    fs.writeFileSync(path.join(checkout, 'sandbox/.env'), 'SECRET=secret');
    fs.mkdirSync(path.join(checkout, 'docs/node_modules'));
    fs.writeFileSync(path.join(checkout, 'docs/node_modules/index.js'), '');
    fs.writeFileSync(path.join(checkout, 'secret.pem'), 'secret');
    fs.symlinkSync(path.join(checkout, 'secret.pem'), path.join(checkout, 'tools/commands/secret.pem'));
}

/** A checkout elsewhere, with private files, written in another order and at another time. */
function copyOfTree(): string {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'elsewhere-'));
    for (const name of [...SOURCES].reverse()) {
        fs.cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    leavePrivateFiles(copy);
    for (const name of fs.readdirSync(path.join(copy, 'docs'))) {
        fs.utimesSync(path.join(copy, 'docs', name), 1, 1);
        fs.chmodSync(path.join(copy, 'docs', name), 0o700);
    }
    return copy;
}

describe('npm run package', function () {
    this.timeout(60000);
    let first: Buffer;
    let files: Map<string, Buffer>;

    before(() => {
        first = release(ROOT);
        files = new Map(readZip(first).map(({ path: name, content }) => [name.replace(/^[^/]+\//, ''), content]));
    });

    it('holds the cartridges, the commands, the sandbox, the documentation and the licence, in one folder', () => {
        const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
        expect(readZip(first).every((entry) => entry.path.startsWith(`${name}-${version}/`))).to.equal(true);
        expect([...files.keys()]).to.include.members([
            'LICENSE',
            'README.md',
            'docs/install.md',
            'examples/README.md',
            'docs/images/flow.svg',
            'cartridges/int_tiktokshop/cartridge/int_tiktokshop.properties',
            'cartridges/bm_tiktokshop/cartridge/bm_tiktokshop.properties',
            'sandbox/start/main.ts',
            'tools/commands/deploy.ts'
        ]);
    });

    it('has commands of the shell that can be run when it is unpacked', () => {
        const runnable = new AdmZip(first).getEntries().filter(({ attr }) => ((attr >>> 16) & 0o111) === 0o111);
        expect(runnable.map(({ entryName }) => path.basename(entryName))).to.deep.equal(['client.sh']);
    });

    it('brings what its commands load, in the versions that the lockfile pins', () => {
        const { dependencies, scripts } = JSON.parse(files.get('package.json')!.toString());
        for (const [name, version] of Object.entries(dependencies)) {
            const manifest = JSON.parse(files.get(`node_modules/${name}/package.json`)!.toString());
            expect(manifest.version, name).to.equal(version);
            expect(manifest.license, name).to.match(/^(MIT|ISC)$/);
        }
        expect(files.has('node_modules/sucrase/LICENSE')).to.equal(true);
        expect(JSON.stringify(scripts)).not.to.contain('build.js');
    });

    it('links in its first page to what it has', () => {
        const links = [
            ...files
                .get('README.md')!
                .toString()
                .matchAll(/\]\(([^)#]+)[^)]*\)/g)
        ].map(([, to]) => to!);
        expect(links).not.to.be.empty;
        expect(links.filter((to) => !files.has(to))).to.deep.equal([]);
    });

    it('says what every file has to be', () => {
        const sums = files.get('SHA256SUMS')!.toString().trim().split('\n');
        const expected = [...files].filter(([name]) => name !== 'SHA256SUMS');
        expect(sums).to.have.members(
            expected.map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`)
        );
    });

    it('is the same, byte for byte, when it is made again, elsewhere and at another time', () => {
        const copy = copyOfTree();
        const again = release(ROOT);
        const elsewhere = release(copy);
        fs.rmSync(copy, { recursive: true });
        expect(again.equals(first)).to.equal(true);
        expect(elsewhere.equals(first)).to.equal(true);
    });

    it('has site archives for the sites that are named, and refuses what is no site', () => {
        expect([...files.keys()]).not.to.include('tiktokshop-metadata.zip');
        const inside = new Map(
            readZip(release(ROOT, ['Other'])).map((entry) => [path.basename(entry.path), entry.content])
        );
        const archive = readSiteArchive(inside.get('tiktokshop-metadata.zip')!, 'tiktokshop-metadata');
        expect([...archive.keys()])
            .to.include('sites/Other/shipping.xml')
            .and.not.to.include('jobs.xml');
        const jobs = readSiteArchive(inside.get('tiktokshop-jobs.zip')!, 'tiktokshop-jobs.zip');
        expect([...jobs.keys()]).to.include('jobs.xml');
        expect(() => release(ROOT, ['a/b'])).to.throw('is not a site id');
    });
});
