import { expect } from 'chai';
import { issueToken, OrderMgr, serviceConfigs } from '#sfcc-mocks';
import { A, B, OrderPage } from '#helpers/business-manager/orderPage';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { say, WAYS } from '#helpers/messages/everyWay';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { cartridgeWithHook } from '#helpers/platform/merchantCartridge';
import type { MerchantCartridge } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { MINUTE } from '#helpers/durations';

const POINT = 'app.tiktokshop.order.statusChanged';
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };
const SHIPPED = { eventId: 's', orderNo: ORDER_NO, status: 'Shipped', packages: [PARCEL] };
/** Keeps on the order what the hook was called with, and what the order said at that time. */
const KEEP = `
var words = second + '>' + third + '=' + first.custom.externalOrderStatus;
first.externalOrderText = (first.externalOrderText ? first.externalOrderText + ' ' : '') + words;
`;

describe('The hook ' + POINT, () => {
    let sfcc: TestInstance;
    let merchant: MerchantCartridge;

    beforeEach(() => start(KEEP));

    afterEach(() => stop());

    describe('is told of a new order', () => {
        it('of the connector, at once, and once however often it is sent', () => {
            expect(sfcc.create(externalOrder()).status).to.equal(200);
            expect(calls()).to.equal('null>New=New');
            expect(sfcc.create(externalOrder()).status).to.equal(200);
            expect(run()).to.include({ status: 'ok' });
            expect(calls()).to.equal('null>New=New');
        });

        it('that is held', () => {
            sfcc.create(externalOrder({ payment: { payment_method: 'SOCIAL_PAY', amount: 1 } }));
            expect(sfcc.order(ORDER_NO).json.confirmation_status).to.equal('not_confirmed');
            expect(calls()).to.equal('null>New=New');
        });

        it('that SCAPI has created', async () => {
            createThroughScapi(scapiOrder());
            await sweep();
            expect(calls()).to.equal('null>New=New');
            await sweep();
            expect(calls()).to.equal('null>New=New');
        });

        it('that was patched before the cartridge knew it: of one status after the other', async () => {
            createThroughScapi({ ...scapiOrder(), c_externalOrderStatus: 'Shipped' });
            await sweep();
            expect(calls()).to.equal('null>New=Shipped New>Shipped=Shipped');
        });

        [
            { what: 'that waits', official: {}, told: 'null>New=New' },
            {
                what: 'that has shipped',
                official: {
                    channelStatus: 5,
                    shippingStatus: 2,
                    lines: [1, 2].map(() => ({ externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z1' }))
                },
                told: 'null>Shipped=Shipped'
            }
        ].forEach(({ what, official, told }) => {
            it('of the official cartridges ' + what + ', when it is adopted', async () => {
                sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
                const orderNo = officialOrder(sfcc, { externalOrderId: ID, ...official });
                await sweep();
                expect(calls(orderNo)).to.equal(told);
            });
        });
    });

    describe('is told of each other status', () => {
        WAYS.forEach((way) => {
            it(`that the OMS says, by ${way}; a repeat is nothing new`, async () => {
                sfcc.create(externalOrder());
                for (const eventId of ['1', '1', '2']) {
                    await say(sfcc, way, { ...SHIPPED, eventId });
                }
                run();
                expect(calls()).to.equal('null>New=New New>Shipped=Shipped');
            });
        });

        it('in the order in which the order got them; what is rejected is none', () => {
            sfcc.create(externalOrder());
            const says = (status: string, more: Json = {}): Json => ({ ...SHIPPED, eventId: status, status, ...more });
            sfcc.events(
                says('Acknowledged', { packages: undefined }),
                SHIPPED,
                says('CANCELLED', { packages: undefined }),
                says('Delivered', { packages: undefined })
            );
            expect(calls().replace(/=\w+/g, '')).to.equal(
                'null>New New>Acknowledged Acknowledged>Shipped Shipped>Delivered'
            );
        });

        it("that TikTok patches: the next run calls the hook, because the transaction is the platform's", () => {
            sfcc.create(externalOrder());
            expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
            expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
            expect(run()).to.include({ status: 'ok' });
            expect(calls()).to.equal('null>New=New New>CANCELLED=CANCELLED');
        });

        it('that a webhook of TikTok tells of', async () => {
            const shop = new DirectShop('US', sfcc);
            await shop.paidOrder(ID, { [A]: 2 });
            shop.tiktok.cancellations.bySystem(shop.tiktok.orders.byId.get(ID)!, 'operator_cancel_risk_control_block');
            shop.receive(1, { order_id: ID });
            shop.run();
            expect(calls()).to.equal('null>New=New New>CANCELLED=CANCELLED');
        });

        it('that a person gives it in Business Manager', () => {
            const page = new OrderPage(sfcc);
            page.create();
            page.act('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '2', [`units-${B}`]: '1' });
            expect(calls()).to.equal('null>New=New New>Shipped=Shipped');
        });

        it('that it gets in B2C Commerce itself: cancelled, and open again', async () => {
            sfcc.create(externalOrder());
            sfcc.change(() => void OrderMgr.cancelOrder(OrderMgr.getOrder(ORDER_NO)!));
            await sweep();
            sfcc.change(() => OrderMgr.getOrder(ORDER_NO)!.setStatus(4));
            await sweep();
            expect(calls()).to.equal('null>New=New New>CANCELLED=CANCELLED CANCELLED>New=New');
        });
    });

    describe('that is broken', () => {
        const mistakes: Array<[string, string]> = [
            ['throws', "throw new Error('planted');"],
            [
                'writes an attribute that is not declared, and catches what comes',
                'try { first.custom.notThere = 1; } catch (e) { return; }'
            ],
            ['rolls the transaction back', "require('dw/system/Transaction').rollback();"],
            ['commits the transaction', "require('dw/system/Transaction').commit();"],
            ['leaves a transaction open', "require('dw/system/Transaction').begin();"]
        ];
        mistakes.forEach(([what, body]) => {
            it(`${what}: the order is as it would be without, and operations are alerted`, () => {
                restart("first.externalOrderText = 'half';" + body);
                const answer = sfcc.create(externalOrder());
                expect(answer.status, answer.text).to.equal(200);
                expect(sfcc.create(externalOrder()).json).to.deep.equal(answer.json);
                expect(sfcc.events(SHIPPED)[0]).to.include({ outcome: 'applied' });
                expect(sfcc.events(SHIPPED)[0]).to.include({ outcome: 'repeated' });
                expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Delivered' }).status).to.equal(200);
                run();
                expect(sfcc.order(ORDER_NO).json).to.include({
                    c_externalOrderStatus: 'Delivered',
                    confirmation_status: 'confirmed',
                    export_status: 'ready'
                });
                expect(entry().alerts).to.contain('alert.status_hook_repeats').and.to.contain(POINT);
                expect(entry().history).to.contain('hook_failed');
            });
        });

        it('does not stop the orders and events after it in the same request', () => {
            restart("if (first.orderNo.slice(-1) === '1') { require('dw/system/Transaction').begin(); }" + KEEP);
            const ids = [ID, '577000000000000002'];
            ids.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
            const events = ids.map((id) => ({ ...SHIPPED, eventId: id, orderNo: 'TTS-' + id }));
            sfcc.events(...events).forEach((outcome) => expect(outcome).to.include({ outcome: 'applied' }));
            ids.forEach((id) => expect(sfcc.order('TTS-' + id).json.c_externalOrderStatus).to.equal('Shipped'));
            expect(calls('TTS-' + ids[1]!)).to.equal('null>New=New New>Shipped=Shipped');
        });

        it('and corrected: it is told of all that it has missed, one after the other', async () => {
            restart(failUntilCorrected());
            sfcc.create(externalOrder());
            sfcc.events(SHIPPED);
            run();
            expect(calls()).to.equal('');
            sfcc.prefer({ tiktokShopBusinessId: '7' });
            run();
            expect(calls(), 'not before ten minutes').to.equal('');
            await sfcc.clock.advance(10 * MINUTE);
            run();
            expect(calls()).to.equal('null>New=Shipped New>Shipped=Shipped');
            expect(entry().statusChangeDueAt || null).to.equal(null);
        });

        it('for long: it is called eight times for a change, and operations learn which one it has missed', async () => {
            restart("throw new Error('planted');");
            sfcc.create(externalOrder());
            for (let i = 0; i < 9; i += 1) {
                await sfcc.clock.advance(10 * MINUTE);
                run();
            }
            const planted = sfcc.log.filter(({ message }) => message.includes('planted'));
            expect(planted).to.have.length(8);
            expect(entry().alerts).to.contain('alert.status_hook_given_up').and.to.contain('New');
            expect(entry().statusChangeDueAt || null).to.equal(null);
        });
    });

    it('leaves nothing behind where no cartridge has it', () => {
        sfcc.close();
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
        expect(entry().statusChanges || null).to.equal(null);
    });

    function start(body: string): void {
        merchant = cartridgeWithHook(POINT, body);
        sfcc = new TestInstance({}, merchant);
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
    }

    function stop(): void {
        sfcc.close();
        merchant.remove();
    }

    function restart(body: string): void {
        stop();
        start(body);
    }

    /** Fails until a preference is set, which stands for a correction of its code. */
    function failUntilCorrected(): string {
        const site = "require('dw/system/Site').getCurrent()";
        return `if (!${site}.getCustomPreferenceValue('tiktokShopBusinessId')) { throw new Error('planted'); }` + KEEP;
    }

    function createThroughScapi(document: Json): void {
        const [client] = sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
        const caller = { clientId: client!.id, user: null, scopes };
        const { token } = issueToken(sfcc.access, sfcc.clock, { kind: 'tsob', ...caller });
        const answer = sfcc.send('POST', ORDERS + '?siteId=RefArch', document, token);
        expect(answer.status, answer.text).to.equal(201);
    }

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(5 * MINUTE);
        expect(run()).to.include({ status: 'ok' });
    }

    function calls(orderNo = ORDER_NO): string {
        return (sfcc.order(orderNo).json.external_order_text || '') as string;
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function run(): Json | null {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status;
    }
});
