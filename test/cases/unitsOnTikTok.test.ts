import { expect } from 'chai';
import { HOUR } from '#helpers/durations';
import { DirectShop, postedOrder } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { storedWords } from '#helpers/messages/storedWords';
import { changeShop } from '#helpers/tiktok/connection';

const A = '701643632930';
const B = '701643632947';
const ID = '577000000000000001';

type Units = Record<string, number>;

/** Packages by message: number, tracking number and units of each. What TikTok has then. */
interface Case {
    what: string;
    ordered: Units;
    messages: Array<Array<[string, string, Units]>>;
    expected: string[];
}

const CASES: Case[] = [
    {
        // T1-1. Source: amzn/selling-partner-api-docs#1847, nozzlegear/ShopifySharp#846, myparcelnl/prestashop#111
        what: 'two packages of one product under one number',
        ordered: { [A]: 2 },
        messages: [
            [
                ['1', '1Z2131290A6CE7', { [A]: 1 }],
                ['2', '1Z2131290A6CE7', { [A]: 1 }]
            ]
        ],
        expected: [`${A} 1Z2131290A6CE7`, `${A} 1Z2131290A6CE7`]
    },
    {
        // T1-2. Source: the same
        what: 'two products in two packages under one number',
        ordered: { [A]: 1, [B]: 1 },
        messages: [
            [
                ['1', '1Z0CFA622CD6DA', { [A]: 1 }],
                ['2', '1Z0CFA622CD6DA', { [B]: 1 }]
            ]
        ],
        expected: [`${A} 1Z0CFA622CD6DA`, `${B} 1Z0CFA622CD6DA`]
    },
    {
        what: 'three packages, two of them under one number',
        ordered: { [A]: 2, [B]: 1 },
        messages: [
            [
                ['1', '1Z1', { [A]: 1 }],
                ['2', '1Z2', { [B]: 1 }],
                ['3', '1Z1', { [A]: 1 }]
            ]
        ],
        expected: [`${A} 1Z1`, `${A} 1Z1`, `${B} 1Z2`]
    },
    {
        what: 'a package that grows before TikTok was told',
        ordered: { [A]: 2 },
        messages: [[['1', '1Z1', { [A]: 1 }]], [['1', '1Z1', { [A]: 2 }]]],
        expected: [`${A} 1Z1`, `${A} 1Z1`]
    },
    {
        what: 'two packages whose numbers are exchanged before TikTok was told',
        ordered: { [A]: 1, [B]: 1 },
        messages: [
            [
                ['1', '1Z1', { [A]: 1 }],
                ['2', '1Z2', { [B]: 1 }]
            ],
            [
                ['1', '1Z2', { [A]: 1 }],
                ['2', '1Z1', { [B]: 1 }]
            ]
        ],
        expected: [`${A} 1Z2`, `${B} 1Z1`]
    }
];

describe('TikTok hears of every unit', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    CASES.forEach(({ what, ordered, messages, expected }) => {
        it(what, async () => {
            await shop.paidOrder(ID, ordered);
            messages.forEach((packages) => {
                shop.tell(ID, {
                    status: 'PartiallyShipped',
                    packages: packages.map(([packageNo, trackingNumber, units]) => ({
                        packageNo,
                        carrier: 'UPS',
                        trackingNumber,
                        items: Object.entries(units).map(([productId, quantity]) => ({ productId, quantity }))
                    }))
                });
            });
            shop.run();
            expect(shop.units(ID)).to.deep.equal(expected);
            expect(shop.task(ID)).to.include({ state: 'done' });
            expect(shop.order(ID)).to.include({ shipping_status: 'shipped' });
        });
    });

    const WITHOUT_ACTION: Array<[string, Json]> = [
        ['a status word and packages', { c_externalOrderStatus: 'Shipped', c_shipmentsInfo: shipmentsInfo() }],
        ['packages only', { c_shipmentsInfo: shipmentsInfo() }],
        ['lines', { c_externalChannelOrderStatus: 5, product_items: [shippedLine()] }]
    ];
    WITHOUT_ACTION.forEach(([what, document]) => {
        it(`that a PATCH without the action update ships, by ${what}`, async () => {
            await shop.paidOrder(ID, { [A]: 2 });
            expect(shop.sfcc.patch('TTS-' + ID, document).status).to.equal(200);
            shop.run();
            expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} 1Z1`]);
        });
    });

    function shipmentsInfo(): string {
        const items = [{ productId: A, quantity: 2 }];
        return JSON.stringify({ 1: { carrier: 'UPS', trackingNumber: '1Z1', items } });
    }

    function shippedLine(): Json {
        return { product_id: A, c_externalLineItemStatus: 2, c_carrier: 'UPS', c_trackingNumber: '1Z1' };
    }

    it('whose SKU has blanks around it on TikTok', async () => {
        shop.placeLines(ID, [[` ${A} `, 1, 10]]);
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.tell(ID, { status: 'Shipped', packages: [parcelOf('1', '1')] });
        shop.run();
        expect(shop.task(ID)).to.include({ state: 'done' });
        expect(shop.units(ID)).to.deep.equal([` ${A}  1Z1`]);
    });

    it('of two units, TikTok cancels the one that has left: the other leaves, or can be cancelled', async () => {
        const other = '577000000000000002';
        for (const id of [ID, other]) {
            await shop.paidOrder(id, { [A]: 2 });
            shop.tell(id, { status: 'PartiallyShipped', packages: [parcelOf('1', id.slice(-1))] });
        }
        shop.run();
        for (const id of [ID, other]) {
            const order = shop.tiktok.orders.byId.get(id)!;
            const left = order.units.filter((unit) => shop.tiktok.orders.packages.isShipped(unit));
            shop.tiktok.orders.cancelUnits(order, left, 'SYSTEM', 'package_lost');
            shop.receive(1, { order_id: id });
        }
        shop.run();
        expect(alerts()).to.deep.equal([`["alert.units_too_late","1 × ${A}"]`]);
        shop.tell(ID, { status: 'Shipped', packages: [parcelOf('2', '9')] });
        const items = [{ productId: A, quantity: 1 }];
        shop.tell(other, { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } });
        shop.run();
        expect(shop.units(ID)).to.have.members([`${A} cancelled`, `${A} 1Z9`]);
        expect(shop.units(other)).to.deep.equal([`${A} cancelled`, `${A} cancelled`]);
    });

    it('TikTok refuses to cancel a unit: a person is told why, in its code', async () => {
        await shop.paidOrder(ID, { [A]: 2 });
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('/cancellations?')
                ? { status: 200, headers: {}, body: '{"code":25001046,"message":"Risk control","request_id":"r1"}' }
                : answers(message);
        const items = [{ productId: A, quantity: 1 }];
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } });
        shop.run();
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: '25001046' });
        expect(shop.units(ID)).not.to.include(`${A} cancelled`);
    });

    it('TikTok cancels a unit that has left, and the OMS another before it knows: a person is told', async () => {
        await shop.paidOrder(ID, { [A]: 3 });
        shop.tell(ID, { status: 'PartiallyShipped', packages: [parcelOf('1', '1')] });
        shop.run();
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        const order = shop.tiktok.orders.byId.get(ID)!;
        const left = order.units.filter((unit) => shop.tiktok.orders.packages.isShipped(unit));
        shop.tiktok.orders.cancelUnits(order, left, 'SYSTEM', 'package_lost');
        const items = [{ productId: A, quantity: 1 }];
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } });
        shop.receive(1, { order_id: ID });
        shop.run();
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(alerts()).to.deep.equal(['["alert.return_stock"]', `["alert.units_too_late","1 × ${A}"]`]);
    });

    it('shipped in Seller Center: those units are shipped here, and nothing is reported', async () => {
        await shop.paidOrder(ID, { [A]: 2 });
        shipThere(1);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(shop.order(ID)).to.include({ shipping_status: 'part_shipped' });
        expect(alerts()).to.deep.equal([]);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(Object.keys(JSON.parse(String(shop.order(ID).c_shipmentsInfo)) as Json), 'once').to.have.length(1);
    });

    it('shipped in Seller Center and by the OMS: nothing leaves twice, and no one is told', async () => {
        await shop.paidOrder(ID, { [A]: 2 });
        shipThere(2);
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' }] });
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z9`, `${A} 1Z9`]);
        expect(alerts()).to.deep.equal([]);
    });

    it('shipped on TikTok by an OMS that reports itself: they wait for its event here, and no one is alerted', async () => {
        changeShop(shop.sfcc, { reporter: 'oms' });
        await shop.paidOrder(ID, { [A]: 2 });
        shipThere(2);
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(shop.order(ID)).to.include({ shipping_status: 'not_shipped' });
        expect(alerts()).to.deep.equal([]);
    });

    it('cancelled on TikTok without a webhook: a report reads it, and the OMS and a person hear of it', async () => {
        await shop.paidOrder(ID, { [A]: 2, [B]: 1 });
        const order = shop.tiktok.orders.byId.get(ID)!;
        shop.tiktok.orders.cancelUnits(order, [order.units[2]!], 'BUYER', 'Buyer changed their mind');
        shop.tell(ID, {
            status: 'PartiallyShipped',
            packages: [
                { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: A, quantity: 2 }] }
            ]
        });
        shop.run();
        expect(shop.order(ID)).to.include({ shipping_status: 'shipped', c_externalChannelOrderStatus: 7 });
        expect(shop.units(ID)).to.deep.equal([`${A} 1Z1`, `${A} 1Z1`, `${B} cancelled`]);
        expect(shop.task(ID)).to.include({ state: 'done' });
    });

    function parcelOf(packageNo: string, number: string): Json {
        const items = [{ productId: A, quantity: 1 }];
        return { packageNo, carrier: 'UPS', trackingNumber: '1Z' + number, items };
    }

    function shipThere(count: number): void {
        const { orders } = shop.tiktok;
        const order = orders.byId.get(ID)!;
        orders.ship(orders.packages.make(order, order.units.slice(0, count)), '1Z9', '7117858858072016897');
    }

    function alerts(): string[] {
        const entry: Json = shop.sfcc.customObject('TikTokShopOrder', ID);
        return JSON.parse(String(entry.alerts || '[]')) as string[];
    }
});

describe('A unit that TikTok cancels after it has left, while the seller cancels another of the product', () => {
    it('leaves one that TikTok waits for, and a person is told which', async () => {
        const shop = new DirectShop();
        await shop.paidOrder(ID, { [A]: 3 });
        const parcel = (no: string): Json => ({
            packageNo: no,
            carrier: 'UPS',
            trackingNumber: '1Z' + no,
            items: [{ productId: A, quantity: 1 }]
        });
        shop.tell(ID, { status: 'PartiallyShipped', packages: [parcel('1')] });
        shop.run();
        const { orders } = shop.tiktok;
        const order = orders.byId.get(ID)!;
        orders.cancelUnits(
            order,
            order.units.filter((unit) => orders.packages.isShipped(unit)),
            'SYSTEM',
            'Lost'
        );
        shop.tell(ID, { status: 'CANCELLED', cancel: { items: [{ productId: A, quantity: 1 }] } });
        shop.tell(ID, { status: 'PartiallyShipped', packages: [parcel('2')] });
        shop.run();
        expect(shop.units(ID).sort()).to.deep.equal([`${A} 1Z2`, `${A} cancelled`, `${A} open`]);
        expect(shop.task(ID)).to.include({ state: 'dead', lastCode: 'open_on_tiktok' });
        expect(storedWords(shop.task(ID).lastError)).to.contain(A);
        shop.sfcc.close();
    });
});

describe('A unit that TikTok cancels, while another of a held order leaves in Seller Center', () => {
    it('is cancelled, and the history tells of the shipment that waits for the release', async () => {
        const shop = new DirectShop();
        const { orders } = shop.tiktok;
        shop.payOnTikTok({ id: ID }, [[A, 2, 10]]);
        const posted = postedOrder(ID, [[A, 2, 10]]);
        (posted.shipment.shipping_address as Json).city = '';
        expect(shop.sfcc.create(posted).status).to.equal(200);
        await shop.sfcc.clock.advance(2 * HOUR);
        const order = orders.byId.get(ID)!;
        orders.cancelUnits(order, order.units.slice(0, 1), 'SYSTEM', 'Lost');
        orders.ship(orders.packages.make(order, order.units.slice(1)), '1Z9', '7117858858072016897');
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(shop.order(ID).product_items[0]).to.include({ c_quantityCanceled: 1 });
        const entry = shop.sfcc.customObject('TikTokShopOrder', ID);
        const history = JSON.parse(String(entry.history)) as Json[];
        const refused = history.filter(({ outcome }) => outcome === 'rejected');
        expect(refused).to.have.length(1);
        expect(JSON.stringify(refused)).to.contain('history.packages').and.contain('order_on_hold');
        shop.sfcc.close();
    });
});
