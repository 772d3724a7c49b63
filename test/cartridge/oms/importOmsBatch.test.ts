import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { commitsOf } from '#helpers/faults/interruptions';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, filesIn, HEAD, importFiles, omsFolder, rejectsOf } from '#helpers/messages/omsFiles';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { stopEverywhere } from '#helpers/faults/interruptions';

const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];

describe('Importing batch files of the OMS', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    it('applies JSON lines, archives the file, and has nothing to do the next time', () => {
        dropFile(sfcc, 'a.jsonl', IDS.map((id) => JSON.stringify(shipped(id))).join('\n') + '\n');
        expect(importFiles(sfcc)).to.include({
            status: 'ok',
            message: '1 file, 3 events applied, 0 repeated or late, 0 rejected'
        });
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.jsonl']);
        expect(importFiles(sfcc)).to.include({ message: '0 files, 0 events applied, 0 repeated or late, 0 rejected' });
    });

    it('applies events of different orders in one transaction', () => {
        const [first, ...others] = IDS.map((id) => JSON.stringify(shipped(id)) + '\n');
        dropFile(sfcc, 'a.jsonl', first!);
        const alone = commitsOf(sfcc, () => importFiles(sfcc));
        dropFile(sfcc, 'b.jsonl', others.join(''));
        expect(commitsOf(sfcc, () => importFiles(sfcc))).to.equal(alone);
        IDS.forEach((id) => expect(statusOf(id)).to.equal('Shipped'));
    });

    it('applies events of one order in one transaction, in their sequence', () => {
        const [one, two] = IDS as [string, string];
        sfcc.events(shipped(two));
        dropFile(
            sfcc,
            'a.jsonl',
            JSON.stringify({ eventId: 'seen', orderNo: 'TTS-' + one, status: 'Acknowledged' }) + '\n'
        );
        const alone = commitsOf(sfcc, () => importFiles(sfcc));
        const corrected = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z5' };
        const delivered = { eventId: 'there', orderNo: 'TTS-' + one, status: 'Delivered', packages: [corrected] };
        const late = { ...delivered, eventId: 'late', status: 'Acknowledged', packages: [] };
        dropFile(
            sfcc,
            'b.jsonl',
            [shipped(one), shipped(two), delivered, late].map((event) => JSON.stringify(event) + '\n').join('')
        );
        let message = '';
        expect(commitsOf(sfcc, () => (message = importFiles(sfcc).message))).to.equal(alone);
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
        dropFile(
            sfcc,
            'a.jsonl',
            [cancelled, shipped(two), shipped(one)].map((event) => JSON.stringify(event) + '\n').join('')
        );
        expect(importFiles(sfcc).message).to.contain('2 events applied, 0 repeated or late, 1 rejected');
        expect(rejectsOf(sfcc, 'a.jsonl')).to.contain('3,order_cancelled');
        expect([one, two].map(statusOf)).to.deep.equal(['CANCELLED', 'Shipped']);
        const [first, second] = [one, two].map((id) => sfcc.customObject('TikTokShopOrder', id));
        expect([first!.feedRevision, second!.feedRevision]).to.deep.equal([2, 2]);
        expect(JSON.parse(first!.history as string)).to.have.length(3);
    });

    it('notices first that an order of the group was cancelled in B2C Commerce', () => {
        const [one, two] = IDS as [string, string];
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder('TTS-' + one)!));
        dropFile(sfcc, 'a.jsonl', [two, one].map((id) => JSON.stringify(shipped(id)) + '\n').join(''));
        expect(importFiles(sfcc).message).to.contain('1 event applied, 0 repeated or late, 1 rejected');
        expect(rejectsOf(sfcc, 'a.jsonl')).to.contain('2,order_cancelled');
        const entry = sfcc.customObject('TikTokShopOrder', one);
        expect(entry).to.include({ appliedStatus: 'CANCELLED', cancelledBy: 'OPERATIONS' });
    });

    it('gives each event its own outcome where one of them is rejected or fails', () => {
        const [one, two, three] = IDS as [string, string, string];
        sfcc.events(shipped(two));
        const cancelled = { eventId: 'late', orderNo: 'TTS-' + two, status: 'CANCELLED' };
        const unknown = { eventId: 'none', orderNo: 'TTS-5', status: 'Shipped' };
        const events = [shipped(one), cancelled, { eventId: 'odd', status: 'Lost' }, unknown, shipped(three)];
        dropFile(sfcc, 'a.jsonl', events.map((event) => JSON.stringify(event) + '\n').join(''));
        expect(importFiles(sfcc).message).to.contain('2 events applied, 0 repeated or late, 3 rejected');
        expect(IDS.map(statusOf)).to.deep.equal(['Shipped', 'Shipped', 'Shipped']);
        const reasons = [...rejectsOf(sfcc, 'a.jsonl').matchAll(/^(\d+),"?(\w+)/gm)].map(([, line, reason]) => [
            line,
            reason
        ]);
        expect(reasons).to.deep.equal([
            ['2', 'already_shipped'],
            ['3', 'missing_field'],
            ['4', 'order_not_found']
        ]);
        expect(JSON.stringify(sfcc.customObject('TikTokShopOrder', two))).to.contain('already_shipped');
    });

    it('keeps files for a month, and then removes a thousand in each run: a folder takes 100,000', async () => {
        dropFile(sfcc, 'a.jsonl', JSON.stringify(shipped(IDS[0]!)) + '\nbroken\n');
        importFiles(sfcc);
        await sfcc.clock.advance(29 * 24 * 60 * 60 * 1000);
        importFiles(sfcc);
        expect([filesIn(sfcc, 'archive'), filesIn(sfcc, 'rejected')]).to.deep.equal([['a.jsonl'], ['a.jsonl.csv']]);
        for (let i = 0; i < 1500; i += 1) {
            fs.writeFileSync(path.join(omsFolder(sfcc), 'archive', 'old' + i), '');
        }
        await sfcc.clock.advance(2 * 24 * 60 * 60 * 1000);
        importFiles(sfcc);
        expect([filesIn(sfcc, 'archive').length, filesIn(sfcc, 'rejected').length]).to.deep.equal([501, 0]);
        dropFile(sfcc, 'b.jsonl', JSON.stringify(shipped(IDS[1]!)) + '\n');
        importFiles(sfcc);
        expect(statusOf(IDS[1]!)).to.equal('Shipped');
    });

    it('puts the rows of an event together: two packages with their items', () => {
        dropFile(
            sfcc,
            'a.csv',
            [
                HEAD,
                row('e1', IDS[0]!, 'Shipped', '1,UPS,1Z1,701643632930,2,'),
                row('e1', IDS[0]!, 'Shipped', '2,FedEx,4001,701643632947,1,')
            ].join('\r\n')
        );
        expect(importFiles(sfcc)).to.include({ status: 'ok' });
        const order = sfcc.order('TTS-' + IDS[0]!).json;
        const tracking = (order.product_items as Json[]).map(
            (item) => [item.product_id, item.c_trackingNumber] as string[]
        );
        expect(Object.fromEntries(tracking)).to.deep.equal({ '701643632930': '1Z1', '701643632947': '4001' });
    });

    it('rejects the whole event of a bad row, with line and reason, and applies the others', () => {
        dropFile(
            sfcc,
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
        expect(importFiles(sfcc)).to.include({
            status: 'error',
            message: '1 file, 1 event applied, 0 repeated or late, 3 rejected. See src/tiktokshop/oms/rejected'
        });
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'New', 'Shipped']);
        const lines = rejectsOf(sfcc, 'a.csv').trim().split('\n');
        expect(lines.map((line) => line.split(',')[0])).to.deep.equal(['line', '2', '3', '4', '5', '7']);
        expect(lines[1]).to.contain('line 3 does not have 11 columns');
        expect(lines[4]).to.contain('unknown_status status');
    });

    it('cancels only the unit that is named, however the word is written', () => {
        dropFile(sfcc, 'a.csv', [HEAD, row('e1', IDS[0]!, 'cancelled', ',,,701643632947,1,out_of_stock')].join('\n'));
        expect(importFiles(sfcc)).to.include({ status: 'ok' });
        expect(sfcc.order('TTS-' + IDS[0]!).json).to.include({ status: 'new', c_externalChannelOrderStatus: 7 });
    });

    it('does not take an item or a tracking number without package for a shipment of all', () => {
        dropFile(
            sfcc,
            'a.csv',
            [
                HEAD,
                row('e1', IDS[0]!, 'Shipped', ',,,701643632947,1,'),
                row('e2', IDS[1]!, 'Shipped', ',UPS,1Z2,,,'),
                row('e3', IDS[2]!, 'Acknowledged', ',,,701643632947,1,')
            ].join('\n')
        );
        importFiles(sfcc);
        expect(IDS.map(statusOf)).to.deep.equal(['New', 'New', 'Acknowledged']);
        expect(rejectsOf(sfcc, 'a.csv')).to.contain('missing_field packageNo column packageNo is missing');
    });

    it('says where a line stops being JSON, and which column has what instead of what', () => {
        dropFile(sfcc, 'a.jsonl', `{"eventId": "a", "orderNo": "TTS-1", status: "Shipped"}`);
        dropFile(sfcc, 'b.csv', [HEAD, row('e1', IDS[0]!, 'Shipped', '1,UPS,1Z 2,701643632947,1001,')].join('\n'));
        importFiles(sfcc);
        expect(rejectsOf(sfcc, 'a.jsonl')).to.contain(
            "line 1, column 38 (offset 37): found 's', expected a name in quotes"
        );
        expect(rejectsOf(sfcc, 'b.csv')).to.contain(
            'column trackingNumber is a text of 4 characters, expected letters, digits'
        );
    });

    it('takes each way a file can be wrong for what it is', () => {
        dropFile(sfcc, '1.txt', 'what is this\n');
        dropFile(sfcc, '2.jsonl', JSON.stringify(shipped(IDS[0]!)) + '\n{"eventId":"cut o');
        dropFile(
            sfcc,
            '3.csv',
            Buffer.concat([Buffer.from(HEAD + '\n'), Buffer.from([0xe9, 0x2c]), Buffer.from(',,,,,,,,,\n')])
        );
        dropFile(sfcc, '4.csv', '');
        expect(importFiles(sfcc)).to.include({
            status: 'error',
            message:
                '4 files, 1 event applied, 0 repeated or late, 3 rejected. See src/tiktokshop/oms/rejected. Empty: 4.csv'
        });
        expect(rejectsOf(sfcc, '1.txt')).to.contain('1,"neither an event in JSON, nor the documented header');
        expect(rejectsOf(sfcc, '2.jsonl')).to.contain('2,"not JSON, line 1, column ');
        expect(rejectsOf(sfcc, '3.csv')).to.contain('2,not UTF-8,');
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['1.txt', '2.jsonl', '3.csv', '4.csv']);
    });

    it('reads files with names as long as a file system takes once, and keeps them and their rejects apart', () => {
        const names = [251, 255].map((bytes) => 'é'.repeat(100) + 'x'.repeat(bytes - 206) + '.jsonl');
        names.forEach((name, index) => {
            const unknown = { ...shipped(IDS[index]!), eventId: `u${index}`, orderNo: `unknown-${index}` };
            const lines = [shipped(IDS[index]!), unknown].map((event) => JSON.stringify(event));
            dropFile(sfcc, name, lines.join('\n'));
        });
        expect(importFiles(sfcc).message).to.contain('2 files, 2 events applied, 0 repeated or late, 2 rejected');
        expect([filesIn(sfcc), filesIn(sfcc, 'archive').length]).to.deep.equal([[], 2]);
        const rejects = filesIn(sfcc, 'archive').map((name) => rejectsOf(sfcc, name));
        ['unknown-0', 'unknown-1'].forEach((orderNo) =>
            expect(rejects.filter((text) => text.includes(orderNo))).to.have.length(1)
        );
        expect(filesIn(sfcc, 'archive').every((name) => name.endsWith('.jsonl'))).to.equal(true);
        dropFile(sfcc, names[0]!, JSON.stringify(shipped(IDS[0]!)));
        expect(importFiles(sfcc)).to.include({ status: 'ok' });
        expect(filesIn(sfcc, 'archive').filter((name) => name.endsWith('.jsonl.2'))).to.have.length(1);
    });

    it('keeps both when a file of the same name comes again, and applies its events once', () => {
        const content = JSON.stringify(shipped(IDS[0]!));
        dropFile(sfcc, 'a.jsonl', content);
        importFiles(sfcc);
        dropFile(sfcc, 'a.jsonl', content);
        expect(importFiles(sfcc)).to.include({
            status: 'ok',
            message: '1 file, 0 events applied, 1 repeated or late, 0 rejected'
        });
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.jsonl', 'a.jsonl.2']);
    });

    it('keeps the rejects of both when a file of the same name comes again', () => {
        dropFile(sfcc, 'a.csv', [HEAD, row('e1', '577000000000000009', 'Acknowledged', ',,,,,')].join('\n'));
        importFiles(sfcc);
        dropFile(sfcc, 'a.csv', [HEAD, row('e2', '577000000000000008', 'Acknowledged', ',,,,,')].join('\n'));
        importFiles(sfcc);
        expect(filesIn(sfcc, 'rejected').sort()).to.deep.equal(['a.csv.2.csv', 'a.csv.csv']);
        expect(rejectsOf(sfcc, 'a.csv')).to.contain('577000000000000009');
        expect(rejectsOf(sfcc, 'a.csv.2')).to.contain('577000000000000008');
    });

    it("reads the official cartridge's file: three columns, no header", () => {
        sfcc.events(shipped(IDS[1]!));
        dropFile(
            sfcc,
            'a.csv',
            [
                `TTS-${IDS[0]},ORDER_STATUS_CANCELLED,SHIPPING_STATUS_NOTSHIPPED`,
                `TTS-${IDS[1]},ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED`,
                `TTS-${IDS[2]},ORDER_STATUS_OPEN,SHIPPING_STATUS_PARTSHIPPED`,
                `TTS-${IDS[2]},ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED`,
                `TTS-${IDS[2]},ORDER_STATUS_OPEN,SENT`
            ].join('\r\n')
        );
        expect(importFiles(sfcc).message).to.contain('1 file, 2 events applied, 1 repeated or late, 2 rejected');
        expect(statusOf(IDS[0]!)).to.equal('CANCELLED');
        expect(sfcc.order('TTS-' + IDS[2]!).json).to.include({
            c_externalOrderStatus: 'Shipped',
            shipping_status: 'shipped'
        });
        // A part may be any units.
        expect(rejectsOf(sfcc, 'a.csv'))
            .to.contain('3,missing_field packages')
            .and.to.contain('5,"not an order number');
        const alerts = JSON.parse(sfcc.customObject('TikTokShopOrder', IDS[2]!).alerts as string) as string[];
        expect(alerts.join()).to.contain('alert.tracking_missing');
    });

    it('loses nothing and doubles nothing wherever it is stopped', () => {
        dropFile(sfcc, 'a.jsonl', IDS.map((id) => JSON.stringify(shipped(id))).join('\n') + '\n{"no":"event"}');
        stopEverywhere(sfcc, () => importFiles(sfcc));
        IDS.forEach((id) =>
            expect(sfcc.customObject('TikTokShopOrder', id)).to.include({ appliedStatus: 'Shipped', feedRevision: 2 })
        );
        expect(filesIn(sfcc, 'archive')).to.deep.equal(['a.jsonl']);
        expect(rejectsOf(sfcc, 'a.jsonl')).to.contain('4,unknown_field no ');
    });

    function row(eventId: string, id: string, status: string, rest: string): string {
        return [eventId, 'TTS-' + id, '', status, '2026-11-23T09:00:00Z', rest].join(',');
    }

    function shipped(id: string): Json {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }];
        return { eventId: 'e' + id, orderNo: 'TTS-' + id, status: 'Shipped', packages };
    }

    function statusOf(id: string): unknown {
        return sfcc.order('TTS-' + id).json.c_externalOrderStatus;
    }
});
