import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { filesIn } from '#tools/compiler/build/tree.js';
import { TestInstance } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';

const CARTRIDGE = path.join(__dirname, '../../cartridges/bm_tiktokshop/cartridge');
const HELP = path.join(CARTRIDGE, 'static/default/help');
function read(page: string): string {
    return fs.readFileSync(path.join(HELP, page), 'utf8');
}

/** Whether a help page is there, with the heading that an address names. */
function isThere(address: string): boolean {
    const [page, heading] = address.split('#') as [string, string?];
    return filesIn(HELP).includes(page) && (!heading || read(page).includes(` id="${heading}"`));
}

describe('Business Manager: help', () => {
    it('links only to itself and to the web', () => {
        const broken = filesIn(HELP).flatMap((page) =>
            [...read(page).matchAll(/ href="([^"]+)"/g)]
                .map((match) => match[1] as string)
                .filter((to) => !to.startsWith('https://') && to !== '../css/tiktokshop.css')
                .filter((to) => !isThere(to.startsWith('#') ? page + to : to))
        );
        expect(broken).to.deep.equal([]);
    });

    it('opens from the page it is about', () => {
        const sfcc = new TestInstance();
        const page = new Visit(sfcc).page('TikTokShopOverview-Show');
        const [, href] = /<a href="([^"]+)" target="_blank"[^>]*>Help<\/a>/.exec(page)!;
        expect(href).to.match(/^\/on\/demandware\.static\/.+\/help\/operate\.html#what-needs-me$/);
        sfcc.close();
    });
});
