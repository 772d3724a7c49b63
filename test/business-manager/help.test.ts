import { expect } from 'chai';
import { helpPages, isHelpThere, readHelp } from '#helpers/business-manager/helpPages';
import { TestInstance } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';

describe('Business Manager: help', () => {
    it('links only to itself and to the web', () => {
        const broken = helpPages().flatMap((page) =>
            [...readHelp(page).matchAll(/ href="([^"]+)"/g)]
                .map((match) => match[1] as string)
                .filter((to) => !to.startsWith('https://') && to !== '../css/tiktokshop.css')
                .filter((to) => !isHelpThere(to.startsWith('#') ? page + to : to))
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
