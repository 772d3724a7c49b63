import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { importSite, mailQueueOf, serviceConfigs } from '#sfcc-mocks';
import type { HttpMessage } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { changeShop } from '#helpers/tiktok/connection';
import { HOUR } from '#helpers/durations';
import { dropFile, rejectsOf } from '#helpers/messages/omsFiles';

const EXAMPLES = path.join(__dirname, '../../../examples');
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const ELSEWHERE = 'https://elsewhere.test';

describe('The folders of example cartridges', () => {
    // Source: Salesforce's tool `b2c` and Prophet look for `.project` to find cartridges
    it('are found by the tools that upload cartridges', () => {
        const names = fs.readdirSync(EXAMPLES).filter((name) => fs.existsSync(path.join(EXAMPLES, name, 'cartridge')));
        expect(names).to.include('example_oms');
        for (const name of names) {
            const project = fs.readFileSync(path.join(EXAMPLES, name, '.project'), 'utf8');
            expect(project, name)
                .to.include(`<name>${name}</name>`)
                .and.to.include('com.demandware.studio.core.beehiveNature');
        }
    });
});

describe('Example cartridges', () => {
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    it('example_order_mapping: what the warehouse reads is on the order, and the rest is as ever', () => {
        start('example_order_mapping');
        expect(sfcc.create(externalOrder()).status).to.equal(200);
        expect(sfcc.order(ORDER_NO).json).to.include({
            external_order_text: 'TikTok Shop, STANDARD',
            c_orderNote: 'Buyer: Ring twice',
            c_externalOrderStatus: 'New',
            confirmation_status: 'confirmed',
            export_status: 'ready'
        });
    });

    it('example_status: each status that the order gets is on it', () => {
        start('example_status');
        sfcc.create(externalOrder());
        ship(ID, 'UPS', '1Z1');
        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Delivered' }).status).to.equal(200);
        expect(run()).to.include({ status: 'ok' });
        expect(sfcc.order(ORDER_NO).json.external_order_text).to.equal('New > Shipped > Delivered');
    });

    it('example_carrier: the tracking number tells the carrier; where it does not, the setting does', async () => {
        start('example_carrier');
        sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopCarriers: '{"DISPATCH": "FedEx"}' });
        await paidOrder('US');
        await paidOrder('US', '577000000000000002');
        ship(ID, 'DISPATCH', '1Z999AA10123456784');
        ship('577000000000000002', 'DISPATCH', 'X-17');
        expect(run()).to.include({ status: 'ok' });

        expect([carrierOf(ID), carrierOf('577000000000000002')]).to.deep.equal(['UPS', 'FedEx']);
        expect(sfcc.customObject('TikTokShopOrder', ID).alerts || '').to.equal('');
    });

    it('example_cancellation: what is made to order is refused, a small order is given up', async () => {
        start('example_cancellation');
        sfcc.prefer({ tiktokShopReporter: 'cartridge', tiktokShopCancelRequests: 'operations' });
        await paidOrder('GB');
        await paidOrder('GB', '577000000000000002', '701643632947');
        control(`orders/${ID}/request-cancel`);
        control('orders/577000000000000002/request-cancel');
        expect(run()).to.include({ status: 'ok' });

        expect(request(ID)).to.include({ state: 'accepted' });
        expect(sfcc.order(ORDER_NO).json.status).to.equal('cancelled');
        expect(request('577000000000000002')).to.include({ state: 'refused' });
        expect(sfcc.order('TTS-577000000000000002').json.status).to.equal('new');
    });

    it('example_notify: the chat has the message and no mail is sent; while the chat is away, a mail is', async () => {
        start('example_notify');
        const said: string[] = [];
        let status = 200;
        sfcc.hosts[ELSEWHERE] = (message) => {
            said.push((JSON.parse(message.body) as Json).text as string);
            return { status, headers: {}, body: 'ok' };
        };
        sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        cancelAfterShipping(ID);
        run();
        run();
        expect(said).to.have.length(1);
        expect(said[0]).to.contain('1 matter needs a person').and.to.contain(ORDER_NO);
        expect(mailQueueOf(sfcc.instance).sent).to.have.length(0);

        status = 500;
        await sfcc.clock.advance(2 * HOUR);
        cancelAfterShipping('577000000000000002');
        run();
        expect(mailQueueOf(sfcc.instance).sent).to.have.length(1);
    });

    it('example_oms: messages of another OMS are events, whichever way they come', () => {
        start('example_oms');
        const asked = otherOms();
        ['1', '2', '3'].forEach((digit) => sfcc.create(externalOrder({ c_externalOrderId: ID.slice(0, -1) + digit })));
        expect(sfcc.events(dispatched(1, ID))[0]).to.include({ outcome: 'applied' });

        messages.push(dispatched(2, '577000000000000002'));
        expect(sfcc.job('TikTokShop-PullOmsStatus').exit_status).to.include({ status: 'ok' });
        expect(asked).to.deep.equal(['GET /messages?after=0&max=100', 'GET /messages?after=2&max=100']);

        dropFile(
            sfcc,
            'a.jsonl',
            JSON.stringify(dispatched(3, '577000000000000003')) +
                '\n' +
                JSON.stringify({ no: 4, kind: 'LOST', salesOrder: ORDER_NO, time: '2026-11-23T10:00:00Z' })
        );
        sfcc.job('TikTokShop-ImportOmsBatch');

        ['1', '2', '3'].forEach((digit) =>
            expect(sfcc.order('TTS-' + ID.slice(0, -1) + digit).json).to.include({
                c_externalOrderStatus: 'Shipped',
                shipping_status: 'shipped'
            })
        );
        const rejects = rejectsOf(sfcc, 'a.jsonl');
        expect(rejects).to.contain('unknown_status').and.to.contain('LOST');
    });

    it('example_oms: it is told of cancellations in its own words, and asked before one is accepted', async () => {
        start('example_oms');
        const asked = otherOms();
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        await paidOrder('GB');
        stage = 'PICKING';
        control(`orders/${ID}/request-cancel`);
        run();
        expect(request(ID)).to.include({ state: 'refused' });

        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000002' }));
        const cancel = {
            no: 'TTS-577000000000000002',
            act: 'cancel',
            reason: 'out_of_stock',
            'units-701643632930': '1'
        };
        expect(new Visit(sfcc).page('TikTokShopOrder-Ask', cancel)).to.contain('The cartridge tells the OMS');
        sfcc.patch('TTS-577000000000000002', { c_externalOrderStatus: 'CANCELLED' });
        expect(run()).to.include({ status: 'ok' });
        expect(asked).to.deep.equal([`GET /sales-orders/${ORDER_NO}`, 'PUT /sales-orders/TTS-577000000000000002/void']);
    });

    let messages: Json[] = [];
    let stage = 'OPEN';

    function start(cartridge: string): void {
        sfcc = new TestInstance({}, { folder: EXAMPLES, cartridges: [cartridge] });
        sfcc.tiktok.connector.enabled = false;
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
        const services = path.join(EXAMPLES, cartridge, 'metadata/services.xml');
        if (fs.existsSync(services)) {
            importSite(sfcc.instance, new Map([['services.xml', fs.readFileSync(services, 'utf8')]]));
            serviceConfigs(sfcc.instance).credentials.forEach((credential, id) => {
                credential.url = id.startsWith('example.') ? ELSEWHERE : credential.url;
            });
        }
        // Where the merchant's hook does not answer, there is no OMS either.
        sfcc.withoutOms();
    }

    /** The OMS of example_oms. */
    function otherOms(): string[] {
        const asked: string[] = [];
        messages = [];
        sfcc.hosts[ELSEWHERE] = (message: HttpMessage) => {
            asked.push(message.method + ' ' + message.url.slice(ELSEWHERE.length));
            const body = message.url.includes('/messages')
                ? { messages: messages.splice(0), last: 2 }
                : { stage, accepted: true };
            return { status: 200, headers: {}, body: JSON.stringify(body) };
        };
        return asked;
    }

    function dispatched(no: number, id: string): Json {
        const lines = [
            { sku: '701643632930', qty: 2 },
            { sku: '701643632947', qty: 1 }
        ];
        const parcels = [{ id: 7, haulier: 'UPS', reference: '1Z' + no, lines }];
        return { no, kind: 'DISPATCHED', salesOrder: 'TTS-' + id, time: '2026-11-23T10:00:00Z', parcels };
    }

    async function paidOrder(region: string, id = ID, productId = '701643632930'): Promise<void> {
        changeShop(sfcc, { region });
        const { tiktok } = sfcc;
        tiktok.orders.place({ id, region, items: [{ productId, quantity: 2, price: '10.00' }] });
        tiktok.orders.pay(tiktok.orders.byId.get(id)!);
        const body = externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line(productId, 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
        await sfcc.clock.advance(2 * HOUR);
    }

    function ship(id: string, carrier: string, trackingNumber: string): void {
        const packages = [{ packageNo: '1', carrier, trackingNumber }];
        const event = { eventId: 'ship-' + id, externalOrderId: id, status: 'Shipped', packages };
        expect(sfcc.events(event)[0]).to.include({ outcome: 'applied' });
    }

    function carrierOf(id: string): string {
        return (tiktokOrder(id).line_items as Json[])[0]!.shipping_provider_name as string;
    }

    function cancelAfterShipping(id: string): void {
        sfcc.create(externalOrder({ c_externalOrderId: id }));
        ship(id, 'UPS', '1Z1');
        expect(sfcc.patch('TTS-' + id, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
    }

    function tiktokOrder(id: string): Json {
        const message = { method: 'GET', url: 'https://tiktok.test/_sim/orders/' + id, headers: {}, body: '' };
        return JSON.parse((sfcc.tiktok.handle(message) as { body: string }).body) as Json;
    }

    function control(action: string): void {
        const message = { method: 'POST', url: 'https://tiktok.test/_sim/' + action, headers: {}, body: '{}' };
        expect((sfcc.tiktok.handle(message) as { status: number }).status).to.be.below(300);
    }

    function request(id: string): Json {
        return JSON.parse(sfcc.customObject('TikTokShopOrder', id).cancelRequest as string) as Json;
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
