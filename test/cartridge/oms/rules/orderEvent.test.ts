import { expect } from 'chai';
import { parseOrderEvent } from '#cartridge/oms/rules/orderEvent';
import type { OrderEvent } from '#cartridge/oms/rules/orderEvent';
import type { Outcome } from '#cartridge/platform/rules/outcome';

const RECEIVED = '2026-11-23T12:00:00.000Z';
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z9' };

describe('Reading an event of the OMS', () => {
    it('takes all that the contract has', () => {
        const parsed = read({
            externalOrderId: '577',
            packages: [{ ...UPS, items: [{ productId: 'A', quantity: 2 }] }],
            cancel: null
        });
        expect(parsed).to.deep.equal({
            orderNo: 'TTS-1',
            externalOrderId: '577',
            message: {
                eventId: 'e1',
                status: 'Shipped',
                occurredAt: '2026-11-23T10:00:00.000Z',
                packages: [{ ...UPS, items: { A: 2 }, occurredAt: '2026-11-23T10:00:00.000Z' }],
                cancelledItems: null,
                reason: '',
                initiator: 'SELLER'
            }
        });
        const cancel = { reason: 'out_of_stock', items: [{ productId: 'B', quantity: 1 }] };
        expect(read({ status: 'CANCELLED', packages: [], cancel }).message).to.deep.include({
            status: 'CANCELLED',
            packages: [],
            cancelledItems: { B: 1 },
            reason: 'out_of_stock'
        });
    });

    it('is as old as its receipt where it does not say, and has no time of its own', () => {
        expect(read({ occurredAt: undefined }).message).to.include({ occurredAt: RECEIVED, isUntimed: true });
    });

    it('compares times in UTC, wherever the OMS is', () => {
        expect(read({ occurredAt: '2026-11-23T05:00:00-05:00' }).message.occurredAt).to.equal(
            '2026-11-23T10:00:00.000Z'
        );
    });

    it('a package without items holds the rest', () => {
        expect(read({ packages: [UPS] }).message.packages[0]?.items).to.equal(null);
    });

    it('knows a carrier by what a person sees of its name', () => {
        const [parcel] = read({ packages: [{ ...UPS, carrier: '\uFEFFUPS\u200B ' }] }).message.packages;
        expect(parcel).to.include({ carrier: 'UPS', trackingNumber: '1Z9' });
    });

    it('adds up a product that is named twice', () => {
        const items = [
            { productId: 'A', quantity: 1 },
            { productId: 'A', quantity: 2 }
        ];
        expect(read({ packages: [{ ...UPS, items }] }).message.packages[0]?.items).to.deep.equal({ A: 3 });
    });

    it('takes a product that is called like a member of every object', () => {
        const items = [{ productId: 'constructor', quantity: 1 }];
        expect(read({ packages: [{ ...UPS, items }] }).message.packages[0]?.items).to.deep.equal({ constructor: 1 });
    });

    it('takes a status word in any case', () => {
        expect(read({ status: 'cancelled' }).message.status).to.equal('CANCELLED');
    });

    const item = { productId: 'A', quantity: 1 };
    const faults: Array<[string, object, string, string]> = [
        ['no event id', { eventId: undefined }, 'missing_field', 'eventId'],
        ['an order number that is a number', { orderNo: 1 }, 'wrong_type', 'orderNo'],
        ['no status', { status: undefined }, 'missing_field', 'status'],
        ['an unknown status', { status: 'Sent' }, 'unknown_status', 'status'],
        ['a time without zone', { occurredAt: '2026-11-23T10:00:00' }, 'wrong_type', 'occurredAt'],
        ['a time that is a number', { occurredAt: 1700000000 }, 'wrong_type', 'occurredAt'],
        ['packages that are no list', { packages: UPS }, 'wrong_type', 'packages'],
        ['a package without number', { packages: [{ ...UPS, packageNo: '' }] }, 'wrong_type', 'packages[0].packageNo'],
        ['no carrier', { packages: [{ ...UPS, carrier: undefined }] }, 'missing_field', 'packages[0].carrier'],
        ['an empty package', { packages: [{ ...UPS, items: [] }] }, 'wrong_type', 'packages[0].items'],
        [
            'no units',
            { packages: [{ ...UPS, items: [item, { ...item, quantity: 0 }] }] },
            'wrong_type',
            'packages[0].items[1].quantity'
        ],
        ['cancel that is no object', { cancel: 'all' }, 'wrong_type', 'cancel'],
        [
            'units to cancel without product',
            { cancel: { items: [{ quantity: 1 }] } },
            'missing_field',
            'cancel.items[0].productId'
        ],
        ['an unknown field', { tracking: '1Z' }, 'unknown_field', 'tracking'],
        ['an unknown field before one that is missing', { eventId: undefined, id: 'e1' }, 'unknown_field', 'id'],
        ['the name of a member that every object has', { constructor: 1 }, 'unknown_field', 'constructor'],
        ['cancel.item', { status: 'CANCELLED', cancel: { item: [item] } }, 'unknown_field', 'cancel.item'],
        [
            'a misspelled part of a unit to cancel',
            { status: 'CANCELLED', cancel: { items: [{ productId: 'a', quantity: 1, qty: 2 }] } },
            'unknown_field',
            'cancel.items[0].qty'
        ],
        [
            'a misspelled part of a package',
            { packages: [{ ...UPS, item: [item] }] },
            'unknown_field',
            'packages[0].item'
        ],
        [
            'a misspelled part of a unit in a package',
            { packages: [{ ...UPS, items: [{ ...item, amount: 1 }] }] },
            'unknown_field',
            'packages[0].items[0].amount'
        ],
        ['a control character', { eventId: 'e\u0000' }, 'malformed_text', 'eventId'],
        [
            'bytes that were not UTF-8',
            { packages: [{ ...UPS, carrier: 'Expr\uFFFDs' }] },
            'malformed_text',
            'packages[0].carrier'
        ],
        ['half of a pair', { packages: [{ ...UPS, packageNo: '\uD83D' }] }, 'malformed_text', 'packages[0].packageNo']
    ];
    faults.forEach(([what, change, code, path]) =>
        it(`refuses ${what}`, () => expect(refused(change)).to.include({ outcome: 'rejected', code, path }))
    );

    const TWO = { ...UPS, packageNo: '2' };
    const EXACT: Array<[string, object, [string, string, string]]> = [
        [
            'neither number nor id',
            { orderNo: undefined },
            ['missing_field orderNo', 'orderNo or externalOrderId', 'orderNo is missing']
        ],
        [
            'a blank event id',
            { eventId: ' ' },
            [
                'wrong_type eventId',
                'an id that is not blank',
                'eventId is a text of 1 characters, expected an id that is not blank'
            ]
        ],
        [
            'an unknown status',
            { status: 'New' },
            [
                'unknown_status status',
                'Acknowledged, PartiallyShipped, Shipped, Delivered, Completed, CANCELLED',
                'An event cannot say "New"'
            ]
        ],
        [
            'a cancellation of null',
            { status: 'CANCELLED', cancel: null },
            ['wrong_type cancel', 'an object, or no such field', 'cancel is null, expected an object, or no such field']
        ],
        [
            'a shipment of null',
            { packages: null },
            [
                'wrong_type packages',
                'a list of packages, or no such field',
                'packages is null, expected a list of packages, or no such field'
            ]
        ],
        [
            'items of null',
            { packages: [{ ...UPS, items: null }] },
            [
                'wrong_type packages[0].items',
                'a list of items, or no such field',
                'packages[0].items is null, expected a list of items, or no such field'
            ]
        ],
        [
            'a cancellation with packages',
            { status: 'CANCELLED', packages: [UPS] },
            ['contradiction packages', 'no packages with CANCELLED', 'packages contradicts the status CANCELLED']
        ],
        [
            'a shipment with units to cancel',
            { cancel: { items: [item] } },
            [
                'contradiction cancel.items',
                'units to cancel only with CANCELLED',
                'cancel.items contradicts the status Shipped'
            ]
        ],
        [
            'a shipment with a reason',
            { cancel: { reason: 'x' } },
            [
                'contradiction cancel.reason',
                'a reason only with CANCELLED',
                'cancel.reason contradicts the status Shipped'
            ]
        ],
        [
            'a time zone that is nowhere',
            { occurredAt: '2026-11-23T10:00:00+99:00' },
            ['impossible_time occurredAt', 'a time zone that exists', 'occurredAt has no such time zone']
        ],
        [
            'no time',
            { occurredAt: 'now' },
            [
                'wrong_type occurredAt',
                'a time with a time zone, for example 2026-11-23T10:00:00Z',
                'occurredAt is a text of 3 characters, expected a time with a time zone, for example 2026-11-23T10:00:00Z'
            ]
        ],
        [
            'a blank package number',
            { packages: [{ ...UPS, packageNo: ' ' }] },
            [
                'wrong_type packages[0].packageNo',
                'a package number that is not blank',
                'packages[0].packageNo is a text of 1 characters, expected a package number that is not blank'
            ]
        ],
        [
            'a package twice',
            { packages: [UPS, TWO, UPS] },
            [
                'contradiction packages[2].packageNo',
                'each package once',
                'packages[2].packageNo is the number of a package before it'
            ]
        ],
        [
            'a tracking number with two carriers',
            { packages: [UPS, { ...TWO, carrier: 'DHL' }] },
            [
                'contradiction packages[1].carrier',
                'one carrier for each tracking number',
                'packages[1].carrier differs from that of a package with the same tracking number'
            ]
        ],
        [
            'a blank carrier',
            { packages: [{ ...UPS, carrier: ' ' }] },
            [
                'wrong_type packages[0].carrier',
                'a carrier',
                'packages[0].carrier is a text of 1 characters, expected a carrier'
            ]
        ],
        [
            'a tracking number with a space',
            { packages: [{ ...UPS, trackingNumber: '1Z 9' }] },
            [
                'wrong_type packages[0].trackingNumber',
                'letters, digits and -',
                'packages[0].trackingNumber is a text of 4 characters, expected letters, digits and -'
            ]
        ]
    ];
    EXACT.forEach(([what, change, words]) =>
        it(`says of ${what} what it had expected`, () => {
            const { code, path, expected, msg } = refused(change);
            expect([`${code} ${path}`, expected, msg]).to.deep.equal(words);
        })
    );

    it('names the first fault', () => {
        expect(refused({ eventId: 7, status: 'Sent' })).to.include({ path: 'status' });
        expect(refused({ orderNo: 7, occurredAt: '2026-11-23T10:00:00+99:00' })).to.include({ path: 'orderNo' });
        expect(refused({ eventId: 7, packages: [UPS, { ...TWO, carrier: 'DHL' }] })).to.include({ path: 'eventId' });
    });

    it('takes null where it means nothing', () => {
        expect(parse({ status: 'Acknowledged', packages: null }).ok).to.equal(true);
        expect(parse({ cancel: null }).ok).to.equal(true);
        expect(parse({ status: 'CANCELLED', packages: null }).ok).to.equal(true);
    });

    it('takes packages under one number, and numbers like members of every object', () => {
        expect(parse({ packages: [UPS, TWO] }).ok).to.equal(true);
        expect(parse({ packages: [{ ...UPS, trackingNumber: 'constructor' }] }).ok).to.equal(true);
    });

    it('has no packages where it names none', () => {
        expect(read({ status: 'Acknowledged' }).message.packages).to.deep.equal([]);
    });

    it('names the nearest field there is, and does not repeat a long one', () => {
        const refusal = refused({ status: 'CANCELLED', cancel: { item: [item] } });
        expect(refusal).to.include({
            expected: 'items',
            msg: 'There is no field cancel.item; the nearest is cancel.items'
        });
        expect(JSON.stringify(refused({ ['x'.repeat(10000)]: 1 }))).to.have.length.below(400);
    });

    it('takes any object as ext, and nothing else', () => {
        [{ anything: [1], cancel: { item: 1 } }, {}, null].forEach((ext) => expect(parse({ ext }).ok).to.equal(true));
        ['text', '', [], [{ a: 1 }], 5, false].forEach((ext) =>
            expect(refused({ ext })).to.include({ code: 'wrong_type', path: 'ext', expected: 'an object' })
        );
    });

    it('says which words there are', () => {
        expect(refused({ status: 'Sent' }).expected).to.equal(
            'Acknowledged, PartiallyShipped, Shipped, Delivered, Completed, CANCELLED'
        );
    });

    it('refuses what is no object', () => {
        [null, 'text', 7, []].forEach((input) =>
            expect(parseOrderEvent(input, RECEIVED)).to.deep.equal({
                ok: false,
                rejection: {
                    outcome: 'rejected',
                    code: 'wrong_type',
                    path: '',
                    expected: 'an event object',
                    msg: 'The event is not a JSON object'
                }
            })
        );
    });
});

function parse(change: object): ReturnType<typeof parseOrderEvent> {
    const event = { eventId: 'e1', orderNo: 'TTS-1', status: 'Shipped', occurredAt: '2026-11-23T10:00:00Z' };
    return parseOrderEvent({ ...event, ...change }, RECEIVED);
}

function read(change: object): OrderEvent {
    const parsed = parse(change);
    if (!parsed.ok) {
        throw new Error(`${parsed.rejection.path}: ${parsed.rejection.msg}`);
    }
    return parsed.event;
}

function refused(change: object): Outcome {
    const parsed = parse(change);
    if (parsed.ok) {
        throw new Error('It was accepted');
    }
    return parsed.rejection;
}
