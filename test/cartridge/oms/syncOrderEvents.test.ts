import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { stopEverywhere } from '#helpers/faults/interruptions';

const OMS = 'https://oms.test';
const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];

describe('Pulling events from the OMS', () => {
    let sfcc: TestInstance;
    /** What the OMS has to say, and which cursors it was asked for. */
    let events: Json[];
    let cursors: string[];
    let answer: ((cursor: string) => { status: number; body: string }) | null;

    beforeEach(() => {
        sfcc = new TestInstance();
        events = [];
        cursors = [];
        answer = null;
        setUp();
    });

    function setUp(): void {
        sfcc.hosts[OMS] = (message) => {
            const cursor = new URL(message.url).searchParams.get('cursor') || '';
            cursors.push(cursor);
            return { headers: {}, ...(answer ? answer(cursor) : page(cursor)) };
        };
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    }

    afterEach(() => sfcc.close());

    it('applies them page by page, and asks the next time from where it was', () => {
        events = IDS.map(shipped);
        expect(run()).to.include({ status: 'ok', message: '3 events applied, 0 repeated or late, 0 rejected' });
        expect(cursors).to.deep.equal(['', '2', '3']);
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));

        cursors = [];
        expect(run()).to.include({ status: 'ok' });
        expect(cursors).to.deep.equal(['3']);
    });

    it('takes a rejected event for what it is: the others are applied, the job is red, the cursor moves', () => {
        events = [shipped(IDS[0]!), { eventId: 'bad', orderNo: 'TTS-' + IDS[1]!, status: 'Lost' }, shipped(IDS[2]!)];
        expect(run()).to.include({ status: 'error' });
        expect([statusOf(IDS[0]!), statusOf(IDS[2]!)]).to.deep.equal(['Shipped', 'Shipped']);
        cursors = [];
        run();
        expect(cursors).to.deep.equal(['3']);
    });

    ['<html>', '{"events":[]}', '[]', ''].forEach((body) => {
        it(`moves no cursor when the OMS answers ${body || 'nothing'}`, () => {
            answer = () => ({ status: 200, body });
            expect(run()).to.include({ status: 'error' });
            answer = null;
            events = [shipped(IDS[0]!)];
            expect(run()).to.include({ status: 'ok' });
            expect(statusOf(IDS[0]!)).to.equal('Shipped');
        });
    });

    it('takes a cursor that is a number as its text', () => {
        answer = (cursor) => ({
            status: 200,
            body: JSON.stringify({ events: cursor === '' ? [shipped(IDS[0]!)] : [], nextCursor: 417 })
        });
        expect(run()).to.include({
            status: 'ok',
            message: '1 event applied, 0 repeated or late, 0 rejected. nextCursor is a number, expected a text'
        });
        expect(cursors).to.deep.equal(['', '417']);
    });

    [null, undefined, '', {}, false].forEach((nextCursor) => {
        it(`applies a page whose nextCursor is ${JSON.stringify(nextCursor)}, and says what it misses`, () => {
            answer = () => ({ status: 200, body: JSON.stringify({ events: [shipped(IDS[0]!)], nextCursor }) });
            const { status, message } = run()!;
            expect([status, statusOf(IDS[0]!)]).to.deep.equal(['error', 'Shipped']);
            expect(message).to.contain('1 event applied').and.to.contain('The OMS gave no nextCursor');
        });
    });

    it('does not begin again where the last page has an empty nextCursor', () => {
        answer = (cursor) => ({
            status: 200,
            body: JSON.stringify({
                events: [shipped(IDS[cursor === '' ? 0 : 1]!)],
                nextCursor: cursor === '' ? '1' : ''
            })
        });
        expect(run()).to.include({ status: 'error' });
        expect(cursors).to.deep.equal(['', '1']);
        run();
        expect(cursors).to.deep.equal(['', '1', '1']);
    });

    it('that says a nextCursor, or its events, twice moves no cursor', () => {
        const event = JSON.stringify(shipped(IDS[0]!));
        answer = () => ({ status: 200, body: `{"events":[${event}],"nextCursor":"1","nextCursor":"2"}` });
        expect(run()).to.include({ status: 'error' });
        answer = () => ({ status: 200, body: `{"events":[${event}],"events":[],"nextCursor":"2"}` });
        expect(run()).to.include({ status: 'error' });
        expect(cursors).to.deep.equal(['', '']);
    });

    it('has nothing to say where the OMS has no events and no next page', () => {
        answer = () => ({ status: 200, body: '{"events":[],"nextCursor":null}' });
        expect(run()).to.include({ status: 'ok' });
    });

    it('applies all others when one could not be applied, on its page and on later ones, and asks for it again', () => {
        sfcc.close();
        const hook = `if (first.orderNo === 'TTS-${IDS[0]}') { throw new Error('not today'); } return first;`;
        const merchant = cartridgeWithHook('app.tiktokshop.oms.event', hook);
        sfcc = new TestInstance({}, merchant);
        setUp();
        events = IDS.map(shipped);
        expect(run()!.message).to.contain('2 events applied').and.to.contain('An event could not be applied');
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'Shipped', 'Shipped']);
        cursors = [];
        expect(run()!.message).to.contain('0 events applied, 2 repeated or late');
        expect(cursors).to.deep.equal(['', '2', '3']);
        merchant.remove();
    });

    it('loses nothing and doubles nothing wherever it is stopped', () => {
        events = IDS.map(shipped);
        stopEverywhere(sfcc, () => sfcc.job('TikTokShop-PullOmsStatus'));
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));
        IDS.forEach((id) => expect(sfcc.customObject('TikTokShopOrder', id)).to.include({ feedRevision: 2 }));
    });

    describe('gets past a page that no script can read, which ends a run before it records a result', () => {
        const LONG = 'x'.repeat(150000);
        let limits: number[];

        /** Serves events in chunks, so that nothing tells how long they are. */
        function inChunks(): void {
            limits = [];
            sfcc.hosts[OMS] = (message) => {
                const { searchParams } = new URL(message.url);
                const limit = Number(searchParams.get('limit'));
                const start = Number(searchParams.get('cursor') || '0');
                const part = events.slice(start, start + limit);
                limits.push(limit);
                const body = JSON.stringify({ events: part, nextCursor: String(start + part.length) });
                return { status: 200, headers: { 'transfer-encoding': 'chunked' }, body };
            };
        }

        it('by asking for fewer events from the next run on', () => {
            events = Array.from({ length: 20 }, (_value, at) => ({
                eventId: 'e' + at,
                orderNo: 'TTS-0',
                ext: { LONG }
            }));
            events.push(shipped(IDS[0]!));
            inChunks();
            run();
            expect(limits).to.deep.equal([100]);
            run();
            expect(limits.slice(0, 6)).to.deep.equal([100, 100, 50, 25, 12, 6]);
            expect(statusOf(IDS[0]!)).to.equal('Shipped');
        });

        it('by saying in words which event has to be shorter, and asks for it again', () => {
            events = [{ eventId: 'e1', ext: { long: 'x'.repeat(1e6) } }, shipped(IDS[0]!)];
            inChunks();
            run();
            expect(run()!.message).to.contain('The next event of the OMS is too long to be read');
            expect(run()!.message).to.contain('has more than 1,000,000 characters');
            events[0] = { eventId: 'e1' };
            run();
            expect(statusOf(IDS[0]!)).to.equal('Shipped');
        });
    });

    // A cursor means something to the OMS that gave it only. Repeats change nothing.
    it('begins anew at another address, says so once, and leaves no event of the other OMS out', () => {
        events = IDS.slice(0, 2).map(shipped);
        expect(run()!.message).not.to.contain('address');
        sfcc.hosts['https://other.test'] = sfcc.hosts[OMS]!;
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://other.test';
        cursors = [];
        answer = () => ({ status: 503, body: '' });
        expect(run()).to.include({ status: 'error' });
        answer = null;
        events = IDS.map(shipped);
        expect(run()!.message).to.contain('1 event applied, 2 repeated').and.contain('address of the OMS has changed');
        expect(cursors.slice(0, 2)).to.deep.equal(['', '']);
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));
        cursors = [];
        expect(run()!.message).not.to.contain('changed');
        expect(cursors).to.deep.equal(['3']);
    });

    it('says so when there is no address', () => {
        sfcc.withoutOms();
        expect(run()!.message).to.contain('no address');
    });

    function page(cursor: string): { status: number; body: string } {
        const start = Number(cursor || '0');
        const part = events.slice(start, start + 2);
        return { status: 200, body: JSON.stringify({ events: part, nextCursor: String(start + part.length) }) };
    }

    function shipped(id: string): Json {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }];
        return { eventId: 'e' + id, orderNo: 'TTS-' + id, status: 'Shipped', packages };
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-PullOmsStatus').exit_status;
    }

    function statusOf(id: string): unknown {
        return sfcc.order('TTS-' + id).json.c_externalOrderStatus;
    }
});
