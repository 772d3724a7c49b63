import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { configureService } from '#sfcc-mocks';
import type { HttpMessage } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { dropFile, rejectsOf } from '#helpers/messages/omsFiles';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const WEBHOOK = 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
const SIGNATURE = 'x-tiktokshop-signature';
const TIME = 'x-tiktokshop-time';

describe('A post that a job of the instance has signed', () => {
    let shop: ImportShop;
    let sent: HttpMessage;

    beforeEach(async () => {
        shop = new ImportShop();
        const handle = shop.sfcc.handle.bind(shop.sfcc);
        shop.sfcc.handle = (message) => {
            sent = message.headers[SIGNATURE] ? message : sent;
            return handle(message);
        };
        shop.bought({ id: ID });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal([ORDER_NO]);
    });

    afterEach(() => shop.sfcc.close());

    function again(changes: Partial<HttpMessage>): number {
        return shop.sfcc.handle({ ...sent, ...changes }).status;
    }

    function withHeaders(changes: Record<string, string>): Partial<HttpMessage> {
        return { headers: { ...sent.headers, ...changes } };
    }

    it('makes no second order when somebody sends it again', () => {
        expect(again({})).to.equal(200);
        expect(shop.numbers()).to.deep.equal([ORDER_NO]);
    });

    it('is refused once it is five minutes old, also with a new time', async () => {
        await shop.sfcc.clock.advance(5 * MINUTE + 1000);
        const now = String(Math.floor(shop.sfcc.clock.now() / 1000));
        expect([again({}), again(withHeaders({ [TIME]: now }))]).to.deep.equal([401, 401]);
    });

    it('proves nothing of another body, another site or another time', () => {
        const other = sent.body.replace(ID, '577000000000000002');
        expect(other).not.to.equal(sent.body);
        expect(again({ body: other })).to.equal(401);
        const time = String(sent.headers[TIME]);
        [String(Number(time) + 1), `${time}\n`, ` ${time}`, '', '1e9', '9'.repeat(400)].forEach((claim) =>
            expect(again(withHeaders({ [TIME]: claim })), claim).to.equal(401)
        );
        expect(again({ url: sent.url.replace('RefArch', 'Outlet') })).not.to.equal(200);
        expect(shop.numbers()).to.deep.equal([ORDER_NO]);
    });

    it('is refused where the body is so long that no script can hold it together with what is signed', () => {
        const body = sent.body + ' '.repeat(999990 - sent.body.length);
        expect(again({ ...withHeaders({ 'content-length': '999990' }), body })).to.equal(401);
    });

    it('needs the whole signature', () => {
        const signature = String(sent.headers[SIGNATURE]);
        [signature.slice(0, -1), signature + '0', signature.toUpperCase(), '', '0'.repeat(64)].forEach((claim) =>
            expect(again({ ...withHeaders({ [SIGNATURE]: claim }), body: sent.body }), claim).to.equal(401)
        );
    });
});

describe('A body in chunks, longer than a script can read', () => {
    let sfcc: TestInstance;

    before(() => {
        sfcc = new TestInstance();
    });

    after(() => sfcc.close());

    /** The status of the answer to a post that does not say how long it is. */
    function post(url: string, headers: Record<string, string>, method = 'POST'): number {
        return sfcc.handle({ method, url, headers: { host: 'localhost', ...headers }, body: 'x'.repeat(1100000) })
            .status;
    }

    it('is not read for a caller who may not create orders', () => {
        const create = 'https://localhost/s/RefArch/CreateExternalOrder';
        const stale = { [SIGNATURE]: 'a'.repeat(64), [TIME]: '1' };
        const callers = [{}, { authorization: 'Bearer a-token-that-nobody-has-issued' }, stale];
        expect(callers.map((headers) => post(create, headers as Record<string, string>))).to.deep.equal([
            401, 401, 401
        ]);
        expect(post(create, {}, 'PUT')).to.equal(405);
    });

    it('is not read as a webhook without a signature', () => {
        const headers = ['', 'Bearer abc', 'a'.repeat(63)].map((authorization) => ({ authorization }));
        expect(headers.map((some) => post(WEBHOOK, some))).to.deep.equal([401, 401, 401]);
    });
});

describe('A stranger who comes again and again', () => {
    const TIMES = 50;
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    /** Lines of the log that have a text. */
    function lines(text: string): string[] {
        return sfcc.log.map(({ message }) => message).filter((message) => message.includes(text));
    }

    function repeat(attack: (index: number) => { status: number }): void {
        for (let index = 0; index < TIMES; index += 1) {
            expect(attack(index).status).to.equal(401);
        }
    }

    /** Everything that is stored but counters. */
    function stored(): number {
        return [
            'Order',
            'CustomObject:TikTokShopTask',
            'CustomObject:TikTokShopWebhook',
            'CustomObject:TikTokShopOrder'
        ]
            .map((table) => sfcc.rows(table).length)
            .reduce((sum, count) => sum + count, 0);
    }

    it('to create orders fills neither the log nor the database', async () => {
        const before = stored();
        const objects = (): number => sfcc.rows('CustomObject:TikTokShopValue').length;
        const values = objects();
        repeat(() => sfcc.create(externalOrder(), null));
        repeat((index) => sfcc.create(externalOrder(), 'a-token-of-nobody-' + index));
        expect(lines('CreateExternalOrder refused')).to.have.length(2);
        await sfcc.clock.advance(MINUTE);
        repeat(() => sfcc.create(externalOrder(), null));
        expect(lines('no bearer token').at(-1)).to.contain(`(${TIMES} times)`);
        expect([stored(), objects()]).to.deep.equal([before, values]);
    });

    it('to create orders while tokens cannot be checked does not fill the log either', () => {
        sfcc.hosts['https://localhost'] = () => ({ failure: 'reset', message: 'broken' });
        for (let index = 0; index < TIMES; index += 1) {
            expect(sfcc.create(externalOrder(), 'a-token-of-nobody-' + index).status).to.equal(503);
        }
        expect(lines('could not check a token').length).to.be.at.most(2);
        expect(lines('the connection failed')).to.have.length(1);
    });

    it('with webhooks that TikTok has not signed fills neither the log nor the database', () => {
        const before = stored();
        const length = sfcc.log.length;
        repeat((index) => {
            const headers = { host: 'localhost', authorization: String(index).padStart(64, 'a') };
            return sfcc.handle({ method: 'POST', url: WEBHOOK, headers, body: '{"type":1}' });
        });
        expect([stored(), sfcc.log.length]).to.deep.equal([before, length]);
        expect(sfcc.customObject('TikTokShopValue', 'webhook-refused').value).to.equal('1');
    });
});

describe('A webhook', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    /** The answer to a webhook with a signature, by default the right one. */
    function post(body: string, signature = signatureOf(body)): number {
        const headers = { host: 'localhost', authorization: signature, 'content-length': String(body.length) };
        return sfcc.handle({ method: 'POST', url: WEBHOOK, headers, body }).status;
    }

    function signatureOf(body: string): string {
        const { appKey, appSecret } = sfcc.tiktok.app;
        return createHmac('sha256', appSecret)
            .update(appKey + body)
            .digest('hex');
    }

    it('is refused where it is so long that no script can hold it together with what is signed', () => {
        expect(post('{"type":1}' + ' '.repeat(999980), 'a'.repeat(64))).to.equal(401);
    });

    it('is genuine also where a blank was entered with the key of the app, and a line break with its secret', () => {
        const { appKey, appSecret } = sfcc.tiktok.app;
        configureService(sfcc.instance, 'tiktokshop.openapi', { user: appKey + ' ', password: appSecret + '\n' });
        expect(post('{"type":1}')).to.equal(200);
    });
});

describe('An answer of TikTok that repeats the call', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    [36009004, 21011022, 36009003, 99999].forEach((code) =>
        it(`brings no secret into logs, tasks, shops or records of jobs: code ${code}`, async () => {
            shop.bought({ id: ID });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            const { sfcc } = shop;
            const heard = new Set([sfcc.tiktok.app.appSecret]);
            sfcc.hosts[TIKTOK] = ({ headers, url }) => {
                const { searchParams } = new URL(url);
                const secrets = [
                    headers['x-tts-access-token'],
                    searchParams.get('shop_cipher'),
                    searchParams.get('sign')
                ];
                secrets.filter((secret): secret is string => !!secret).forEach((secret) => heard.add(secret));
                const message = `${sfcc.tiktok.app.appSecret} does not sign ${url} with ${JSON.stringify(headers)}`;
                return { status: 200, headers: {}, body: JSON.stringify({ code, message, request_id: 'r' }) };
            };
            shop.import();
            ['TikTokShop-ProcessTasks', 'TikTokShop-Reconcile', 'TikTokShop-SyncReturns'].forEach((job) =>
                sfcc.job(job)
            );
            expect(heard.size).to.be.greaterThan(3);
            const kept = ['TikTokShopTask', 'TikTokShopValue', 'TikTokShopDifference'].map((type) =>
                sfcc.rows('CustomObject:' + type)
            );
            const shops = sfcc
                .rows('CustomObject:TikTokShopShop')
                .map(({ custom }) => String((custom as Json).refusal));
            const told = JSON.stringify([sfcc.log, kept, shops]);
            heard.forEach((secret) => expect(told).not.to.contain(secret));
        })
    );
});

describe('What an attacker writes into a message of the OMS', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    /** An event as text, because `__proto__` is no member of an object in code. */
    function outcomeOf(members: string): Json {
        const text = `{"events":[{"eventId":"e${members.length}","orderNo":"${ORDER_NO}",${members}}]}`;
        const { status, json } = sfcc.sendEvents(text);
        expect(status, text).to.equal(200);
        return (json.outcomes as [Json])[0];
    }

    [
        '"__proto__":{"status":"CANCELLED","cancel":{"reason":"out_of_stock"}}',
        '"status":"CANCELLED","cancel":{"__proto__":{"reason":"out_of_stock"}}',
        '"constructor":{"prototype":{"status":"CANCELLED"}},"status":"CANCELLED","cancel":{"reason":"out_of_stock"}',
        '"status":"Shipped","packages":[{"packageNo":"__proto__","carrier":"UPS","trackingNumber":"1Z"}]',
        '"status":"Shipped","packages":[{"packageNo":"constructor","carrier":"UPS","trackingNumber":"1Z"}]'
    ].forEach((members) => {
        it(`is refused where it names what every object inherits: ${members.slice(0, 70)}`, () => {
            expect(outcomeOf(members)).to.include({ outcome: 'rejected' });
            expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'New' });
            // Nothing that is read afterwards has inherited anything.
            expect(outcomeOf('"status":"Acknowledged"')).to.deep.include({ outcome: 'applied' });
            expect(outcomeOf('"status":"Acknowledged","ext":{}')).to.include({ outcome: 'repeated' });
        });
    });

    it('begins no line of its own in a log', () => {
        const text = 'UPS\\r\\n[ERROR] forged\\u2028line\\u0085';
        outcomeOf(`"status":"Shipped","packages":[{"packageNo":"1","carrier":"${text}","trackingNumber":"1Z"}]`);
        outcomeOf(`"status":"Shipped","packages":[{"packageNo":"${text}","carrier":"UPS","trackingNumber":"${text}"}]`);
        outcomeOf(`"status":"CANCELLED","cancel":{"reason":"${text}"}`);
        outcomeOf(`"${text}":1`);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.log.filter(({ message }) => /[\r\n\u2028\u0085]/.test(message))).to.deep.equal([]);
    });

    it('is no XML: a file of entities that grow is rejected line by line, and nothing is expanded', () => {
        const lines = [
            '<?xml version="1.0"?>',
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
            '<orders><order-no>&b;&c;</order-no></orders>'
        ];
        dropFile(sfcc, 'bomb.xml', lines.join('\n'));
        const exit = sfcc.job('TikTokShop-ImportOmsBatch').exit_status;
        expect(exit!.message).to.match(/^1 file, 0 events applied/);
        expect(rejectsOf(sfcc, 'bomb.xml'))
            .to.contain('&b;&c;')
            .and.not.contain('aaaaaaaaaaa')
            .and.not.contain('root:');
    });
});
