import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import sinon from 'sinon';
import { HookMgr, issueToken, OrderMgr, Status } from '#sfcc-mocks';
import { markRollbackOnly } from '#sfcc-mocks/store/session';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders';

describe('Orders made or changed where no hook tells', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('an order created through SCAPI is adopted by the next run, and is then like any other', async () => {
        const created = sfcc.send('POST', ORDERS + '?siteId=RefArch', scapiOrder(), token('tsob'));
        expect(created.status, created.text).to.equal(201);
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('New');
        await sfcc.clock.advance(60000);

        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        expect(sfcc.order(ORDER_NO).json).to.include({
            c_externalOrderStatus: 'New',
            external_order_no: ID,
            export_status: 'ready',
            confirmation_status: 'confirmed',
            payment_status: 'paid'
        });
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
        const [outcome] = sfcc.events({ eventId: 'e1', externalOrderId: ID, status: 'Shipped', packages });
        expect(outcome).to.include({ outcome: 'applied' });
    });

    it('an event about an order that no run has adopted comes after what SCAPI has written to it', () => {
        sfcc.send('POST', ORDERS + '?siteId=RefArch', scapiOrder(), token('tsob'));
        const words = { c_shipmentsInfo: JSON.stringify({ P1: { carrier: 'UPS', trackingNumber: '1Z1' } }) };
        expect(sfcc.scapi('PATCH', `${ORDERS}/${ORDER_NO}?siteId=RefArch`, words).status).to.equal(204);
        const [outcome] = sfcc.events({ eventId: 'e1', externalOrderId: ID, status: 'CANCELLED' });
        expect(outcome).to.include({ outcome: 'rejected', code: 'already_shipped' });
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
    });

    ['cartridge', 'feed', 'oms'].forEach((reporter) => {
        it(`an order that TikTok has cancelled before it is adopted is cancelled (reporter ${reporter})`, async () => {
            const shop = new DirectShop('US', sfcc);
            sfcc.prefer({ tiktokShopReporter: reporter });
            const there = shop.payOnTikTok({ id: ID }, [['701643632930', 2, 10]]);
            sfcc.send('POST', ORDERS + '?siteId=RefArch', scapiOrder(), token('tsob'));
            shop.tiktok.orders.cancel(there, 'SYSTEM', 'Made up');
            await sfcc.clock.advance(60000);
            sfcc.job('TikTokShop-ProcessTasks');
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        });
    });

    it('the same where two shops are connected, and it is unknown whose the order is', async () => {
        const shop = new DirectShop('US', sfcc);
        const second = shop.openSecondShop();
        const there = shop.payOnTikTok({ id: ID, shop: second }, [['701643632930', 2, 10]]);
        sfcc.send('POST', ORDERS + '?siteId=RefArch', scapiOrder(), token('tsob'));
        shop.tiktok.orders.cancel(there, 'SYSTEM', 'Made up');
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({ shopId: second, shipByUnread: false });
    });

    it('TikTok is asked once for an order that no shop knows', async () => {
        const shop = new DirectShop('US', sfcc);
        shop.openSecondShop();
        sfcc.send('POST', ORDERS + '?siteId=RefArch', scapiOrder(), token('tsob'));
        for (let run = 0; run < 3; run += 1) {
            await sfcc.clock.advance(60000);
            sfcc.job('TikTokShop-ProcessTasks');
        }
        expect(shop.calls()['GET /order/202507/orders']).to.equal(2);
    });

    it('a status patched through SCAPI is applied by the next run', async () => {
        sfcc.create(externalOrder());
        const patched = sfcc.send(
            'PATCH',
            `${ORDERS}/${ORDER_NO}?siteId=RefArch`,
            { c_externalOrderStatus: 'CANCELLED' },
            token('am')
        );
        expect(patched.status, patched.text).to.be.oneOf([200, 204]);
        expect(sfcc.order(ORDER_NO).json.status).to.equal('new');
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');

        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalChannelOrderStatus: 6 });
    });

    const ways: Array<[string, string, string, Json]> = [
        ['the channel status', 'PATCH', '', { c_externalChannelOrderStatus: 6 }],
        ['the system field', 'PUT', '/external-status', { status: 'CANCELLED' }]
    ];
    ways.forEach(([what, method, resource, body]) => {
        it(`what ${what} says through SCAPI is applied as well`, async () => {
            sfcc.create(externalOrder());
            const answer = sfcc.send(method, `${ORDERS}/${ORDER_NO}${resource}?siteId=RefArch`, body, token('am'));
            expect(answer.status, answer.text).to.be.oneOf([200, 204]);
            await sfcc.clock.advance(60000);
            sfcc.job('TikTokShop-ProcessTasks');
            expect(sfcc.order(ORDER_NO).json).to.include({
                status: 'cancelled',
                c_externalOrderStatus: 'CANCELLED',
                external_order_status: 'CANCELLED',
                c_externalChannelOrderStatus: 6
            });
        });
    });

    it('status fields that contradict each other, and unknown words, are taken out again', async () => {
        sfcc.create(externalOrder());
        const patch = { c_externalOrderStatus: 'Shipped', c_externalChannelOrderStatus: 6 };
        for (const body of [patch, { c_externalOrderStatus: 'Sent' }]) {
            sfcc.send('PATCH', `${ORDERS}/${ORDER_NO}?siteId=RefArch`, body, token('am'));
            await sfcc.clock.advance(60000);
            expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
            expect(sfcc.order(ORDER_NO).json).to.include({
                status: 'new',
                c_externalOrderStatus: 'New',
                c_externalChannelOrderStatus: 3
            });
        }
    });

    it('an order that is said to have shipped by its shipping status has shipped', async () => {
        sfcc.create(externalOrder());
        const url = `${ORDERS}/${ORDER_NO}/shipping-status?siteId=RefArch`;
        expect(sfcc.send('PUT', url, { status: 'shipped' }, token('am')).status).to.equal(204);
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' }).json).to.include({
            status: 'new',
            c_orderTag: 'cancel after shipped'
        });
    });

    it('a request can adopt a few of them; the others have to be sent again, and nothing is lost', async () => {
        const ids = Array.from({ length: 12 }, (_value, index) => String(577000000000000100n + BigInt(index)));
        ids.forEach((id) => {
            const order = { ...scapiOrder(), orderNo: 'TTS-' + id, c_externalOrderId: id };
            expect(sfcc.send('POST', ORDERS + '?siteId=RefArch', order, token('tsob')).status).to.equal(201);
        });
        const events = ids.map((id) => ({ eventId: id, externalOrderId: id, status: 'Acknowledged' }));
        const first = sfcc.events(...events);
        // Eight objects, two of them the key of the seals and the time of the last message of the OMS.
        expect(first.filter(({ outcome }) => outcome === 'applied')).to.have.length(6);
        expect(first.filter(({ code }) => code === 'try_again_later')).to.have.length(6);

        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.events(...events).map(({ outcome }) => outcome as string)).to.deep.equal([
            ...Array<string>(6).fill('repeated'),
            ...Array<string>(6).fill('applied')
        ]);
    });

    ['CANCELLED', 'Acknowledged', 'Completed'].forEach((status) => {
        [true, false].forEach((scapiOrderHooks) => {
            it(`a patch to ${status} ends in the same state over OCAPI and SCAPI (hooks ${scapiOrderHooks ? 'fire' : 'do not fire'})`, async () => {
                const states: Json[] = [];
                for (const api of ['ocapi', 'scapi']) {
                    sfcc.close();
                    sfcc = new TestInstance({ scapiOrderHooks });
                    sfcc.create(externalOrder());
                    const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
                    if (status === 'Completed') {
                        sfcc.events({ eventId: 'e1', externalOrderId: ID, status: 'Shipped', packages });
                    }
                    if (api === 'ocapi') {
                        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: status }).status).to.equal(200);
                    } else {
                        const url = `${ORDERS}/${ORDER_NO}?siteId=RefArch`;
                        sfcc.send('PATCH', url, { c_externalOrderStatus: status }, token('am'));
                    }
                    await sfcc.clock.advance(60000);
                    sfcc.job('TikTokShop-ProcessTasks');
                    states.push(endState());
                }
                expect(states[1]).to.deep.equal(states[0]);
                expect(states[0]!.c_externalOrderStatus).to.equal(status);
            });
        });
    });

    it('a cancellation that B2C Commerce cannot make is taken out again, and operations are alerted, once', async () => {
        sfcc.create(externalOrder());
        const cancelOrder = sinon.stub(OrderMgr, 'cancelOrder').callsFake(() => {
            markRollbackOnly('has shipping orders');
            return new Status(Status.ERROR, 'ORDER_HAS_SHIPPING_ORDERS');
        });
        try {
            const url = `${ORDERS}/${ORDER_NO}?siteId=RefArch`;
            sfcc.send('PATCH', url, { c_externalOrderStatus: 'CANCELLED' }, token('am'));
            await sfcc.clock.advance(60000);
            expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
            sfcc.job('TikTokShop-ProcessTasks');
        } finally {
            cancelOrder.restore();
        }
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'New' });
        const { notes } = sfcc.rows('Order').find((row) => row.orderNo === ORDER_NO)!;
        const [words] = (notes as Json[]).map((note) => String(note.text).split('\n')[0]);
        expect(words).to.equal(
            'The cartridge could not apply a patch (cancel_failed). B2C Commerce could not cancel the order. ' +
                'Compare the order with Seller Center.'
        );
        expect(notes).to.have.length(1);
    });

    it('if one part of a patch is refused, nothing stays but the refusal, as with a PATCH', async () => {
        sfcc.create(externalOrder());
        const shipmentsInfo = JSON.stringify({ '1': { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' } });
        const [product] = sfcc.order(ORDER_NO).json.product_items as Json[];
        const body = {
            c_orderAction: 'cancel',
            c_cancelInfo: JSON.stringify({ cancelItems: { [product!.product_id as string]: { quantity: 99 } } }),
            c_shipmentsInfo: shipmentsInfo
        };
        const before = sfcc.customObject('TikTokShopOrder', ID);
        sfcc.send('PATCH', `${ORDERS}/${ORDER_NO}?siteId=RefArch`, body, token('am'));
        await sfcc.clock.advance(60000);
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
        const { notes } = sfcc.rows('Order').find((row) => row.orderNo === ORDER_NO)!;
        expect((notes as Json[]).map((note) => note.text as string).join()).to.contain('too_many_units');
        const entry = sfcc.customObject('TikTokShopOrder', ID);
        expect(entry.appliedStatus).to.equal('New');
        expect(entry.packages || '{}').to.equal(before.packages || '{}');
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'New', shipping_status: 'not_shipped' });
    });

    it('an order of another channel is left alone', async () => {
        const order = { ...scapiOrder(), channelType: 'storefront' };
        expect(sfcc.send('POST', ORDERS + '?siteId=RefArch', order, token('tsob')).status).to.equal(201);
        await sfcc.clock.advance(60000);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.have.length(0);
    });

    function endState(): Json {
        const order = sfcc.order(ORDER_NO).json;
        const names = ['status', 'shipping_status', 'confirmation_status', 'export_status', 'payment_status'];
        names.push('external_order_status', 'c_externalOrderStatus', 'c_externalChannelOrderStatus', 'c_orderTag');
        const state: Json = {};
        names.forEach((name) => {
            state[name] = order[name] as unknown;
        });
        const entry = sfcc.customObject('TikTokShopOrder', ID);
        return { ...state, appliedStatus: entry.appliedStatus as unknown, feedDue: entry.feedDue as unknown };
    }

    function token(kind: 'tsob' | 'am'): string {
        const [client] = sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
        return issueToken(sfcc.access, sfcc.clock, { kind, clientId: client!.id, user: null, scopes }).token;
    }
});

describe('SOCIAL_PAY', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    it('cannot be used by a checkout', () => {
        const result = inScript(() =>
            HookMgr.callHook('app.payment.processor.tiktok_shop', 'Handle', {}, {}, '', {})
        ) as Json;
        expect(result.error).to.equal(true);
        expect(result.serverErrors[0]).to.contain('TikTok');
    });

    ['capture', 'refund'].forEach((operation) => {
        it('is not touched by ' + operation, () => {
            const status = inScript(() =>
                HookMgr.callHook('dw.order.payment.' + operation, operation, { order: OrderMgr.getOrder(ORDER_NO) })
            ) as { isError(): boolean };
            expect(status.isError()).to.equal(true);
        });
    });

    function inScript(run: () => unknown): unknown {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, run);
    }
});
