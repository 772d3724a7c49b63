import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR } from '#helpers/durations';
import { dropFile, filesIn } from '#helpers/messages/omsFiles';

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
        ['one', 'two'].forEach((name) => dropFile(shop.sfcc, `${name}.jsonl`, ''));
        const { plan } = bothRuns('TikTokShop-ImportOmsBatch');
        expect(count(plan, 'files to import')).to.equal(2);
        expect(filesIn(shop.sfcc, 'archive')).to.have.length(2);
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

    describe('of TikTokShop-SyncReturns', () => {
        const WORDS = ['returns? have news|return has news', 'of (?:an order|orders) that', 'deadlines? passed'];

        /** Both messages name the same numbers. */
        function sameNumbers({ plan, run }: { plan: string; run: string }, numbers: number[]): void {
            expect(WORDS.map((words) => count(plan, `(?:${words})`))).to.deep.equal(numbers);
            expect(WORDS.map((words) => count(run, `(?:${words})`))).to.deep.equal(numbers);
        }

        it('which reads what TikTok has changed, and what came to its deadline', async () => {
            const world = await ReturnWorld.open();
            shop = world.shop;
            await world.ask('RETURN_AND_REFUND');
            const late = shop.payOnTikTok({ id: '577000000000000009' }, [[A, 1, 10]]);
            shop.tiktok.returns.open(late, 'REFUND', late.units, 'BUYER', 'late');
            const { units } = shop.tiktok.orders.byId.get('577000000000000001')!;
            shop.tiktok.returns.open(
                shop.tiktok.orders.byId.get('577000000000000001')!,
                'REFUND',
                [units[1]!],
                'BUYER',
                'late'
            );
            await shop.sfcc.clock.advance(60 * 1000);
            sameNumbers(bothRuns('TikTokShop-SyncReturns'), [1, 1, 0]);
            shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/returns/search' });
            const exit = shop.sfcc.job('TikTokShop-SyncReturns', { DryRun: 'true' }).exit_status;
            expect(exit).to.include({ status: 'error' });
            shop.tiktok.faults.configure({ rate: 0 });
        });

        it('which passes deadlines, answers, restocks and forgets', async () => {
            const world = await ReturnWorld.open();
            shop = world.shop;
            shop.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
            await world.sent();
            expect(world.outcome('received')).to.include({ outcome: 'applied' });
            const { plan, run } = bothRuns('TikTokShop-SyncReturns');
            expect(count(plan, 'returns? to answer')).to.equal(1);
            expect(count(run, 'returns? answered')).to.equal(1);
            expect(count(plan, 'returns? whose units go back')).to.equal(1);
            expect(world.restocked()).to.deep.equal({ [A]: 1 });
            await shop.sfcc.clock.advance(60 * 1000);
            sameNumbers(bothRuns('TikTokShop-SyncReturns'), [1, 0, 0]);
            await shop.sfcc.clock.advance(90 * 24 * HOUR);
            const kept = (): number => shop.sfcc.rows('CustomObject:TikTokShopReturn').length;
            expect(kept()).to.equal(1);
            expect(count(bothRuns('TikTokShop-SyncReturns').plan, 'returns? to forget')).to.equal(1);
            expect(kept()).to.equal(0);
        });
    });

    it('of TikTokShop-ChangeSealKey', async () => {
        shop = new DirectShop();
        createOrders(3);
        await shop.sfcc.clock.advance(HOUR);
        const { plan, run } = bothRuns('TikTokShop-ChangeSealKey');
        expect(count(plan, 'orders to seal anew')).to.equal(3);
        expect(count(run, 'orders looked at')).to.equal(3);
    });

    it('of TikTokShop-PullOmsStatus, as far as one page of the OMS goes', () => {
        shop = new DirectShop();
        createOrders(2);
        const events = [1, 2].map((number) => ({
            eventId: 'e' + number,
            orderNo: 'TTS-57700000000000000' + number,
            status: 'Acknowledged'
        }));
        serviceConfigs(shop.sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
        shop.sfcc.hosts['https://oms.test'] = ({ url }) => {
            const isFirst = new URL(url).searchParams.get('cursor') === '';
            const body = JSON.stringify({ events: isFirst ? events : [], nextCursor: '2' });
            return { status: 200, headers: {}, body };
        };
        const { plan, run } = bothRuns('TikTokShop-PullOmsStatus');
        expect(count(plan, 'events ready')).to.equal(2);
        expect(count(run, 'events applied')).to.equal(2);
    });

    it('of TikTokShop-ConnectShop, which leaves the code for the run, and needs one', () => {
        shop = new DirectShop();
        const { code } = shop.simulate('authorize', { seller: shop.tiktok.app.seller.id });
        const { plan, run } = bothRuns('TikTokShop-ConnectShop', { AuthCode: String(code) });
        expect(plan).to.contain('would be connected');
        expect(run).to.contain('Connected');
        const without = (parameters: Record<string, string>): unknown =>
            shop.sfcc.job('TikTokShop-ConnectShop', parameters).exit_status;
        expect(without({})).to.include({ status: 'error' });
        expect(without({ DryRun: 'true' })).to.include({ status: 'error' });
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
