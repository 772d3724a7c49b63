import { expect } from 'chai';
import type { LineFacts } from '#cartridge/lifecycle/rules/lineFacts';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import type { Faults } from '#cartridge/platform/rules/input/source';
import type { Outcome } from '#cartridge/platform/rules/outcome';
import { readItemNews, refuseStrayTracking } from '#cartridge/patches/rules/patchedItems';
import type { ItemNews } from '#cartridge/patches/rules/patchedItems';
import type { PatchedItem } from '#cartridge/patches/rules/readOrderPatch';
import { newOrder } from '#helpers/tiktok/orderLife';
import { lineOf } from '#helpers/tiktok/tiktokUnits';

const UPS = { carrier: 'UPS', trackingNumber: '1Z9' };
const OTHER = { carrier: 'UPS', trackingNumber: '1Z8' };

/** The order has a line of two units of A and a line of one unit of B, unless it says otherwise. */
const LINES = [lineOf(), lineOf({ productId: 'B', quantity: 1 })];
const SHIPPED = [lineOf({ status: 2, shipped: 2, ...UPS }), LINES[1]!];
const NOTHING: ItemNews = { shipped: [], withoutTracking: '', cancelled: {}, named: {}, told: [], reason: '' };

describe('What lines of a patch say that the order does not say already', () => {
    it('is nothing for a line that says nothing', () => {
        expect(newsOf([item()])).to.deep.equal({ ...NOTHING, told: [about(0)] });
        expect(newsOf([item({ productId: 'unknown' })])).to.deep.equal(NOTHING);
    });

    it('is that all of a line has left, or a part', () => {
        expect(newsOf([item({ lineStatus: 2, tracking: UPS })])).to.deep.equal({
            ...NOTHING,
            shipped: [shipped()],
            told: [about(0, 0, '1Z9')]
        });
        expect(newsOf([item({ lineStatus: 1, tracking: UPS })]).shipped).to.deep.equal([
            { ...shipped(), isComplete: false }
        ]);
    });

    it('is nothing that the order says already', () => {
        [2, 1, null].forEach((lineStatus) =>
            expect(newsOf([item({ lineStatus: lineStatus as 1, tracking: UPS })], SHIPPED).shipped).to.deep.equal([])
        );
        expect(newsOf([item({ lineStatus: 2 })], SHIPPED)).to.deep.equal({ ...NOTHING, told: [about(0)] });
    });

    it('is that the rest of a line has left', () => {
        const part = [lineOf({ status: 1, shipped: 1, ...UPS })];
        expect(newsOf([item({ lineStatus: 2, tracking: UPS })], part).shipped).to.deep.equal([shipped()]);
    });

    [OTHER, { carrier: 'DHL', trackingNumber: '1Z9' }].forEach((tracking) => {
        it(`is another number or carrier of a line that has left: ${tracking.carrier} ${tracking.trackingNumber}`, () => {
            [2, null].forEach((lineStatus) =>
                expect(newsOf([item({ lineStatus: lineStatus as 2, tracking })], SHIPPED).shipped).to.deep.equal([
                    { ...shipped(), tracking }
                ])
            );
        });
    });

    it('is the first line that has left without a number', () => {
        const items = [
            item({ lineStatus: 2, tracking: UPS }),
            item({ path: 'items[1]', productId: 'B', lineStatus: 2 })
        ];
        const news = newsOf(items);
        expect(news.withoutTracking).to.equal('items[1]');
        expect(news.shipped).to.deep.equal([shipped()]);
    });

    it('is how many units are cancelled, as totals', () => {
        const one = [lineOf({ cancelled: 1, status: 7 })];
        const cases: Array<[Partial<PatchedItem>, LineFacts[], number, number]> = [
            [{ lineStatus: 6 }, LINES, 2, 2],
            [{ lineStatus: 6, cancelled: 1 }, LINES, 1, 1],
            [{ lineStatus: 7, cancelled: 1 }, LINES, 1, 1],
            [{ cancelled: 1 }, LINES, 1, 1],
            [{ lineStatus: 7 }, one, 1, 0],
            [{ lineStatus: 6 }, one, 2, 1]
        ];
        cases.forEach(([known, lines, named, cancelled]) => {
            const state = newOrder({ cancelled: { A: lines[0]!.cancelled } });
            const news = newsOf([item(known)], lines, state);
            expect(news.named).to.deep.equal({ A: named });
            expect(news.cancelled).to.deep.equal(cancelled > 0 ? { A: cancelled } : {});
            expect(news.told).to.deep.equal([about(0, named)]);
        });
    });

    it('is no unit that TikTok has cancelled too late', () => {
        const state = newOrder({ cancelled: { A: 1 }, cancelledTooLate: { A: 1 } });
        expect(newsOf([item({ lineStatus: 6 })], LINES, state).cancelled).to.deep.equal({});
    });

    it('is what is left of a line with a cancelled part', () => {
        const news = newsOf([item({ lineStatus: 2, cancelled: 1, tracking: UPS })]);
        expect(news.shipped).to.deep.equal([{ ...shipped(), units: 1 }]);
        expect(news.cancelled).to.deep.equal({ A: 1 });
    });

    it('is the first reason', () => {
        expect(newsOf([item(), item({ productId: 'B', reason: 'b' }), item({ reason: 'c' })]).reason).to.equal('b');
    });

    describe('of several lines of a product', () => {
        const two = [lineOf({ quantity: 1 }), lineOf({ quantity: 3 })];

        it('is about one line each, where there are as many', () => {
            const items = [item({ lineStatus: 2, tracking: UPS }), item({ lineStatus: 6 })];
            const news = newsOf(items, two);
            expect(news.shipped).to.deep.equal([{ ...shipped(), units: 1 }]);
            expect(news.named).to.deep.equal({ A: 3 });
            expect(news.told).to.deep.equal([about(0, 0, '1Z9'), about(1, 3)]);
        });

        it('is about all of them otherwise', () => {
            const news = newsOf([item({ lineStatus: 2, tracking: UPS })], two);
            expect(news.shipped).to.deep.equal([{ ...shipped(), units: 4 }]);
            expect(news.told).to.deep.equal([]);
            expect(newsOf([item({ lineStatus: 6 })], two).named).to.deep.equal({ A: 4 });
            expect(newsOf([item(), item({ productId: 'B' })], [...two, LINES[1]!]).told).to.deep.equal([about(2)]);
        });

        it('is that a part has left, where none has and some units are cancelled', () => {
            const some = [two[0]!, { ...two[1]!, cancelled: 1, status: 7 as const }];
            expect(newsOf([item({ lineStatus: 1 })], some).withoutTracking).to.equal('items[0]');
        });

        it('is nothing where all of them have left already', () => {
            const left = two.map((line) => ({ ...line, status: 2 as const, ...UPS }));
            expect(newsOf([item({ lineStatus: 2, tracking: UPS })], left).shipped).to.deep.equal([]);
        });

        it('is that all of them have left, where one has', () => {
            const left = [{ ...two[0]!, status: 2 as const, ...UPS }, two[1]!];
            expect(newsOf([item({ lineStatus: 2, tracking: UPS })], left).shipped).to.have.length(1);
            expect(newsOf([item({ lineStatus: 1, tracking: UPS })], left).shipped).to.deep.equal([]);
            expect(newsOf([item({ lineStatus: 1, tracking: UPS })], two).shipped).to.have.length(1);
        });

        it('counts what is cancelled of all', () => {
            const some = two.map((line) => ({ ...line, cancelled: 1, status: 7 as const }));
            expect(newsOf([item({ lineStatus: 7 })], some).named).to.deep.equal({ A: 2 });
        });
    });
});

describe('Lines of a patch are refused', () => {
    const cases: Array<[string, PatchedItem[], LineFacts[], Record<string, string>]> = [
        [
            'that are cancelled in part, without a number',
            [item({ lineStatus: 7 })],
            LINES,
            {
                code: 'missing_field',
                path: 'items[0].c_quantityCanceled',
                expected: 'the number of cancelled units',
                msg: 'items[0].c_quantityCanceled is missing: how many units are cancelled'
            }
        ],
        [
            'that have left and are cancelled',
            [item({ lineStatus: 2, cancelled: 2, tracking: UPS })],
            LINES,
            {
                code: 'contradiction',
                path: 'items[0].c_quantityCanceled',
                expected: 'units that are not shipped',
                msg: 'items[0] says that the same units are shipped and cancelled'
            }
        ],
        [
            'that cancel a product which the order does not have',
            [item({ productId: 'C', cancelled: 1 })],
            LINES,
            {
                code: 'unknown_product',
                path: 'items[0].product_id',
                expected: 'a product of the order',
                msg: 'items[0].product_id names a product that the order does not have'
            }
        ],
        [
            'with two carriers for one number',
            [
                item({ lineStatus: 2, tracking: UPS }),
                item({ path: 'items[1]', productId: 'B', lineStatus: 2, tracking: { ...UPS, carrier: 'DHL' } })
            ],
            LINES,
            {
                code: 'contradiction',
                path: 'items[1].c_carrier',
                expected: 'the carrier of the lines with this number',
                msg: 'items[1].c_carrier contradicts an earlier line'
            }
        ],
        [
            'with two numbers for all units of one line',
            [item({ lineStatus: 2, tracking: UPS }), item({ path: 'items[1]', lineStatus: 2, tracking: OTHER })],
            LINES,
            {
                code: 'contradiction',
                path: 'items[1].c_trackingNumber',
                expected: 'one number for the units of a line',
                msg: 'items[1].c_trackingNumber contradicts an earlier line'
            }
        ]
    ];
    cases.forEach(([title, items, lines, expected]) => {
        it(title, () => expect(faultOf(items, lines)).to.deep.equal({ outcome: 'rejected', ...expected }));
    });

    const accepted: Array<[string, PatchedItem[], LineFacts[]]> = [
        ['name a product of the order or not, and say nothing of it', [item({ productId: 'C' })], LINES],
        ['have left, and were cancelled in part', [item({ lineStatus: 2, cancelled: 1, tracking: UPS })], LINES],
        [
            'have left, and are cancelled as the order says already',
            [item({ lineStatus: 2, cancelled: 2, tracking: UPS })],
            [lineOf({ cancelled: 2 })]
        ],
        [
            'have two numbers for two parts of a line',
            [item({ lineStatus: 1, tracking: UPS }), item({ lineStatus: 2, tracking: OTHER })],
            LINES
        ],
        [
            'have a number for each line of a product',
            [item({ lineStatus: 2, tracking: UPS }), item({ lineStatus: 2, tracking: OTHER })],
            [lineOf(), lineOf()]
        ],
        [
            'have a number for each line of a product, beside a line of another product',
            [
                item({ lineStatus: 2, tracking: UPS }),
                item({ lineStatus: 2, tracking: OTHER }),
                item({ productId: 'B', lineStatus: 2, tracking: UPS })
            ],
            [lineOf(), lineOf(), LINES[1]!]
        ],
        [
            'have a number for each product',
            [item({ lineStatus: 2, tracking: UPS }), item({ productId: 'B', lineStatus: 2, tracking: OTHER })],
            LINES
        ],
        [
            'have one number for several products, or none',
            [
                item({ productId: 'C' }),
                item({ lineStatus: 2, tracking: UPS }),
                item({ productId: 'B', lineStatus: 2, tracking: UPS }),
                item({ productId: 'B' })
            ],
            LINES
        ]
    ];
    accepted.forEach(([title, items, lines]) => {
        it(`not where they ${title}`, () => expect(faultOf(items, lines)).to.equal(null));
    });
});

describe('A tracking number of a line', () => {
    const stray = (known: Partial<PatchedItem>, lines = LINES): Outcome | null => {
        const faults: Faults = { first: null };
        refuseStrayTracking([item({ tracking: UPS, ...known })], lines, faults);
        return faults.first;
    };
    const refused = {
        outcome: 'rejected',
        path: 'items[0].c_externalLineItemStatus',
        expected: '1 or 2 with a tracking number',
        msg: 'items[0] has a tracking number, but does not say that anything has left'
    };

    it('is refused where nothing says that anything has left', () => {
        expect(stray({})).to.deep.equal({ ...refused, code: 'missing_field' });
        expect(stray({ lineStatus: 0 })).to.deep.equal({ ...refused, code: 'contradiction' });
    });

    it('is accepted where the line or the order says it', () => {
        expect(stray({ lineStatus: 1 })).to.equal(null);
        expect(stray({ lineStatus: 2 })).to.equal(null);
        expect(stray({ tracking: OTHER }, SHIPPED)).to.equal(null);
        expect(stray({ lineStatus: 0 }, SHIPPED)).to.equal(null);
        expect(stray({ tracking: null })).to.equal(null);
    });
});

function newsOf(items: PatchedItem[], lines = LINES, state: OrderState = newOrder()): ItemNews {
    const faults: Faults = { first: null };
    const news = readItemNews(items, lines, state, faults);
    expect(faults.first).to.equal(null);
    return news;
}

function faultOf(items: PatchedItem[], lines: LineFacts[]): Outcome | null {
    const faults: Faults = { first: null };
    readItemNews(items, lines, newOrder(), faults);
    return faults.first;
}

function item(known: Partial<PatchedItem> = {}): PatchedItem {
    return {
        path: 'items[0]',
        productId: 'A',
        lineStatus: null,
        tracking: null,
        cancelled: null,
        reason: '',
        ...known
    };
}

function shipped(): ItemNews['shipped'][number] {
    return { path: 'items[0]', productId: 'A', isComplete: true, units: 2, tracking: UPS };
}

function about(index: number, cancelled = 0, trackingNumber = ''): ItemNews['told'][number] {
    return { index, cancelled, trackingNumber };
}
