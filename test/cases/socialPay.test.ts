import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import type { WaysIn } from '#helpers/messages/waysIn';
import { shop } from '#helpers/platform/shopperCartridge';
import { ShopperInstance } from '#helpers/platform/shopperInstance';
import type { TestInstance } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const OPERATIONS = ['authorize', 'reauthorize', 'releaseAuthorization', 'capture', 'refund'];

/** Only TikTok may move money with its payment method. */
describe('Payments with the method of TikTok', () => {
    let sfcc: TestInstance;
    let ways: WaysIn;
    let shopper: ShopperInstance;

    beforeEach(() => {
        shopper = new ShopperInstance();
        ({ sfcc, ways } = shopper);
    });

    afterEach(() => shopper.close());

    function refuses(name: string, orderNo: string): boolean {
        const status = ways.hook('dw.order.payment.' + name, name, orderNo) as { isError(): boolean } | undefined;
        return status !== undefined && status.isError();
    }

    function refusesAll(orderNo: string): void {
        OPERATIONS.forEach((name) => expect(refuses(name, orderNo), name).to.equal(true));
    }

    it('of a TikTok order: all are refused', () => {
        sfcc.create(externalOrder());
        refusesAll('TTS-' + ID);
    });

    it('of an order that another client made for TikTok, and that nothing proves: all are refused', async () => {
        const orderNo = officialOrder(sfcc, { externalOrderId: ID });
        refusesAll(orderNo);
        await ways.sweep();
        refusesAll(orderNo);
    });

    it('of an order of the official cartridge with a method of its own: all are refused', async () => {
        const preferences = sfcc.instance.objectTypes.attributesOf('SitePreferences');
        preferences.set('tiktokPaymentMethod', preferences.get('tiktokShopPaymentMethod')!);
        sfcc.prefer({ tiktokPaymentMethod: 'TIKTOK_PAY', tiktokShopTrustedCreators: 'Customer' });
        const orderNo = officialOrder(sfcc, { externalOrderId: ID, method: 'TIKTOK_PAY' });
        refusesAll(orderNo);
        await ways.sweep();
        expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({ orderNo, unproven: false });
        refusesAll(orderNo);
    });

    [undefined, 3, 12, 14].forEach((channel) => {
        it(`of an order of the storefront, channel ${channel}: it is not authorized`, () => {
            const orderNo = shop(sfcc, { method: 'SOCIAL_PAY', ...(channel ? { channel } : {}), end: 'created' });
            expect(refuses('authorize', orderNo)).to.equal(true);
            expect(refuses('reauthorize', orderNo)).to.equal(true);
        });
    });

    it('of another channel: what it has taken, it may capture and give back', () => {
        const orderNo = shop(sfcc, { method: 'SOCIAL_PAY', channel: 12 });
        ['releaseAuthorization', 'capture', 'refund'].forEach((name) =>
            expect(refuses(name, orderNo), name).to.equal(false)
        );
    });

    it('another method passes our hooks, even if the order claims to be TikTok’s', () => {
        const orderNo = shop(sfcc, { basket: { externalOrderId: ID }, channel: 14, method: 'CREDIT_CARD' });
        OPERATIONS.forEach((name) => expect(refuses(name, orderNo), name).to.equal(false));
    });
});
