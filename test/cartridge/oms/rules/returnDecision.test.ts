import { expect } from 'chai';
import { DECISION_FIELDS, isReturnDecision, parseReturnDecision } from '#cartridge/oms/rules/returnDecision';
import type { Json } from '#helpers/platform/testInstance';

const ACCEPT: Json = { eventId: 'd1', returnId: '4035', decision: 'accept' };

describe('A decision of the OMS about a return', () => {
    it('is told from an event by the return that it names', () => {
        expect(isReturnDecision(ACCEPT)).to.equal(true);
        [{ orderNo: '1' }, {}, null, [], 'x'].forEach((input) =>
            expect(isReturnDecision(input), JSON.stringify(input)).to.equal(false)
        );
    });

    const decisions: Array<[Json, Json]> = [
        [{}, { act: 'accept', reason: '', units: {} }],
        [{ decision: 'refund' }, { act: 'refund', reason: '', units: {} }],
        [
            { decision: 'refuse', reason: 'worn' },
            { act: 'refuse', reason: 'worn', units: {} }
        ],
        [{ decision: 'received' }, { act: 'received', reason: '', units: {} }],
        [
            {
                decision: 'received',
                items: [
                    { productId: 'A', quantity: 1 },
                    { productId: 'B', quantity: 1000 },
                    { productId: 'A', quantity: 2 }
                ]
            },
            { act: 'received', reason: '', units: { A: 3, B: 1000 } }
        ],
        [
            { ext: { any: 'thing' }, reason: '' },
            { act: 'accept', reason: '', units: {} }
        ]
    ];
    decisions.forEach(([change, expected]) => {
        it(`is read: ${JSON.stringify(change)}`, () => {
            expect(parseReturnDecision({ ...ACCEPT, ...change })).to.deep.equal({
                ok: true,
                decision: { eventId: 'd1', returnId: '4035', ...expected }
            });
        });
    });

    const items = (item: Json): Json => ({ decision: 'received', items: [item] });
    const refusals: Array<[Json, string, string, string]> = [
        [{ eventId: undefined }, 'missing_field', 'eventId', 'a text of 1 to 256 characters'],
        [{ eventId: ' ' }, 'wrong_type', 'eventId', 'an id that is not blank'],
        [{ eventId: 'x'.repeat(257) }, 'wrong_type', 'eventId', 'a text of 1 to 256 characters'],
        [{ returnId: 4035 }, 'wrong_type', 'returnId', 'a text of 1 to 100 characters'],
        [{ decision: undefined }, 'missing_field', 'decision', 'a text of 1 to 20 characters'],
        [{ decision: 'agree' }, 'wrong_type', 'decision', 'accept, refund, received, refuse'],
        [{ decision: 'refuse', reason: 5 }, 'wrong_type', 'reason', 'a text of at most 256 characters'],
        [{ reason: 'worn' }, 'contradiction', 'reason', 'a reason only with refuse'],
        [{ items: [{ productId: 'A', quantity: 1 }] }, 'contradiction', 'items', 'units only with received'],
        [{ ext: 'text' }, 'wrong_type', 'ext', 'an object'],
        [{ ext: [] }, 'wrong_type', 'ext', 'an object'],
        [{ items: null }, 'wrong_type', 'items', 'a list of items, or no such field'],
        [{ decision: 'received', items: [] }, 'wrong_type', 'items', 'a list of 1 to 400 objects'],
        [items({ quantity: 1 }), 'missing_field', 'items[0].productId', 'a text of 1 to 100 characters'],
        [items({ productId: '__proto__', quantity: 1 }), 'wrong_type', 'items[0].productId', 'a product id'],
        [items({ productId: 'A' }), 'missing_field', 'items[0].quantity', 'a whole number from 1 to 1000'],
        [items({ productId: 'A', quantity: 0 }), 'wrong_type', 'items[0].quantity', 'a whole number from 1 to 1000'],
        [items({ productId: 'A', quantity: 1001 }), 'wrong_type', 'items[0].quantity', 'a whole number from 1 to 1000'],
        [items({ productId: 'A', quantity: 1, sku: 'A' }), 'unknown_field', 'items[0].sku', ''],
        [{ returnID: '4035' }, 'unknown_field', 'returnID', 'returnId']
    ];
    refusals.forEach(([change, code, path, expected]) => {
        it(`is refused for ${path}: ${JSON.stringify(change).slice(0, 60)}`, () => {
            const parsed = parseReturnDecision({ ...ACCEPT, ...change });
            const rejection = parsed.ok ? null : parsed.rejection;
            expect(rejection).to.include({ outcome: 'rejected', code, path });
            expect(rejection?.expected).to.contain(expected);
            expect(rejection?.msg).to.contain(path);
        });
    });

    it('says of a contradiction what contradicts what', () => {
        const parsed = parseReturnDecision({ ...ACCEPT, reason: 'worn' });
        expect(parsed.ok || parsed.rejection.msg).to.equal('reason contradicts decision');
    });

    it('is refused for its first fault', () => {
        const parsed = parseReturnDecision({ ...ACCEPT, eventId: ' ', reason: 'worn', items: [{}] });
        expect(parsed.ok || parsed.rejection.path).to.equal('eventId');
    });

    it('is refused where it is no object', () => {
        [null, [], 'x', 5].forEach((input) =>
            expect(parseReturnDecision(input), JSON.stringify(input)).to.deep.equal({
                ok: false,
                rejection: {
                    outcome: 'rejected',
                    code: 'wrong_type',
                    path: '',
                    expected: 'a decision object',
                    msg: 'The decision is not a JSON object'
                }
            })
        );
    });

    it('has fields, and a place for data of the OMS', () => {
        expect(DECISION_FIELDS).to.deep.equal(['eventId', 'returnId', 'decision', 'reason', 'items', 'ext']);
    });
});
