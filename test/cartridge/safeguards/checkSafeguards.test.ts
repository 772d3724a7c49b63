import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { edit } from '#sfcc-mocks/store/session';
import { changeGrant, changeShop, disconnectAll } from '#helpers/tiktok/connection';
import { Visit } from '#helpers/business-manager/visit';
import { DAY } from '#helpers/durations';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';

describe('TikTokShop-CheckSafeguards', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('on a test instance asks for protection, and for what it cannot see', () => {
        expect(codes()).to.deep.equal([
            'storefront_unprotected',
            'capture_not_confirmed',
            'mail_not_confirmed',
            'job_not_running',
            'job_not_running',
            'business_id_missing'
        ]);
        expect(run().status).to.equal('error');
        const log = sfcc.log
            .filter((entry) => entry.category === 'tiktokshop.safeguards')
            .map((entry) => entry.message);
        expect(log.join('\n')).to.contain('Administration > Sites > Manage Sites');
    });

    it('finds nothing once all of it is done', () => {
        makeSafe();
        expect(run()).to.include({
            status: 'ok',
            message:
                'Nothing found. Note: The setting for who takes new orders has no answer yet. Note: TikTok cannot send webhooks to this instance'
        });
    });

    it('takes a confirmation for 90 days, and none from the future', async () => {
        makeSafe();
        await sfcc.clock.advance(91 * 24 * 60 * 60 * 1000);
        runJobs();
        expect(codes()).to.deep.equal(['capture_not_confirmed', 'mail_not_confirmed']);
        sfcc.prefer({ tiktokShopMailOffConfirmed: new Date(sfcc.clock.now() + 60000) });
        expect(codes()).to.deep.equal(['capture_not_confirmed', 'mail_not_confirmed']);
    });

    it('counts custom objects, also of types that the merchant names, and warns near the limit', () => {
        makeSafe();
        sfcc.prefer({ tiktokShopCountedTypes: 'TikTokShopTask, Other' });
        fill(240000);
        expect(codes()).to.deep.equal(['counted_type_unknown', 'objects_many']);
        expect(String(run().message))
            .to.contain('Other')
            .and.match(/There are 240,0\d\d custom objects/);
        fill(320000);
        expect(codes()).to.deep.equal(['counted_type_unknown', 'objects_shortened']);
    });

    const broken: Array<[string, string, (sfcc: TestInstance) => void]> = [
        [
            'an attribute of Basket',
            'attribute_missing',
            () => sfcc.instance.objectTypes.attributesOf('Basket').delete('orderTag')
        ],
        [
            'a line attribute',
            'attribute_missing',
            () => sfcc.instance.objectTypes.attributesOf('ProductLineItem').delete('carrier')
        ],
        [
            'the address of the token check',
            'service_missing',
            () => (serviceConfigs(sfcc.instance).credentials.get('tiktokshop.token.cred')!.url = '')
        ],
        [
            'a password',
            'service_without_secret',
            () => Object.assign(serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!, { user: 'shop' })
        ],
        [
            'https of the OMS',
            'service_in_clear',
            () => (serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'http://oms.test')
        ],
        ['a service', 'service_missing', () => serviceConfigs(sfcc.instance).services.delete('tiktokshop.feed.notify')],
        [
            'a shipping method',
            'shipping_method_missing',
            () => sfcc.instance.store.table('ShippingMethod').delete('TTS003')
        ],
        [
            'the payment method',
            'payment_method_missing',
            () => sfcc.instance.store.table('PaymentMethod').delete('SOCIAL_PAY')
        ],
        [
            'the payment method that the settings name',
            'payment_method_missing',
            () => sfcc.prefer({ tiktokShopPaymentMethod: 'NO_SUCH_METHOD' })
        ],
        ['a prefix that fits', 'prefix_too_long', () => sfcc.prefer({ tiktokShopOrderNoPrefix: 'P'.repeat(31) })],
        [
            'the oversell list',
            'oversell_list_missing',
            () => sfcc.instance.store.table('InventoryList').delete('tiktokshop_oversell')
        ],
        ['the right carriers', 'carriers_unreadable', () => sfcc.prefer({ tiktokShopCarriers: 'UPS=UPS' })]
    ];
    broken.forEach(([what, code, breakIt]) => {
        it(`misses ${what}, and nothing else`, () => {
            makeSafe();
            breakIt(sfcc);
            expect(codes()).to.deep.equal([code]);
        });
    });

    it('finds a payment method that buyers could choose, or that another processor has', () => {
        makeSafe();
        const row = sfcc.instance.store.row('PaymentMethod', 'SOCIAL_PAY')!.data as {
            active: boolean;
            processorId: string;
        };
        row.active = true;
        row.processorId = 'BASIC_CREDIT';
        expect(codes()).to.deep.equal(['payment_method_active', 'payment_processor_wrong']);
    });

    it('where the cartridge reports, wants a connection that will last', () => {
        makeSafe();
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        expect(codes()).to.deep.equal([]);
        const refreshTokenExpiresAt = new Date(sfcc.clock.now() + 29 * 24 * 60 * 60 * 1000);
        changeGrant(sfcc, { state: 'reconnect', refreshTokenExpiresAt });
        expect(codes()).to.deep.equal(['authorization_lost', 'authorization_ends']);
        disconnectAll(sfcc);
        Object.assign(serviceConfigs(sfcc.instance).credentials.get('tiktokshop.openapi.cred')!, { password: '' });
        expect(codes()).to.deep.equal(['app_key_missing', 'shop_not_connected']);
    });

    it('in direct mode, names a shop that the site cannot have orders of, and what to change', () => {
        makeSafe();
        changeShop(sfcc, { region: 'DE' });
        expect(codes()).to.deep.equal([]);
        sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopMode: 'direct' });
        expect(codes()).to.include('shop_misfit');
        expect(run().message).to.contain('The site does not sell in EUR');
    });

    it('names a shop that has used its calls of the day', () => {
        makeSafe();
        sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopCallsPerDay: 1, tiktokShopCallsKept: 0 });
        sfcc.create(externalOrder());
        sfcc.job('TikTokShop-SyncReturns');
        expect(codes()).to.deep.equal(['calls_used_up']);
        expect(run().message).to.contain('Example Shop has used');
    });

    it('in direct mode, wants the job that brings the orders, and the one that misses some', async () => {
        makeSafe();
        const self = serviceConfigs(sfcc.instance).credentials.get('tiktokshop.self.cred')!;
        Object.assign(self, { user: 'storefront', password: 'secret' });
        sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopMode: 'direct' });
        expect(run().message).to.contain('TikTokShop-ImportOrders has not run for a day, or has never run');
        sfcc.job('TikTokShop-ImportOrders');
        expect(run().message).to.contain('TikTokShop-Reconcile has not run for a day, or has never run');
        sfcc.job('TikTokShop-Reconcile');
        expect(codes()).to.deep.equal([]);
        await sfcc.clock.advance(25 * 60 * 60 * 1000);
        ['TikTokShop-ImportOrders', 'TikTokShop-ProcessTasks'].forEach((id) => sfcc.job(id));
        expect(codes()).to.deep.equal([]);
    });

    it('wants the job of returns while one is open, which a webhook may have brought', async () => {
        const world = await ReturnWorld.open();
        const job = (name: string): string => String(world.sfcc.job(name).exit_status!.message);
        expect(job('TikTokShop-CheckSafeguards')).not.to.contain('TikTokShop-SyncReturns');
        const orderId = '577000000000000001';
        const { id } = world.shop.simulate(`orders/${orderId}/request-return`, { type: 'REFUND', units: 1 });
        world.shop.receive(12, { order_id: orderId, return_id: id });
        world.shop.run();
        expect(job('TikTokShop-CheckSafeguards')).to.contain('TikTokShop-SyncReturns has not run for a day');
        job('TikTokShop-SyncReturns');
        expect(job('TikTokShop-CheckSafeguards')).not.to.contain('TikTokShop-SyncReturns');
        world.close();
    });

    it('finds jobs that no longer run', async () => {
        makeSafe();
        await sfcc.clock.advance(25 * 60 * 60 * 1000);
        expect(codes()).to.deep.equal(['job_not_running', 'job_not_running']);
        sfcc.prefer({ tiktokShopReporter: 'oms' });
        expect(run().message)
            .to.contain('TikTokShop-ProcessTasks has not run for a day')
            .and.not.to.contain('OrderFeed');
    });

    it("finds a clock that is not TikTok's, by its answers", async () => {
        makeSafe('cartridge');
        const tiktok = sfcc.hosts[TIKTOK]!;
        let behind = 150000;
        sfcc.hosts[TIKTOK] = (message) => {
            const answer = tiktok(message);
            const date = new Date(sfcc.clock.now() - behind).toUTCString();
            return 'failure' in answer ? answer : { ...answer, headers: { ...answer.headers, date } };
        };
        await sfcc.clock.advance(60 * 60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(codes()).to.deep.equal(['clock_off']);
        expect(run().message).to.contain('150 seconds');
        behind = 0;
        await sfcc.clock.advance(60 * 60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(codes()).to.deep.equal([]);
    });

    it('asks who takes new orders, until it is said', () => {
        makeSafe();
        expect(run().message).to.contain('The setting for who takes new orders has no answer yet');
        sfcc.prefer({ tiktokShopNewOrdersTaken: 'nobody' });
        expect(run().message).not.to.contain('new orders');
    });

    ['export', 'salesforce'].forEach((taker) => {
        it(`finds that held orders leave where ${taker} takes every new order, and that CREATED ones may be deleted`, async () => {
            makeSafe();
            sfcc.prefer({ tiktokShopNewOrdersTaken: taker });
            expect(codes()).to.deep.equal(['held_orders_leave']);
            sfcc.prefer({ tiktokShopHeldOrders: 'CREATED' });
            expect(codes()).to.deep.equal(['created_not_confirmed']);
            sfcc.prefer({ tiktokShopCreatedKeptConfirmed: new Date(sfcc.clock.now()) });
            expect(codes()).to.deep.equal([]);
            await sfcc.clock.advance(91 * 24 * 60 * 60 * 1000);
            makeSafe();
            expect(codes()).to.deep.equal(['created_not_confirmed']);
        });
    });

    it('finds orders that are too large for Salesforce Order Management, until they have left', () => {
        const lines = Array.from({ length: 200 }, () => line('701643632930'));
        const large = externalOrder({
            product_lineitems: lines,
            payment: { payment_method: 'SOCIAL_PAY', amount: 2006.24 }
        });
        sfcc.prefer({ tiktokShopNewOrdersTaken: 'salesforce', tiktokShopHeldOrders: 'CREATED' });
        sfcc.change(() => {
            edit<Json>('InventoryRecord', 'inventory_m/701643632930').allocation = 1000;
        });
        expect(sfcc.create(externalOrder()).status).to.equal(200);
        expect(sfcc.create({ ...large, c_externalOrderId: '577000000000000002' }).status).to.equal(200);
        expect(sfcc.customObject('TikTokShopOrder', '577000000000000001').needsAttention).not.to.equal(true);
        expect(sfcc.customObject('TikTokShopOrder', '577000000000000002').alerts)
            .to.contain('alert.too_large')
            .and.to.contain('201');
        expect(run().message).to.contain('does not take order TTS-577000000000000002');
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        sfcc.events({ eventId: '1', orderNo: 'TTS-577000000000000002', status: 'Shipped', packages });
        expect(codes()).not.to.include('order_too_large');
    });

    it('finds carriers that the feed names and TikTok does not offer, for a week, as far as TikTok was asked', async () => {
        changeShop(sfcc, { region: 'US' });
        sfcc.create(externalOrder());
        sfcc.events({
            eventId: '1',
            orderNo: 'TTS-577000000000000001',
            status: 'Shipped',
            packages: ['UPS Ground', 'Pigeon "Post"'].map((carrier, at) => ({
                packageNo: String(at),
                carrier,
                trackingNumber: '1Z' + at,
                items: [{ productId: at ? '701643632947' : '701643632930', quantity: 1 }]
            }))
        });
        makeSafe();
        expect(codes()).to.deep.equal([]);
        new Visit(sfcc).submit('TikTokShopSettings-AskCarriers', {});
        expect(codes()).to.deep.equal(['feed_carrier_unknown']);
        expect(run().message).to.contain('The order feed names the carrier Pigeon "Post", which TikTok does not offer');
        sfcc.prefer({ tiktokShopCarriers: '{"pigeon post": "UPS", "Pigeon \\"Post\\"": "UPS"}' });
        expect(codes()).to.deep.equal([]);
        sfcc.prefer({ tiktokShopCarriers: null });
        // What was told during TikTok's hold is told once more.
        await sfcc.clock.advance(DAY);
        makeSafe();
        expect(codes()).to.deep.equal(['feed_carrier_unknown']);
        await sfcc.clock.advance(8 * DAY);
        makeSafe();
        expect(codes()).to.deep.equal([]);
    });

    function makeSafe(reporter = 'feed'): void {
        sfcc.instance.site('RefArch').status = 5;
        sfcc.prefer({
            tiktokShopReporter: reporter,
            tiktokShopBusinessId: '7100000000000000000',
            tiktokShopCaptureOffConfirmed: new Date(sfcc.clock.now()),
            tiktokShopMailOffConfirmed: new Date(sfcc.clock.now())
        });
        runJobs();
    }

    function runJobs(): void {
        sfcc.job('TikTokShop-ProcessTasks');
        sfcc.job('TikTokShop-OrderFeed');
    }

    function run(): Json {
        return sfcc.job('TikTokShop-CheckSafeguards').exit_status as Json;
    }

    /** So many custom objects of others. */
    function fill(count: number): void {
        const table = sfcc.instance.store.table('CustomObject:TikTokShopProviders');
        for (let i = 0; i < count; i += 1) {
            table.set('RefArch/' + i, { version: 1, data: { key: String(i), siteId: 'RefArch', custom: {} } });
        }
    }

    function codes(): string[] {
        return [...String(run().message).matchAll(/\(([a-z_]+)\)/g)].map((match) => match[1] as string);
    }
});

describe('The custom objects that are counted', () => {
    it('are all types of the metadata', () => {
        const sfcc = new TestInstance();
        sfcc.job('TikTokShop-CheckSafeguards');
        const { value } = sfcc.customObject('TikTokShopValue', 'customObjects');
        const counted = Object.keys((JSON.parse(String(value)) as { byType: Json }).byType);
        const declared = [...sfcc.instance.objectTypes.custom.keys()].filter((type) => type.startsWith('TikTokShop'));
        expect(counted.sort()).to.deep.equal(declared.sort());
        sfcc.close();
    });
});
