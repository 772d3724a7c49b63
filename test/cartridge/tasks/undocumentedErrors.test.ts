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

const REFUSED = { status: 200, headers: {}, body: '{"code":98001004,"message":"Internal service error"}' };

describe('An error that TikTok does not document', () => {
    let shop: DirectShop;
    let answerAsUsual: () => void;

    afterEach(() => shop.sfcc.close());

    READS.forEach(([path, region]) => {
        it(`of ${path}, which only reads, passes by itself`, async () => {
            shop = new DirectShop(region);
            await shop.paidOrder(ID, { [A]: 2, '701643632947': 1 });
            tellTwo();
            const before = shop.sfcc.hosts[TIKTOK]!;
            shop.sfcc.hosts[TIKTOK] = (message) =>
                new URL(message.url).pathname.endsWith(path) ? REFUSED : before(message);
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

    it('of a call that changes something passes by itself, and keeps no other parcel of the order from TikTok', async () => {
        await shipTwo();
        shop.run();
        expect(shop.units(ID).map((unit) => unit.split(' ')[1])).to.have.members(['open', 'open', '1Z1']);
        expect(shop.task(ID)).to.include({
            state: 'waiting',
            lastCode: '98001004',
            attempts: 1,
            outcomeUnknown: false
        });
        answerAsUsual();
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.run();
        expect(shop.units(ID).filter((unit) => unit.endsWith('open'))).to.deep.equal([]);
        expect(shop.task(ID)).to.include({ state: 'done' });
    });

    it('that does not pass is a dead letter within three hours, with the words of TikTok', async () => {
        await shipTwo();
        for (let waited = 0; waited < 3 * HOUR; waited += 5 * MINUTE) {
            shop.run();
            await shop.sfcc.clock.advance(5 * MINUTE);
        }
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: '98001004', attempts: 8 });
        expect(shop.task(ID).lastError).to.contain('Internal service error');
    });

    /** Two parcels leave, and TikTok refuses the first for a reason that it does not document. */
    async function shipTwo(): Promise<void> {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [A]: 2, '701643632947': 1 });
        tellTwo();
        const before = shop.sfcc.hosts[TIKTOK]!;
        answerAsUsual = (): void => {
            shop.sfcc.hosts[TIKTOK] = before;
        };
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.method === 'POST' && message.body.includes('"1Z0"') ? REFUSED : before(message);
    }

    function tellTwo(): void {
        const packages = [A, '701643632947'].map((productId, index) => ({
            packageNo: String(index + 1),
            carrier: shop.carrier,
            trackingNumber: '1Z' + index,
            items: [{ productId, quantity: 2 - index }]
        }));
        shop.tell(ID, { status: 'Shipped', packages });
    }
});
