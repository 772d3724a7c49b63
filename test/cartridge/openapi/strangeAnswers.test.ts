import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import type { HttpAnswer, HttpMessage } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { Visit } from '#helpers/business-manager/visit';
import { DirectShop } from '#helpers/tiktok/directShop';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { connectionOf } from '#helpers/tiktok/connection';
import { storedWords } from '#helpers/messages/storedWords';
import { HOUR } from '#helpers/durations';

const A = '701643632930';
const FIRST = '577000000000000001';
const SECOND = '577000000000000002';

describe('TikTok answers in another shape than documented', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
        serviceConfigs(shop.sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
        serviceConfigs(shop.sfcc.instance).profiles.get('tiktokshop.oms.profile')!.rateLimit = null;
    });

    afterEach(() => shop.sfcc.close());

    it('for an hour about cancellations: everything else of that hour is imported, fed, told and reported', async () => {
        const told = omsAcknowledges();
        shop.placeOrder(FIRST, { [A]: 1 });
        shop.placeOrder(SECOND, { [A]: 1 });
        await shop.sfcc.clock.advance(2 * HOUR);
        answer('/cancellations/search', '{"code":0,"data":{"cancellations":"x"}}');
        // A new order comes, one ships, one is cancelled by TikTok: in each quarter of the hour some of it is done.
        shop.sfcc.create(externalOrder({ c_externalOrderId: '577000000000000003' }));
        shop.tell(FIRST, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        shop.giveToFeed(SECOND);
        shop.sfcc.patch('TTS-' + SECOND, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        for (let quarter = 0; quarter < 4; quarter += 1) {
            expect(shop.run()).to.include({ status: 'error' });
            expect(shop.run()!.message).to.contain('Search Cancellations is not as documented: data.cancellations');
            await shop.sfcc.clock.advance(HOUR / 4);
        }
        expect(shop.sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });

        expect(shop.units(FIRST)).to.deep.equal([`${A} 1Z1`]);
        expect(shop.task(FIRST)).to.include({ state: 'done' });
        expect(told.map((notice) => notice.externalOrderId as string)).to.deep.equal([SECOND]);
        expect(shop.order('577000000000000003').c_externalOrderStatus).to.equal('New');
        expect(Object.values(shop.sfcc.feedFiles()).join('')).to.contain(SECOND);

        honest();
        await shop.sfcc.clock.advance(HOUR / 4);
        expect(shop.run()).to.include({ status: 'ok' });
    });

    [
        '{"code":0}',
        '{"code":0,"data":{"orders":"x"}}',
        '{"code":0,"data":{"orders":[null]}}',
        '{"code":0,"data":{"orders":[{"id":577000000000000001,"status":"AWAITING_SHIPMENT"}]}}',
        `{"code":0,"data":{"orders":[{"id":"${FIRST}","status":"AWAITING_SHIPMENT"}]}}`,
        '{"code":1}',
        '{"code":"0","data":{}}',
        '[]',
        '',
        '<html>',
        '{"code":0,"data":'
    ].forEach((body) => {
        it(`about an order (${body || 'nothing'}): it is tried again, with words, and done once TikTok answers`, async () => {
            await shipped(FIRST);
            answer('/order/202507/orders', body);
            shop.run();
            const task = shop.task(FIRST);
            expect(task).to.include({ state: 'waiting', lastCode: 'unexpected_answer' });
            expect(storedWords(task.lastError)).to.match(/^The answer of TikTok is not as documented\. .+/);
            expect(task.lastError).to.not.contain('577000000000000001');

            honest();
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
            expect(shop.task(FIRST)).to.include({ state: 'done' });
            expect(shop.units(FIRST)).to.deep.equal([`${A} 1Z${FIRST}`]);
        });
    });

    it('about one order of many: the others are reported in the same run', async () => {
        await shipped(FIRST);
        await shipped(SECOND);
        change('/order/202507/orders', (json) => {
            const orders = (json.data as Json).orders as Json[];
            const index = orders.findIndex((order) => order.id === FIRST);
            orders[index] = null as unknown as Json;
        });
        shop.run();
        expect(shop.task(FIRST)).to.include({ state: 'waiting', lastCode: 'unexpected_answer' });
        expect(shop.task(SECOND)).to.include({ state: 'done' });
    });

    [
        '{"code":0,"data":{"shipping_providers":[{"id":1,"name":"UPS"}]}}',
        '{"code":0,"data":{"shipping_providers":{"UPS":"1"}}}',
        '{"code":0,"data":{"shipping_providers":[]}}',
        '{"code":0}'
    ].forEach((body) => {
        it(`about carriers (${body}): nothing of it is kept, and the next time they are asked for again`, async () => {
            await shipped(FIRST);
            answer('/shipping_providers', body);
            shop.run();
            expect(shop.sfcc.rows('CustomObject:TikTokShopProviders')).to.have.length(0);
            honest();
            await shop.sfcc.clock.advance(HOUR);
            await shipped(SECOND);
            shop.run();
            expect(shop.task(SECOND)).to.include({ state: 'done' });
        });
    });

    it('about carriers, kept by a release that did not look: it is read as none', async () => {
        await shipped(FIRST);
        shop.run();
        changeObjects('TikTokShopProviders', { providers: '"UPS"' });
        await shipped(SECOND);
        shop.run();
        expect(shop.task(SECOND)).to.include({ state: 'done' });
    });

    it('about a package that had its effect: the unit is not shipped twice', async () => {
        await shipped(FIRST);
        change('/packages', (json) => {
            json.data = { package_id: 7 };
        });
        shop.run();
        expect(shop.task(FIRST)).to.include({ state: 'waiting', lastCode: 'unexpected_answer' });
        honest();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(shop.task(FIRST)).to.include({ state: 'done' });
        expect(shop.tiktok.orders.packages.byId.size).to.equal(1);
    });

    [
        '{"code":0}',
        '{"code":1}',
        '{"code":98001004,"message":"Internal service error"}',
        '{"code":106001,"message":"Invalid signature"}',
        '{"code":0,"data":{"access_token":["new"]}}',
        '<html>'
    ].forEach((body) => {
        it(`to a refresh (${body}): the good token stays, and the shop connected`, async () => {
            await shipped(FIRST);
            await shop.sfcc.clock.advance(6.5 * 24 * HOUR);
            const before = connection();
            answer('/api/v2/token/refresh', body);
            shop.run();
            expect(connection()).to.include({ accessToken: before.accessToken, refreshToken: before.refreshToken });
            expect(connection()).to.include({ state: 'connected' });
            expect(shop.task(FIRST)).to.include({ state: 'done' });
        });
    });

    const ODD_GRANTS: Array<[string, Json]> = [
        ['no end of the access token', { access_token_expire_in: undefined }],
        ['a word as the end of the authorization', { refresh_token_expire_in: 'soon' }],
        ['ends in the past', { access_token_expire_in: -1, refresh_token_expire_in: 604800 }],
        ['a seller of another type', { open_id: ['7010736057180325637'] }],
        ['no seller', { open_id: undefined }],
        ['no access token', { access_token: ['new'] }],
        ['no refresh token', { refresh_token: 7 }]
    ];
    ODD_GRANTS.forEach(([what, changes]) => {
        it(`to a refresh (${what}): TikTok takes the token before no longer, so the new ones are kept`, async () => {
            await shipped(FIRST);
            await shop.sfcc.clock.advance(6.5 * 24 * HOUR);
            let told: Json = {};
            change('/api/v2/token/refresh', (json) => {
                told = { ...(json.data as Json) };
                Object.assign(json.data as Json, changes);
            });
            shop.run();
            expect(connection()).to.include({
                state: 'connected',
                ...('access_token' in changes ? {} : { accessToken: told.access_token }),
                ...('refresh_token' in changes ? {} : { refreshToken: told.refresh_token })
            });
            honest();
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
            expect(shop.task(FIRST)).to.include({ state: 'done' });
            expect(shop.sfcc.log.join('\n')).not.to.contain(String(told.access_token));
        });
    });

    it('to each refresh of some days: each day new tokens, operations are told that the authorization may end', async () => {
        await shipped(FIRST);
        await shop.sfcc.clock.advance(6.5 * 24 * HOUR);
        let refreshed = 0;
        change('/api/v2/token/refresh', (json) => {
            refreshed += 1;
            Object.assign(json.data as Json, { access_token_expire_in: 'soon', refresh_token_expire_in: 'later' });
        });
        for (let half = 0; half < 6; half += 1) {
            shop.run();
            await shop.sfcc.clock.advance(12 * HOUR);
        }
        expect(refreshed).to.equal(3);
        expect(connection()).to.include({ state: 'connected' });
        const page = (): string => new Visit(shop.sfcc).page('TikTokShopShops-Show');
        expect(page()).to.contain('Authorization ends soon');
        honest();
        await shop.sfcc.clock.advance(24 * HOUR);
        shop.run();
        expect(page()).not.to.contain('Authorization ends soon');
    });

    [
        '{"code":0}',
        '{"code":0,"data":{"shops":[{"id":1}]}}',
        '{"code":0,"data":{"shops":"x"}}',
        // About the app, and not about the seller.
        '{"code":106001,"message":"Invalid signature"}'
    ].forEach((body) => {
        it(`about authorized shops (${body}): no shop is lost by it`, () => {
            shop.receive(7, { message: 'soon' });
            answer('/authorization/202309/shops', body);
            shop.run();
            expect(connection()).to.include({ state: 'connected' });
        });
    });

    ['', '<html>', '{}', '{"code":"0"}'].forEach((body) => {
        it(`to the news of a file (${body || 'nothing'}): TikTok is told again`, () => {
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            shop.placeOrder(FIRST, { [A]: 1 });
            shop.sfcc.hosts['https://business-api.tiktok.com'] = () => ({ status: 200, headers: {}, body });
            serviceConfigs(shop.sfcc.instance).credentials.get('tiktokshop.feed.notify.cred')!.url = '';
            expect(shop.sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'error' });
            const tasks = shop.sfcc.rows('CustomObject:TikTokShopTask').map((row) => row.custom as Json);
            expect(tasks.map((task) => [task.kind, task.state] as unknown[])).to.deep.equal([
                ['notify-feed', 'waiting']
            ]);
        });
    });

    it('a part of a run that fails is named, and the others are done', async () => {
        const told = omsAcknowledges();
        await shipped(FIRST);
        shop.placeOrder(SECOND, { [A]: 1 });
        shop.sfcc.patch('TTS-' + SECOND, { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 });
        await shipped('577000000000000003');
        numberWithoutOrders();

        const exit = shop.run()!;
        expect(exit).to.include({ status: 'error' });
        expect(exit.message).to.contain('Moving tracking numbers of the previous release failed, see the log');
        expect(told).to.have.length(1);
        expect(shop.task('577000000000000003')).to.include({ state: 'done' });
    });

    /** A tracking number of the previous release that cannot be read. */
    function numberWithoutOrders(): void {
        shop.sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const manager = execution.modules.require('dw/object/CustomObjectMgr') as any;
            (execution.modules.require('dw/system/Transaction') as any).wrap(() => {
                manager.createCustomObject('TikTokShopTracking', '1ZOLD').custom.orderIds = '{}';
            });
        });
        shop.sfcc.clock.elapse(1000);
    }

    async function shipped(id: string): Promise<void> {
        await shop.paidOrder(id, { [A]: 1 });
        shop.tell(id, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }] });
    }

    function changeObjects(type: string, values: Json, key?: string): void {
        shop.sfcc.change(() => {
            findKeys<Json>('CustomObject:' + type, (row) => key === undefined || row.key === key).forEach((found) =>
                Object.assign(edit<Json>('CustomObject:' + type, found).custom as Json, values)
            );
        });
    }

    function connection(): Json {
        return connectionOf(shop.sfcc);
    }

    /** TikTok answers calls of a path with a text. */
    function answer(path: string, body: string): void {
        shop.sfcc.hosts[TIKTOK] = (message) =>
            new URL(message.url).pathname.includes(path)
                ? { status: 200, headers: {}, body }
                : shop.tiktok.handle(message);
    }

    /** TikTok's own answers of a path are changed on their way. */
    function change(path: string, edit: (json: Json) => void): void {
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const given = shop.tiktok.handle(message) as HttpAnswer;
            if (!new URL(message.url).pathname.includes(path)) {
                return given;
            }
            const json = JSON.parse(given.body) as Json;
            edit(json);
            return { ...given, body: JSON.stringify(json) };
        };
    }

    function honest(): void {
        shop.sfcc.hosts[TIKTOK] = (message) => shop.tiktok.handle(message);
    }

    /** Cancellations that the OMS was told of. */
    function omsAcknowledges(): Json[] {
        const told: Json[] = [];
        shop.sfcc.hosts['https://oms.test'] = (message: HttpMessage) => {
            told.push(JSON.parse(message.body) as Json);
            return { status: 204, headers: {}, body: '' };
        };
        return told;
    }
});
