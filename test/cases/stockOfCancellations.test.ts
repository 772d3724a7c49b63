import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const A = '701643632930';
const B = '701643632947';
const ID = '577000000000000001';
const SEARCH = '/return_refund/202602/cancellations/search';

/** `should_replenish_stock` of Search Cancellations. Source: API page Search Cancellations. */
describe('What TikTok says of the stock of a cancellation', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    [true, false].forEach((comesBack) => {
        it(`the whole order, and its goods come back: ${comesBack}`, () => {
            const order = shop.tiktok.orders.byId.get(ID)!;
            order.replenishesStock = comesBack;
            shop.tiktok.orders.cancel(order, 'SYSTEM', 'package_lost');
            hear();
            expect(shop.order(ID)).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
            const text = `2 × ${A}, 1 × ${B}`;
            expect(alerts().filter((alert) => alert.includes(text))).to.have.length(comesBack ? 0 : 1);
        });

        it(`some units, and their goods come back: ${comesBack}`, () => {
            const order = shop.tiktok.orders.byId.get(ID)!;
            order.replenishesStock = comesBack;
            shop.tiktok.orders.cancelUnits(order, [order.units[0]!], 'SYSTEM', 'package_damaged');
            hear();
            expect(shop.order(ID)).to.include({ status: 'new', c_externalChannelOrderStatus: 7 });
            expect(alerts().filter((alert) => alert.includes('alert.return_stock'))).to.have.length(comesBack ? 1 : 0);
        });
    });

    it('nothing more once it is applied here: it is asked about once', () => {
        shop.run();
        const order = shop.tiktok.orders.byId.get(ID)!;
        shop.tiktok.orders.cancelUnits(order, [order.units[0]!], 'SYSTEM', 'package_damaged');
        expect([askedToHear(), askedToHear()]).to.deep.equal([1, 0]);
        shop.tiktok.orders.cancel(order, 'SYSTEM', 'package_lost');
        expect([askedToHear(), askedToHear()]).to.deep.equal([1, 0]);
        expect(shop.order(ID)).to.include({ status: 'cancelled' });
    });

    it('a request that is accepted here', async () => {
        const order = shop.tiktok.orders.byId.get(ID)!;
        order.replenishesStock = false;
        shop.sfcc.hosts['https://oms.test'] = () => ({ status: 200, headers: {}, body: '{"agreed":true}' });
        shop.tiktok.cancellations.request(order);
        shop.run();
        await shop.sfcc.clock.advance(20 * 60 * 1000);
        shop.run();
        expect(shop.order(ID)).to.include({ status: 'cancelled' });
        expect(alerts().some((alert) => alert.includes('alert.stock_lost'))).to.equal(true);
    });

    ['{"code":0,"data":{"cancellations":"x"}}', '{"code":36009002,"message":"busy"}', '<html>'].forEach((body) => {
        it(`an answer that says nothing of it (${body}): cancelled at once, and the stock returns`, () => {
            const before = shop.sfcc.hosts['https://tiktok.test']!;
            shop.sfcc.hosts['https://tiktok.test'] = (message) =>
                new URL(message.url).pathname === SEARCH ? { status: 200, headers: {}, body } : before(message);
            shop.tiktok.orders.cancel(shop.tiktok.orders.byId.get(ID)!, 'SYSTEM', 'package_lost');
            hear();
            expect(shop.order(ID)).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        });
    });

    function hear(): void {
        shop.receive(1, { order_id: ID });
        shop.run();
    }

    /** How often it is asked about the stock while the order is read. */
    function askedToHear(): number {
        shop.tiktok.calls.clear();
        hear();
        return shop.calls()['POST ' + SEARCH] || 0;
    }

    function alerts(): string[] {
        const entry: Json = shop.sfcc.customObject('TikTokShopOrder', ID);
        return JSON.parse(String(entry.alerts || '[]')) as string[];
    }
});
