import { expect } from 'chai';
import { FeedReader } from '#simulators/connector/feedReader';
import { readFeed } from '#simulators/connector/feed';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { storedWords } from '#helpers/messages/storedWords';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const B = '701643632947';
const ID = '577000000000000001';
const CASES = [
    ['two packages under one number', [parcel('1', '1Z1', { [A]: 1 }), parcel('2', '1Z1', { [A]: 1 })], { [A]: 2 }],
    [
        'two products under one number',
        [parcel('1', '1Z1', { [A]: 1 }), parcel('2', '1Z1', { [B]: 1 })],
        { [A]: 1, [B]: 1 }
    ]
] as Array<[string, Json[], Record<string, number>]>;

describe('A report is done when TikTok has the units that have left', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    CASES.forEach(([what, packages, units]) => {
        it(`${what} leave with one call`, async () => {
            await shop.paidOrder(ID, units);
            shop.tell(ID, { status: 'Shipped', packages });
            shop.run();
            expectAll('1Z1');
            expect(task()).to.include({ state: 'done' });
            expect(shop.tiktok.orders.packages.byId.size).to.equal(1);
        });

        it(`${what}, the second told later: where TikTok takes the number again, it has all`, async () => {
            shop.tiktok.orders.switches.numberAgain = 'accepted';
            await tellApart(packages, units);
            expectAll('1Z1');
            expect(task()).to.include({ state: 'done' });
        });

        it(`${what}, the second told later: where TikTok does not, a person is told`, async () => {
            await tellApart(packages, units);
            expect(task()).to.include({ state: 'dead', lastCode: '21011025' });
            expect(storedWords(task().lastError)).to.match(/tracking number/);
        });
    });

    it('a package that grows: what was added leaves, and what has left does not leave again', async () => {
        shop.tiktok.orders.switches.numberAgain = 'accepted';
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 1 }));
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} open`, `${B} open`]);
        tell(parcel('1', '1Z1', { [A]: 2, [B]: 1 }));
        shop.run();
        expectAll('1Z1');
        tell(parcel('1', '1Z2', { [A]: 2, [B]: 1 }));
        expect(shop.tiktok.orders.packages.byId.size).to.equal(2);
        shop.run();
        expectAll('1Z2');
    });

    it('units that move to another package do not leave twice, and a person hears that TikTok cannot move them', async () => {
        await shop.paidOrder(ID, { [A]: 3, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 2 }), parcel('2', '1Z2', { [B]: 1 }));
        shop.run();
        tell(parcel('1', '1Z1', { [A]: 1 }), parcel('2', '1Z2', { [A]: 1, [B]: 1 }));
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} 1Z1`, `${A} open`, `${B} 1Z2`]);
        expect(task()).to.include({ state: 'dead', lastCode: 'package_shared' });
    });

    it('of more units than TikTok has open it is told those, and a person of the others', async () => {
        await shop.paidOrder(ID, { [A]: 2 });
        const order = shop.tiktok.orders.byId.get(ID)!;
        shop.tiktok.orders.cancelUnits(order, [order.units[0]!], 'BUYER', 'Buyer changed their mind');
        tell(parcel('1', '1Z1', { [A]: 2 }));
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} cancelled`, `${A} 1Z1`]);
        expect(task()).to.include({ state: 'dead', lastCode: 'units_not_open' });
        expect(storedWords(task().lastError)).to.contain(`1 × ${A}`);
    });

    it('a correction that TikTok does not take keeps no other package from it', async () => {
        await shop.paidOrder(ID, { [A]: 1, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 1 }));
        shop.run();
        tell(parcel('1', '1Z2', { [A]: 1 }));
        shop.run();
        // TikTok takes one correction of a package.
        tell(parcel('1', '1Z3', { [A]: 1 }), parcel('2', '1Z4', { [B]: 1 }));
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z2`, `${B} 1Z4`]);
        expect(task()).to.include({ state: 'dead', lastCode: '21011051' });
    });

    ['timeout-after', 'gateway-timeout-after', 'garbage-after'].forEach((kind) => {
        it(`a package whose outcome was unknown (${kind}) is corrected, and grows, without leaving twice`, async () => {
            shop.tiktok.orders.switches.numberAgain = 'accepted';
            await shop.paidOrder(ID, { [A]: 2 });
            tell(parcel('1', '1Z1', { [A]: 1 }));
            shop.tiktok.faults.configure({ rate: 1, kinds: [kind], match: '/packages' });
            shop.run();
            expect(task()).to.include({ state: 'waiting', outcomeUnknown: true });
            shop.tiktok.faults.configure({ rate: 0 });
            tell(parcel('1', '1Z2', { [A]: 2 }));
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
            expectAll('1Z2');
            expect(task()).to.include({ state: 'done' });
        });
    });

    it('a unit is cancelled beside one that has left, and the rest leaves', async () => {
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 1 }));
        shop.run();
        shop.tell(ID, {
            status: 'CANCELLED',
            cancel: { reason: 'out_of_stock', items: [{ productId: A, quantity: 1 }] }
        });
        tell(parcel('2', '1Z2', { [B]: 1 }));
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} cancelled`, `${B} 1Z2`]);
        expect(shop.tiktok.orders.byId.get(ID)!.status).to.equal('AWAITING_COLLECTION');
        expect(task()).to.include({ state: 'done' });
    });

    it('a person is asked last: what may yet leave is tried again first', async () => {
        await shop.paidOrder(ID, { [A]: 1, [B]: 1 });
        shop.tell(ID, {
            status: 'Shipped',
            packages: [{ ...parcel('1', '1Z1', { [A]: 1 }), carrier: 'Nobody' }, parcel('2', '1Z2', { [B]: 1 })]
        });
        shop.tiktok.faults.configure({ rate: 1, kinds: ['throttle'], match: '/packages' });
        shop.run();
        expect(task()).to.include({ state: 'waiting', attempts: 0 });
        shop.tiktok.faults.configure({ rate: 0 });
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} open`, `${B} 1Z2`]);
        expect(task()).to.include({ state: 'dead', lastCode: 'unknown_carrier' });
    });

    [true, false].forEach((isOneBuyer) => {
        it(`one number on two orders of ${isOneBuyer ? 'one buyer leaves with both' : 'two buyers needs a person'}`, async () => {
            const other = '577000000000000002';
            await shop.paidOrder(ID, { [A]: 1 });
            await shop.paidOrder(other, { [A]: 1 });
            if (isOneBuyer) {
                shop.tiktok.orders.byId.get(other)!.buyerId = shop.tiktok.orders.byId.get(ID)!.buyerId;
            }
            [ID, other].forEach((id) =>
                shop.tell(id, { status: 'Shipped', packages: [parcel('1', '1Z1', { [A]: 1 })] })
            );
            shop.run();
            expectAll('1Z1');
            expect(shop.units(other)).to.deep.equal([`${A} ${isOneBuyer ? '1Z1' : 'open'}`]);
            expect(shop.task(other)).to.include({ state: isOneBuyer ? 'done' : 'dead' });
        });
    });

    it("in markets where TikTok makes the packages, two packages under one number leave as TikTok's one", async () => {
        shop.sfcc.close();
        shop = new DirectShop('SG');
        await shop.paidOrder(ID, { [A]: 2 });
        shop.tell(ID, { status: 'Shipped', packages: CASES[0]![1] });
        shop.run();
        expectAll('1Z1');
        expect(task()).to.include({ state: 'done' });
    });

    async function tellApart(packages: Json[], units: Record<string, number>): Promise<void> {
        await shop.paidOrder(ID, units);
        for (const one of packages) {
            tell(one);
            shop.run();
        }
    }

    function tell(...packages: Json[]): void {
        shop.tell(ID, { status: 'PartiallyShipped', packages });
    }

    function task(): Json {
        return shop.task(ID);
    }

    function expectAll(trackingNumber: string): void {
        const states = shop.units(ID).map((unit) => unit.split(' ')[1]);
        expect(states).to.deep.equal(states.map(() => trackingNumber));
    }
});

describe("TikTok's connector reads the feed unit by unit", () => {
    let shop: DirectShop;
    let reader: FeedReader;

    beforeEach(() => {
        shop = new DirectShop();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        reader = new FeedReader(shop.tiktok.orders);
    });

    afterEach(() => shop.sfcc.close());

    CASES.forEach(([what, packages, units]) => {
        it(`${what} leave`, async () => {
            await shop.paidOrder(ID, units);
            shop.tell(ID, { status: 'Shipped', packages });
            feed();
            expect(shop.units(ID).every((unit) => unit.endsWith(' 1Z1'))).to.equal(true);
        });
    });

    it('a correction is no shipment, a repeat is none, and what is added is one', async () => {
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 1 }));
        feed();
        tell(parcel('1', '1Z2', { [A]: 1 }));
        feed();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z2`, `${A} open`, `${B} open`]);
        expect(shop.tiktok.orders.packages.byId.size).to.equal(1);
        tell(parcel('1', '1Z2', { [A]: 1, [B]: 1 }));
        feed();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z2`, `${A} open`, `${B} 1Z2`]);
    });

    it('units that move to another package do not leave again', async () => {
        await shop.paidOrder(ID, { [A]: 3, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 2 }), parcel('2', '1Z2', { [B]: 1 }));
        feed();
        tell(parcel('1', '1Z1', { [A]: 1 }), parcel('2', '1Z2', { [A]: 1, [B]: 1 }));
        feed();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} 1Z1`, `${A} open`, `${B} 1Z2`]);
    });

    it('a unit that is cancelled beside one that has left is cancelled', async () => {
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
        tell(parcel('1', '1Z1', { [A]: 1 }));
        shop.tell(ID, {
            status: 'CANCELLED',
            cancel: { reason: 'out_of_stock', items: [{ productId: A, quantity: 1 }] }
        });
        feed();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} cancelled`, `${B} open`]);
    });

    function tell(...packages: Json[]): void {
        shop.tell(ID, { status: 'PartiallyShipped', packages });
    }

    /** The next file is written, and TikTok's connector reads it, twice. */
    function feed(): void {
        const before = Object.keys(shop.sfcc.feedFiles());
        expect(shop.sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        const files = shop.sfcc.feedFiles();
        const fresh = Object.keys(files).filter((name) => !before.includes(name));
        expect(fresh).to.have.length(1);
        [1, 2].forEach(() =>
            readFeed(files[fresh[0]!]!).forEach((entry) =>
                reader.apply(shop.tiktok.orders.byId.get(entry.externalOrderId)!, entry)
            )
        );
    }
});

function parcel(packageNo: string, trackingNumber: string, units: Record<string, number>): Json {
    const items = Object.entries(units).map(([productId, quantity]) => ({ productId, quantity }));
    return { packageNo, carrier: 'UPS', trackingNumber, items };
}
