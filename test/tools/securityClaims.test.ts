import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';

const ROOT = path.join(__dirname, '../..');
const ATTEMPTS = 'What can an attacker try?';
const PROOFS = 'Which test proves each claim?';

describe('Claims of docs/security.md', () => {
    const text = fs.readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
    const files = fs.readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
    const named = [...new Set([...text.matchAll(/`(\w+\.test\.ts)`/g)].map((found) => found[1] as string))];

    named.forEach((name) => {
        it(`rest on ${name}, which exists`, () => {
            expect(files.map((file) => path.basename(file))).to.include(name);
        });
    });

    [...text.matchAll(/`(\w+\.test\.ts)`, "([^"]+)"/g)].forEach(([, name, title]) => {
        it(`rest on "${title}" in ${name}, which exists`, () => {
            const holders = files.filter((file) => path.basename(file) === name);
            const sources = holders.map((file) => fs.readFileSync(path.join(ROOT, 'test', file), 'utf8'));
            expect(sources.join('\n')).to.contain(title);
        });
    });

    it('of all other sections name the test that holds them, or say that none does', () => {
        const [, table = ''] = text.split(`## ${PROOFS}\n`);
        const rows = table
            .split('\n## ')[0]!
            .split('\n')
            .filter((row) => /^\| (?!claim)/.test(row));
        expect(rows).to.have.length.greaterThan(20);
        rows.forEach((row) => expect(row.split('|')[2]!.trim(), row).to.match(/^(`\w+\.test\.ts`|no test: \w)/));
        const silent = [...text.matchAll(/^## (.+)$/gm)]
            .map(([, title]) => title as string)
            .filter((title) => ![ATTEMPTS, PROOFS, 'How do I report a vulnerability?'].includes(title))
            .filter((title) => !table.includes(`**${title}**`));
        expect(silent, 'sections without a claim in the table').to.deep.equal([]);
    });

    it('all name what proves them', () => {
        const threats = text.split(`## ${ATTEMPTS}\n`)[1]!.split('\n## ')[0]!;
        const rows = threats.split('\n').filter((row) => row.startsWith('| ') && !row.startsWith('| attempt'));
        expect(rows).to.have.length.greaterThan(20);
        rows.forEach((row) => expect(row.split('|').slice(-2)[0]!.trim(), row).not.to.equal(''));
    });
});

/** What the document says of code, archives and packages. */
describe('What the security document says of what is delivered', () => {
    const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
    const document = read('docs/security.md');
    const filesOf = (folder: string): string[] =>
        fs
            .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
            .filter((file) => /\.(js|xml|json|isml|properties)$/.test(file))
            .map((file) => path.join(folder, file));
    const delivered = [...filesOf('cartridges'), ...filesOf('metadata/site')];

    it('cartridges and archive name no host but those of the document, of Salesforce and of XML', () => {
        const hosts = delivered.flatMap((file) => [
            ...read(file).matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)
        ]);
        const others = [...new Set(hosts.map(([, host]) => host as string))].filter(
            (host) =>
                !document.includes('`' + host + '`') && !/(^|\.)(demandware\.com|w3\.org|salesforce\.com)$/.test(host)
        );
        expect(others).to.deep.equal([]);
    });

    it('cartridges call the services of the archive, and call in no other way', () => {
        const declared = [...read('metadata/site/services.xml').matchAll(/service-id="([^"]+)"/g)].map(([, id]) => id);
        const code = filesOf('cartridges').filter((file) => file.endsWith('.js'));
        const named = code.flatMap((file) => [...read(file).matchAll(/'(tiktokshop\.[a-z.]+)'/g)].map(([, id]) => id));
        expect(declared).to.include.members([...new Set(named)]);
        const direct = code.filter((file) =>
            /dw\/net\/(HTTPClient|FTPClient|SFTPClient|WebDAVClient)/.test(read(file))
        );
        // One file makes the client that follows no redirect; the service alone opens it and sends.
        expect(direct.map((file) => path.basename(file))).to.deep.equal(['httpCall.js']);
        direct.forEach((file) => expect(read(file)).not.to.match(/\.(open|send\w*)\(/));
    });

    it('cartridges depend on no package', () => {
        ['int_tiktokshop', 'bm_tiktokshop'].forEach((name) => {
            const manifest = JSON.parse(read(`cartridges/${name}/package.json`)) as object;
            expect(manifest).not.to.have.any.keys('dependencies', 'peerDependencies', 'optionalDependencies');
        });
        const root = JSON.parse(read('package.json')) as object;
        expect(root).not.to.have.any.keys('dependencies');
    });

    it('development packages are pinned with checksums', () => {
        const { packages } = JSON.parse(read('package-lock.json')) as {
            packages: Record<string, Record<string, unknown>>;
        };
        const loose = Object.entries(packages).filter(
            ([name, entry]) => name.includes('node_modules/') && !entry.link && typeof entry.integrity !== 'string'
        );
        expect(loose.map(([name]) => name)).to.deep.equal([]);
    });

    it('tokens and keys are kept in attributes of type password', () => {
        const types = read('metadata/site/meta/custom-objecttype-definitions.xml');
        const typeOf = (id: string): string | undefined =>
            new RegExp(`attribute-id="${id}"[\\s\\S]*?<type>(\\w+)</type>`).exec(types)?.[1];
        ['accessToken', 'refreshToken', 'shopCipher', 'secret'].forEach((id) =>
            expect(typeOf(id), id).to.equal('password')
        );
    });

    it('git ignores dw.json', () => {
        expect(read('.gitignore').split('\n')).to.include('dw.json');
    });
});
