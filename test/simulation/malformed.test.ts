import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { SaxesParser } from 'saxes';
import { seeded } from '#simulators/tiktok-shop/random';
import { times } from '#helpers/faults/samples';
import { externalOrder } from '#helpers/messages/externalOrder';
import { damaged, malformed } from '#helpers/messages/malformed';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { dropFile, filesIn, omsFolder } from '#helpers/messages/omsFiles';

const COUNT = times(150, 40);
const FILES = times(40, 12);
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';
const OUTCOMES = ['applied', 'repeated', 'stale', 'rejected'];

const EVENT: Json = {
    eventId: 'e1',
    orderNo: ORDER_NO,
    externalOrderId: ID,
    status: 'PartiallyShipped',
    occurredAt: '2026-11-23T12:00:00Z',
    packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [{ productId: A, quantity: 1 }] }],
    cancel: { reason: 'out_of_stock' }
};
const PATCH: Json = {
    c_orderAction: 'update',
    c_externalOrderStatus: 'Shipped',
    c_externalChannelOrderStatus: 5,
    c_externalExportStatus: 2,
    external_order_status: 'Shipped',
    c_cancelInfo: '{"reasonCode":"x","cancelItems":{"701643632930":{"quantity":1}}}',
    c_shipmentsInfo: '{"1":{"carrier":"UPS","trackingNumber":"1Z1"}}',
    product_items: [
        {
            product_id: A,
            c_externalLineItemStatus: 2,
            c_trackingNumber: '1Z999',
            c_carrier: 'UPS',
            c_quantityCanceled: 1,
            c_reason: 'x'
        }
    ]
};

/** Whether a text is JSON, and not so deep that Rhino's parser would end the script. */
function isReadable(text: string): boolean {
    try {
        JSON.parse(text);
        return !/\[{101}|(?:\{"a":){101}/.test(text);
    } catch {
        return false;
    }
}

describe(`With malformed input, ${COUNT} times each`, () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('CreateExternalOrder makes one order of it, or says what is wrong and stores nothing', () => {
        malformed(externalOrder(), COUNT, 1).forEach((body) => {
            const before = stored();
            const { status, json } = sfcc.create(body);
            expect(status, shortOf(body)).to.be.oneOf([200, 400]);
            if (status === 400) {
                expectReason(json, body);
                expect(json).to.include({ error: true, orderNo: '' });
                expect(stored(), shortOf(body)).to.deep.equal(before);
            } else {
                expect(sfcc.order(json.orderNo as string).json.order_no, shortOf(body)).to.equal(json.orderNo);
            }
        });
        expect(sfcc.rows('Order').length, 'some of them are good enough').to.be.greaterThan(0);
        expectFeed();
    }).timeout(60000);

    it('an event is applied, or rejected with a reason', () => {
        sfcc.create(externalOrder());
        malformed(EVENT, COUNT, 2).forEach((event) => {
            const { status, json } = sfcc.sendEvents(`{"events":[${event}]}`);
            if (status !== 200) {
                expect(status, shortOf(event)).to.equal(400);
                expect(isReadable(event), shortOf(event)).to.equal(false);
                return;
            }
            const [outcome] = json.outcomes as Json[];
            expect(outcome!.outcome, shortOf(event)).to.be.oneOf(OUTCOMES);
            if (outcome!.outcome === 'rejected') {
                expectReason(outcome!, event);
            }
            expectWhole();
        });
        expectFeed();
    }).timeout(60000);

    it('a patch is carried out, or fails with a fault and changes nothing', () => {
        sfcc.create(externalOrder());
        malformed(PATCH, COUNT, 3).forEach((document) => {
            const before = JSON.stringify(sfcc.rows('Order'));
            const answer = sfcc.send(
                'PATCH',
                `/s/RefArch/dw/shop/v24_5/orders/${ORDER_NO}`,
                document,
                sfcc.connectorToken()
            );
            expect(answer.status, shortOf(document)).to.be.oneOf([200, 400]);
            if (answer.status === 400) {
                expect(answer.text, shortOf(document)).to.contain('"fault"');
                expect(JSON.stringify(sfcc.rows('Order')), shortOf(document)).to.equal(before);
            }
            expectWhole();
        });
        expectFeed();
    }).timeout(60000);

    it('a file is read to its end, archived, and each line is applied or rejected with its number', () => {
        sfcc.create(externalOrder());
        const random = seeded(4);
        for (let file = 0; file < FILES; file += 1) {
            const text = random() < 0.5 ? malformed(EVENT, 10, 100 + file).join('\n') : csvFile(random);
            const bytes = Buffer.from(random() < 0.2 ? '\uFEFF' + text : text, random() < 0.1 ? 'utf16le' : 'utf8');
            dropFile(sfcc, `f${file}.txt`, bytes);
        }
        const { exit_status: exit } = sfcc.job('TikTokShop-ImportOmsBatch');
        expect(exit!.message).to.match(
            new RegExp(`^${FILES} files, \\d+ events applied, \\d+ repeated or late, \\d+ rejected\\. See`)
        );
        expect(filesIn(sfcc, 'archive')).to.have.length(FILES);
        filesIn(sfcc, 'rejected').forEach((name) => {
            const [head, first] = fs.readFileSync(path.join(omsFolder(sfcc), 'rejected', name), 'utf8').split('\n');
            expect(head).to.equal('line,reason,text');
            expect(first, name).to.match(/^\d+,"?[a-zA-Z]/);
        });
        expectWhole();
        expectFeed();
    }).timeout(60000);

    it('a webhook without a good signature is refused, with any body', () => {
        malformed({ type: 1, tts_notification_id: '1', shop_id: '2', data: { order_id: ID } }, COUNT, 5).forEach(
            (body) => {
                const url = '/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
                expect(sfcc.send('POST', url, body, '00ff').status).to.equal(401);
            }
        );
        expect(sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(0);
    });

    function csvFile(random: () => number): string {
        const header =
            'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';
        const rows = Array.from({ length: 10 }, (_value, index) =>
            [`c${index}`, ORDER_NO, '', 'PartiallyShipped', '', '1', 'UPS', `1Z${index}`, A, '1', ''].join(',')
        );
        const lines = [header, ...rows].map((row) => (random() < 0.3 ? damaged(row, random) : row));
        return lines.join(random() < 0.5 ? '\n' : '\r\n');
    }

    /** What is in the database of orders. */
    function stored(): number[] {
        return ['Order', 'CustomObject:TikTokShopOrder', 'CustomObject:TikTokShopTask'].map(
            (table) => sfcc.rows(table).length
        );
    }

    /** Order and ledger say the same, and no unit was shipped or cancelled that was not ordered. */
    function expectWhole(): void {
        const entry = sfcc.customObject('TikTokShopOrder', ID);
        const order = sfcc.order(ORDER_NO).json;
        expect(order.c_externalOrderStatus).to.equal(entry.appliedStatus);
        expect(order.external_order_status).to.equal(entry.appliedStatus);
        const packages = Object.values(JSON.parse(String(order.c_shipmentsInfo || '{}')) as Json) as Json[];
        const items = packages.flatMap((parcel) => parcel.items as Array<{ productId: string; quantity: number }>);
        const cancelled = JSON.parse(String(entry.cancelledUnits || '{}')) as Record<string, number>;
        (order.product_items as Json[]).forEach((line) => {
            const shipped = items.filter((item) => item.productId === line.product_id);
            const gone = shipped.reduce((sum, item) => sum + item.quantity, cancelled[line.product_id as string] || 0);
            expect(gone, JSON.stringify(packages)).to.be.at.most(line.quantity as number);
        });
    }

    /** The feed is XML that can be parsed, with each order. */
    function expectFeed(): void {
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        Object.values(sfcc.feedFiles()).forEach((xml) => {
            const parser = new SaxesParser({ xmlns: true });
            parser.on('error', (error) => {
                throw error;
            });
            parser.write(xml).close();
        });
        expect(sfcc.log.filter((entry) => entry.level === 'error').map((entry) => entry.message)).to.deep.equal([]);
    }
});

function expectReason(outcome: Json, input: string): void {
    ['code', 'path', 'expected', 'msg'].forEach((name) => {
        expect(outcome[name], `${name} of ${shortOf(input)}`).to.be.a('string');
    });
    expect(outcome.code, shortOf(input)).to.not.equal('internal_error');
    expect(outcome.msg, shortOf(input)).to.not.equal('');
}

function shortOf(text: string): string {
    return text.length > 1500 ? text.slice(0, 1500) + '…' : text;
}
