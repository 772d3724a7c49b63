import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect } from 'chai';
import { readSiteArchive } from '#sfcc-mocks/metadata/siteFiles';
import { setUp } from '#tools/setup/setUp';
import { Terminal } from '#tools/setup/terminal';
import { readSettings } from '#tools/target/settings';

/** Answers a set-up line by line, and gives what it asked, dw.json and the files it wrote. */
async function answer(
    lines: string[],
    known?: object
): Promise<{ said: string; dwJson: any; file: string; out: string; written: string[] }> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'set-up-'));
    const file = path.join(folder, 'dw.json');
    if (known) {
        fs.writeFileSync(file, JSON.stringify(known));
    }
    const input = new PassThrough();
    let said = '';
    const output = new Writable({
        write(chunk, _encoding, done) {
            said += chunk;
            done();
        }
    });
    const terminal = new Terminal(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream);
    input.end(lines.map((line) => line + '\n').join(''));
    const out = path.join(folder, 'archives');
    const written = await setUp({ dwJson: file, out, codeVersion: 'tiktokshop_9' }, terminal);
    return { said, dwJson: JSON.parse(fs.readFileSync(file, 'utf8')), file, out, written };
}

describe('npm run setup', () => {
    it('asks for instance, client, site and mail address, and makes the archives for that site', async () => {
        const { dwJson, file, out, written } = await answer([
            'https://zzte-053.dx.commercecloud.salesforce.com/',
            'the-client',
            'the-secret',
            'Shop_DE',
            'operations@your.shop'
        ]);
        expect(dwJson).to.deep.equal({
            'code-version': 'tiktokshop_9',
            hostname: 'zzte-053.dx.commercecloud.salesforce.com',
            'client-id': 'the-client',
            'client-secret': 'the-secret',
            sites: ['Shop_DE'],
            'mail-to': 'operations@your.shop'
        });
        expect(fs.statSync(file).mode & 0o077, 'others may not read it').to.equal(0);
        expect(readSettings(file, {})).to.include({ tenant: 'zzte_053', mailTo: 'operations@your.shop' });
        expect(written).to.have.length(3);
        const archive = readSiteArchive(
            fs.readFileSync(path.join(out, 'tiktokshop-metadata.zip')),
            'tiktokshop-metadata'
        );
        expect([...archive.keys()]).to.include('sites/Shop_DE/shipping.xml');
        const jobs = readSiteArchive(fs.readFileSync(path.join(out, 'tiktokshop-jobs.zip')), 'tiktokshop-jobs');
        expect(jobs.get('jobs.xml')).to.contain('site-id="Shop_DE"').and.contain('operations@your.shop');
    });

    it('keeps what dw.json has, and proposes its sites', async () => {
        const known = {
            hostname: 'a.b',
            'client-id': 'x',
            'client-secret': 'y',
            sites: ['One', 'Two'],
            'short-code': 'k'
        };
        const { said, dwJson, file } = await answer(['', ''], known);
        expect(said).to.contain('[One Two]').and.not.contain('Host name');
        expect(dwJson).to.include({ hostname: 'a.b', 'short-code': 'k' });
        expect(dwJson.sites).to.deep.equal(['One', 'Two']);
        expect(fs.statSync(file).mode & 0o077, 'others may no longer read it').to.equal(0);
    });

    it('asks again when an answer cannot be one', async () => {
        const known = { hostname: 'a.b', 'client-id': 'x', 'client-secret': 'y' };
        const { said, dwJson } = await answer(['a/b', 'Shop', 'nobody here', ''], known);
        expect(said).to.contain('a/b is not a site id').and.contain('nobody here is not an address');
        expect(dwJson.sites).to.deep.equal(['Shop']);
        expect(dwJson).not.to.have.property('mail-to');
    });

    it('ends when no answer comes', async () => {
        const known = { hostname: 'a.b', 'client-id': 'x', 'client-secret': 'y' };
        const error = await answer([], known).catch((thrown) => thrown);
        expect(error.message).to.equal('"sites" is missing');
    });
});
