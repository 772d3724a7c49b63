import { expect } from 'chai';
import { TIKTOK } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';

/** Ends of paths of calls that only read, and the market in which a shipment needs them. */
const READS: Array<[string, string]> = [
    ['/order/202507/orders', 'US'],
    ['/shipping_providers', 'US'],
    ['/split_attributes', 'MY']
];

describe('An error that TikTok does not document', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    READS.forEach(([path, region]) => {
        it(`of ${path}, which only reads, passes by itself`, async () => {
            shop = new DirectShop(region);
            await shop.paidOrder(ID, { [A]: 2, '701643632947': 1 });
            const packages = [A, '701643632947'].map((productId, index) => ({
                packageNo: String(index + 1),
                carrier: shop.carrier,
                trackingNumber: '1Z' + index,
                items: [{ productId, quantity: 2 - index }]
            }));
            shop.tell(ID, { status: 'Shipped', packages });
            const before = shop.sfcc.hosts[TIKTOK]!;
            shop.sfcc.hosts[TIKTOK] = (message) =>
                new URL(message.url).pathname.endsWith(path)
                    ? { status: 200, headers: {}, body: '{"code":98001004,"message":"Internal service error"}' }
                    : before(message);
            shop.run();
            expect(shop.task(ID)).to.include({ state: 'waiting', lastCode: '98001004' });
            await shop.sfcc.clock.advance(5 * MINUTE);
            shop.run();
            shop.sfcc.hosts[TIKTOK] = before;
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
            expect(shop.units(ID).filter((unit) => unit.endsWith('open'))).to.deep.equal([]);
            expect(shop.task(ID)).to.include({ state: 'done' });
        });
    });
});
