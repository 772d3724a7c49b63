import { expect } from 'chai';
import type { Units } from '#cartridge/lifecycle/rules/units';
import { compareParcels, parcelsOf } from '#cartridge/shipments/rules/parcels';
import type { TikTokLine } from '#cartridge/openapi/rules/tiktokOrder';

/** A package here: its number, what is inside, and TikTok's id of it. */
type Here = [packageNo: string, trackingNumber: string, items: Units, packageId?: string];
/** A unit on TikTok: product, package and number; open without them. */
type There = [productId: string, packageId?: string, trackingNumber?: string];

describe('What has left here and on TikTok, by units', () => {
    it('packages under one number are one parcel', () => {
        const parcels = parcelsOf(
            packages([
                ['1', 't', { A: 1 }],
                ['2', 't', { A: 1, B: 1 }, 'X']
            ]),
            { '2': 'X' }
        );
        expect(parcels).to.deep.equal([
            { carrier: 'UPS', trackingNumber: 't', packageNos: ['1', '2'], items: { A: 2, B: 1 }, packageIds: ['X'] }
        ]);
    });

    const cases: Array<[what: string, here: Here[], there: There[], expected: string]> = [
        ['nothing is known there', [['1', 't', { A: 1 }]], [['A'], ['A']], '1: own - shared - missing A1'],
        ['all of it is', [['1', 't', { A: 1 }]], [['A', 'X', 't']], '1: own X shared - missing -'],
        ['a part of it is', [['1', 't', { A: 2 }]], [['A', 'X', 't'], ['A']], '1: own X shared - missing A1'],
        [
            'a package there has the number of the second parcel',
            [
                ['1', 't', { A: 1 }],
                ['2', 'u', { A: 1 }]
            ],
            [['A', 'X', 'u'], ['A']],
            '1: own - shared - missing A1 | 2: own X shared - missing -'
        ],
        [
            'a package of an unknown number stands for a parcel, before more units under the number of another',
            [
                ['1', 't', { A: 1 }],
                ['2', 'u', { A: 1 }]
            ],
            [
                ['A', 'X', 't'],
                ['A', 'X', 't'],
                ['A', 'Y', 'v']
            ],
            '1: own X shared - missing - | 2: own Y shared - missing - more A1'
        ],
        [
            'a package has grown',
            [['1', 't', { A: 1, B: 1 }, 'X']],
            [['A', 'X', 't'], ['B']],
            '1: own X shared - missing B1'
        ],
        [
            'a number was corrected',
            [['1', 'u', { A: 1 }, 'X']],
            [['A', 'X', 't'], ['A']],
            '1: own X shared - missing -'
        ],
        [
            'it was, after an answer that was lost',
            [['1', 'u', { A: 1 }]],
            [['A', 'X', 't']],
            '1: own X shared - missing -'
        ],
        [
            'two numbers were exchanged',
            [
                ['1', 'u', { A: 1 }, 'X'],
                ['2', 't', { B: 1 }, 'Y']
            ],
            [
                ['A', 'X', 't'],
                ['B', 'Y', 'u']
            ],
            '1: own X shared - missing - | 2: own Y shared - missing -'
        ],
        [
            'units have moved to another package',
            [
                ['1', 't', { A: 1 }, 'X'],
                ['2', 'u', { A: 1, B: 1 }, 'Y']
            ],
            [['A', 'X', 't'], ['A', 'X', 't'], ['B', 'Y', 'u'], ['A']],
            '1: own - shared X missing - | 2: own Y shared X missing -'
        ],
        [
            'a package is one of two under its number, and the other was not told',
            [
                ['1', 't', { A: 1 }],
                ['2', 'u', { A: 1 }]
            ],
            [['A', 'X', 't'], ['A']],
            '1: own X shared - missing - | 2: own - shared - missing A1'
        ],
        [
            'a person has shipped it under another number',
            [
                ['1', 't', { A: 1 }],
                ['2', 'u', { B: 1 }]
            ],
            [['A', 'X', 'z'], ['B']],
            '1: own X shared - missing - | 2: own - shared - missing B1'
        ],
        [
            'a package under the number of another parcel has units to spare',
            [
                ['1', 't', { A: 1 }],
                ['2', 'u', { A: 1 }]
            ],
            [
                ['A', 'X', 'u'],
                ['A', 'X', 'u'],
                ['A', 'Y', 'z']
            ],
            '1: own Y shared - missing - | 2: own X shared - missing - more A1'
        ],
        [
            'TikTok has more',
            [['1', 't', { A: 1 }]],
            [
                ['A', 'X', 't'],
                ['A', 'X', 't']
            ],
            '1: own X shared - missing - more A1'
        ]
    ];
    cases.forEach(([what, here, there, expected]) => {
        it(what, () => expect(compared(here, there)).to.equal(expected));
    });
});

function packages(here: Here[]): Parameters<typeof parcelsOf>[0] {
    return Object.fromEntries(
        here.map(([packageNo, trackingNumber, items]) => [
            packageNo,
            { packageNo, carrier: 'UPS', trackingNumber, items, occurredAt: '' }
        ])
    );
}

function compared(here: Here[], there: There[]): string {
    const ids = Object.fromEntries(here.filter((one) => one[3]).map((one) => [one[0], one[3] as string]));
    const lines = there.map(([seller_sku, package_id, tracking_number], index): TikTokLine => {
        return { id: String(index), seller_sku, package_id, tracking_number };
    });
    const order = { id: '577', status: 'PARTIALLY_SHIPPING', line_items: lines };
    const listed = (values: string[]): string => values.join(',') || '-';
    const { parcels, excess } = compareParcels(order, parcelsOf(packages(here), ids));
    const more = Object.entries(excess).map(([productId, count]) => ` more ${productId}${count}`);
    const known = parcels
        .map(({ parcel, own, shared, missing }) => {
            const short = Object.entries(missing).map(([productId, count]) => productId + count);
            const names = [own, shared].map((list) => listed(list.map((one) => one.id)));
            return `${listed(parcel.packageNos)}: own ${names[0]} shared ${names[1]} missing ${listed(short)}`;
        })
        .join(' | ');
    return known + more.join('');
}
