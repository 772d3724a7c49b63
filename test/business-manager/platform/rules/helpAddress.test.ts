import { expect } from 'chai';
import path from 'node:path';
import { helpAddress } from '#bm-cartridge/platform/rules/helpAddress';
import { navigation } from '#bm-cartridge/platform/rules/navigation';
import type { PageName } from '#bm-cartridge/platform/rules/navigation';
import { isHelpThere } from '#helpers/business-manager/helpPages';
import { filesIn } from '#tools/compiler/build/tree.js';

const CARTRIDGE = path.join(__dirname, '../../../../cartridges/bm_tiktokshop/cartridge');
const PAGES = navigation('overview').map(({ name }) => name as PageName);
const TEMPLATES = filesIn(path.join(CARTRIDGE, 'templates/default/tiktokshop')).map((name) =>
    name.replace('.isml', '')
);

describe('The help about a page', () => {
    it('is a chapter that exists, whatever the page shows', () => {
        const addresses = PAGES.flatMap((page) => TEMPLATES.map((template) => helpAddress(page, template)));
        expect(
            [...new Set(addresses)].filter((address) => !address.includes('#') || !isHelpThere(address))
        ).to.deep.equal([]);
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
