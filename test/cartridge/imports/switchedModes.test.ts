import { expect } from 'chai';
import { Stopped } from '#sfcc-mocks';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { seeded } from '#simulators/tiktok-shop/random';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { changeShop } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

/** `ORDERS=500 SEED=1 npx mocha test/cartridge/imports/switchedModes.test.ts` tries more of them. */
const ORDERS = Number(process.env.ORDERS || 12);
const SEED = Number(process.env.SEED || 20261130);
const JOBS = ['TikTokShop-ImportOrders', 'TikTokShop-ProcessTasks', 'TikTokShop-SyncReturns'];
const SHIP = /^\/fulfillment\/202309\/orders\/[^/]+\/packages$/;

describe(`A shop that goes from the connector to direct mode and back among ${ORDERS} orders`, () => {
    it('has each order once and ships each once, wherever its jobs are stopped', async () => {
        const shop = new ImportShop('US', undefined, false);
        const { sfcc } = shop;
        const random = seeded(SEED);
        const orders: TikTokOrder[] = [];
        const shipped = new Set<string>();
        let mode: 'connector' | 'direct' = 'connector';
        let stops = 0;

        function turn(to: typeof mode): void {
            mode = to;
            changeShop(sfcc, { mode });
        }

        /** A job that ends at some stop point, or gets to its end. */
        function runJobs(): void {
            for (const job of JOBS) {
                let left = Math.ceil(random() * (random() < 0.5 ? 40 : 10 * ORDERS));
                sfcc.instance.onProbe = (execution, kind, moment) => {
                    left -= 1;
                    if (left === 0) {
                        stops += 1;
                        execution.end(new Stopped(kind + ' ' + moment));
                    }
                };
                sfcc.job(job);
                sfcc.instance.onProbe = null;
            }
        }

        /** The connector posts what it has held for its hour, some of it twice. */
        function post(): void {
            if (mode === 'connector') {
                orders
                    .filter((order) => sfcc.clock.now() - order.createdAt > HOUR && order.status !== 'CANCELLED')
                    .filter((order) => shop.entry(order.id) === undefined || random() < 0.02)
                    .forEach((order) => sfcc.create(externalOrderBody(order)));
            }
        }

        /** The OMS has shipped some of the orders that it knows. */
        function ship(share: number): void {
            orders
                .filter(({ id }) => shop.entry(id) !== undefined && !shipped.has(id) && random() < share)
                .forEach(({ id }) => {
                    shop.tell(id, {
                        status: 'Shipped',
                        packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z' + id }]
                    });
                    shipped.add(id);
                });
        }

        turn('connector');
        const steps = 20;
        for (let step = 0; step < steps; step += 1) {
            if (step === 6) {
                turn('direct');
            }
            if (step === 13) {
                turn('connector');
            }
            while (orders.length < (ORDERS * (step + 1)) / steps) {
                orders.push(shop.bought({ items: [{ productId: '701643632930', quantity: 1, price: '25.00' }] }));
            }
            await sfcc.clock.advance(12 * MINUTE);
            post();
            runJobs();
            ship(0.2);
        }
        await sfcc.clock.advance(2 * HOUR);
        post();
        for (let run = 0; run < 4; run += 1) {
            JOBS.forEach((job) => sfcc.job(job));
            ship(1);
            await sfcc.clock.advance(HOUR);
        }

        expect(stops).to.be.greaterThan(10);
        expect(shop.numbers()).to.deep.equal(orders.map(({ id }) => 'TTS-' + id).sort());
        expect(
            orders.filter(({ units, id }) => shop.tiktok.orders.packages.of(units[0]!)?.trackingNumber !== '1Z' + id)
        ).to.deep.equal([]);
        const { calls } = shop.tiktok.calls.summary('');
        const reports = calls.filter((call) => call.method === 'POST' && SHIP.test(call.path) && call.code === 0);
        expect(reports.map(({ path }) => path).sort(), 'shipped twice').to.deep.equal(
            orders.map(({ id }) => `/fulfillment/202309/orders/${id}/packages`).sort()
        );
        const twice = orders.filter(({ externalReferences }) => externalReferences.length > 1).map(({ id }) => id);
        expect(twice, 'told twice').to.deep.equal([]);
        expect(
            sfcc
                .rows('CustomObject:TikTokShopTask')
                .filter(({ custom }) => (custom as { state: string }).state === 'dead')
        ).to.deep.equal([]);
        sfcc.close();
    }).timeout(600000);
});
