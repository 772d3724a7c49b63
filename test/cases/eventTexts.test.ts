import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, HEAD, importFiles, rejectedLines, rejectsOf } from '#helpers/messages/omsFiles';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const WEBHOOK = '/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
const OMS = 'https://oms.test';
const IDS = ['577000000000000001', '577000000000000002'] as const;
const [ONE, TWO] = ['TTS-' + IDS[0], 'TTS-' + IDS[1]] as const;

/** F8-3, X1-1, X1-2. Sources: amzn/selling-partner-api-models#5153, commonmark/cmark#376, woocommerce/pinterest-for-woocommerce#409 */
const UNREADABLE: Array<[string, string]> = [
    ['bytes that were not UTF-8', 'Expr\uFFFDs'],
    ['a NUL', 'UPS\u0000'],
    ['a control character', 'U\u0008PS'],
    ['an escape of a terminal', '\u001B[31mUPS'],
    ['a lone high surrogate', 'UPS\uD83D'],
    ['a lone low surrogate', '\uDE00UPS'],
    ['surrogates in the wrong order', '\uDE00\uD83D'],
    ['U+FFFE', 'UPS\uFFFE'],
    ['U+FFFF', 'UPS\uFFFF'],
    ['U+FDD0', 'UPS\uFDD0'],
    ['U+1FFFE', 'UPS\uD83F\uDFFE'],
    ['U+10FFFF', 'UPS\uDBFF\uDFFF']
];
const READABLE = ['Österreichische Post', '顺丰速运', 'Zustellung \u{1F69A}', 'a\u0301', '\u200Fמשלוח', '\u{10000}'];

describe('A text of a message', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    const shipped = (orderNo: string, carrier: string, eventId = 'e' + carrier): Json => ({
        eventId: eventId.replace(/[^a-zA-Z]/g, '_'),
        orderNo,
        status: 'Shipped',
        packages: [{ packageNo: '1', carrier, trackingNumber: '1Z1' }]
    });
    const bad = UNREADABLE.map(([, carrier], index) => shipped(ONE, carrier, 'bad' + 'x'.repeat(index)));
    const good = shipped(TWO, 'UPS', 'good');
    const carrierOf = (orderNo: string): unknown => sfcc.order(orderNo).json.product_items[0].c_carrier as unknown;

    function expectOnlyTheGood(): void {
        expect(sfcc.order(ONE).json).to.include({ shipping_status: 'not_shipped', c_externalOrderStatus: 'New' });
        expect(carrierOf(TWO)).to.equal('UPS');
    }

    function answer(body: string): void {
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        sfcc.hosts[OMS] = ({ url }) => ({
            status: 200,
            headers: {},
            body: /cursor=&/.test(url) ? body : '{"events":[],"nextCursor":"1"}'
        });
    }

    const pull = (): string => sfcc.job('TikTokShop-PullOmsStatus').exit_status!.message as string;

    it('that cannot be read is refused in an event, and the one beside it is applied', () => {
        const outcomes = sfcc.events(...bad, good);
        UNREADABLE.forEach(([what], index) =>
            expect(outcomes[index], what).to.include({ code: 'malformed_text', path: 'packages[0].carrier' })
        );
        expectOnlyTheGood();
    });

    it('that cannot be read is refused on a page, and the one beside it is applied', () => {
        answer(JSON.stringify({ events: [...bad, good], nextCursor: '1' }));
        expect(pull()).to.contain(`1 event applied, 0 repeated or late, ${bad.length} rejected`);
        expectOnlyTheGood();
    });

    it('that cannot be read is refused in files, and the line beside it is applied', () => {
        dropFile(sfcc, 'a.jsonl', [...bad, good].map((event) => JSON.stringify(event)).join('\n'));
        const rows = UNREADABLE.map(([, carrier], index) => `f${index},${ONE},,Shipped,,1,${carrier},1Z1,,,`);
        dropFile(sfcc, 'b.csv', [HEAD, ...rows, `g,${TWO},,Delivered,,,,,,,`].join('\n'));
        importFiles(sfcc);
        expect(rejectedLines(sfcc, 'a.jsonl')).to.have.length(bad.length);
        expect(rejectedLines(sfcc, 'b.csv')).to.have.length(bad.length);
        [rejectsOf(sfcc, 'a.jsonl'), rejectsOf(sfcc, 'b.csv')].forEach((text) =>
            expect(text.match(/malformed_text|not UTF-8/g)).to.have.length(bad.length)
        );
        expect(rejectsOf(sfcc, 'b.csv')).not.to.match(/[\u0000\u0008\u001B\uFDD0\uFFFE\uFFFF]/);
        expectOnlyTheGood();
        expect(sfcc.order(TWO).json.c_externalOrderStatus).to.equal('Delivered');
    });

    it('that cannot be read is refused in any other field', () => {
        const hostile = 'x\uFFFE';
        const base = { eventId: 'e', orderNo: ONE, status: 'CANCELLED' };
        const outcomes = sfcc.events(
            { ...base, eventId: hostile },
            { ...base, orderNo: hostile },
            { ...base, status: hostile },
            { ...base, cancel: { reason: hostile } },
            { ...base, cancel: { items: [{ productId: hostile, quantity: 1 }] } }
        );
        outcomes.forEach(({ code }) => expect(code).to.equal('malformed_text'));
        expect(sfcc.order(ONE).json.c_externalOrderStatus).to.equal('New');
    });

    it('in any language stays as it is, to the feed', () => {
        READABLE.forEach((carrier, index) => {
            expect(sfcc.events(shipped(ONE, carrier, 'r' + 'x'.repeat(index)))[0]).to.include({ outcome: 'applied' });
            expect(carrierOf(ONE)).to.equal(carrier);
        });
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.values(sfcc.feedFiles()).join('')).to.contain(READABLE[READABLE.length - 1]);
    });

    it('that is no character spoils no feed: the order and the one beside it are in it', () => {
        const texts = ['\uFDD0', '\uD83F\uDFFF', '\uFFFE', '\uD800', '\u0001'];
        const created = texts.map((text, index) => {
            const id = '57700000000000001' + index;
            expect(sfcc.create(externalOrder({ c_externalOrderId: id, c_buyerNote: 'Ring' + text })).status).to.equal(
                200
            );
            return 'TTS-' + id;
        });
        sfcc.job('TikTokShop-OrderFeed');
        const feed = Object.values(sfcc.feedFiles()).join('');
        [...created, ONE, TWO].forEach((orderNo) => expect(feed).to.contain(`order-no="${orderNo}"`));
        expect(feed).not.to.match(
            /[\u0001\uFDD0\uFFFE\uD83F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|&#x?(1|65534|fdd0|fffe);/i
        );
    });

    describe('with a byte order mark before it', () => {
        it('is read in a request, on a page, in a file, and in an order of the connector', () => {
            const events = JSON.stringify({ events: [good] });
            expect(sfcc.sendEvents('\uFEFF' + events).json.outcomes[0]).to.include({ outcome: 'applied' });
            answer(
                '\uFEFF' + JSON.stringify({ events: [{ ...good, eventId: 'f', status: 'Delivered' }], nextCursor: '1' })
            );
            expect(pull()).to.contain('1 event applied');
            dropFile(sfcc, 'a.jsonl', '\uFEFF' + JSON.stringify({ ...good, eventId: 'h', status: 'Completed' }));
            expect(importFiles(sfcc).message).to.contain('1 event applied');
            const order = JSON.stringify(externalOrder({ c_externalOrderId: '577000000000000003' }));
            expect(sfcc.create('\uFEFF' + order).status).to.equal(200);
        });

        it('twice is no JSON', () => {
            expect(sfcc.sendEvents('\uFEFF\uFEFF' + JSON.stringify({ events: [good] })).status).to.equal(400);
        });
    });

    describe('that has more members than a script can hold', () => {
        // Source: platform quotas, api.jsObjectSize and api.jsArraySize
        const list = '[' + '0,'.repeat(20000) + '0]';
        const object = `{${Array.from({ length: 2001 }, (_value, index) => `"k${index}":1`).join()}}`;
        const withExt = (ext: string): string => JSON.stringify(good).replace(/}$/, `,"ext":${ext}}`);

        it('is refused in a request, an order and a patch with what is too much', () => {
            [list, object].forEach((ext) => {
                const { status, json } = sfcc.sendEvents(`{"events":[${withExt(ext)}]}`);
                expect(status).to.equal(400);
                expect(json.detail).to.contain('more than 2000 members in an object, or 20000 in a list');
                const order = JSON.stringify(externalOrder()).replace('{', `{"more":${ext},`);
                expect(sfcc.create(order)).to.include({ status: 400 });
                expect(sfcc.patch(ONE, { c_orderAction: 'cancel_order', c_cancelInfo: ext }).status).to.equal(400);
            });
            expect(sfcc.events(good)[0]).to.include({ outcome: 'applied' });
        });

        it('is refused on a page, and the next run continues', () => {
            [list, object].forEach((ext) => {
                answer(`{"events":[${withExt(ext)}],"nextCursor":"1"}`);
                expect(pull()).to.contain('more than 2,000 members in an object or 20,000 in a list');
            });
            answer(JSON.stringify({ events: [good], nextCursor: '1' }));
            expect(pull()).to.contain('1 event applied');
        });

        it('is refused on a line of a file, and the line beside it is applied', () => {
            dropFile(sfcc, 'a.jsonl', [withExt(list), withExt(object), JSON.stringify(good)].join('\n'));
            expect(importFiles(sfcc).message).to.contain('1 event applied, 0 repeated or late, 2 rejected');
        });
    });

    describe('that nests without end', () => {
        const lists = '['.repeat(30000) + ']'.repeat(30000);
        const objects = '{"a":'.repeat(15000) + '1' + '}'.repeat(15000);
        const open = '[{"a":'.repeat(10000);

        it('is refused in a request, and the next one is answered', () => {
            [lists, objects, open, `{"events":[${objects}]}`, `{"events":${lists}}`].forEach((body) => {
                const { status, json } = sfcc.sendEvents(body);
                expect(status).to.equal(400);
                expect(json.type).to.contain('malformed_json');
            });
            expect(sfcc.events(good)[0]).to.include({ outcome: 'applied' });
        });

        it('is refused on a page, which is named, and the next run continues', () => {
            [lists, objects, open].forEach((deep) => {
                answer(`{"events":[${deep}],"nextCursor":"1"}`);
                expect(pull()).to.contain('nests more than 100 levels deep');
            });
            answer(JSON.stringify({ events: [good], nextCursor: '1' }));
            expect(pull()).to.contain('1 event applied');
        });

        it('is refused on a line of a file, and the line beside it is applied', () => {
            const event = JSON.stringify(good).replace(/}$/, `,"ext":${lists}}`);
            dropFile(sfcc, 'a.jsonl', [objects, lists, open, event, JSON.stringify(good)].join('\n'));
            expect(importFiles(sfcc).message).to.contain('1 event applied');
            expect(carrierOf(TWO)).to.equal('UPS');
        });

        it('is refused in an order, a patch and a webhook', () => {
            [lists, objects, open].forEach((deep) => {
                expect(sfcc.create(deep).status).to.equal(400);
                expect(sfcc.patch(ONE, { c_orderAction: 'cancel_order', c_cancelInfo: deep }).status).to.equal(400);
                expect(sfcc.send('POST', WEBHOOK, deep, null).status).to.be.oneOf([400, 401]);
            });
            expect(sfcc.order(ONE).json.c_externalOrderStatus).to.equal('New');
        });

        it('is read as far as a message goes', () => {
            const ext = `{"deep":${'['.repeat(90)}${']'.repeat(90)}}`;
            const body = `{"events":[${JSON.stringify(good).replace(/}$/, `,"ext":${ext}}`)}]}`;
            expect(sfcc.sendEvents(body).json.outcomes[0]).to.include({ outcome: 'applied' });
        });
    });
});
