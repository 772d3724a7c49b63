import { expect } from 'chai';
import { setShop } from '#helpers/tiktok/connection';
import { DirectShop, postedOrder } from '#helpers/tiktok/directShop';

const ORDER = '577000000000000001';
const PRODUCT = '701643632930';
const DETAIL = 'GET /order/202507/orders';

describe('A shipment of an order whose shop is not known, of two shops', () => {
    let shop: DirectShop;
    let second: string;

    beforeEach(async () => {
        shop = new DirectShop();
        second = shop.openSecondShop('another');
        shop.payOnTikTok({ id: ORDER, shop: second }, [[PRODUCT, 1, 10]]);
        const answer = shop.sfcc.create(postedOrder(ORDER, [[PRODUCT, 1, 10]]));
        expect(answer.status).to.equal(200);
        await shop.sfcc.clock.advance(2 * 60 * 60 * 1000);
        shop.tell(ORDER, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }]
        });
    });

    afterEach(() => shop.sfcc.close());

    it('is reported to the one that knows it', () => {
        shop.run();
        expect(shop.units(ORDER)).to.deep.equal([PRODUCT + ' 1Z1']);
        expect(shop.sfcc.customObject('TikTokShopOrder', ORDER)).to.include({ shopId: second });
    });

    it('waits while the one that may know it is lost', () => {
        setShop(shop.sfcc, second, { state: 'reconnect' });
        shop.run();
        expect(shop.task(ORDER)).to.include({ state: 'waiting' });
        setShop(shop.sfcc, second, { state: 'connected' });
        shop.run();
        expect(shop.units(ORDER)).to.deep.equal([PRODUCT + ' 1Z1']);
    });

    it('is given up where neither knows it', () => {
        shop.tiktok.orders.byId.get(ORDER)!.shopId = '7499999999999999999';
        shop.tiktok.calls.clear();
        shop.run();
        expect(shop.task(ORDER)).to.include({ state: 'dead', lastCode: 'shop_unknown' });
        expect(shop.calls()[DETAIL], 'each is asked once').to.equal(2);
    });
});
