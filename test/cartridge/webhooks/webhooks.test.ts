import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import type { TikTokShop } from '#simulators/tiktok-shop/createTikTokShop';
import sinon from 'sinon';
import { CustomObjectMgr, serviceConfigs } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { connectionOf } from '#helpers/tiktok/connection';
import { HOUR } from '#helpers/durations';

const URL = 'https://localhost/on/demandware.store/Sites-RefArch-Site/en_US/TikTokShop-Webhook';
const ORDER = '577000000000000001';

describe('Webhooks', () => {
    let sfcc: TestInstance;
    let tiktok: TikTokShop;
    let sent = 0;

    beforeEach(() => {
        sfcc = new TestInstance();
        tiktok = sfcc.tiktok;
        tiktok.connector.enabled = false;
        serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
    });

    afterEach(() => sfcc.close());

    describe('are taken in', () => {
        it("TikTok's published vector is genuine", () => {
            setApp('abcdef', '123');
            const body =
                '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}';
            const signature = '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05';

            expect(post(body, signature)).to.include({ status: 200, body: '' });
            expect(tasks()).to.have.length(1);
            expect(post(body + ' ', signature).status).to.equal(401);
        });

        it('makes no call before it answers', () => {
            receive(1, { order_id: ORDER });
            expect(tiktok.calls.summary('').calls).to.have.length(0);
        });

        [
            ['no signature', ''],
            ['a signature of another secret', createHmac('sha256', 'other').update('x').digest('hex')],
            ['something that is no hex', 'Bearer abc']
        ].forEach(([what, signature]) => {
            it(`${what} is refused, nothing is stored, and it is counted`, () => {
                const body = envelope(1, { order_id: ORDER });
                expect(post(body, signature as string)).to.include({ status: 401, body: '' });
                expect(tasks()).to.have.length(0);
                expect(counter('webhook-refused')).to.equal('1');
            });
        });

        // Strangers can send as many as they like. Kind 13.
        it('forged ones in great numbers are counted with one write a minute, and do not stand in the way of a good one', async () => {
            for (let sent = 0; sent < 30; sent += 1) {
                post('{"type":1}', 'forged' + sent);
            }
            expect(counter('webhook-refused')).to.equal('1');
            receive(1, { order_id: ORDER });
            expect(tasks()).to.have.length(1);
            await sfcc.clock.advance(61 * 1000);
            post('{"type":1}', 'forged');
            expect(counter('webhook-refused')).to.equal('31');
        });

        it('forged ones are refused when they cannot be counted', () => {
            const stub = sinon.stub(CustomObjectMgr, 'getCustomObject').throws(new Error('planted'));
            try {
                expect(post('{"type":1}', 'forged').status).to.equal(401);
            } finally {
                stub.restore();
            }
        });

        [
            ['longer than any', 'a'.repeat(100000)],
            ['of other letters', 'é'.repeat(64)],
            ['that names a scheme', 'Bearer ' + 'a'.repeat(64)],
            ['with spaces around it', ' ' + 'a'.repeat(64) + ' ']
        ].forEach(([what, signature]) => {
            it(`a signature ${what} is refused`, () => {
                expect(post(envelope(1, { order_id: ORDER }), signature!).status).to.equal(401);
                expect(tasks()).to.have.length(0);
            });
        });

        it('an instance without app secret takes none in', () => {
            setApp('', '');
            expect(post('{"type":1}', createHmac('sha256', '').update('{"type":1}').digest('hex')).status).to.equal(
                401
            );
        });

        it('only POST is allowed', () => {
            expect(sfcc.handle({ method: 'GET', url: URL, headers: { host: 'localhost' }, body: '' }).status).to.equal(
                405
            );
        });

        it('the same webhook twice is one task, with its id and without', () => {
            const named = envelope(1, { order_id: ORDER });
            const nameless = JSON.stringify({
                type: 3,
                shop_id: tiktok.app.shopId,
                timestamp: 1,
                data: { order_id: ORDER }
            });
            [named, named, nameless, nameless].forEach((body) => expect(post(body, sign(body)).status).to.equal(200));
            expect(tasks()).to.have.length(2);
        });

        it('types that nothing has to be done about are acknowledged and counted', () => {
            [5, 5, 27].forEach((type) => receive(type, {}));
            expect(tasks()).to.have.length(0);
            expect([counter('webhook-ignored-5'), counter('webhook-ignored-27')]).to.deep.equal(['2', '1']);
        });
    });

    describe('are handled by reading the order again', () => {
        beforeEach(async () => {
            paidOrder(ORDER);
            await sfcc.clock.advance(2 * HOUR);
        });

        it('an order that TikTok has cancelled is cancelled here, and the OMS is told', () => {
            const told: Json[] = [];
            sfcc.hosts['https://oms.test'] = (message) => {
                told.push(JSON.parse(message.body) as Json);
                return { status: 200, headers: {}, body: '' };
            };
            control(`orders/${ORDER}/fraud-cancel`);
            receive(1, { order_id: ORDER, order_status: 'CANCEL' });
            expect(order().json.status).to.equal('new');

            expect(run()).to.include({ status: 'ok' });
            expect(order().json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
            expect(told).to.have.length(1);
            expect(told[0]).to.include({ status: 'CANCELLED', initiator: 'TIKTOK', externalOrderId: ORDER });
        });

        it('what the webhook claims does not count, only what TikTok says when asked', () => {
            receive(1, { order_id: ORDER, order_status: 'CANCEL' });
            run();
            expect(order().json.status).to.equal('new');
        });

        it('an order that has shipped stays, with a tag and an alert', () => {
            ship();
            control(`orders/${ORDER}/fraud-cancel`);
            receive(11, { order_id: ORDER, cancel_id: '1' });
            run();
            expect(order().json).to.include({ c_externalOrderStatus: 'CANCELLED', c_orderTag: 'cancel after shipped' });
            expect(sfcc.customObject('TikTokShopOrder', ORDER)).to.include({ alertDue: true });
        });

        it('an address that the buyer has changed is changed here, and operations are alerted', () => {
            tiktok.orders.byId.get(ORDER)!.changedAddress = { address_line1: '1 Other Street', postal_code: '02139' };
            receive(3, { order_id: ORDER });
            run();
            const address = (order().json.shipments as Json[])[0]!.shipping_address as Json;
            expect(address).to.include({ address1: '1 Other Street', postal_code: '02139' });
            expect(sfcc.customObject('TikTokShopOrder', ORDER).alerts).to.contain('alert.address_changed');
        });

        it('an address that TikTok masks does not overwrite the one we know', () => {
            const before = (order().json.shipments as Json[])[0]!.shipping_address as Json;
            tiktok.orders.byId.get(ORDER)!.changedAddress = { address_line1: '2* ****', name: 'A**** E****' };
            receive(3, { order_id: ORDER });
            run();
            expect((order().json.shipments as Json[])[0]!.shipping_address).to.deep.equal(before);
        });

        it('a street that TikTok masks with one asterisk or with signs of full width does not overwrite it either', () => {
            const before = (order().json.shipments as Json[])[0]!.shipping_address as Json;
            ['2 M*', '\uFF0A\uFF0A1-2', '2\u2022\u2022'].forEach((street) => {
                tiktok.orders.byId.get(ORDER)!.changedAddress = { address_line1: street };
                receive(3, { order_id: ORDER });
                run();
                expect((order().json.shipments as Json[])[0]!.shipping_address).to.deep.equal(before);
            });
        });

        it('orders of several webhooks are read with one call, and their returns with another', () => {
            receive(1, { order_id: ORDER });
            receive(4, { package_list: [{ package_id: '1', order_id_list: [ORDER] }] });
            receive(12, { order_id: ORDER, return_id: '1' });
            receive(12, { order_id: ORDER, return_id: '2' });
            run();
            expect(tiktok.calls.summary('').calls.map((call) => call.path)).to.have.members([
                '/order/202507/orders',
                '/return_refund/202602/returns/search'
            ]);
            expect(tasks().map((task) => task.state as string)).to.deep.equal(['done', 'done', 'done', 'done']);
        });

        it('what TikTok told of an order is applied once, however many webhooks are about it', () => {
            const usesOfRun = (webhooks: number): number => {
                Array.from({ length: webhooks }, () => receive(1, { order_id: ORDER }));
                const before = sfcc.instance.memberUses;
                run();
                return sfcc.instance.memberUses - before;
            };
            const [, none, one, eleven] = [1, 0, 1, 11].map(usesOfRun) as [number, number, number, number];
            expect((eleven - one) / 10).to.be.below((one - none) / 3);
        });

        it('an order that does not exist here is left to the party that creates it', () => {
            const other = '577000000000000002';
            control('orders', { id: other, items: [{ productId: '701643632930', quantity: 1 }] });
            receive(1, { order_id: other });
            run();
            expect(tasks()[0]).to.include({ state: 'done' });
        });

        it('a webhook that names no order needs a person', () => {
            receive(1, {});
            expect(run()).to.include({ status: 'error' });
            expect(tasks()[0]).to.include({ state: 'dead', lastCode: 'webhook_unreadable' });
        });

        it('a webhook whose order id is no text needs a person, and the one beside it is handled', () => {
            [null, '', 577000000000000001, [ORDER], { id: ORDER }].forEach((id) => receive(1, { order_id: id }));
            receive(1, { order_id: ORDER });
            expect(run()).to.include({ status: 'error' });
            const states = tasks().map((task) => task.state as string);
            expect(states.sort()).to.deep.equal(['dead', 'dead', 'dead', 'dead', 'dead', 'done']);
        });

        it('while TikTok cannot be asked, nothing is lost', async () => {
            control(`orders/${ORDER}/fraud-cancel`);
            receive(1, { order_id: ORDER });
            tiktok.faults.configure({ rate: 1, kinds: ['internal'] });
            run();
            expect(tasks()[0]).to.include({ state: 'waiting', attempts: 1 });
            tiktok.faults.configure({ rate: 0 });
            await sfcc.clock.advance(HOUR);
            run();
            expect(order().json.status).to.equal('cancelled');
        });
    });

    describe('about the authorization', () => {
        it('a seller who has withdrawn it: the shop has to be connected again, and tasks wait for that', () => {
            tiktok.app.grant.scopes = [];
            receive(6, { message: 'deauthorized' });
            receive(1, { order_id: ORDER });
            run();
            expect(connectionOf(sfcc).state).to.equal('reconnect');
            expect(tasks().find((task) => (task.payload as string).includes(ORDER))).to.include({
                state: 'waiting',
                attempts: 0
            });
        });

        it('a warning that is no longer true changes nothing', () => {
            receive(7, { message: 'soon', expiration_time: '1' });
            run();
            expect(connectionOf(sfcc).state).to.equal('connected');
        });
    });

    function envelope(type: number, data: Json): string {
        sent += 1;
        return JSON.stringify({
            type,
            tts_notification_id: '7380066284010030' + String(sent).padStart(3, '0'),
            shop_id: tiktok.app.shopId,
            timestamp: 1763899200,
            data
        });
    }

    function sign(body: string): string {
        return createHmac('sha256', tiktok.app.appSecret)
            .update(tiktok.app.appKey + body)
            .digest('hex');
    }

    function receive(type: number, data: Json): void {
        const body = envelope(type, data);
        expect(post(body, sign(body))).to.include({ status: 200, body: '' });
    }

    function post(body: string, signature: string): { status: number; body: string } {
        const headers: Record<string, string> = { 'content-type': 'application/json', host: 'localhost' };
        if (signature !== '') {
            headers.authorization = signature;
        }
        return sfcc.handle({ method: 'POST', url: URL, headers, body });
    }

    function setApp(user: string, password: string): void {
        Object.assign(serviceConfigs(sfcc.instance).credentials.get('tiktokshop.openapi.cred')!, { user, password });
    }

    function tasks(): Json[] {
        return sfcc
            .rows('CustomObject:TikTokShopTask')
            .map((row) => row.custom as Json)
            .filter((task) => task.kind === 'webhook');
    }

    function counter(name: string): string {
        return (sfcc.customObject('TikTokShopValue', name) || {}).value as string;
    }

    function control(action: string, body: unknown = {}): void {
        const answer = tiktok.handle({
            method: 'POST',
            url: 'https://tiktok.test/_sim/' + action,
            headers: {},
            body: JSON.stringify(body)
        });
        expect((answer as { status: number }).status).to.be.below(300);
    }

    function paidOrder(id: string): void {
        control('orders', { id, items: [{ productId: '701643632930', quantity: 2, price: '99.00' }] });
        control(`orders/${id}/pay`);
        const body = externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line('701643632930', 2)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 26.24 }
        });
        expect(sfcc.create(body).status).to.equal(200);
    }

    function order(): { json: Json } {
        return sfcc.order('TTS-' + ORDER);
    }

    function ship(): void {
        sfcc.events({
            eventId: 'shipped',
            externalOrderId: ORDER,
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
        });
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
