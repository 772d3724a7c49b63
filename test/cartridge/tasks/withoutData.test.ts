import { expect } from 'chai';
import { TIKTOK } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';

/** Answers from which nobody can tell whether TikTok has done it. */
const ANSWERS = ['{"code":0}', '{"code":0,"message":"Success","data":null}', '{"code":0,"data":[]}'];

describe('A success of TikTok without data is not believed', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [A]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    /** Answers a call in TikTok's place, which hears nothing of it; then runs again once TikTok hears. */
    async function runWith(path: string, body: string): Promise<void> {
        const before = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            new URL(message.url).pathname.endsWith(path) ? { status: 200, headers: {}, body } : before(message);
        shop.run();
        shop.sfcc.hosts[TIKTOK] = before;
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
    }

    function ship(trackingNumber: string): void {
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber }] });
    }

    ANSWERS.forEach((body) => {
        it(`${body}: a cancellation is told again`, async () => {
            shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
            await runWith('/cancellations', body);
            expect(shop.units(ID)).to.deep.equal([`${A} cancelled`]);
        });

        it(`${body}: a corrected tracking number is told again`, async () => {
            ship('1Z1');
            shop.run();
            await shop.sfcc.clock.advance(MINUTE);
            ship('1Z2');
            await runWith('/shipping_info/update', body);
            expect(shop.units(ID)).to.deep.equal([`${A} 1Z2`]);
        });
    });
});
