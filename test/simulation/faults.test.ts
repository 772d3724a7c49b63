import { expect } from 'chai';
import { times } from '#helpers/faults/samples';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { storedWords } from '#helpers/messages/storedWords';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const B = '701643632947';
const COUNT = times(500, 125);
/** What the OMS does with an order; one in ten is cancelled, and a few leave in two packages. */
type Fate = 'shipped' | 'split' | 'cancelled';

describe('With one of five calls failing', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    ['US', 'SG'].forEach((region) => {
        it(`${COUNT} orders end as they should in ${region}: nothing twice, nothing lost, few calls`, async () => {
            shop = new DirectShop(region);
            const ids = Array.from({ length: COUNT }, (_value, index) => String(577000000000000000n + BigInt(index)));
            for (const id of ids) {
                shop.placeOrder(id, { [A]: 1, [B]: 1 });
            }
            await shop.sfcc.clock.advance(2 * HOUR);
            ids.forEach((id, index) => tell(id, fateOf(index)));
            shop.tiktok.calls.clear();
            shop.tiktok.faults.configure({ rate: 0.2, seed: 20261123 });
            for (let run = 0; run < 60 && waiting().length > 0; run += 1) {
                shop.run();
                await shop.sfcc.clock.advance(HOUR / 4);
            }

            expect(waiting()).to.deep.equal([]);
            expect(dead().filter((task) => !task.lastCode || !storedWords(task.lastError))).to.deep.equal([]);
            const unexplained = ids.filter((id, index) => !isAsItShould(id, fateOf(index)) && !isDead(id));
            expect(unexplained).to.deep.equal([]);
            expect(dead(), 'attempts with backoff outlast one failure in five').to.have.length(0);
            // A package belongs to one shipment: TikTok has as many as the OMS has told.
            const shipped = [...shop.tiktok.orders.packages.byId.values()].filter((made) => made.shippedAt > 0);
            expect(shipped).to.have.length(ids.reduce((sum, _id, index) => sum + packagesOf(fateOf(index)), 0));
            const calls = Object.values(shop.calls()).reduce((sum, count) => sum + count, 0);
            expect(calls / COUNT).to.be.at.most(1.4);
        }).timeout(120000);
    });

    function fateOf(index: number): Fate {
        return index % 10 === 3 ? 'cancelled' : index % 25 === 0 ? 'split' : 'shipped';
    }

    function packagesOf(fate: Fate): number {
        return fate === 'cancelled' ? 0 : fate === 'split' ? 2 : 1;
    }

    function tell(id: string, fate: Fate): void {
        if (fate === 'cancelled') {
            shop.tell(id, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
            return;
        }
        const parcel = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id };
        if (fate === 'shipped') {
            shop.tell(id, { status: 'Shipped', packages: [parcel] });
            return;
        }
        const packages = [
            { ...parcel, items: [{ productId: A, quantity: 1 }] },
            { packageNo: '2', carrier: 'FedEx', trackingNumber: '40' + id, items: [{ productId: B, quantity: 1 }] }
        ];
        shop.tell(id, { status: 'Shipped', packages });
    }

    function isAsItShould(id: string, fate: Fate): boolean {
        const expected = {
            cancelled: [`${A} cancelled`, `${B} cancelled`],
            shipped: [`${A} 1Z${id}`, `${B} 1Z${id}`],
            split: [`${A} 1Z${id}`, `${B} 40${id}`]
        }[fate];
        const here = fate === 'cancelled' ? 'CANCELLED' : 'Shipped';
        const entry = shop.sfcc.customObject('TikTokShopOrder', id);
        return shop.units(id).join() === expected.join() && entry.appliedStatus === here;
    }

    function tasks(): Json[] {
        return shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
    }

    function waiting(): string[] {
        const due = shop.sfcc
            .rows('CustomObject:TikTokShopOrder')
            .filter((row) => (row.custom as Json).reportDue === true);
        const open = tasks().filter((task) => task.state === 'waiting' && task.kind === 'report');
        return [...due.map((row) => String(row.key)), ...open.map((task) => String(task.externalOrderId))];
    }

    function dead(): Json[] {
        return tasks().filter((task) => task.state === 'dead');
    }

    function isDead(id: string): boolean {
        return dead().some((task) => task.externalOrderId === id);
    }
});
