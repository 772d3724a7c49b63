import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';

const SHIPPED = '577000000000000001';
const CANCELLED = '577000000000000002';
const UNTOUCHED = '577000000000000003';
const BY_TIKTOK = '577000000000000004';
const PRODUCT = '701643632930';

describe('When the OMS becomes the reporter', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    const ship = (id: string): void =>
        shop.tell(id, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }]
        });
    const isAlerted = (id: string): boolean =>
        String(shop.sfcc.customObject('TikTokShopOrder', id).alerts).includes('alert.left_to_oms');

    (
        [
            ['cartridge', 'TikTokShop-ProcessTasks'],
            ['feed', 'TikTokShop-ProcessTasks'],
            ['feed', 'TikTokShop-OrderFeed']
        ] as const
    ).forEach(([former, job]) => {
        it(`a person hears of what the ${former} has not told, and of nothing else, if ${job} runs next`, async () => {
            shop.sfcc.prefer({ tiktokShopReporter: former });
            const ids = [SHIPPED, CANCELLED, UNTOUCHED];
            ids.forEach((id) => shop.placeOrder(id, { [PRODUCT]: 1 }));
            await shop.paidOrder(BY_TIKTOK, { [PRODUCT]: 1 });
            ship(SHIPPED);
            shop.tell(CANCELLED, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
            shop.sfcc.patch('TTS-' + BY_TIKTOK, { c_externalOrderStatus: 'CANCELLED' });
            shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
            shop.sfcc.job(job);
            shop.sfcc.job(job);
            expect([...ids, BY_TIKTOK].map(isAlerted)).to.deep.equal([true, true, false, false]);
        });
    });

    it('nobody hears of what TikTok has been told', async () => {
        await shop.paidOrder(SHIPPED, { [PRODUCT]: 1 });
        ship(SHIPPED);
        shop.run();
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        shop.run();
        expect(isAlerted(SHIPPED)).to.equal(false);
    });
});
