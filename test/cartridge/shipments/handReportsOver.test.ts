import { expect } from 'chai';
import { changeShop, setShop } from '#helpers/tiktok/connection';
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

    ['cartridge', 'feed'].forEach((former) => {
        it(`of a shop in place of the ${former}, a person hears of what is untold`, async () => {
            changeShop(shop.sfcc, { reporter: former });
            await shop.paidOrder(SHIPPED, { [PRODUCT]: 1 });
            ship(SHIPPED);
            changeShop(shop.sfcc, { reporter: 'oms' });
            shop.run();
            expect(isAlerted(SHIPPED)).to.equal(true);
        });
    });

    ['cartridge', 'feed'].forEach((ofSite) => {
        it(`nobody hears of a shop that has had it from the beginning, though the ${ofSite} reports for its site`, async () => {
            shop.sfcc.prefer({ tiktokShopReporter: ofSite });
            shop.openSecondShop();
            shop.run();
            await shop.paidOrder(SHIPPED, { [PRODUCT]: 1 });
            setShop(shop.sfcc, shop.tiktok.app.shopId, { reporter: 'oms' });
            ship(SHIPPED);
            [1, 2].forEach(() => shop.run());
            const { shopId } = shop.sfcc.customObject('TikTokShopOrder', SHIPPED);
            expect([shopId, isAlerted(SHIPPED)]).to.deep.equal([shop.tiktok.app.shopId, false]);
            expect(shop.tiktok.orders.byId.get(SHIPPED)!.status).to.equal('AWAITING_SHIPMENT');
        });
    });
});
