import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { SWITCHES } from '#sandbox/start/factsFile';
import type { Fact } from '#tools/prove/Fact';
import { FACTS } from '#tools/prove/facts';

const PAGE = fs.readFileSync(path.join(__dirname, '../../../docs/prove.md'), 'utf8');

function inWords(assumed: Fact['assumed']): string {
    if (Array.isArray(assumed)) {
        return assumed.join(', ') || 'none';
    }
    return typeof assumed === 'boolean' ? (assumed ? 'yes' : 'no') : assumed.toLocaleString('en-US');
}

describe('docs/prove.md', () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z0-9-]+)` +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].filter(
        ([row]) => !/-client-id|password/.test(row.split('|')[1] as string)
    );

    it('has every fact, with its question, what is assumed, and how to find out', () => {
        const facts = FACTS.map(({ id, question, assumed }) => [id, question, inWords(assumed)]);
        expect(rows.map((row) => row.slice(1, 4))).to.deep.equal(facts);
        rows.forEach(([, id, , , how]) => expect(how, id).to.have.length.above(5));
    });

    it('names each fact once', () => {
        expect(new Set(FACTS.map(({ id }) => id)).size).to.equal(FACTS.length);
    });

    it('says which switch each fact has', () => {
        const named = rows.filter(([, , , , how]) => /\((switch|setting) `/.test(how as string)).map(([, id]) => id);
        expect(named).to.have.members(Object.keys(SWITCHES));
    });
});
