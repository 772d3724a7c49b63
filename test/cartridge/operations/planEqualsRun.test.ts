import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const ONE = [{ productId: A, quantity: 1, price: '10.00' }];

describe('The plan of a dry run is what the next run does', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    /** The messages of a dry run and of the run after it. */
    function bothRuns(jobId: string, parameters: Record<string, string> = {}): { plan: string; run: string } {
        const plan = shop.sfcc.job(jobId, { ...parameters, DryRun: 'true' }).exit_status!;
        expect(plan).to.include({ status: 'ok' });
        return { plan: String(plan.message), run: String(shop.sfcc.job(jobId, parameters).exit_status!.message) };
    }

    /** The number before some words of a message. */
    function count(message: string, words: string): number {
        const found = new RegExp(`(\\d+) ${words}`).exec(message);
        expect(found, `${words} in ${message}`).not.to.equal(null);
        return Number(found![1]);
    }

    function createOrders(howMany: number): void {
        for (let number = 1; number <= howMany; number += 1) {
            shop.sfcc.create(externalOrder({ c_externalOrderId: '57700000000000000' + number }));
        }
    }

    it('of TikTokShop-ImportOrders', async () => {
        const importing = new ImportShop();
        shop = importing;
        const known = importing.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        importing.import();
        expect(importing.numbers()).to.deep.equal(['TTS-' + known.id]);
        importing.bought();
        importing.bought({ items: [{ productId: 'NO-SUCH', quantity: 1, price: '10.00' }] });
        await shop.sfcc.clock.advance(2 * HOUR);
        importing.bought();
        const cancelled = importing.bought();
        shop.tiktok.orders.cancel(cancelled, 'BUYER', 'x');
        shop.tiktok.orders.place({ region: 'US', items: ONE });
        await shop.sfcc.clock.advance(1000);
        const { plan, run } = bothRuns('TikTokShop-ImportOrders');
        expect(count(plan, 'orders to create')).to.equal(2);
        expect(count(run, 'orders created')).to.equal(2);
        ['that w\\w+ here already', 'on hold', 'unpaid, cancelled or finished'].forEach((words) => {
            expect(count(run, words), words).to.equal(count(plan, words));
        });
    });

    it('of TikTokShop-ProcessTasks', async () => {
        shop = new DirectShop();
        shop.newOrder({ id: '577000000000000001', items: ONE });
        shop.newOrder({ id: '577000000000000002', items: ONE });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.run();
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        shop.tell('577000000000000001', { status: 'Shipped', packages });
        shop.tell('577000000000000002', { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        shop.receive(1, { order_id: '577000000000000001' });
        const { plan, run } = bothRuns('TikTokShop-ProcessTasks');
        expect(count(plan, 'orders to report')).to.equal(2);
        expect(count(run, 'reported')).to.equal(2);
        expect(count(plan, 'webhooks? to handle')).to.be.greaterThan(0);
        expect(count(run, 'webhooks? handled')).to.equal(count(plan, 'webhooks? to handle'));
    });

    ['NOTCONFIRMED', 'CREATED'].forEach((heldOrders) => {
        it(`of TikTokShop-OrderFeed, where held orders are ${heldOrders}`, () => {
            shop = new DirectShop();
            shop.sfcc.prefer({ tiktokShopReporter: 'feed', tiktokShopHeldOrders: heldOrders });
            createOrders(2);
            const payment = { payment_method: 'SOCIAL_PAY', amount: 108.7 };
            shop.sfcc.create(externalOrder({ c_externalOrderId: '577000000000000009', payment }));
            const { plan } = bothRuns('TikTokShop-OrderFeed');
            const written =
                Object.values(shop.sfcc.feedFiles())
                    .join('')
                    .match(/<order order-no=/g) || [];
            expect(written).to.have.length(heldOrders === 'CREATED' ? 2 : 3);
            expect(count(plan, 'orders to write')).to.equal(written.length);
        });
    });

    it('of TikTokShop-ResendFeed', async () => {
        shop = new DirectShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        createOrders(3);
        shop.sfcc.job('TikTokShop-OrderFeed');
        // The job finds orders by the search, which is behind.
        await shop.sfcc.clock.advance(HOUR);
        const { plan } = bothRuns('TikTokShop-ResendFeed', { Since: '2026-11-20T00:00:00Z' });
        const due = shop.sfcc.rows('CustomObject:TikTokShopOrder').filter(({ custom }) => custom.feedDue === true);
        expect(due).to.have.length(3);
        expect(count(plan, 'orders to make due')).to.equal(3);
    });

    it('of TikTokShop-ImportOmsBatch', () => {
        shop = new DirectShop();
        const folder = path.join(shop.sfcc.filesRoot, 'IMPEX/src/tiktokshop/oms');
        fs.mkdirSync(folder, { recursive: true });
        ['one', 'two'].forEach((name) => fs.writeFileSync(path.join(folder, `${name}.jsonl`), ''));
        const { plan } = bothRuns('TikTokShop-ImportOmsBatch');
        expect(count(plan, 'files to import')).to.equal(2);
        expect(fs.readdirSync(path.join(folder, 'archive'))).to.have.length(2);
    });

    it('of TikTokShop-RetryTasks', async () => {
        shop = new DirectShop();
        shop.newOrder({ id: '577000000000000001', items: ONE });
        await shop.sfcc.clock.advance(2 * HOUR);
        const packages = [{ packageNo: '1', carrier: 'No such carrier', trackingNumber: '1Z1' }];
        shop.tell('577000000000000001', { status: 'Shipped', packages });
        shop.run();
        expect(shop.task('577000000000000001')).to.include({ state: 'dead' });
        const { plan } = bothRuns('TikTokShop-RetryTasks');
        const waiting = shop.sfcc
            .rows('CustomObject:TikTokShopTask')
            .filter(({ custom }) => custom.state === 'waiting');
        expect(waiting).to.have.length(1);
        expect(count(plan, 'tasks? to make due')).to.equal(1);
    });

    it('of TikTokShop-Reconcile', async () => {
        const world = new DifferenceWorld();
        shop = world.shop;
        await world.order('577000000000000001', { [A]: 2 });
        await world.order('577000000000000002', { [A]: 1 });
        await world.withoutNews(() =>
            shop.tiktok.orders.cancel(shop.tiktok.orders.byId.get('577000000000000002')!, 'BUYER', 'x')
        );
        await shop.sfcc.clock.advance(3 * HOUR);
        const { plan, run } = bothRuns('TikTokShop-Reconcile');
        expect(count(plan, 'new differences?')).to.equal(1);
        expect(count(run, 'new differences?')).to.equal(1);
        expect(world.kept()).to.have.length(1);
    });
});
