import { expect } from 'chai';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { TIKTOK } from '#helpers/platform/testInstance';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { disconnectAll } from '#helpers/tiktok/connection';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { endlessList } from '#helpers/tiktok/endlessList';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const OTHER = '577000000000000002';
const A = '701643632930';
const B = '701643632947';
const SHIPPED = { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] };

describe('TikTokShop-Reconcile', () => {
    let world: DifferenceWorld;

    beforeEach(async () => {
        world = new DifferenceWorld();
        await world.order(ID, { [A]: 2, [B]: 1 });
    });

    afterEach(() => world.close());

    /** The order has shipped here and was delivered. */
    async function delivered(): Promise<void> {
        const { shop } = world;
        shop.tell(ID, SHIPPED);
        shop.run();
        shop.simulate(`orders/${ID}/collect`);
        shop.simulate(`orders/${ID}/deliver`);
        await world.catchUp();
    }

    it('finds nothing where both sides are alike: shipped, delivered, cancelled, returned', async () => {
        const { shop } = world;
        await world.order(OTHER, { [A]: 1 });
        shop.tell(ID, SHIPPED);
        shop.tell(OTHER, { status: 'CANCELLED', cancel: { reason: 'out of stock' } });
        shop.run();
        shop.simulate(`orders/${ID}/collect`);
        shop.simulate(`orders/${ID}/deliver`);
        await world.catchUp();
        shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 });
        await shop.sfcc.clock.advance(60 * 1000);
        shop.sfcc.job('TikTokShop-SyncReturns');
        const status = await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
        expect(status).to.include({
            status: 'ok',
            message: '2 orders compared, 0 new differences, 0 differences gone'
        });
    });

    ['/orders/search', '/cancellations/search', '/packages/search', '/returns/search'].forEach((list) =>
        it(`reads ${list} from its beginning where TikTok refuses the token of a page`, async () => {
            const { sfcc } = world.shop;
            sfcc.job('TikTokShop-SyncReturns');
            const end = alterAnswers(sfcc, list, (data) => {
                data.next_page_token = 'worn out';
            });
            expect(await world.reconcile()).to.include({ status: 'error' });
            end();
            const exit = await world.reconcile({}, 0);
            expect(exit, exit.message as string).to.include({ status: 'ok' });
            expect(world.shop.sfcc.job('TikTokShop-Reconcile').exit_status!.message).to.contain('1 order compared');
        })
    );

    it('an order that never came, but none that is unpaid, cancelled or on hold', async () => {
        const { shop } = world;
        const orders = ['577000000000000003', '577000000000000004', OTHER].map((id) =>
            shop.payOnTikTok({ id }, [[A, 1, 10]])
        );
        shop.tiktok.orders.place({
            id: '577000000000000005',
            region: 'US',
            items: [{ productId: A, quantity: 1, price: '1.00' }]
        });
        shop.simulate(`orders/${orders[0]!.id}/cancel`);
        await shop.sfcc.clock.advance(2 * HOUR);
        await world.reconcile();
        expect(world.kept()).to.deep.equal(
            [
                `missing-here | 577000000000000004 | AWAITING_SHIPMENT | - | import`,
                `missing-here | ${OTHER} | AWAITING_SHIPMENT | - | import`
            ].sort()
        );
    });

    it('an order that TikTok does not have', async () => {
        world.forgetOnTikTok(ID);
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`missing-on-tiktok | ${ID} | - | New | -`]);
        expect((await world.reconcile()).message).to.contain('0 new differences');
        expect(world.kept()).to.have.length(1);
    });

    it('cancelled on TikTok, while its news are lost', async () => {
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`cancelled-there | ${ID} | CANCELLED | New | retry`]);
    });

    it('cancelled and shipped here, while the report was given up', async () => {
        await world.order(OTHER, { [A]: 1 });
        await world.withoutReports(() => {
            world.shop.tell(ID, SHIPPED);
            world.shop.tell(OTHER, { status: 'CANCELLED', cancel: { reason: 'out of stock' } });
        });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([
            `cancelled-here | ${OTHER} | AWAITING_SHIPMENT | CANCELLED | report`,
            `shipped-here | ${ID} | - | 2 × ${A}, 1 × ${B} | report`
        ]);
    });

    it('shipped on TikTok, in part and in full', async () => {
        await world.order(OTHER, { [A]: 1 });
        await world.withoutNews(() => {
            world.shop.simulate(`orders/${ID}/ship`, { units: 1, carrier: world.shop.carrier, trackingNumber: '1Z8' });
            world.shop.simulate(`orders/${OTHER}/ship`, { carrier: world.shop.carrier, trackingNumber: '1Z9' });
        });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([
            `shipped-there | ${ID} | 1 × ${A} | - | retry`,
            `shipped-there | ${OTHER} | 1 × ${A} | - | retry`
        ]);
    });

    it('delivered on TikTok', async () => {
        world.shop.tell(ID, SHIPPED);
        world.shop.run();
        await world.withoutNews(() => {
            world.shop.simulate(`orders/${ID}/collect`);
            world.shop.simulate(`orders/${ID}/deliver`);
        });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`status-differs | ${ID} | DELIVERED | Shipped | retry`]);
    });

    it('another total', async () => {
        world.shop.tiktok.orders.byId
            .get(ID)!
            .units.forEach((unit) => Object.assign(unit, { price: unit.price + 100 }));
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`totals-differ | ${ID} | 43.94 USD | 40.94 USD | -`]);
    });

    it('a return that is not here, and one that is not as it was', async () => {
        const { shop } = world;
        await delivered();
        const known = shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 }).id as string;
        await shop.sfcc.clock.advance(60 * 1000);
        shop.sfcc.job('TikTokShop-SyncReturns');
        shop.simulate(`returns/${known}/withdraw`);
        const unknown = shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 }).id as string;
        await world.reconcile();
        expect(world.kept()).to.deep.equal(
            [
                `return-differs | ${known} | RETURN_OR_REFUND_REQUEST_CANCEL | RETURN_OR_REFUND_REQUEST_PENDING | retry`,
                `return-missing | ${unknown} | RETURN_OR_REFUND_REQUEST_PENDING | - | retry`
            ].sort()
        );
    });

    it('a return is taken over also where TikTok names a next page each time', async () => {
        const { shop } = world;
        await delivered();
        shop.sfcc.job('TikTokShop-SyncReturns');
        const unknown = shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 }).id as string;
        await world.reconcile();
        world.choose([`return-missing-${unknown}`]);
        const { pages } = endlessList(shop, '/returns/search', (data, page) => {
            data.return_orders = page === 1 ? data.return_orders : [];
        });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(pages()).to.be.within(2, 100);
        expect(shop.sfcc.customObject('TikTokShopReturn', unknown)).to.include({
            status: 'RETURN_OR_REFUND_REQUEST_PENDING'
        });
    });

    it('compares the other lists where one does not end, and says so', async () => {
        const { shop } = world;
        await delivered();
        shop.sfcc.job('TikTokShop-SyncReturns');
        const unknown = shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 }).id as string;
        ['/orders/search', '/cancellations/search', '/packages/search'].forEach((path) => endlessList(shop, path));
        const run = await world.reconcile();
        expect(run.status).to.equal('error');
        expect(run.message).to.contain('list does not end');
        expect(world.kept().map((kept) => kept.split(' | ').slice(0, 2))).to.deep.equal([['return-missing', unknown]]);
    });

    it('says nothing of what has just changed, and of what is being reported', async () => {
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        await world.order(OTHER, { [A]: 1 }, 0);
        world.shop.tell(OTHER, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' }]
        });
        await world.reconcile({}, 0);
        expect(world.kept()).to.deep.equal([]);
    });

    it('a difference that is repaired goes; one whose sides change is open again', async () => {
        // What the seller ships in Seller Center, the OMS has to tell.
        world.shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        await world.order(OTHER, { [A]: 1 });
        await world.withoutNews(() => {
            world.shop.simulate(`orders/${ID}/ship`, { units: 1, carrier: world.shop.carrier, trackingNumber: '1Z8' });
            world.shop.simulate(`orders/${OTHER}/fraud-cancel`);
        });
        await world.reconcile();
        expect(world.kept()).to.have.length(2);
        world.ignore('shipped-there-' + ID);
        await world.catchUp();
        expect((await world.reconcile()).message).to.contain('0 new differences, 1 difference gone');
        expect(world.open()).to.deep.equal([]);
        await world.withoutNews(() =>
            world.shop.simulate(`orders/${ID}/ship`, { units: 1, carrier: world.shop.carrier, trackingNumber: '1Z9' })
        );
        await world.reconcile();
        expect(world.open()).to.deep.equal(['shipped-there-' + ID]);
    });

    it('keeps a difference of an order that was placed before the time that is compared', async () => {
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        await world.reconcile();
        await world.shop.sfcc.clock.advance(30 * 24 * HOUR);
        await world.reconcile({ Days: '1' });
        expect(world.kept()).to.have.length(1);
    });

    it('a dry run keeps nothing and says what it finds', async () => {
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        const { message } = await world.reconcile({ DryRun: 'true' });
        expect(message).to.contain('1 new difference').and.to.contain('dry run');
        expect(world.kept()).to.deep.equal([]);
        const told = world.shop.sfcc.log.map((entry) => entry.message).filter((text) => text.includes('dry run'));
        expect(told.join('\n')).to.contain(`cancelled-there ${ID}: TikTok "CANCELLED", here "New", act: retry`);
    });

    it('one order that cannot be compared stops no other', async () => {
        await world.order(OTHER, { [A]: 1 });
        world.shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopOrder', () => true).filter((one) => one.endsWith(ID));
            (edit<Json>('CustomObject:TikTokShopOrder', key!).custom as Json).packages = '{"1":null}';
        });
        await world.withoutNews(() => world.shop.simulate(`orders/${OTHER}/fraud-cancel`));
        const status = await world.reconcile();
        expect(status.status).to.equal('error');
        expect(status.message).to.contain(ID);
        expect(world.kept()).to.deep.equal([`cancelled-there | ${OTHER} | CANCELLED | New | retry`]);
    });

    it('a known difference that cannot be read again stays, and stops none that is gone', async () => {
        await world.order(OTHER, { [A]: 1 });
        await world.withoutNews(() => {
            world.shop.simulate(`orders/${ID}/fraud-cancel`);
            world.shop.simulate(`orders/${OTHER}/fraud-cancel`);
        });
        await world.reconcile();
        expect(world.kept()).to.have.length(2);
        await world.catchUp();
        const answers = world.shop.sfcc.hosts[TIKTOK]!;
        world.shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = answers(message);
            const isDetail = message.url.includes('/order/202507/orders') && 'body' in answer;
            return isDetail ? { ...answer, body: answer.body.replace(`"id":"${ID}"`, '"id":5') } : answer;
        };
        await world.shop.sfcc.clock.advance(10 * 24 * HOUR);
        expect((await world.reconcile({ Days: '1' })).status).to.equal('error');
        expect(world.open()).to.deep.equal(['cancelled-there-' + ID]);
        world.shop.sfcc.hosts[TIKTOK] = answers;
        expect((await world.reconcile({ Days: '1' })).status).to.equal('ok');
        expect(world.kept()).to.deep.equal([]);
    });

    it('resumes on the page where a run was stopped, and reads no page twice', async () => {
        for (let number = 10; number < 230; number += 1) {
            world.shop.payOnTikTok({ id: `577000000000000${number}` }, [[A, 1, 10]]);
        }
        await world.shop.sfcc.clock.advance(2 * HOUR);
        const answers = world.shop.sfcc.hosts[TIKTOK]!;
        world.shop.sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('page_token') ? { status: 502, headers: {}, body: 'Bad gateway' } : answers(message);
        expect((await world.reconcile()).status).to.equal('error');
        expect(world.kept()).to.have.length(99);
        world.shop.sfcc.hosts[TIKTOK] = answers;
        const before = world.shop.calls()['POST /order/202309/orders/search'] || 0;
        expect((await world.reconcile({}, 0)).message).to.contain('121 orders compared');
        expect((world.shop.calls()['POST /order/202309/orders/search'] || 0) - before).to.equal(2);
        expect(world.kept()).to.have.length(220);
    });

    it('does nothing without a shop', async () => {
        disconnectAll(world.shop.sfcc);
        expect(await world.reconcile()).to.include({ status: 'ok', message: 'No shop of this site is connected' });
    });
});
