import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { DirectShop } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, SECOND } from '#helpers/durations';

const A = '701643632930';

describe('When TikTok has had too many calls, or refuses a shop', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    const idOf = (index: number): string => String(577000000000000001n + BigInt(index));

    /** Orders that have left here and not on TikTok. */
    async function shippedOrders(count: number): Promise<string[]> {
        shop = new DirectShop();
        const ids = Array.from({ length: count }, (_value, index) => idOf(index));
        ids.forEach((id) => shop.placeOrder(id, { [A]: 1 }));
        await shop.sfcc.clock.advance(2 * HOUR);
        ids.forEach((id, index) => {
            const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: `1Z${index}` }];
            shop.tell(id, { status: 'Shipped', packages });
        });
        return ids;
    }

    const shipped = (ids: string[]): number =>
        ids.filter((id) => shop.tiktok.orders.byId.get(id)!.status === 'AWAITING_COLLECTION').length;

    it('a run waits for a limit of seconds to pass, and reports everything', async () => {
        const ids = await shippedOrders(30);
        shop.tiktok.limits.configure({ app: [{ calls: 10, seconds: 1 }] });
        const before = shop.sfcc.clock.now();
        expect(shop.run()).to.include({ status: 'ok' });
        expect(shipped(ids)).to.equal(30);
        expect(shop.sfcc.clock.now() - before).to.be.within(2 * SECOND, 10 * SECOND);
    });

    it('for a limit of hours it does not wait: what is left is due in the next hour, and nothing is given up', async () => {
        const ids = await shippedOrders(12);
        shop.tiktok.limits.configure({ app: [{ calls: 10, seconds: 3600 }] });
        expect(shop.run()).to.include({ status: 'ok' });
        const first = shipped(ids);
        expect(first).to.be.within(5, 9);
        expect(ids.map((id) => shop.task(id).attempts as number)).to.deep.equal(ids.map(() => 0));
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(shipped(ids)).to.equal(12);
    });

    it('a run leaves what TikTok takes too long for to the next one', async () => {
        const ids = await shippedOrders(101);
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            shop.sfcc.clock.elapse(10 * SECOND);
            return answers(message);
        };
        expect(shop.run()).to.include({ status: 'ok' });
        // A batch of fifty before the answers to buyers, and one after them.
        expect(shipped(ids)).to.equal(100);
        shop.run();
        expect(shipped(ids)).to.equal(101);
        expect(ids.every((id) => shop.task(id).state === 'done')).to.equal(true);
    });

    it('shipments come before everything else', async () => {
        const ids = await shippedOrders(5);
        for (let count = 0; count < 20; count += 1) {
            shop.receive(1, { order_id: ids[0] });
        }
        // One call for requests to cancel, one for the orders, one for the carriers, one for each package.
        shop.tiktok.limits.configure({ app: [{ calls: 8, seconds: 3600 }] });
        shop.run();
        expect(shipped(ids)).to.equal(5);
    });

    ['switched code', 'documented code'].forEach((kind) => {
        it(`a shop that is not active (${kind}) is one alarm, and all its orders wait`, async () => {
            const ids = await shippedOrders(3);
            shop.sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
            const { app, orders } = shop.tiktok;
            orders.switches.inactiveCode = kind === 'switched code' ? 36009099 : 101000;
            app.shop.isActive = false;
            for (let run = 0; run < 10; run += 1) {
                shop.run();
                await shop.sfcc.clock.advance(5 * HOUR);
            }
            ids.forEach((id) => expect(shop.task(id)).to.include({ state: 'waiting', attempts: 0 }));
            const mails = mailQueueOf(shop.sfcc.instance).sent.map((mail) => mail.content);
            const alarms = mails.filter((mail) => mail.includes('refuses all calls for Example Shop'));
            // Once a day, for two days.
            expect(alarms).to.have.length(mails.length).and.to.have.length.within(2, 3);

            app.shop.isActive = true;
            shop.run();
            expect(shipped(ids)).to.equal(3);
            expect(refusal()).to.equal(null);
        });
    });

    it("another seller's order among fifty costs a few calls, and the others are reported", async () => {
        const ids = await shippedOrders(50);
        shop.tiktok.orders.byId.get(ids[20]!)!.shopId = '7499999999999999999';
        shop.run();
        expect(shipped(ids)).to.equal(49);
        expect(shop.task(ids[20]!)).to.include({ lastCode: '21008111' });
        const details = shop.calls()['GET /order/202507/orders']!;
        expect(details).to.be.at.most(2 * 2 * 6 + 1);
    });

    function refusal(): unknown {
        const rows = shop.sfcc.rows('CustomObject:TikTokShopShop');
        return (rows[0]!.custom as Json).refusal ?? null;
    }
});
