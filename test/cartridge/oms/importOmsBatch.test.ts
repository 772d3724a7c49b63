import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { OrderMgr, Stopped } from '#sfcc-mocks';
import { commitsOf } from '#helpers/faults/interruptions';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const HEAD =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';
const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];

describe('Importing batch files of the OMS', () => {
    let sfcc: TestInstance;
    let folder: string;

    beforeEach(() => {
        sfcc = new TestInstance();
        folder = path.join(sfcc.filesRoot, 'IMPEX/src/tiktokshop/oms');
        fs.mkdirSync(folder, { recursive: true });
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    it('applies JSON lines, archives the file, and has nothing to do the next time', () => {
        drop('a.jsonl', IDS.map((id) => JSON.stringify(shipped(id))).join('\n') + '\n');
        expect(run()).to.include({
            status: 'ok',
            message: '1 file, 3 events applied, 0 repeated or late, 0 rejected'
        });
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));
        expect(files('archive')).to.deep.equal(['a.jsonl']);
        expect(run()).to.include({ message: '0 files, 0 events applied, 0 repeated or late, 0 rejected' });
    });

    it('applies events of different orders in one transaction', () => {
        const [first, ...others] = IDS.map((id) => JSON.stringify(shipped(id)) + '\n');
        drop('a.jsonl', first!);
        const alone = commitsOf(sfcc, run);
        drop('b.jsonl', others.join(''));
        expect(commitsOf(sfcc, run)).to.equal(alone);
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));
    });

    it('applies events of one order in one transaction, in their sequence', () => {
        const [one, two] = IDS as [string, string];
        sfcc.events(shipped(two));
        drop('a.jsonl', JSON.stringify({ eventId: 'seen', orderNo: 'TTS-' + one, status: 'Acknowledged' }) + '\n');
        const alone = commitsOf(sfcc, run);
        const corrected = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z5' };
        const delivered = { eventId: 'there', orderNo: 'TTS-' + one, status: 'Delivered', packages: [corrected] };
        const late = { ...delivered, eventId: 'late', status: 'Acknowledged', packages: [] };
        drop(
            'b.jsonl',
            [shipped(one), shipped(two), delivered, late].map((event) => JSON.stringify(event) + '\n').join('')
        );
        let message = '';
        expect(commitsOf(sfcc, () => (message = String(run()!.message)))).to.equal(alone);
        expect(message).to.contain('2 events applied, 2 repeated or late, 0 rejected');
        const entry = sfcc.customObject('TikTokShopOrder', one);
        expect(entry).to.include({ appliedStatus: 'Delivered', feedRevision: 4 });
        expect(JSON.parse(entry.eventIds as string)).to.deep.equal(['seen', 'e' + one, 'there']);
        expect(sfcc.order('TTS-' + one).json.c_shipmentsInfo).to.contain('1Z5');
    });

    it('takes nothing of a group twice where events of one order contradict each other', () => {
        const [one, two] = IDS as [string, string];
        const cancelled = {
            eventId: 'c',
            orderNo: 'TTS-' + one,
            status: 'CANCELLED',
            cancel: { reason: 'out_of_stock' }
        };
        drop('a.jsonl', [cancelled, shipped(two), shipped(one)].map((event) => JSON.stringify(event) + '\n').join(''));
        expect(run()!.message).to.contain('2 events applied, 0 repeated or late, 1 rejected');
        expect(reject('a.jsonl')).to.contain('3,order_cancelled');
        expect([one, two].map(statusOf)).to.deep.equal(['CANCELLED', 'Shipped']);
        const [first, second] = [one, two].map((id) => sfcc.customObject('TikTokShopOrder', id));
        expect([first!.feedRevision, second!.feedRevision]).to.deep.equal([2, 2]);
        expect(JSON.parse(first!.history as string)).to.have.length(3);
    });

    it('notices first that an order of the group was cancelled in B2C Commerce', () => {
        const [one, two] = IDS as [string, string];
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder('TTS-' + one)!));
        drop('a.jsonl', [two, one].map((id) => JSON.stringify(shipped(id)) + '\n').join(''));
        expect(run()!.message).to.contain('1 event applied, 0 repeated or late, 1 rejected');
        expect(reject('a.jsonl')).to.contain('2,order_cancelled');
        const entry = sfcc.customObject('TikTokShopOrder', one);
        expect(entry).to.include({ appliedStatus: 'CANCELLED', cancelledBy: 'OPERATIONS' });
    });

    it('gives each event its own outcome where one of them is rejected or fails', () => {
        const [one, two, three] = IDS as [string, string, string];
        sfcc.events(shipped(two));
        const cancelled = { eventId: 'late', orderNo: 'TTS-' + two, status: 'CANCELLED' };
        const unknown = { eventId: 'none', orderNo: 'TTS-5', status: 'Shipped' };
        const events = [shipped(one), cancelled, { eventId: 'odd', status: 'Lost' }, unknown, shipped(three)];
        drop('a.jsonl', events.map((event) => JSON.stringify(event) + '\n').join(''));
        expect(run()!.message).to.contain('2 events applied, 0 repeated or late, 3 rejected');
        expect(IDS.map(statusOf)).to.deep.equal(['Shipped', 'Shipped', 'Shipped']);
        const reasons = [...reject('a.jsonl').matchAll(/^(\d+),"?(\w+)/gm)].map(([, line, reason]) => [line, reason]);
        expect(reasons).to.deep.equal([
            ['2', 'already_shipped'],
            ['3', 'missing_field'],
            ['4', 'order_not_found']
        ]);
        expect(JSON.stringify(sfcc.customObject('TikTokShopOrder', two))).to.contain('already_shipped');
    });

    it('keeps files for a month, and then removes a thousand in each run: a folder takes 100,000', async () => {
        drop('a.jsonl', JSON.stringify(shipped(IDS[0]!)) + '\nbroken\n');
        run();
        await sfcc.clock.advance(29 * 24 * 60 * 60 * 1000);
        run();
        expect([files('archive'), files('rejected')]).to.deep.equal([['a.jsonl'], ['a.jsonl.csv']]);
        for (let i = 0; i < 1500; i += 1) {
            fs.writeFileSync(path.join(folder, 'archive', 'old' + i), '');
        }
        await sfcc.clock.advance(2 * 24 * 60 * 60 * 1000);
        run();
        expect([files('archive').length, files('rejected').length]).to.deep.equal([501, 0]);
        drop('b.jsonl', JSON.stringify(shipped(IDS[1]!)) + '\n');
        run();
        expect(statusOf(IDS[1]!)).to.equal('Shipped');
    });

    it('puts the rows of an event together: two packages with their items', () => {
        drop(
            'a.csv',
            [
                HEAD,
                row('e1', IDS[0]!, 'Shipped', '1,UPS,1Z1,701643632930,2,'),
                row('e1', IDS[0]!, 'Shipped', '2,FedEx,4001,701643632947,1,')
            ].join('\r\n')
        );
        expect(run()).to.include({ status: 'ok' });
        const order = sfcc.order('TTS-' + IDS[0]!).json;
        const tracking = (order.product_items as Json[]).map(
            (item) => [item.product_id, item.c_trackingNumber] as string[]
        );
        expect(Object.fromEntries(tracking)).to.deep.equal({ '701643632930': '1Z1', '701643632947': '4001' });
    });

    it('rejects the whole event of a bad row, with line and reason, and applies the others', () => {
        drop(
            'a.csv',
            [
                HEAD,
                row('e1', IDS[0]!, 'Shipped', '1,UPS,1Z1,701643632930,2,'),
                'e1,TTS-' + IDS[0]! + ',broken',
                row('e1', IDS[0]!, 'Shipped', '2,UPS,1Z2,701643632947,1,'),
                row('e2', IDS[1]!, 'Lost', ',,,,,'),
                row('e3', IDS[2]!, 'Shipped', '1,"UPS ""Ground""",1Z3,,,'),
                'e4,"never closed'
            ].join('\n')
        );
        expect(run()).to.include({
            status: 'error',
            message: '1 file, 1 event applied, 0 repeated or late, 3 rejected. See src/tiktokshop/oms/rejected'
        });
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'New', 'Shipped']);
        const lines = reject('a.csv').trim().split('\n');
        expect(lines.map((line) => line.split(',')[0])).to.deep.equal(['line', '2', '3', '4', '5', '7']);
        expect(lines[1]).to.contain('line 3 does not have 11 columns');
        expect(lines[4]).to.contain('unknown_status status');
    });

    it('cancels only the unit that is named, however the word is written', () => {
        drop('a.csv', [HEAD, row('e1', IDS[0]!, 'cancelled', ',,,701643632947,1,out_of_stock')].join('\n'));
        expect(run()).to.include({ status: 'ok' });
        expect(sfcc.order('TTS-' + IDS[0]!).json).to.include({ status: 'new', c_externalChannelOrderStatus: 7 });
    });

    it('does not take an item or a tracking number without package for a shipment of all', () => {
        drop(
            'a.csv',
            [
                HEAD,
                row('e1', IDS[0]!, 'Shipped', ',,,701643632947,1,'),
                row('e2', IDS[1]!, 'Shipped', ',UPS,1Z2,,,'),
                row('e3', IDS[2]!, 'Acknowledged', ',,,701643632947,1,')
            ].join('\n')
        );
        run();
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'New', 'Acknowledged']);
        expect(reject('a.csv')).to.contain('missing_field packageNo column packageNo is missing');
    });

    it('says where a line stops being JSON, and which column has what instead of what', () => {
        drop('a.jsonl', `{"eventId": "a", "orderNo": "TTS-1", status: "Shipped"}`);
        drop('b.csv', [HEAD, row('e1', IDS[0]!, 'Shipped', '1,UPS,1Z 2,701643632947,1001,')].join('\n'));
        run();
        expect(reject('a.jsonl')).to.contain("line 1, column 38 (offset 37): found 's', expected a name in quotes");
        expect(reject('b.csv')).to.contain('column trackingNumber is a text of 4 characters, expected letters, digits');
    });

    it('takes each way a file can be wrong for what it is', () => {
        drop('1.txt', 'what is this\n');
        drop('2.jsonl', JSON.stringify(shipped(IDS[0]!)) + '\n{"eventId":"cut o');
        fs.writeFileSync(
            path.join(folder, '3.csv'),
            Buffer.concat([Buffer.from(HEAD + '\n'), Buffer.from([0xe9, 0x2c]), Buffer.from(',,,,,,,,,\n')])
        );
        drop('4.csv', '');
        expect(run()).to.include({
            status: 'error',
            message:
                '4 files, 1 event applied, 0 repeated or late, 3 rejected. See src/tiktokshop/oms/rejected. Empty: 4.csv'
        });
        expect(reject('1.txt')).to.contain('1,the file is neither JSON lines nor CSV');
        expect(reject('2.jsonl')).to.contain('2,"not JSON, line 1, column ');
        expect(reject('3.csv')).to.contain('2,not UTF-8,');
        expect(files('archive')).to.deep.equal(['1.txt', '2.jsonl', '3.csv', '4.csv']);
    });

    it('keeps both when a file of the same name comes again, and applies its events once', () => {
        const content = JSON.stringify(shipped(IDS[0]!));
        drop('a.jsonl', content);
        run();
        drop('a.jsonl', content);
        expect(run()).to.include({
            status: 'ok',
            message: '1 file, 0 events applied, 1 repeated or late, 0 rejected'
        });
        expect(files('archive')).to.deep.equal(['a.jsonl', 'a.jsonl.2']);
    });

    it('keeps the rejects of both when a file of the same name comes again', () => {
        drop('a.csv', [HEAD, row('e1', '577000000000000009', 'Acknowledged', ',,,,,')].join('\n'));
        run();
        drop('a.csv', [HEAD, row('e2', '577000000000000008', 'Acknowledged', ',,,,,')].join('\n'));
        run();
        expect(files('rejected').sort()).to.deep.equal(['a.csv.2.csv', 'a.csv.csv']);
        expect(reject('a.csv')).to.contain('577000000000000009');
        expect(reject('a.csv.2')).to.contain('577000000000000008');
    });

    it("reads the official cartridge's file: three columns, no header", () => {
        sfcc.events(shipped(IDS[1]!));
        drop(
            'a.csv',
            [
                `TTS-${IDS[0]},ORDER_STATUS_CANCELLED,SHIPPING_STATUS_NOTSHIPPED`,
                `TTS-${IDS[1]},ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED`,
                `TTS-${IDS[2]},ORDER_STATUS_OPEN,SHIPPING_STATUS_PARTSHIPPED`,
                `TTS-${IDS[2]},ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED`,
                `TTS-${IDS[2]},ORDER_STATUS_OPEN,SENT`
            ].join('\r\n')
        );
        expect(run()!.message).to.contain('1 file, 2 events applied, 1 repeated or late, 2 rejected');
        expect(statusOf(IDS[0]!)).to.equal('CANCELLED');
        expect(sfcc.order('TTS-' + IDS[2]!).json).to.include({
            c_externalOrderStatus: 'Shipped',
            shipping_status: 'shipped'
        });
        // A part may be any units.
        expect(reject('a.csv')).to.contain('3,missing_field packages').and.to.contain('5,"not an order number');
        const alerts = JSON.parse(sfcc.customObject('TikTokShopOrder', IDS[2]!).alerts as string) as string[];
        expect(alerts.join()).to.contain('alert.tracking_missing');
    });

    it('loses nothing and doubles nothing wherever it is stopped', () => {
        drop('a.jsonl', IDS.map((id) => JSON.stringify(shipped(id))).join('\n') + '\n{"no":"event"}');
        let stopped = true;
        for (let point = 1; stopped; point += 1) {
            let seen = 0;
            stopped = false;
            sfcc.instance.onProbe = (execution, kind, moment) => {
                seen += 1;
                if (seen === point) {
                    stopped = true;
                    execution.end(new Stopped(kind + ' ' + moment));
                }
            };
            run();
        }
        sfcc.instance.onProbe = null;
        IDS.forEach((id) =>
            expect(sfcc.customObject('TikTokShopOrder', id)).to.include({ appliedStatus: 'Shipped', feedRevision: 2 })
        );
        expect(files('archive')).to.deep.equal(['a.jsonl']);
        expect(reject('a.jsonl')).to.contain('4,unknown_field no ');
    });

    function drop(name: string, content: string): void {
        fs.writeFileSync(path.join(folder, name), content);
    }

    function row(eventId: string, id: string, status: string, rest: string): string {
        return [eventId, 'TTS-' + id, '', status, '2026-11-23T09:00:00Z', rest].join(',');
    }

    function shipped(id: string): Json {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }];
        return { eventId: 'e' + id, orderNo: 'TTS-' + id, status: 'Shipped', packages };
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ImportOmsBatch').exit_status;
    }

    function statusOf(id: string): unknown {
        return sfcc.order('TTS-' + id).json.c_externalOrderStatus;
    }

    function files(inner: string): string[] {
        return fs.readdirSync(path.join(folder, inner)).sort();
    }

    function reject(name: string): string {
        return fs.readFileSync(path.join(folder, 'rejected', name + '.csv'), 'utf8');
    }
});
