import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, importFiles } from '#helpers/messages/omsFiles';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const OMS = 'https://oms.test';
const IDS = ['577000000000000001', '577000000000000002'] as const;

describe('A poll', () => {
    let sfcc: TestInstance;
    let cursors: string[];

    beforeEach(() => setUp(new TestInstance()));

    afterEach(() => sfcc.close());

    function setUp(instance: TestInstance): void {
        sfcc = instance;
        cursors = [];
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    }

    const acknowledged = (at: 0 | 1): Json => ({
        eventId: 'e' + at,
        orderNo: 'TTS-' + IDS[at],
        status: 'Acknowledged'
    });
    const page = (nextCursor: string, ...events: Json[]): string =>
        `{"events":${JSON.stringify(events)}${nextCursor === '' ? '' : ',"nextCursor":' + nextCursor}}`;

    /** The first page as given, the next one with the second order. */
    function answer(first: string): void {
        sfcc.hosts[OMS] = ({ url }) => {
            cursors.push(new URL(url).searchParams.get('cursor')!);
            const last = cursors[cursors.length - 1];
            return {
                status: 200,
                headers: {},
                body: last === '' ? first : page('"last"', ...(last === 'last' ? [] : [acknowledged(1)]))
            };
        };
    }

    const run = (): Json => sfcc.job('TikTokShop-PullOmsStatus').exit_status as Json;
    const statusOf = (at: 0 | 1): unknown => sfcc.order('TTS-' + IDS[at]).json.c_externalOrderStatus;

    /** P1-1, P1-2. Sources: zapier/visual-builder#511, nisshchayarathi/gitverse-nextjs#880 */
    const UNUSABLE: Array<[string, string, string]> = [
        ['null', 'null', 'nextCursor is null'],
        ['missing', '', 'nextCursor is missing'],
        ['empty', '""', 'nextCursor is empty'],
        ['blank', '" \\u00a0"', 'nextCursor is empty'],
        ['too long', JSON.stringify('x'.repeat(1001)), 'nextCursor has more than 1,000 characters'],
        ['far too long', JSON.stringify('x'.repeat(100000)), 'nextCursor has more than 1,000 characters'],
        ['a number beyond what JSON carries', '12345678901234567890', 'a number that JSON cannot carry exactly'],
        ['a fraction', '1.5', 'a number that JSON cannot carry exactly'],
        ['an object', '{"page":2}', 'nextCursor is no text'],
        ['true', 'true', 'nextCursor is no text'],
        ['half a character', '"a\\ud800"', 'nextCursor has unreadable characters'],
        ['a text with a NUL', '"a\\u0000"', 'nextCursor has unreadable characters'],
        ['there twice', '"a","nextCursor":"b"', 'nextCursor is given twice']
    ];

    UNUSABLE.forEach(([what, nextCursor, problem]) => {
        it(`with a nextCursor that is ${what}: the page is applied, the job says what it misses, nothing is skipped`, () => {
            answer(page(nextCursor, acknowledged(0)));
            expect(run()).to.include({ status: 'error' }).and.to.have.property('message').that.contains(problem);
            expect(statusOf(0)).to.equal('Acknowledged');
            expect(run().message).to.contain('0 events applied, 1 repeated or late');
            expect(cursors).to.deep.equal(['', '']);
        });
    });

    it('with such a nextCursor on an empty page names it too', () => {
        UNUSABLE.filter(([what]) => what !== 'missing').forEach(([, nextCursor, problem]) => {
            answer(page(nextCursor));
            expect(run().message).to.contain(problem);
        });
        answer(page(''));
        expect(run().message).to.contain('expected events and nextCursor');
    });

    const REPEATED = 'nextCursor is the cursor of a page that was read already';

    it('whose cursor stands still while there are events is red, in each run', () => {
        sfcc.hosts[OMS] = ({ url }) => {
            cursors.push(new URL(url).searchParams.get('cursor')!);
            return { status: 200, headers: {}, body: page('"417"', acknowledged(0)) };
        };
        [1, 2].forEach(() =>
            expect(run()).to.include({ status: 'error' }).and.to.have.property('message').that.contains(REPEATED)
        );
        expect(cursors).to.deep.equal(['', '417', '417']);
        expect(statusOf(0)).to.equal('Acknowledged');
    });

    [
        ['an earlier page', [acknowledged(1)]],
        ['an earlier page, and has no events', []]
    ].forEach(([what, events]) => {
        it(`whose cursor goes back to ${what as string} is red, and does not go round`, () => {
            const pages: Record<string, string> = {
                '': page('"a"', acknowledged(0)),
                a: page('"b"', acknowledged(0)),
                b: page('"a"', ...(events as Json[]))
            };
            sfcc.hosts[OMS] = ({ url }) => {
                cursors.push(new URL(url).searchParams.get('cursor')!);
                return { status: 200, headers: {}, body: pages[cursors[cursors.length - 1]!]! };
            };
            expect(run()).to.include({ status: 'error' }).and.to.have.property('message').that.contains(REPEATED);
            expect(cursors).to.deep.equal(['', 'a', 'b']);
        });
    });

    it('whose cursor stands still after the last event is no problem', () => {
        answer(page('"last"', acknowledged(0)));
        [1, 2].forEach(() => expect(run()).to.include({ status: 'ok' }));
        expect(cursors).to.deep.equal(['', 'last', 'last']);
    });

    it('that is not JSON says where it breaks', () => {
        answer('{\n  "events": [],\n  "nextCursor": next\n}');
        expect(run().message).to.contain('not JSON from line 3, column 17 on');
    });

    it('that has events twice says so', () => {
        answer('{"events":[],"events":[],"nextCursor":"last"}');
        expect(run().message).to.contain('gives events twice');
    });

    it('with an event that is too deep asks for fewer events: those before it are applied', () => {
        const deep = `{"ext":${'['.repeat(200)}${']'.repeat(200)}}`;
        sfcc.hosts[OMS] = ({ url }) => {
            const { searchParams } = new URL(url);
            const start = Number(searchParams.get('cursor'));
            const end = Math.min(3, start + Number(searchParams.get('limit')));
            const events = [JSON.stringify(acknowledged(0)), JSON.stringify(acknowledged(1)), deep].slice(start, end);
            return { status: 200, headers: {}, body: `{"events":[${events.join()}],"nextCursor":"${end}"}` };
        };
        const { message } = run();
        expect(message).to.contain('2 events applied').and.to.contain('nests more than 100 levels deep');
        expect([statusOf(0), statusOf(1)]).to.deep.equal(['Acknowledged', 'Acknowledged']);
    });

    it('with a number for a cursor continues, and says that a text is expected', () => {
        answer(page('417', acknowledged(0)));
        expect(run()).to.deep.include({
            status: 'ok',
            message: '2 events applied, 0 repeated or late, 0 rejected. nextCursor is a number, expected a text'
        });
        expect(cursors).to.deep.equal(['', '417', 'last']);
        expect([statusOf(0), statusOf(1)]).to.deep.equal(['Acknowledged', 'Acknowledged']);
    });

    it('with a text of a thousand characters, and with characters that an address does not have, continues', () => {
        ['x'.repeat(1000), 'a b&cursor=c#ü/%'].forEach((cursor) => {
            sfcc.close();
            setUp(new TestInstance());
            answer(page(JSON.stringify(cursor), acknowledged(0)));
            expect(run()).to.include({ status: 'ok' });
            expect(cursors).to.deep.equal(['', cursor, 'last']);
        });
    });

    it("through a merchant's adapter is held to the same", () => {
        const merchant = cartridgeWithHook('app.tiktokshop.oms.pull', 'return { events: [], nextCursor: {} };');
        sfcc.close();
        setUp(new TestInstance({}, merchant));
        expect(run().message).to.contain('nextCursor is no text');
        merchant.remove();
    });

    const FORGED = 'e1\n2026-11-23 ERROR tiktokshop.oms - order TTS-1 was paid\r\u0085\u2028\u2029\t';

    it('cannot forge a line of the log with its events', () => {
        const bad: Json[] = [
            { ...acknowledged(0), eventId: FORGED, status: 'Lost' },
            { ...acknowledged(0), eventId: 'e', [FORGED]: 1 },
            { ...acknowledged(0), eventId: 'x'.repeat(100000) }
        ];
        answer(page('"1"', ...bad));
        expect(run().message).to.contain('3 rejected');
        expectLinesOfOurOwn();
    });

    it('nor can an event or a file', () => {
        sfcc.events({ ...acknowledged(0), eventId: FORGED }, { ...acknowledged(0), orderNo: FORGED, eventId: 'f' });
        dropFile(sfcc, 'a.jsonl', JSON.stringify({ ...acknowledged(0), eventId: FORGED, status: 'Lost' }));
        importFiles(sfcc);
        sfcc.patch('TTS-' + IDS[0], { c_externalOrderStatus: FORGED, c_orderAction: FORGED });
        expectLinesOfOurOwn();
    });

    function expectLinesOfOurOwn(): void {
        sfcc.log.forEach(({ message }) =>
            expect(message, message).to.match(/^[^\u0000-\u001f\u0085\u2028\u2029]{0,5000}$/)
        );
    }
});
