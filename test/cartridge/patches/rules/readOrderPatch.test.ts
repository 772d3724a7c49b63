import { expect } from 'chai';
import { readOrderPatch } from '#cartridge/patches/rules/readOrderPatch';
import type { OrderPatch, PatchDocument } from '#cartridge/patches/rules/readOrderPatch';

const NOW = '2026-11-23T15:00:00.000Z';

describe('Reading a patch of an order', () => {
    it('gives nothing for a patch without news', () => {
        expect(readOrderPatch({}, NOW)).to.deep.equal({
            ok: true,
            patch: {
                words: [],
                channelStatus: null,
                shipping: '',
                action: '',
                cancelInfo: null,
                shipments: [],
                items: [],
                returns: []
            }
        });
    });

    const fields: Array<[PatchDocument, Partial<OrderPatch>]> = [
        [{ c_externalOrderStatus: 'shipped', external_order_status: 'New' }, { words: ['Shipped', 'New'] }],
        [{ c_externalOrderStatus: '', external_order_status: null }, { words: [] }],
        [{ c_externalChannelOrderStatus: 5 }, { channelStatus: 5 }],
        [{ shipping_status: 'shipped' }, { shipping: 'SHIPPED' }],
        [{ shipping_status: 'Part_Shipped' }, { shipping: 'PARTSHIPPED' }],
        [{ shipping_status: 'not_shipped' }, { shipping: '' }],
        ...['update', 'cancel', 'cancel_order'].map((action): [PatchDocument, Partial<OrderPatch>] => [
            { c_orderAction: action },
            { action, returns: [] }
        ]),
        ...['return', 'return_order', 'refund_order'].map((action): [PatchDocument, Partial<OrderPatch>] => [
            { c_orderAction: action },
            { action, returns: [action] }
        ])
    ];
    fields.forEach(([document, expected]) => {
        it(`gives ${JSON.stringify(expected)} for ${JSON.stringify(document)}`, () => {
            expect(patchOf(document)).to.deep.include(expected);
        });
    });

    describe('lines', () => {
        const silent = { path: 'product_items[0]', lineStatus: null, tracking: null, cancelled: null, reason: '' };

        it('have what was said of them', () => {
            const told = {
                product_id: 'A',
                c_externalLineItemStatus: 7,
                c_carrier: 'UPS',
                c_trackingNumber: 'AZ-09-az',
                c_quantityCanceled: 1,
                c_reason: 'damaged'
            };
            expect(patchOf({ product_items: [told] }).items).to.deep.equal([
                {
                    path: 'product_items[0]',
                    productId: 'A',
                    lineStatus: 7,
                    tracking: { carrier: 'UPS', trackingNumber: 'AZ-09-az' },
                    cancelled: 1,
                    reason: 'damaged'
                }
            ]);
        });

        it('that say nothing need no product', () => {
            [{}, { product_id: '' }, { product_id: null }].forEach((item) =>
                expect(patchOf({ product_items: [item] }).items).to.deep.equal([{ ...silent, productId: '' }])
            );
            expect(patchOf({ product_items: [{ product_id: 'A' }] }).items).to.deep.equal([
                { ...silent, productId: 'A' }
            ]);
        });

        [0, 1, 2, 6, 7].forEach((status) => {
            it(`may have status ${status}`, () => {
                const items = [{ product_id: 'A', c_externalLineItemStatus: status }];
                expect(patchOf({ product_items: items }).items).to.deep.equal([
                    { ...silent, productId: 'A', lineStatus: status }
                ]);
            });
        });

        it('may have no cancelled units', () => {
            const items = [{ product_id: 'A', c_externalLineItemStatus: 0, c_quantityCanceled: 0 }];
            expect(patchOf({ product_items: items }).items[0]).to.include({ cancelled: 0, lineStatus: 0 });
        });
    });

    describe('c_cancelInfo', () => {
        const cases: Array<[unknown, OrderPatch['cancelInfo']]> = [
            ['', null],
            [null, null],
            ['fraud', { reason: 'fraud', items: null }],
            ...['[sic] fraud', 'no {', 'null and void', '"fraud"'].map((words): [string, OrderPatch['cancelInfo']] => [
                words,
                { reason: words, items: null }
            ]),
            [{}, { reason: '', items: null }],
            [
                { reasonCode: 'a', reason: 'b' },
                { reason: 'a', items: null }
            ],
            [{ reason: 'b' }, { reason: 'b', items: null }],
            ['{"reason":"b"}', { reason: 'b', items: null }],
            [{ cancelItems: { A: { quantity: 1 }, B: { quantity: 2 } } }, { reason: '', items: { A: 1, B: 2 } }],
            [
                { reason: 'b', cancelItems: { A: { quantity: 1, reason: 'c' } } },
                { reason: 'b', items: { A: 1 } }
            ],
            [
                { cancelItems: { A: { quantity: 1 }, B: { quantity: 1, reason: 'c' } } },
                { reason: 'c', items: { A: 1, B: 1 } }
            ]
        ];
        cases.forEach(([info, expected]) => {
            it(`${JSON.stringify(info)} is ${JSON.stringify(expected)}`, () => {
                expect(patchOf({ c_cancelInfo: info }).cancelInfo).to.deep.equal(expected);
            });
        });
    });

    describe('c_shipmentsInfo', () => {
        const shipment = { carrier: 'UPS', trackingNumber: '1Z1' };

        it('is a package for each number', () => {
            const info = {
                1: { ...shipment, packageNo: '1', items: [{ productId: 'A', quantity: 2 }], occurredAt: 'x' },
                2: { ...shipment, packageNo: '' }
            };
            expect(patchOf({ c_shipmentsInfo: info }).shipments).to.deep.equal([
                { ...shipment, packageNo: '1', items: { A: 2 }, occurredAt: NOW },
                { ...shipment, packageNo: '2', items: null, occurredAt: NOW }
            ]);
            expect(patchOf({ c_shipmentsInfo: '' }).shipments).to.deep.equal([]);
        });

        it('has no other number inside a package', () => {
            expect(rejectionOf({ c_shipmentsInfo: { 1: { ...shipment, packageNo: '2' } } })).to.deep.equal({
                outcome: 'rejected',
                code: 'contradiction',
                path: 'c_shipmentsInfo.1.packageNo',
                expected: 'the number the package stands under',
                msg: 'c_shipmentsInfo.1.packageNo is another number than the one the package stands under'
            });
        });
    });

    const refusals: Array<[string, PatchDocument, Record<string, string>]> = [
        [
            'a status that does not exist',
            { c_externalOrderStatus: 'Sent' },
            {
                code: 'unknown_status',
                path: 'c_externalOrderStatus',
                expected: 'New, Acknowledged, PartiallyShipped, Shipped, Delivered, Completed, CANCELLED',
                msg: 'There is no such status'
            }
        ],
        [
            'an action that does not exist',
            { c_orderAction: 'cancel_orders' },
            {
                code: 'unknown_action',
                path: 'c_orderAction',
                expected: 'update, cancel, cancel_order, return, return_order, refund_order',
                msg: 'There is no such action; the nearest is cancel_order'
            }
        ],
        [
            'a status of a line that does not exist',
            line({ c_externalLineItemStatus: 3 }),
            { code: 'wrong_type', path: 'product_items[0].c_externalLineItemStatus', expected: '0, 1, 2, 6, 7' }
        ],
        [
            'a carrier without a number',
            line({ c_carrier: 'UPS' }),
            { code: 'missing_field', path: 'product_items[0].c_trackingNumber' }
        ],
        [
            'a number without a carrier',
            line({ c_trackingNumber: '1Z1' }),
            { code: 'missing_field', path: 'product_items[0].c_carrier' }
        ],
        [
            'a number that every object has as a member',
            line({ c_trackingNumber: 'constructor', c_carrier: 'UPS' }),
            { path: 'product_items[0].c_trackingNumber', expected: 'a tracking number' }
        ],
        [
            'a cancelled line without cancelled units',
            line({ c_externalLineItemStatus: 6, c_quantityCanceled: 0 }),
            { path: 'product_items[0].c_quantityCanceled', expected: 'a whole number from 1 to 1000' }
        ],
        ...['c_externalLineItemStatus', 'c_quantityCanceled'].map(
            (field): [string, PatchDocument, Record<string, string>] => [
                `${field} of no product`,
                { product_items: [{ [field]: 1 }] },
                { code: 'missing_field', path: 'product_items[0].product_id' }
            ]
        ),
        ...['c_carrier', 'c_trackingNumber'].map((field): [string, PatchDocument, Record<string, string>] => [
            `an empty ${field} of no product`,
            { product_items: [{ [field]: '' }] },
            { code: 'missing_field', path: 'product_items[0].product_id' }
        ]),
        [
            'units to cancel of no product',
            { c_cancelInfo: { cancelItems: { '': { quantity: 1 } } } },
            { code: 'wrong_type', expected: 'a product id' }
        ],
        [
            'units to cancel of a product that cannot be kept',
            { c_cancelInfo: '{"cancelItems":{"__proto__":{"quantity":1}}}' },
            { code: 'wrong_type', expected: 'a product id' }
        ],
        [
            'no units to cancel',
            { c_cancelInfo: { cancelItems: {} } },
            { path: 'c_cancelInfo.cancelItems', expected: 'at least one product id with its quantity' }
        ],
        [
            'units to cancel that got lost',
            { c_cancelInfo: { cancelItems: null } },
            { path: 'c_cancelInfo.cancelItems', expected: 'units by product id, or no such field' }
        ],
        ...['c_cancelInfo.note', 'c_cancelInfo.cancelItems.A.units', 'c_shipmentsInfo.1.number'].map(
            (path): [string, PatchDocument, Record<string, string>] => [
                `the unknown field ${path}`,
                documentWith(path, 1),
                { code: 'unknown_field', path }
            ]
        ),
        [
            'two carriers for one tracking number',
            {
                c_shipmentsInfo: {
                    1: { carrier: 'UPS', trackingNumber: '1Z1' },
                    2: { carrier: 'DHL', trackingNumber: '1Z1' }
                }
            },
            { code: 'contradiction', path: 'c_shipmentsInfo.2.carrier' }
        ],
        [
            'half of a character in a field that is not read',
            { c_note: '\uD83D' },
            { code: 'malformed_text', path: 'c_note' }
        ],
        [
            'JSON that breaks off',
            { c_cancelInfo: '{"reason":' },
            { code: 'malformed_json', path: 'c_cancelInfo', expected: 'a JSON object' }
        ],
        [
            'JSON of a list',
            { c_shipmentsInfo: '[1]' },
            {
                code: 'malformed_json',
                path: 'c_shipmentsInfo',
                expected: 'a JSON object',
                msg: 'c_shipmentsInfo is not a JSON object'
            }
        ],
        [
            'a list in place of an object',
            { c_shipmentsInfo: [1] },
            { code: 'malformed_json', msg: 'c_shipmentsInfo is not a JSON object' }
        ],
        [
            'a package number of blanks',
            { c_shipmentsInfo: { ' ': { carrier: 'UPS', trackingNumber: '1Z1' } } },
            { code: 'wrong_type', expected: 'a package number' }
        ]
    ];
    refusals.forEach(([title, document, expected]) => {
        it(`refuses ${title}`, () => expect(rejectionOf(document)).to.include({ outcome: 'rejected', ...expected }));
    });

    ['{', ' {', '[{}]', '["A"]', '[1', '[ ]', '[[1]]', '"{}"', '" [1]"', 'null', ' null ', 'null\n'].forEach((text) => {
        it(`refuses ${JSON.stringify(text)}, which names no reason in words`, () =>
            expect(rejectionOf({ c_cancelInfo: text })).to.include({ code: 'malformed_json', path: 'c_cancelInfo' }));
    });

    it('says why JSON that breaks off is none', () => {
        expect(rejectionOf({ c_cancelInfo: '{"reason":' }).msg).to.match(/^c_cancelInfo is not a JSON object: .+/);
    });

    it('reports the first fault', () => {
        const document = { c_externalOrderStatus: 'Sent', c_orderAction: 'x' };
        expect(rejectionOf(document).code).to.equal('unknown_status');
    });
});

describe('What a patch says of returns', () => {
    const cases: Array<[PatchDocument, string[]]> = [
        [{ c_externalChannelOrderStatus: 8 }, ['c_externalChannelOrderStatus 8']],
        [{ c_externalChannelOrderStatus: 7 }, []],
        [{ c_externalReturnStatus: 2 }, ['c_externalReturnStatus 2']],
        [{ c_externalReturnStatus: null }, []],
        [
            { c_orderAction: 'return', c_externalChannelOrderStatus: 8, c_externalReturnStatus: 1 },
            ['return', 'c_externalChannelOrderStatus 8', 'c_externalReturnStatus 1']
        ],
        ...['c_externalLineItemReturnStatus', 'c_quantityReturned', 'c_quantityReceived', 'c_quantityRejected'].map(
            (field): [PatchDocument, string[]] => [
                { product_items: [{ product_id: 'A', [field]: 1 }, { product_id: 'B' }] },
                [`A ${field} 1`]
            ]
        ),
        [{ product_items: [{ product_id: 'A', c_quantityReturned: null }] }, []],
        [
            { product_items: [{ product_id: 'A', c_quantityReturned: 2, c_quantityReceived: 0 }] },
            ['A c_quantityReturned 2', 'A c_quantityReceived 0']
        ]
    ];
    cases.forEach(([document, expected]) => {
        it(`${JSON.stringify(document)}: ${expected.join(', ') || 'nothing'}`, () => {
            expect(patchOf(document).returns).to.deep.equal(expected);
        });
    });
});

/** A document with one field at a path such as `a.b`. */
function documentWith(path: string, value: unknown): PatchDocument {
    return path.split('.').reduceRight((inner, name) => ({ [name]: inner }), value) as PatchDocument;
}

function line(told: object): PatchDocument {
    return { product_items: [{ product_id: 'A', ...told }] };
}

function patchOf(document: PatchDocument): OrderPatch {
    const read = readOrderPatch(document, NOW);
    if (!read.ok) {
        throw new Error(read.rejection.msg);
    }
    return read.patch;
}

function rejectionOf(document: PatchDocument): { code?: string; msg?: string } {
    const read = readOrderPatch(document, NOW);
    return read.ok ? {} : read.rejection;
}
