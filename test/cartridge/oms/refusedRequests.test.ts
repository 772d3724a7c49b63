import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const FIRST = '577000000000000001';
const SECOND = '577000000000000002';

describe('A request of the OMS that is refused', () => {
    let sfcc: TestInstance;

    before(() => {
        sfcc = new TestInstance();
        [FIRST, SECOND].forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    after(() => sfcc.close());

    /** What is wrong, where, and what is expected. */
    type Refusal = [code: string, path: string, expected: string, msg: string];
    const none: Refusal = ['missing_field', 'events', 'a list of events', 'The request has no events'];
    const other: Refusal = ['wrong_type', 'events', 'a list of events', 'events is not a list'];
    const requests: Array<[string, unknown, Refusal]> = [
        [
            'that is no JSON',
            '{',
            [
                'malformed_json',
                '',
                'a JSON object with events',
                'The body is not JSON: line 1, column 2 (offset 1): found the end, expected a name in quotes or }'
            ]
        ],
        ['that is a list itself', '[]', none],
        ['that is null', 'null', none],
        ['that is a number', '7', none],
        ['without events', {}, none],
        ['with null for its events', { events: null }, none],
        ['with an empty list', { events: [] }, none],
        ['with a text for its events', { events: 'e1' }, other],
        ['with one event and no list', { events: { eventId: 'e1' } }, other],
        [
            'with two lists',
            '{"events":[],"events":[]}',
            ['contradiction', 'events', 'each field once', 'events is given twice']
        ],
        [
            'with 101 events',
            { events: Array(101).fill({}) },
            ['too_many_events', 'events', 'at most 100 events', 'The request has too many events']
        ]
    ];
    requests.forEach(([what, body, refusal]) => {
        it(`${what}, says what is wrong, where, and what is expected`, () => {
            const { status, json } = sfcc.sendEvents(body);
            expect([status, refusalOf(json)]).to.deep.equal([400, refusal]);
        });
    });

    it('names decisions where decisions were meant', () => {
        const { status, json } = sfcc.sendEvents({ events: [] }, '?siteId=RefArch', 'return-decisions');
        expect([status, refusalOf(json)]).to.deep.equal([
            400,
            ['missing_field', 'decisions', 'a list of decisions', 'The request has no decisions']
        ]);
    });

    it('may be one event, which names its order: the others are applied', () => {
        const events = [
            { eventId: 'e1', orderNo: 'NO-1', status: 'Acknowledged' },
            { eventId: 'e2', externalOrderId: '5', status: 'Acknowledged' },
            { eventId: 'e3', orderNo: 'TTS-' + FIRST, externalOrderId: SECOND, status: 'Acknowledged' },
            { eventId: 'e4', orderNo: 'TTS-' + FIRST, externalOrderId: FIRST, status: 'Acknowledged' }
        ];
        const unknown = { code: 'order_not_found', path: 'orderNo', expected: 'the number of a TikTok Shop order' };
        const outcomes = sfcc.events(...events);
        expect(outcomes.slice(0, 3)).to.deep.equal([
            { eventId: 'e1', outcome: 'rejected', ...unknown, msg: 'There is no TikTok Shop order NO-1' },
            { eventId: 'e2', outcome: 'rejected', ...unknown, msg: 'There is no TikTok Shop order TTS-5' },
            {
                eventId: 'e3',
                outcome: 'rejected',
                code: 'contradiction',
                path: 'externalOrderId',
                expected: 'the id of the same order',
                msg: 'orderNo and externalOrderId name two orders'
            }
        ]);
        expect(outcomes[3]).to.include({ eventId: 'e4', outcome: 'applied' });
    });

    it('may be the last event, which names two orders: the one before it is applied, and nothing else', () => {
        const outcomes = sfcc.events(
            { eventId: 'f1', orderNo: 'TTS-' + SECOND, status: 'Acknowledged' },
            { eventId: 'f2', orderNo: 'TTS-' + SECOND, externalOrderId: FIRST, status: 'CANCELLED' }
        );
        expect(outcomes.map(({ outcome, code }) => [outcome, code || ''])).to.deep.equal([
            ['applied', ''],
            ['rejected', 'contradiction']
        ]);
        [FIRST, SECOND].forEach((id) =>
            expect(sfcc.order('TTS-' + id).json.c_externalOrderStatus).not.to.equal('CANCELLED')
        );
    });

    function refusalOf({ type, c_path: path, c_expected: expected, detail }: Json): string[] {
        return [String(type).split('/').pop()!, path, expected, detail] as string[];
    }
});
