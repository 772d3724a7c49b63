import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { QUOTAS } from '#sfcc-mocks';
import { quotaTable } from '#sfcc-mocks/quotas/quotaTable';

const MOCKS = path.join(__dirname, '../../../sfcc-mocks');
const README = fs.readFileSync(path.join(MOCKS, 'README.md'), 'utf8');

/** The double's sources, without the table itself. */
function sources(): string {
    return fs
        .readdirSync(MOCKS, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('quotas'))
        .map((name) => fs.readFileSync(path.join(MOCKS, name), 'utf8'))
        .join('\n');
}

// Ours, no source: the table names the source of each limit.
describe('quotas', () => {
    it('stand in the README as the table has them', () => {
        const shown = /<!-- quotas: begin -->\n([\s\S]*)<!-- quotas: end -->/.exec(README)?.[1];
        expect(shown?.trim()).to.equal(quotaTable());
    });

    it('are each enforced by code that reads the limit from the table', () => {
        const text = sources();
        const isRead = (name: string): boolean =>
            [`QUOTAS.${name}`, `use('${name}')`, `exceed('${name}')`, `checkSize('${name}'`, `: '${name}'`].some(
                (use) => text.includes(use)
            );
        expect(Object.keys(QUOTAS).filter((name) => !isRead(name))).to.deep.equal([]);
    });

    it('are nowhere else: code that ends a script names its row', () => {
        expect(sources().match(/new QuotaExceeded\(/g)).to.have.length(1);
    });
});
