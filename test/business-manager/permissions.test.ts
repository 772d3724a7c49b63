import { expect } from 'chai';
import { TestInstance } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';

/** Pages that only look, pages that change orders and tasks, pages that change the connection and settings. */
const PAGES: Record<string, string[]> = {
    tiktokshop_read: [
        'TikTokShopOverview-Show',
        'TikTokShopOrders-Show',
        'TikTokShopOrders-Export',
        'TikTokShopOrders-Month',
        'TikTokShopReturns-Show',
        'TikTokShopDifferences-Show',
        'TikTokShopDifferences-Export',
        'TikTokShopTasks-Show',
        'TikTokShopShops-Show',
        'TikTokShopCompare-Show',
        'TikTokShopSafeguards-Show'
    ],
    tiktokshop_act: ['TikTokShopTasks-AskRetryAll', 'TikTokShopShops-Import'],
    tiktokshop_erase: ['TikTokShopErasure-Show'],
    tiktokshop_configure: ['TikTokShopConnection-Show', 'TikTokShopConnection-Return', 'TikTokShopSettings-Show']
};
const FORMS: Record<string, string[]> = {
    tiktokshop_read: ['TikTokShopCompare-Compare'],
    tiktokshop_act: [
        'TikTokShopTasks-RetryAll',
        'TikTokShopTasks-Retry',
        'TikTokShopTasks-Discard',
        'TikTokShopOrder-Act',
        'TikTokShopReturns-Act',
        'TikTokShopDifferences-Act',
        'TikTokShopShops-Plan',
        'TikTokShopShops-Run'
    ],
    tiktokshop_erase: ['TikTokShopErasure-Ask', 'TikTokShopErasure-Erase'],
    tiktokshop_configure: [
        'TikTokShopConnection-Connect',
        'TikTokShopConnection-Disconnect',
        'TikTokShopConnection-RegisterWebhooks',
        'TikTokShopConnection-RemoveWebhooks',
        'TikTokShopConnection-TestWebhook',
        'TikTokShopSettings-Save',
        'TikTokShopSettings-AskCarriers',
        'TikTokShopSafeguards-Confirm'
    ]
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

    it('the way to the erasure is shown to those only who may erase', () => {
        const shown = (permissions: string[]): boolean => {
            const visit = new Visit(sfcc, permissions);
            return ['TikTokShopOrders-Show', 'ViewApplication-DisplayWelcomePage'].some((page) =>
                visit.page(page).includes('TikTokShopErasure-Show')
            );
        };
        expect(shown(['tiktokshop_read', 'tiktokshop_act'])).to.equal(false);
        expect(shown(['tiktokshop_read', 'tiktokshop_erase'])).to.equal(true);
    });

    it('a form is refused without its permission, even with every other field', () => {
        Object.entries(FORMS).forEach(([needed, actions]) => {
            const others = Object.keys(PAGES).filter((permission) => permission !== needed);
            const visit = new Visit(sfcc, others);
            actions.forEach((action) => expect(visit.submit(action, {}).status, action).to.equal(403));
        });
    });

    it('a form is refused without a token, and with one of another session', () => {
        const foreign = new Visit(sfcc).token();
        const visit = new Visit(sfcc);
        Object.values(FORMS)
            .flat()
            .forEach((action) => {
                expect(visit.post(action, {}).status, action).to.equal(403);
                expect(visit.post(action, { csrf_token: foreign }).status, action).to.equal(403);
                expect(visit.get(action).status, action).to.equal(405);
            });
    });
});
