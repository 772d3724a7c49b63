import { expect } from 'chai';
import { mailQueueOf, serviceConfigs } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import type { MerchantCartridge } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { changeShop } from '#helpers/tiktok/connection';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const THROWS = "throw new Error('planted');";

describe("A merchant's hook that is broken", () => {
    let sfcc: TestInstance;
    let merchant: MerchantCartridge;

    afterEach(() => {
        sfcc.close();
        merchant.remove();
    });

    describe('app.tiktokshop.order.map', () => {
        const mistakes: Array<[string, string]> = [
            ['throws', "first.custom.orderNote = 'half'; throw new Error('planted');"],
            ['writes an attribute that is not declared', "first.custom.orderNote = 'half'; first.custom.notThere = 1;"],
            ['rolls the transaction back', "require('dw/system/Transaction').rollback();"],
            ['commits the transaction', "require('dw/system/Transaction').commit();"]
        ];
        mistakes.forEach(([what, body]) => {
            it(`that ${what}: the order is created without it and held, operations are alerted`, () => {
                start('app.tiktokshop.order.map', body);
                const answer = sfcc.create(externalOrder());
                expect(answer.status, answer.text).to.equal(200);
                expect(sfcc.create(externalOrder()).json).to.deep.equal(answer.json);

                expect(sfcc.order(ORDER_NO).json).to.include({
                    status: 'new',
                    c_externalOrderStatus: 'New',
                    confirmation_status: 'not_confirmed',
                    export_status: 'not_exported',
                    c_tiktokHoldReason: 'mapping_failed'
                });
                expect(sfcc.order(ORDER_NO).json.c_orderNote || '').to.equal('');
                expect(sfcc.rows('Order')).to.have.length(1);
                expect(entry().alerts).to.contain('app.tiktokshop.order.map');
                expect(entry().history).to.contain('hook_failed');
            });
        });

        it('what it says of the statuses does not count', () => {
            start('app.tiktokshop.order.map', "first.custom.externalOrderStatus = 'Shipped'; return false;");
            sfcc.create(externalOrder());
            expect(sfcc.order(ORDER_NO).json).to.include({
                c_externalOrderStatus: 'New',
                confirmation_status: 'confirmed'
            });
        });

        it('is in the log', () => {
            start('app.tiktokshop.order.map', THROWS);
            sfcc.create(externalOrder());
            const text = JSON.stringify(sfcc.log);
            expect(text).to.contain('app.tiktokshop.order.map').and.to.contain('planted');
        });
    });

    describe('app.tiktokshop.carrier.choose', () => {
        [THROWS, "return 'No such carrier';", 'return 17;', "second.length = 0; return 'UPS Air';"].forEach((body) => {
            it(`"${body}": the setting decides, and operations are told once`, async () => {
                start('app.tiktokshop.carrier.choose', body);
                sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopCarriers: '{"Van": "FedEx"}' });
                await paidOrder('US');
                sfcc.tiktok.faults.configure({ rate: 1, kinds: ['throttle'], match: '/packages' });
                ship('Van');
                run();
                await sfcc.clock.advance(HOUR);
                sfcc.tiktok.faults.configure({ rate: 0 });
                run();

                expect(tiktokOrder().status).to.equal('AWAITING_COLLECTION');
                expect((tiktokOrder().line_items as Json[])[0]!.shipping_provider_name).to.equal('FedEx');
                expect(JSON.parse(entry().alerts as string)).to.have.length(1);
            });
        });
    });

    describe('app.tiktokshop.cancellation.decide', () => {
        [THROWS, "return 'yes';", 'return true;'].forEach((body) => {
            it(`"${body}": nothing is accepted, a person decides`, async () => {
                start('app.tiktokshop.cancellation.decide', body);
                sfcc.prefer({ tiktokShopReporter: 'cartridge' });
                await paidOrder('GB');
                control(`orders/${ID}/request-cancel`);
                run();
                await sfcc.clock.advance(HOUR);
                run();

                expect(sfcc.order(ORDER_NO).json.status).to.equal('new');
                expect(request()).to.include({ state: 'open' });
                const alerts = JSON.parse(entry().alerts as string) as string[];
                expect(alerts).to.have.length(1);
                expect(alerts[0])
                    .to.contain('alert.answer_request')
                    .and.to.contain('app.tiktokshop.cancellation.decide');
            });
        });

        it('an OMS that should answer and is not there: a person decides', async () => {
            start('app.tiktokshop.cancellation.decide', "return 'ask-oms';");
            sfcc.prefer({ tiktokShopReporter: 'cartridge' });
            await paidOrder('GB');
            control(`orders/${ID}/request-cancel`);
            run();
            expect(request()).to.include({ state: 'open' });
            expect(entry().alerts).to.contain('alert.answer_request');
        });
    });

    it('app.tiktokshop.operations.notify: the mail is sent, and says so', () => {
        start('app.tiktokshop.operations.notify', THROWS);
        sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        sfcc.create(externalOrder());
        ship('UPS');
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
        run();
        const { sent } = mailQueueOf(sfcc.instance);
        expect(sent).to.have.length(1);
        expect(sent[0]!.content).to.contain('app.tiktokshop.operations.notify failed');
    });

    describe('app.tiktokshop.oms', () => {
        it('event throws: nothing is taken as said, and everything comes again', () => {
            start('app.tiktokshop.oms.event', THROWS);
            sfcc.create(externalOrder());
            expect(sfcc.events(shipment('UPS'))[0]).to.include({ outcome: 'rejected', code: 'internal_error' });
        });

        it('event returns something else: it is rejected as any message that is no event', () => {
            start('app.tiktokshop.oms.event', "return first.status === 'Shipped' ? null : { eventId: 'x' };");
            sfcc.create(externalOrder());
            expect(sfcc.events(shipment('UPS'))[0]).to.include({ outcome: 'rejected', code: 'wrong_type' });
            expect(sfcc.events({ ...shipment('UPS'), status: 'Delivered' })[0]).to.include({
                outcome: 'rejected',
                eventId: 'x'
            });
        });

        [THROWS, 'return { events: 1 };', 'return null;'].forEach((body) => {
            it(`pull does "${body}": the job says so, and continues from the same cursor`, () => {
                start('app.tiktokshop.oms.pull', body);
                const { exit_status: status } = sfcc.job('TikTokShop-PullOmsStatus');
                expect(status).to.include({ status: 'error' });
                expect(JSON.stringify(status)).to.contain('app.tiktokshop.oms.pull');
                expect(sfcc.customObject('TikTokShopValue', 'omsEvents')).to.equal(undefined);
            });
        });

        [THROWS, 'return false;', "return 'ok';"].forEach((body) => {
            it(`tell does "${body}": the OMS is told again`, () => {
                start('app.tiktokshop.oms.tell', body);
                sfcc.create(externalOrder());
                sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
                run();
                const task = sfcc.customObject('TikTokShopTask', 'cancelled-' + ID);
                expect(task).to.include({ state: 'waiting', attempts: 1 });
                expect(task.lastCode).to.equal(body === THROWS ? 'hook_failed' : 'not_acknowledged');
            });
        });

        [THROWS, "return 'yes';"].forEach((body) => {
            it(`ask does "${body}": the request waits`, async () => {
                start('app.tiktokshop.oms.ask', body);
                sfcc.prefer({ tiktokShopReporter: 'cartridge' });
                await paidOrder('GB');
                control(`orders/${ID}/request-cancel`);
                run();
                expect(request()).to.include({ state: 'open' });
                expect(sfcc.order(ORDER_NO).json.status).to.equal('new');
            });
        });
    });

    function start(point: string, body: string): void {
        merchant = cartridgeWithHook(point, body);
        sfcc = new TestInstance({}, merchant);
        sfcc.tiktok.connector.enabled = false;
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
        sfcc.withoutOms();
    }

    async function paidOrder(region: string): Promise<void> {
        changeShop(sfcc, { region });
        const { orders } = sfcc.tiktok;
        orders.place({ id: ID, region, items: [{ productId: '701643632930', quantity: 2, price: '10.00' }] });
        orders.pay(orders.byId.get(ID)!);
        const body = externalOrder({
            product_lineitems: [line('701643632930', 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
        await sfcc.clock.advance(2 * HOUR);
    }

    function shipment(carrier: string): Json {
        const packages = [{ packageNo: '1', carrier, trackingNumber: '1Z1' }];
        return { eventId: 's', externalOrderId: ID, status: 'Shipped', packages };
    }

    function ship(carrier: string): void {
        expect(sfcc.events(shipment(carrier))[0]).to.include({ outcome: 'applied' });
    }

    function tiktokOrder(): Json {
        const message = { method: 'GET', url: 'https://tiktok.test/_sim/orders/' + ID, headers: {}, body: '' };
        return JSON.parse((sfcc.tiktok.handle(message) as { body: string }).body) as Json;
    }

    function control(action: string): void {
        const message = { method: 'POST', url: 'https://tiktok.test/_sim/' + action, headers: {}, body: '{}' };
        expect((sfcc.tiktok.handle(message) as { status: number }).status).to.be.below(300);
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function request(): Json {
        return JSON.parse(entry().cancelRequest as string) as Json;
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
