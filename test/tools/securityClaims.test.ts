import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';

const ROOT = path.join(__dirname, '../..');

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

    it('all name what proves them', () => {
        const threats = text.slice(text.indexOf('## Threats'), text.indexOf('## Whose an order is'));
        const rows = threats.split('\n').filter((row) => row.startsWith('| ') && !row.startsWith('| threat'));
        rows.forEach((row) => expect(row.split('|').slice(-2)[0]!.trim(), row).not.to.equal(''));
    });
});
