import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';

/** More lines than the platform lets a list have. */
const LINES = 25000;

describe('Business Manager: a pasted text of 25,000 lines', () => {
    const lines = (line: (id: string) => string, between = '\n'): string =>
        Array.from({ length: LINES }, (_none, index) => line(String(577 * 10 ** 12 + index))).join(between);
    const ids = lines((id) => id);
    const words = lines((id) => id, ' ');
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    const answers: Array<[action: string, form: Form, status: number, says: string]> = [
        ['TikTokShopCompare-Compare', { ids }, 200, 'Compared: 500'],
        ['TikTokShopBulk-AskList', { list: lines((id) => `${id},UPS,1`) }, 200, '100 lines'],
        ['TikTokShopBulk-ShipList', { list: lines((id) => `${id},UPS,1`) }, 200, ''],
        ['TikTokShopShops-Plan', { ids }, 409, 'Too many order ids at once: at most 2,000'],
        ['TikTokShopShops-Run', { ids }, 409, 'Too many order ids at once: at most 2,000'],
        ['TikTokShopBulk-Act', { act: 'release', orderNos: words }, 200, ''],
        ['TikTokShopDifferences-Act', { act: 'ignore', reason: 'known', keys: words }, 302, ''],
        ['TikTokShopErasure-Erase', { orderNos: words, sure: 'true' }, 200, '']
    ];
    answers.forEach(([action, form, status, says]) => {
        it(`is answered by ${action}`, () => {
            const answer = visit.submit(action, form);
            expect(answer.status).to.equal(status);
            expect(answer.body).to.contain(says);
        });
    });

    it('is no table of a shop', () => {
        const form = { shop: sfcc.tiktok.app.shopId, warehouses: lines((id) => `${id} = list`) };
        expect(visit.submit('TikTokShopConnection-SaveShop', form).status).to.equal(409);
    });
});
