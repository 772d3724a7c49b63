import { expect } from 'chai';
import { leftSiteAt, movedAt, movesAfter, siteForOrder } from '#cartridge/platform/rules/siteMoves';
import type { SiteMove } from '#cartridge/platform/rules/siteMoves';

describe('The sites that had a shop', () => {
    /** A shop that was on each of these sites from a time on; empty for none. */
    function moved(...sites: Array<[string, number]>): { moves: SiteMove[]; present: string } {
        return sites.reduce(
            ({ moves, present }, [siteId, since]) => ({
                moves: movesAfter(moves, present, siteId, since),
                present: siteId
            }),
            { moves: [] as SiteMove[], present: '' }
        );
    }

    const stays: Array<[string, Array<[string, number]>, Array<[number, string]>]> = [
        [
            'no other',
            [['A', 10]],
            [
                [0, 'A'],
                [5, 'A'],
                [50, 'A']
            ]
        ],
        [
            'another before',
            [
                ['A', 10],
                ['B', 20]
            ],
            [
                [0, 'A'],
                [19, 'A'],
                [20, 'B'],
                [50, 'B']
            ]
        ],
        [
            'the same before',
            [
                ['A', 10],
                ['B', 20],
                ['A', 30]
            ],
            [
                [19, 'A'],
                [20, 'B'],
                [29, 'B'],
                [30, 'A']
            ]
        ],
        [
            'none before',
            [
                ['A', 10],
                ['', 20],
                ['B', 30]
            ],
            [
                [19, 'A'],
                [20, 'B'],
                [29, 'B'],
                [30, 'B']
            ]
        ],
        [
            'itself before, after none',
            [
                ['A', 10],
                ['B', 20],
                ['', 30],
                ['B', 40]
            ],
            [
                [19, 'A'],
                [25, 'B'],
                [35, 'B']
            ]
        ],
        [
            'itself before, after two others and none',
            [
                ['A', 10],
                ['B', 20],
                ['C', 30],
                ['', 40],
                ['C', 50]
            ],
            [
                [19, 'A'],
                [25, 'B'],
                [35, 'C'],
                [45, 'C']
            ]
        ],
        [
            'none',
            [
                ['A', 10],
                ['', 20]
            ],
            [
                [19, 'A'],
                [20, '']
            ]
        ]
    ];
    stays.forEach(([what, sites, orders]) =>
        it(`each get the orders that were placed while they had it: ${what}`, () => {
            const { moves, present } = moved(...sites);
            expect(orders.map(([placedAt]) => [placedAt, siteForOrder(moves, present, placedAt)])).to.deep.equal(
                orders
            );
        })
    );

    it('know when they last lost it', () => {
        const { moves } = moved(['A', 10], ['B', 20], ['A', 30], ['C', 40]);
        expect(['A', 'B', 'C'].map((siteId) => leftSiteAt(moves, siteId))).to.deep.equal([40, 30, null]);
    });

    it('are over since the last one lost it', () => {
        expect(movedAt(moved(['A', 10], ['B', 20], ['C', 30]).moves)).to.equal(30);
        expect(movedAt(moved(['A', 10], ['', 20], ['B', 30]).moves)).to.equal(20);
        expect(movedAt(moved(['A', 10]).moves)).to.equal(0);
    });

    it('do not lose it where it comes back to the one that had it last', () => {
        const { moves } = moved(['A', 10], ['B', 20], ['', 30], ['B', 40]);
        expect(['A', 'B'].map((siteId) => leftSiteAt(moves, siteId))).to.deep.equal([20, null]);
    });

    it('are the last 40, which a stored text has room for', () => {
        const sites = Array.from({ length: 60 }, (_value, index): [string, number] => [
            'S'.repeat(32) + index,
            1764460800 + index
        ]);
        const { moves } = moved(...sites);
        expect(moves).to.have.length(40);
        expect(moves[39]!.until).to.equal(1764460859);
        expect(JSON.stringify(moves).length).to.be.below(4000);
    });
});
