import { expect } from 'chai';
import { TestInstance } from '../../support/testInstance';
import { Visit } from './visit';

/** Pages that only look, pages that change orders and tasks, pages that change the connection and settings. */
const PAGES: Record<string, string[]> = {
    tiktokshop_read: ['TikTokShopOverview-Show', 'TikTokShopTasks-Show', 'TikTokShopSafeguards-Show'],
    tiktokshop_act: ['TikTokShopTasks-AskRetryAll'],
    tiktokshop_configure: ['TikTokShopConnection-Show']
};

describe('Business Manager: permissions', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    Object.keys(PAGES).forEach((permission) => {
        it(`${permission} opens its pages and no others`, () => {
            const visit = new Visit(sfcc, [permission]);
            Object.entries(PAGES).forEach(([needed, pages]) =>
                pages.forEach((page) =>
                    expect(visit.get(page).status, page).to.equal(needed === permission ? 200 : 403)
                )
            );
        });
    });
});
