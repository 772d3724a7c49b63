import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { readFeed } from '#simulators/connector/feed';
import { notifyFault } from '#simulators/connector/notifyBody';
import { insert, remove } from '#sfcc-mocks/store/session';
import { Stopped } from '#sfcc-mocks';
import type { HttpMessage } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;

describe('Order feed', () => {
    let sfcc: TestInstance;
    let notified: HttpMessage[];
    let answer: { status: number; body: string };

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.prefer({ tiktokShopBusinessId: '7100000000000000000' });
        notified = [];
        answer = { status: 200, body: '{"code":0,"message":"OK"}' };
        sfcc.hosts[TIKTOK] = (message) => {
            notified.push(message);
            return { status: answer.status, headers: {}, body: answer.body };
        };
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    it('carries a new order, and TikTok is told with the official body', () => {
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });

        const [name, xml] = onlyFile();
        expect(name).to.match(/^TikTokOrderStatusUpdate_2026-11-23T10:00:00Z_1\.xml$/);
        expect(xml.match(/<orders /g)).to.have.length(1);
        expect(xml).to.contain('<order order-no="' + ORDER_NO + '">');
        const body = JSON.parse(notified[0]!.body) as Json;
        expect(notifyFault(body)).to.equal(null);
        expect(body.external_business_id).to.equal('7100000000000000000');
        expect(body.params.url).to.equal(
            'https://localhost/on/demandware.servlet/webdav/Sites/Impex/src/feeds/export/social/tiktok/order/' +
                encodeURIComponent(name)
        );
        expect(sfcc.order(ORDER_NO).json.c_externalExportStatus).to.equal(1);
    });

    it('writes nothing and sends no notice when nothing is due', () => {
        sfcc.job('TikTokShop-OrderFeed');
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });

        expect(Object.keys(sfcc.feedFiles())).to.have.length(1);
        expect(notified).to.have.length(1);
    });

    it('carries the packages after a shipment, under a new name', () => {
        sfcc.job('TikTokShop-OrderFeed');
        ship();
        sfcc.job('TikTokShop-OrderFeed');

        const names = Object.keys(sfcc.feedFiles());
        expect(names).to.have.length(2);
        const [entry] = readFeed(sfcc.feedFiles()[names[1]!]!);
        expect(entry).to.deep.include({ orderNo: ORDER_NO, externalOrderId: ID });
        expect(entry!.packages).to.deep.equal([
            { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', units: { '701643632930': 2, '701643632947': 1 } }
        ]);
    });

    it('keeps its orders due when TikTok cannot be told; a task tries again', () => {
        answer = { status: 500, body: '' };
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'error' });
        expect(ledger().feedDue).to.equal(true);

        answer = { status: 200, body: '{"code":0}' };
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        expect(ledger().feedDue).to.equal(false);
        expect(JSON.parse(notified[1]!.body)).to.deep.equal(JSON.parse(notified[0]!.body));
    });

    it('takes a refusal with status 200 for what it is', () => {
        answer = { status: 200, body: '{"code":40002,"message":"no such business"}' };
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'error' });
        expect(ledger().feedDue).to.equal(true);
    });

    it('keeps an order due that changes while the file is on its way', () => {
        sfcc.hosts[TIKTOK] = () => {
            ship();
            return { status: 200, headers: {}, body: '{"code":0}' };
        };
        sfcc.job('TikTokShop-OrderFeed');
        expect(ledger()).to.include({ feedDue: true, feedExported: 1, feedRevision: 2 });
        expect(sfcc.order(ORDER_NO).json.c_externalExportStatus).to.equal(2);
    });

    it('tells what it told within the hour once more, after a hold that TikTok may have', async () => {
        ship();
        sfcc.job('TikTokShop-OrderFeed');
        await sfcc.clock.advance(59 * MINUTE);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles()), 'on hold').to.have.length(1);

        await sfcc.clock.advance(MINUTE);
        sfcc.job('TikTokShop-OrderFeed');
        const [first, again] = Object.values(sfcc.feedFiles()).map((xml) => readFeed(xml)[0]!.packages);
        expect(again).to.have.length(1).and.to.deep.equal(first);

        await sfcc.clock.advance(DAY);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles()), 'told twice').to.have.length(2);
    });

    it('tells once what it tells after the hour, or of an order that is only here', async () => {
        sfcc.job('TikTokShop-OrderFeed');
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles())).to.have.length(1);
        ship();
        sfcc.job('TikTokShop-OrderFeed');
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles())).to.have.length(2);
    });

    it('loses nothing wherever it is stopped', () => {
        const points = stopPoints();
        expect(points).to.be.greaterThan(5);
        for (let point = 0; point < points; point += 1) {
            sfcc.close();
            sfcc = new TestInstance();
            const received: string[] = [];
            sfcc.hosts[TIKTOK] = (message) => {
                const url = decodeURIComponent((JSON.parse(message.body) as Json).params.url as string);
                received.push(sfcc.feedFiles()[url.split('/').pop() as string] || '');
                return { status: 200, headers: {}, body: '{"code":0}' };
            };
            sfcc.create(externalOrder());
            stopAt(point);
            sfcc.job('TikTokShop-OrderFeed');
            sfcc.instance.onProbe = null;
            sfcc.job('TikTokShop-OrderFeed');

            expect(ledger().feedDue, 'stopped at point ' + point).to.equal(false);
            expect(received.some((xml) => xml.includes(ORDER_NO) && xml.trim().endsWith('</orders>'))).to.equal(true);
            expect(received.every((xml) => xml !== '')).to.equal(true);
        }
    });

    it('skips an order that cannot be written, takes the others, and turns red', () => {
        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000002' }));
        const ledgerRow = sfcc.rows('CustomObject:TikTokShopOrder').find((row) => row.key === ID) as Json;
        ledgerRow.custom.orderNo = 'TTS-gone';
        const exit = sfcc.job('TikTokShop-OrderFeed').exit_status;

        expect(exit).to.include({ status: 'error' });
        expect(onlyFile()[1])
            .to.contain('TTS-577000000000000002')
            .and.not.to.contain(ORDER_NO + '"');
    });

    it('gives up an order that order retention has deleted, and is red once', () => {
        sfcc.change(() => remove('Order', 'RefArch/' + ORDER_NO));
        const { status, message } = sfcc.job('TikTokShop-OrderFeed').exit_status!;
        expect(status).to.equal('error');
        expect(message).to.contain(ID);
        expect(String(sfcc.customObject('TikTokShopOrder', ID).history)).to.contain('not_writable');
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
    });

    it('is not kept from good orders by a thousand bad ones that are older', () => {
        const row = sfcc.instance.store.table('CustomObject:TikTokShopOrder').values().next().value!.data as Json;
        sfcc.change(() => {
            for (let index = 0; index < 1000; index += 1) {
                const id = String(576000000000000000n + BigInt(index));
                const custom = { ...(row.custom as Json), orderNo: 'TTS-gone' };
                insert('CustomObject:TikTokShopOrder', 'RefArch/' + id, {
                    ...row,
                    key: id,
                    custom,
                    lastModified: new Date(sfcc.clock.now() - 60000)
                });
            }
        });
        sfcc.job('TikTokShop-OrderFeed');
        sfcc.job('TikTokShop-OrderFeed');
        expect(ledger().feedDue).to.equal(false);
        expect(onlyFile()[1]).to.contain(ORDER_NO);
    });

    it('writes one file after the other, and names each order once that is in none of them', async () => {
        const row = sfcc.instance.store.table('CustomObject:TikTokShopOrder').values().next().value!.data as Json;
        await sfcc.clock.advance(1000);
        sfcc.change(() => {
            for (let index = 0; index < 999; index += 1) {
                const key = String(576000000000000000n + BigInt(index));
                const custom = { ...(row.custom as Json), orderNo: 'TTS-' + key };
                const lastModified = new Date(sfcc.clock.now());
                insert('CustomObject:TikTokShopOrder', 'RefArch/' + key, { ...row, key, custom, lastModified });
            }
            // The others were deleted; this one is spoiled, and stays due.
            insert('Order', 'RefArch/TTS-576000000000000000', { orderNo: 'TTS-576000000000000000', custom: {} });
        });
        await sfcc.clock.advance(1000);
        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000002' }));
        const { status, message } = sfcc.job('TikTokShop-OrderFeed').exit_status!;
        expect(status).to.equal('error');
        expect(String(message).match(/with 1 order\b/g)).to.have.length(2);
        expect(message).to.contain('(999)');
        expect(Object.values(sfcc.feedFiles()).map((xml) => readFeed(xml)[0]!.orderNo)).to.deep.equal([
            ORDER_NO,
            'TTS-577000000000000002'
        ]);
    });

    it('leaves to the cartridge what shipped, where that became the reporter before the file', () => {
        ship();
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
        expect(sfcc.feedFiles()).to.deep.equal({});
        expect(ledger()).to.include({ feedDue: false, reportDue: true });
    });

    it('leaves to the cartridge what it told on hold, where that became the reporter since', async () => {
        ship();
        sfcc.job('TikTokShop-OrderFeed');
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles())).to.have.length(1);
        expect(ledger()).to.include({ feedDue: false, reportDue: true });
    });

    const REFUSALS: Array<[number, string, string]> = [
        [500, '', '500'],
        [200, '{"code":40002}', '200 with code 40002'],
        [200, 'thank you', '200']
    ];
    REFUSALS.forEach(([status, body, said]) =>
        it(`an answer ${status} "${body}" to the notice is in the log and on the task, and the feed is red`, () => {
            answer = { status, body };
            const { status: exit, message } = sfcc.job('TikTokShop-OrderFeed').exit_status!;
            expect(exit).to.equal('error');
            expect(message).to.contain('TikTok was not told');
            const [name] = onlyFile();
            const told = sfcc.log.map((entry) => entry.message);
            expect(told).to.include(`TikTok was not told of ${name}: ${said}`);
            sfcc.job('TikTokShop-ProcessTasks');
            const [task] = sfcc.rows('CustomObject:TikTokShopTask');
            expect(task!.custom).to.include({ lastCode: said, lastError: '["task.feed_not_told"]' });
        })
    );

    it('is archived also where a file has the name of the folder, which is renamed', async () => {
        const folder = path.join(sfcc.filesRoot, 'IMPEX/src/feeds/export/social/tiktok/order');
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, 'archive'), 'mine');
        sfcc.job('TikTokShop-OrderFeed');
        await sfcc.clock.advance(8 * DAY);
        sfcc.job('TikTokShop-OrderFeed');
        expect(fs.readdirSync(path.join(folder, 'archive'))).to.have.length(1);
        expect(fs.readFileSync(path.join(folder, 'archive.file'), 'utf8')).to.equal('mine');
    });

    it('is archived after a week, and removed after a month', async () => {
        sfcc.job('TikTokShop-OrderFeed');
        const folder = path.join(sfcc.filesRoot, 'IMPEX/src/feeds/export/social/tiktok/order');
        fs.writeFileSync(path.join(folder, 'TikTokOrderStatusUpdate_2026-11-23T09:00:00Z_9.xml.part'), '<orders');
        fs.writeFileSync(path.join(folder, 'someone-elses.xml'), '');
        await sfcc.clock.advance(6 * DAY);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles())).to.have.members([
            'TikTokOrderStatusUpdate_2026-11-23T10:00:00Z_1.xml',
            'someone-elses.xml'
        ]);
        await sfcc.clock.advance(2 * DAY);
        sfcc.job('TikTokShop-OrderFeed');
        expect(Object.keys(sfcc.feedFiles())).to.deep.equal(['someone-elses.xml']);
        expect(fs.readdirSync(path.join(folder, 'archive'))).to.have.length(1);
        await sfcc.clock.advance(30 * DAY);
        sfcc.job('TikTokShop-OrderFeed');
        expect(fs.readdirSync(path.join(folder, 'archive'))).to.have.length(0);
    });

    function ship(): void {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
    }

    function ledger(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function onlyFile(): [string, string] {
        const files = Object.entries(sfcc.feedFiles());
        expect(files).to.have.length(1);
        return files[0] as [string, string];
    }

    /** How many stop points the job passes. */
    function stopPoints(): number {
        let points = 0;
        sfcc.instance.onProbe = () => {
            points += 1;
        };
        sfcc.job('TikTokShop-OrderFeed');
        sfcc.instance.onProbe = null;
        return points;
    }

    /** Ends the script at the n-th stop point, as a crash would. */
    function stopAt(point: number): void {
        let seen = 0;
        sfcc.instance.onProbe = (execution, kind, moment) => {
            seen += 1;
            if (seen === point + 1) {
                execution.end(new Stopped(kind + ' ' + moment));
            }
        };
    }
});
