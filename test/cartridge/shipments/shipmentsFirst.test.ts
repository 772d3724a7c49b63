import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const SHIP = 'POST /fulfillment/202309/orders/{order_id}/packages';
const CORRECT = 'POST /fulfillment/202309/packages/{package_id}/shipping_info/update';
const REJECT = 'POST /return_refund/202309/cancellations/{cancel_id}/reject';

const idOf = (index: number): string => String(577000000000000001n + BigInt(index));

describe('A run that may do two reports', () => {
    it('does two, whether they are about shipments or not, and the next does the others', async () => {
        const shop = new DirectShop();
        const ids = [0, 1, 2].map(idOf);
        ids.forEach((id) => shop.placeOrder(id, { [A]: 1 }));
        await shop.sfcc.clock.advance(2 * HOUR);
        ids.forEach((id) => {
            const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z' + id }];
            shop.tell(id, { status: 'Shipped', packages });
        });
        const reported = (): number => ids.filter((id) => shop.units(id).join() === `${A} 1Z${id}`).length;
        shop.sfcc.job('TikTokShop-ProcessTasks', { MaxTasks: '2' });
        expect(reported()).to.equal(2);
        shop.sfcc.job('TikTokShop-ProcessTasks', { MaxTasks: '2' });
        expect(reported()).to.equal(3);
        shop.sfcc.close();
    });
});

/** Shipments have a deadline with TikTok; everything else can wait for the next run. */
describe('Under a limit of ten calls a second', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    it('shipments are called before answers to buyers, corrections and polls', async () => {
        shop = new DirectShop('GB');
        const [corrected, asked, shipped] = [idsFrom(0, 60), idsFrom(60, 6), idsFrom(100, 12)] as const;
        [...corrected, ...asked, ...shipped].forEach((id) => shop.placeOrder(id, { [A]: 1 }));
        await shop.sfcc.clock.advance(2 * HOUR);
        corrected.forEach((id) => ship(id, '1Z'));
        shop.run();
        await shop.sfcc.clock.advance(HOUR);
        corrected.forEach((id) => ship(id, '2Z'));
        asked.forEach((id) => {
            shop.simulate(`orders/${id}/request-cancel`);
            shop.receive(11, { order_id: id, cancel_id: '1' });
            ship(id, '1Z');
        });
        shipped.forEach((id) => ship(id, '1Z'));
        shop.tiktok.calls.clear();
        shop.tiktok.limits.configure({ app: [{ calls: 10, seconds: 1 }] });

        expect(shop.run()).to.include({ status: 'ok' });

        const made = shop.tiktok.calls.summary('').calls.filter(({ code }) => code === 0);
        const endpoints = made.map(({ method, endpoint }) => `${method} ${endpoint}`);
        const shipments = shipped.map((id) =>
            made.findIndex(
                ({ method, path }) => method === 'POST' && path === SHIP.split(' ')[1]!.replace('{order_id}', id)
            )
        );
        expect(Math.min(...shipments), 'each has left').to.be.at.least(0);
        // Before them: the orders themselves, and the carriers with the warehouse that they depend on.
        const before = new Set(endpoints.slice(0, Math.max(...shipments)));
        expect(
            [...before].filter((one) => one !== SHIP && !/orders$|warehouses$|shipping_providers$/.test(one))
        ).to.deep.equal([]);
        [CORRECT, REJECT].forEach((later) => expect(endpoints).to.include(later));
        expect(endpoints.filter((one) => one === CORRECT)).to.have.length(corrected.length);
        expect(
            endpoints.some((one) => one.includes('/search')),
            'polls'
        ).to.equal(true);
        expect(asked.map((id) => shop.units(id).join())).to.deep.equal(asked.map((id) => `${A} 1Z${id}`));
    });

    function idsFrom(first: number, count: number): string[] {
        return Array.from({ length: count }, (_value, index) => idOf(first + index));
    }

    function ship(id: string, prefix: string): void {
        const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: prefix + id }];
        shop.tell(id, { status: 'Shipped', packages });
    }
});
