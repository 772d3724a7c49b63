import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, HEAD, importFiles, rejectsOf } from '#helpers/messages/omsFiles';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

/** The order was created at 10:00 UTC. */
describe('A time that cannot be', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    function shipped(occurredAt?: string, trackingNumber = '1Z1'): Json {
        return {
            eventId: 'e' + String(occurredAt) + trackingNumber,
            orderNo: ORDER_NO,
            status: 'Shipped',
            ...(occurredAt === undefined ? {} : { occurredAt }),
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber }]
        };
    }

    const ahead = (milliseconds: number): string => new Date(sfcc.clock.now() + milliseconds).toISOString();
    const tracking = (): unknown =>
        (JSON.parse(sfcc.order(ORDER_NO).json.c_shipmentsInfo as string) as Json)['1'].trackingNumber as unknown;

    /** F6-1, F6-2. Sources: spec-kitty/spec-kitty#4941, debezium/debezium#878 */
    const IMPOSSIBLE: Array<[string, () => string]> = [
        ['the beginning of all computers', () => '1970-01-01T00:00:00Z'],
        ['a zone that does not exist', () => '2026-11-23T10:00:00+99:99'],
        ['a zone 15 hours ahead', () => '2026-11-23T10:00:00+15:00'],
        ['a zone 13 hours behind', () => '2026-11-23T10:00:00-13:00'],
        ['a zone that is seven minutes off', () => '2026-11-23T10:00:00+01:07'],
        ['the year before', () => '2025-11-23T10:00:00Z'],
        ['the day before the order', () => ahead(-24 * HOUR)],
        ['six minutes ahead', () => ahead(6 * MINUTE)],
        ['a day ahead', () => ahead(24 * HOUR)],
        ['the year after', () => '2027-11-23T10:00:00Z']
    ];

    it('is refused in an event, and the order can still be corrected without a time', () => {
        const outcomes = sfcc.events(...IMPOSSIBLE.map(([, time]) => shipped(time())));
        IMPOSSIBLE.forEach(([what], index) =>
            expect(outcomes[index], what).to.include({
                outcome: 'rejected',
                code: 'impossible_time',
                path: 'occurredAt'
            })
        );
        expect(sfcc.order(ORDER_NO).json).to.include({ shipping_status: 'not_shipped', c_externalOrderStatus: 'New' });
        expect(sfcc.events(shipped(undefined, '1Z1'), shipped(undefined, '1Z2'))).to.deep.equal([
            { outcome: 'applied', eventId: 'eundefined1Z1' },
            { outcome: 'applied', eventId: 'eundefined1Z2' }
        ]);
        expect(tracking()).to.equal('1Z2');
    });

    it('is refused on a page, on a line of JSON and in a row, and the event beside it is applied', () => {
        const bad = IMPOSSIBLE.map(([, time]) => shipped(time()));
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
        sfcc.hosts['https://oms.test'] = ({ url }) => ({
            status: 200,
            headers: {},
            body: JSON.stringify({
                events: /cursor=&/.test(url) ? [...bad, shipped(ahead(0), '1Z1')] : [],
                nextCursor: '1'
            })
        });
        const counts = `1 event applied, 0 repeated or late, ${bad.length} rejected`;
        expect(sfcc.job('TikTokShop-PullOmsStatus').exit_status!.message).to.contain(counts);

        const lines = [...bad, shipped(ahead(0), '1Z2')].map((event) => JSON.stringify(event));
        dropFile(sfcc, 'a.jsonl', lines.join('\n'));
        const rows = [...IMPOSSIBLE.map(([, time]) => time()), ahead(1)].map(
            (time, index) => `f${index},${ORDER_NO},,Shipped,${time},1,UPS,1Z3,,,`
        );
        dropFile(sfcc, 'b.csv', [HEAD, ...rows].join('\n'));
        const both = `2 files, 2 events applied, 0 repeated or late, ${2 * bad.length} rejected`;
        expect(importFiles(sfcc).message).to.contain(both);
        ['a.jsonl', 'b.csv'].forEach((name) =>
            expect(rejectsOf(sfcc, name).match(/impossible_time occurredAt/g)).to.have.length(bad.length)
        );
        expect(tracking()).to.equal('1Z3');
    });

    it('is none within the minutes of a setting, in any zone that exists', async () => {
        await sfcc.clock.advance(24 * HOUR);
        const times = ['T10:45:00+00:45', 'T15:45:00+05:45', 'T05:30:00-04:30', 'T22:00:00-12:00', 'T00:00:00+14:00'];
        const days = ['23', '23', '23', '22', '24'];
        const outcomes = sfcc.events(
            ...times.map((time, index) => shipped(`2026-11-${days[index]}${time}`, '1Z' + index)),
            shipped(ahead(5 * MINUTE), '2Z')
        );
        outcomes.forEach(({ code }) => expect(code).to.equal(undefined));
        sfcc.prefer({ tiktokShopOmsClockMinutes: 0 });
        expect(sfcc.events(shipped(ahead(1000), '3Z'))[0]!.code).to.equal('impossible_time');
        sfcc.prefer({ tiktokShopOmsClockMinutes: 60 });
        expect(sfcc.events(shipped(ahead(59 * MINUTE), '4Z'))[0]!.outcome).to.equal('applied');
        expect(sfcc.events(shipped(ahead(61 * MINUTE), '5Z'))[0]!.code).to.equal('impossible_time');
    });

    it('is none in the hour before the order was created, in which TikTok had it', () => {
        expect(sfcc.events(shipped(ahead(-59 * MINUTE)))[0]!.outcome).to.equal('applied');
        expect(sfcc.events(shipped(ahead(-66 * MINUTE), '1Z2'))[0]!.code).to.equal('impossible_time');
    });

    it('is none that a clock ahead tells, and what comes after it without a time counts all the same', () => {
        expect(sfcc.events(shipped(ahead(4 * MINUTE), '1Z1'))[0]).to.include({ outcome: 'applied' });
        expect(sfcc.events(shipped(undefined, '1Z2'))[0], 'an event').to.include({ outcome: 'applied' });
        expect(tracking()).to.equal('1Z2');
        const items = ['701643632930', '701643632947'].map((product_id) => ({
            product_id,
            c_externalLineItemStatus: 2,
            c_carrier: 'UPS',
            c_trackingNumber: '1Z3'
        }));
        expect(sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: items }).status).to.equal(200);
        expect(tracking(), 'a patch').to.equal('1Z3');
        expect(sfcc.events(shipped(ahead(3 * MINUTE), '1Z4'))[0], 'by its own clock').to.include({ outcome: 'stale' });
    });

    it('of a package that was told again counts: what comes late from before that corrects nothing', async () => {
        await sfcc.clock.advance(HOUR);
        const time = (minutes: number): string => ahead(minutes * MINUTE);
        const [first, again, between, later] = [time(-30), time(-20), time(-25), time(-10)];
        expect(sfcc.events(shipped(first))[0]).to.include({ outcome: 'applied' });
        expect(sfcc.events(shipped(again))[0]).to.include({ outcome: 'repeated' });
        expect(sfcc.events(shipped(between, '1Z2'))[0]).to.include({ outcome: 'stale' });
        expect(tracking()).to.equal('1Z1');
        // The same in a file, whose events are applied together.
        const lines = [shipped(time(-15)), shipped(time(-18), '1Z2')].map((event) => JSON.stringify(event));
        dropFile(sfcc, 'a.jsonl', lines.join('\n') + '\n');
        sfcc.job('TikTokShop-ImportOmsBatch');
        expect(tracking()).to.equal('1Z1');
        expect(sfcc.events(shipped(later, '1Z3'))[0]).to.include({ outcome: 'applied' });
        expect(tracking()).to.equal('1Z3');
    });

    it('is shown in the history of the order', () => {
        sfcc.events(shipped(ahead(24 * HOUR)));
        const history = JSON.parse(sfcc.customObject('TikTokShopOrder', ID).history as string) as Json[];
        expect(history.map(({ code }) => code as unknown)).to.include('impossible_time');
    });

    it('a time that the calendar does not have is no time at all', () => {
        ['2026-02-30T10:00:00Z', '2026-11-23T25:00:00Z', '2026-11-23T10:00:60Z', '2026-11-23T10:00:00'].forEach(
            (time) => expect(sfcc.events(shipped(time))[0], time).to.include({ code: 'wrong_type', path: 'occurredAt' })
        );
    });

    it('a repeat is known among the last 500 events of its order', () => {
        const events = Array.from({ length: 500 }, (_, at) => shipped(undefined, '1Z' + at));
        for (let at = 0; at < events.length; at += 100) {
            const outcomes = sfcc.events(...events.slice(at, at + 100));
            outcomes.forEach(({ outcome }) => expect(outcome).to.equal('applied'));
        }
        expect(sfcc.events(events[0]!)[0]!.outcome).to.equal('repeated');
        expect(tracking()).to.equal('1Z499');
    });
});
