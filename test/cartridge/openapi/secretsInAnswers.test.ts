import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { TIKTOK } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';

const ID = '577000000000000001';

describe('A message of TikTok that repeats secrets', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { '701643632930': 1 });
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
    });

    afterEach(() => shop.sfcc.close());

    /** What people see of an error with this message, and what the log has. */
    function shownOf(message: string): string {
        const body = JSON.stringify({ code: 99999999, message, request_id: '1' });
        shop.sfcc.hosts[TIKTOK] = () => ({ status: 200, headers: {}, body });
        shop.run();
        const page = new Visit(shop.sfcc).page('TikTokShopShops-Show');
        expect(page).to.contain('Not accepted');
        return [page, ...shop.sfcc.log.map((entry) => entry.message)].join('\n');
    }

    const messages: Array<[string, string]> = [
        ['a header', 'Not accepted: Authorization: s3cret-1'],
        ['a header of TikTok', 'Not accepted: x-tts-access-token = s3cret-1'],
        ['a scheme', 'Not accepted: the token after Bearer  s3cret-1.x/y+z=='],
        ['another scheme', 'Not accepted: basic s3cret-1=='],
        ['a query', 'Not accepted: /orders?app_key=1&sign=s3cret-1&shop_cipher=s3cret-2'],
        ['JSON', 'Not accepted: {"refresh_token" : "s3cret-1"}'],
        ['an address', 'Not accepted: https://user:s3cret-1@example.com/orders']
    ];
    messages.forEach(([where, message]) => {
        it(`in ${where} is shown and logged without them`, () => {
            expect(shownOf(message)).to.contain('***').and.not.contain('s3cret');
        });
    });
});
