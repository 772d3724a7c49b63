import { expect } from 'chai';
import { FeedReader } from '#simulators/connector/feedReader';
import { readFeed } from '#simulators/connector/feed';
import { seeded } from '#simulators/tiktok-shop/random';
import { times } from '#helpers/faults/samples';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const A = '701643632930';
const B = '701643632947';
const HISTORIES = times(100, 25);
const STEPS = 5;
const MINUTE = 60 * 1000;

type Units = Record<string, number>;

/** Who reports, whether TikTok takes a number of an order again, and how many calls fail. */
const WORLDS: Array<{
    reporter: 'cartridge' | 'feed';
    numberAgain: 'refused' | 'accepted';
    faults: number;
    seed: number;
}> = [
    { reporter: 'cartridge', numberAgain: 'refused', faults: 0, seed: 1 },
    { reporter: 'cartridge', numberAgain: 'accepted', faults: 0.15, seed: 2 },
    { reporter: 'feed', numberAgain: 'accepted', faults: 0, seed: 3 }
];

describe(`${HISTORIES} histories of two packages: shared numbers, growth, corrections, cancellations of units`, () => {
    let shop: DirectShop;
    let told = 0;

    afterEach(() => shop.sfcc.close());

    WORLDS.forEach(({ reporter, numberAgain, faults, seed }) => {
        const world = `${reporter}, a number again is ${numberAgain}, ${faults} of the calls fail`;
        it(`${world}: TikTok has the units, or an open task names the difference`, async () => {
            shop = new DirectShop();
            shop.sfcc.prefer({ tiktokShopReporter: reporter });
            shop.tiktok.orders.numberAgain = numberAgain;
            shop.tiktok.faults.configure({ rate: faults, seed: seed });
            const reader = new FeedReader(shop.tiktok.orders);
            const random = seeded(seed);
            const ids = Array.from({ length: HISTORIES }, (_value, index) =>
                String(577000000000000000n + BigInt(index))
            );
            for (const id of ids) {
                shop.placeOrder(id, { [A]: 1 + Math.floor(random() * 3), [B]: 1 + Math.floor(random() * 2) });
            }
            await shop.sfcc.clock.advance(90 * MINUTE);
            for (let step = 0; step < STEPS; step += 1) {
                ids.forEach((id) => shop.sfcc.events(anyEvent(id, random)));
                if (random() < 0.8) {
                    report(reporter, reader);
                }
                await shop.sfcc.clock.advance(20 * MINUTE);
            }
            for (let run = 0; run < 40 && (run === 0 || isWaiting()); run += 1) {
                report(reporter, reader);
                await shop.sfcc.clock.advance(30 * MINUTE);
            }
            const unexplained = ids.filter((id) => !isSame(id) && !isNamed(id));
            expect(unexplained.map(both)).to.deep.equal([]);
            const told = ids.filter((id) => Object.keys(shippedHere(id)).length > 0);
            expect(told.length, 'most of them ship').to.be.greaterThan(HISTORIES / 2);
            expect(ids.filter(isSame).length, 'most of them agree').to.be.greaterThan(HISTORIES / 2);
        }).timeout(240000);
    });

    /** What an OMS may say next of an order; not all of it is accepted. */
    function anyEvent(id: string, random: () => number): Json {
        told += 1;
        const event = { eventId: `e${told}`, externalOrderId: id };
        const some = (): Json[] =>
            [A, B]
                .map((productId) => ({ productId, quantity: Math.floor(random() * 3) }))
                .filter((item) => item.quantity > 0);
        if (random() < 0.25) {
            const items = some();
            return {
                ...event,
                status: 'CANCELLED',
                cancel: { reason: 'out_of_stock', ...(items.length ? { items } : {}) }
            };
        }
        const packages = ['1', '2']
            .filter(() => random() < 0.7)
            .map((packageNo) => ({
                packageNo,
                carrier: random() < 0.9 ? 'UPS' : 'FedEx',
                // Two numbers for an order, and now and then another.
                trackingNumber: `1Z${id.slice(-4)}${Math.floor(random() * (random() < 0.8 ? 2 : 4))}`,
                items: some()
            }))
            .filter((one) => one.items.length > 0);
        return packages.length > 0
            ? { ...event, status: 'PartiallyShipped', packages }
            : { ...event, status: 'Acknowledged' };
    }

    function report(reporter: string, reader: FeedReader): void {
        if (reporter === 'cartridge') {
            shop.run();
            return;
        }
        const before = Object.keys(shop.sfcc.feedFiles());
        shop.sfcc.job('TikTokShop-OrderFeed');
        Object.entries(shop.sfcc.feedFiles())
            .filter(([name]) => !before.includes(name))
            .flatMap(([, xml]) => readFeed(xml))
            .forEach((entry) => reader.apply(shop.tiktok.orders.byId.get(entry.externalOrderId)!, entry));
    }

    function isSame(id: string): boolean {
        return text(shippedThere(id)) === text(shippedHere(id)) && text(cancelledThere(id)) === text(cancelledHere(id));
    }

    function isNamed(id: string): boolean {
        const task = shop.task(id);
        const alerts = JSON.parse(String(shop.sfcc.customObject('TikTokShopOrder', id).alerts || '[]')) as string[];
        const isOpen = ['dead', 'waiting'].includes(String(task?.state)) && !!task.lastCode && !!task.lastError;
        return isOpen || alerts.some((alert) => alert.includes('fewer units'));
    }

    function isWaiting(): boolean {
        const tasks = shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
        const due = shop.sfcc.rows('CustomObject:TikTokShopOrder').map((row) => row.custom as Json);
        return tasks.some((task) => task.state === 'waiting') || due.some((entry) => entry.reportDue === true);
    }

    function both(id: string): string {
        const task = shop.task(id);
        return [
            `${id} left here ${text(shippedHere(id))}, there ${text(shippedThere(id))}`,
            `cancelled here ${text(cancelledHere(id))}, there ${text(cancelledThere(id))}`,
            `task ${task?.state} ${task?.lastCode} ${task?.lastError}, TikTok ${shop.tiktok.orders.byId.get(id)!.status}`
        ].join('; ');
    }

    function text(units: Units): string {
        return Object.keys(units)
            .filter((productId) => units[productId]! > 0)
            .sort()
            .map((productId) => `${productId === A ? 'A' : 'B'}${units[productId]}`)
            .join(' ');
    }

    function shippedHere(id: string): Units {
        const info = JSON.parse(String(shop.order(id).c_shipmentsInfo || '{}')) as Record<string, Json>;
        return sum(Object.values(info).flatMap((one) => one.items as Array<{ productId: string; quantity: number }>));
    }

    function cancelledHere(id: string): Units {
        const entry = shop.sfcc.customObject('TikTokShopOrder', id);
        const isWhole = entry.appliedStatus === 'CANCELLED' && Object.keys(shippedHere(id)).length === 0;
        return isWhole ? sum(units(id, () => true)) : (JSON.parse(String(entry.cancelledUnits || '{}')) as Units);
    }

    function shippedThere(id: string): Units {
        return sum(units(id, (unit) => !unit.cancelled && shop.tiktok.orders.isShipped(unit)));
    }

    function cancelledThere(id: string): Units {
        return sum(units(id, (unit) => unit.cancelled));
    }

    type Unit = Parameters<typeof shop.tiktok.orders.isShipped>[0];

    function units(id: string, isMeant: (unit: Unit) => boolean): Array<{ productId: string; quantity: number }> {
        const order = shop.tiktok.orders.byId.get(id)!;
        return order.units.filter(isMeant).map((unit) => ({ productId: unit.sellerSku, quantity: 1 }));
    }
});

function sum(items: Array<{ productId: string; quantity: number }>): Units {
    const total: Units = {};
    items.forEach((item) => {
        total[item.productId] = (total[item.productId] || 0) + item.quantity;
    });
    return total;
}
