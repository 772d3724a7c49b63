import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { helpAddress } from '#bm-cartridge/platform/rules/helpAddress';
import { navigation } from '#bm-cartridge/platform/rules/navigation';
import type { PageName } from '#bm-cartridge/platform/rules/navigation';
import { filesIn } from '#tools/compiler/build/tree.js';

const CARTRIDGE = path.join(__dirname, '../../../../cartridges/bm_tiktokshop/cartridge');
const HELP = path.join(CARTRIDGE, 'static/default/help');
const PAGES = navigation('overview').map(({ name }) => name as PageName);
const TEMPLATES = filesIn(path.join(CARTRIDGE, 'templates/default/tiktokshop')).map((name) =>
    name.replace('.isml', '')
);

/** Whether a help page has the heading that an address names. */
function isThere(address: string): boolean {
    const [, page, heading] = /^(\w[\w-]*\.html)#(.+)$/.exec(address) || [];
    return page !== undefined && fs.readFileSync(path.join(HELP, page), 'utf8').includes(` id="${heading}"`);
}

describe('The help about a page', () => {
    it('is a chapter that exists, whatever the page shows', () => {
        const addresses = PAGES.flatMap((page) => TEMPLATES.map((template) => helpAddress(page, template)));
        expect([...new Set(addresses)].filter((address) => !isThere(address))).to.deep.equal([]);
    });

    it('is a different chapter for each entry of the menu', () => {
        const addresses = PAGES.map((page) => helpAddress(page, page));
        expect(new Set(addresses).size).to.equal(PAGES.length);
    });

    for (const [page, template] of [
        ['orders', 'order'],
        ['orders', 'order/ask'],
        ['orders', 'compare'],
        ['connection', 'connection/shop'],
        ['shops', 'shops/import'],
        ['orders', 'erasure'],
        ['orders', 'erasure/ask'],
        ['orders', 'erasure/done']
    ] as Array<[PageName, string]>) {
        it(`about ${template} is another chapter than about its entry of the menu`, () => {
            expect(helpAddress(page, template)).not.to.equal(helpAddress(page, page));
        });
    }
});
