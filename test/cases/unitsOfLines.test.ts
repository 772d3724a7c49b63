import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

/** What an order says of a line: status, cancelled units, tracking number. */
type Line = [number, number, string];

/** Lines of product A: units and price of one. What is said, in sequence: units that leave under a number, or are cancelled. */
interface Case {
    what: string;
    lines: Array<[number, number]>;
    said: Array<{ ship?: number; under?: string; cancel?: number }>;
    expected: Line[];
    /** TikTok's units in the sequence of the lines; those of one price are alike. */
    onTikTok: string[];
}

const PAID = 99;
const CASES: Case[] = [
    {
        // F5-1. Source: vendurehq/vendure#1558 (cancelling picks units that were fulfilled)
        what: 'one paid and one free: one leaves, the other is cancelled',
        lines: [
            [1, PAID],
            [1, 0]
        ],
        said: [{ ship: 1, under: 'S1' }, { cancel: 1 }],
        expected: [
            [2, 0, 'S1'],
            [6, 1, '']
        ],
        onTikTok: ['S1', 'cancelled']
    },
    {
        // F5-2. Source: the same
        what: 'two paid and one free: two leave, the third is cancelled',
        lines: [
            [2, PAID],
            [1, 0]
        ],
        said: [{ ship: 2, under: 'S1' }, { cancel: 1 }],
        expected: [
            [2, 0, 'S1'],
            [6, 1, '']
        ],
        onTikTok: ['S1', 'S1', 'cancelled']
    },
    {
        what: 'cancelled before anything leaves: the dearer one, whose money goes back',
        lines: [
            [1, 0],
            [1, PAID]
        ],
        said: [{ cancel: 1 }, { ship: 1, under: 'S1' }],
        expected: [
            [2, 0, 'S1'],
            [6, 1, '']
        ],
        onTikTok: ['S1', 'cancelled']
    },
    {
        what: 'one of two paid leaves: the other paid one is cancelled, and the free one leaves',
        lines: [
            [2, PAID],
            [1, 0]
        ],
        said: [{ ship: 1, under: 'S1' }, { cancel: 1 }, { ship: 1, under: 'S2' }],
        expected: [
            [2, 1, 'S1'],
            [2, 0, 'S2']
        ],
        onTikTok: ['S1', 'cancelled', 'S2']
    },
    {
        what: 'half of a line is cancelled, then all that is left of both leaves',
        lines: [
            [2, PAID],
            [2, 50]
        ],
        said: [{ cancel: 1 }, { ship: 3, under: 'S1' }],
        expected: [
            [2, 1, 'S1'],
            [2, 0, 'S1']
        ],
        onTikTok: ['cancelled', 'S1', 'S1', 'S1']
    },
    {
        what: 'two lines in two parcels: each has its own number',
        lines: [
            [1, PAID],
            [1, 50]
        ],
        said: [
            { ship: 1, under: 'S1' },
            { ship: 1, under: 'S2' }
        ],
        expected: [
            [2, 0, 'S1'],
            [2, 0, 'S2']
        ],
        onTikTok: ['S1', 'S2']
    },
    {
        what: 'two cancelled one after the other: dearest first, and nothing leaves',
        lines: [
            [1, 50],
            [1, 0],
            [1, PAID]
        ],
        said: [{ cancel: 1 }, { cancel: 1 }],
        expected: [
            [6, 1, ''],
            [0, 0, ''],
            [6, 1, '']
        ],
        onTikTok: ['cancelled', 'open', 'cancelled']
    }
];

describe('One product on several lines', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    CASES.forEach(({ what, lines, said, expected, onTikTok }) => {
        it(what, async () => {
            await place(lines);
            said.forEach((one, index) => {
                shop.tell(ID, eventOf(one, index));
                shop.run();
            });
            expect(linesHere()).to.deep.equal(expected);
            expect(unitsThere()).to.have.members(withPrices(lines, onTikTok));
            expect(shop.task(ID)).to.include({ state: 'done' });
        });

        it(`${what}: the same when TikTok is told at the end only`, async () => {
            await place(lines);
            said.forEach((one, index) => shop.tell(ID, eventOf(one, index)));
            shop.run();
            expect(linesHere()).to.deep.equal(expected);
            expect(unitsThere()).to.have.members(withPrices(lines, onTikTok));
        });
    });

    it('what TikTok cancels is cancelled in the line that stands for it', async () => {
        await place([
            [1, PAID],
            [1, 0]
        ]);
        const order = shop.tiktok.orders.byId.get(ID)!;
        shop.tiktok.orders.cancelUnits(order, [order.units[1]!], 'BUYER', 'Buyer changed their mind');
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(linesHere()).to.deep.equal([
            [0, 0, ''],
            [6, 1, '']
        ]);
    });

    it('a patch that names the line: that line, though another is dearer', async () => {
        await place([
            [1, PAID],
            [1, 0]
        ]);
        const items = [
            { product_id: A, c_externalLineItemStatus: 2, c_carrier: 'UPS', c_trackingNumber: 'S1' },
            { product_id: A, c_externalLineItemStatus: 6, c_quantityCanceled: 1 }
        ];
        expect(shop.sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: items }).status).to.equal(200);
        expect(linesHere()).to.deep.equal([
            [2, 0, 'S1'],
            [6, 1, '']
        ]);
        shop.run();
        expect(unitsThere()).to.deep.equal(['99 S1', '0 cancelled']);
    });

    it('a patch that ships the second line leaves the first one open', async () => {
        await place([
            [1, PAID],
            [1, 0]
        ]);
        const second = { product_id: A, c_externalLineItemStatus: 2, c_carrier: 'UPS', c_trackingNumber: 'S1' };
        const items = [{ product_id: A }, second];
        expect(shop.sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: items }).status).to.equal(200);
        const shipped: Line[] = [
            [0, 0, ''],
            [2, 0, 'S1']
        ];
        expect(linesHere()).to.deep.equal(shipped);
        shop.run();
        expect(unitsThere()).to.deep.equal(['99 open', '0 S1']);
        expect(shop.sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: items }).status).to.equal(200);
        expect(linesHere(), 'a repeat').to.deep.equal(shipped);
    });

    it('a package that is corrected to fewer units takes the number from the last line', async () => {
        await place([
            [1, PAID],
            [1, 0]
        ]);
        shop.tell(ID, eventOf({ ship: 2, under: 'S1' }, 0));
        shop.tell(ID, eventOf({ ship: 1, under: 'S1' }, 0));
        expect(linesHere()).to.deep.equal([
            [2, 0, 'S1'],
            [0, 0, '']
        ]);
    });

    async function place(lines: Array<[number, number]>): Promise<void> {
        shop.placeLines(
            ID,
            lines.map(([quantity, price]) => [A, quantity, price])
        );
        await shop.sfcc.clock.advance(2 * HOUR);
    }

    /** The package has the number of the message. */
    function eventOf({ ship = 0, under = '', cancel = 0 }: Case['said'][number], index: number): Json {
        const items = [{ productId: A, quantity: ship || cancel }];
        return cancel
            ? { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } }
            : {
                  status: 'PartiallyShipped',
                  packages: [{ packageNo: String(index + 1), carrier: 'UPS', trackingNumber: under, items }]
              };
    }

    function linesHere(): Line[] {
        return (shop.order(ID).product_items as Json[]).map((item) => [
            Number(item.c_externalLineItemStatus || 0),
            Number(item.c_quantityCanceled || 0),
            String(item.c_trackingNumber || '')
        ]);
    }

    function unitsThere(): string[] {
        const { units } = shop.tiktok.orders.byId.get(ID)!;
        return shop.units(ID).map((unit, index) => `${units[index]!.price / 100} ${unit.split(' ')[1]!}`);
    }

    function withPrices(lines: Array<[number, number]>, states: string[]): string[] {
        const prices = lines.flatMap(([quantity, price]) => Array.from({ length: quantity }, () => price));
        return states.map((state, index) => `${prices[index]} ${state}`);
    }
});
