import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { officialOrder } from '#helpers/messages/officialOrder';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { shop } from '#helpers/platform/shopperCartridge';
import type { ShopperOrder } from '#helpers/platform/shopperCartridge';
import type { WaysIn } from '#helpers/messages/waysIn';
import { ShopperInstance } from '#helpers/platform/shopperInstance';
import type { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const OTHER_ID = '577000000000000002';
const ORDER_NO = 'TTS-' + ID;
const TIKTOK = 14;

/** Everything that a shopper could make an order say, and more. */
const EVERYTHING: ShopperOrder = {
    basket: { externalOrderId: ID, externalChannelOrderStatus: 3 },
    channel: TIKTOK,
    method: 'SOCIAL_PAY',
    captured: true
};

describe('Whose an order is', () => {
    let sfcc: TestInstance;
    let ways: WaysIn;
    let shopper: ShopperInstance;

    beforeEach(() => {
        shopper = new ShopperInstance();
        ({ sfcc, ways } = shopper);
    });

    afterEach(() => shopper.close());

    const attacks: Array<[string, ShopperOrder]> = [
        ["a shopper's order with TikTok's id", { basket: { externalOrderId: ID } }],
        ['one that says it came by TikTok', { basket: { externalOrderId: ID }, channel: TIKTOK }],
        ['one that names SOCIAL_PAY too', { ...EVERYTHING, captured: false }],
        ['one that a cartridge of the storefront has let pay with SOCIAL_PAY', EVERYTHING],
        ['one that says it is an official one', { ...EVERYTHING, method: 'CREDIT_CARD' }],
        ['one with a seal that is none', { ...EVERYTHING, basket: { externalOrderId: ID, tiktokSeal: ID + '.00' } }],
        ["another marketplace's, with the system's field", { externalOrderNo: ID }],
        ["another marketplace's on our channel", { externalOrderNo: ID, channel: TIKTOK }],
        ['one that is not placed', { ...EVERYTHING, end: 'created' }],
        ['one that has failed', { ...EVERYTHING, end: 'failed' }]
    ];

    describe('nothing that is said of it makes ours', () => {
        attacks.forEach(([what, order]) => {
            it(`${what}, before TikTok posts its own`, async () => {
                const orderNo = shop(sfcc, order);
                const before = facts(orderNo);
                await ways.sayEverything(orderNo);
                expect(facts(orderNo)).to.deep.equal(before);
                expect(sfcc.feedFiles()).to.deep.equal({});

                const created = sfcc.create(externalOrder());
                expect(created.status, created.text).to.equal(200);
                expect(created.json).to.include({ error: false, orderNo: ORDER_NO });
                expect(sfcc.order(ORDER_NO).json).to.include({
                    payment_status: 'paid',
                    confirmation_status: 'confirmed',
                    export_status: 'ready'
                });
                expect(facts(orderNo)).to.deep.equal(before);

                await ways.sayEverything(orderNo, { byId: false });
                expect(entry()).to.include({ orderNo: ORDER_NO, appliedStatus: 'New' });
                expect(ways.tell({ externalOrderId: ID, status: 'CANCELLED' })).to.include({ outcome: 'applied' });
                expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled' });
                expect(facts(orderNo)).to.deep.equal(before);
            });

            it(`${what}, while TikTok's order lives`, async () => {
                sfcc.create(externalOrder());
                const orderNo = shop(sfcc, order);
                const before = facts(orderNo);
                await ways.sayEverything(orderNo, { byId: false });
                expect(facts(orderNo)).to.deep.equal(before);
                expect(entry()).to.include({ orderNo: ORDER_NO, appliedStatus: 'New' });
                expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'New' });
            });
        });
    });

    it('the copied seal of another order proves nothing, an order keeps its own when its attributes are overwritten', () => {
        sfcc.create(externalOrder());
        const seal = row(ORDER_NO).custom.tiktokSeal as string;
        expect(seal).to.match(new RegExp('^' + ID + '\\.[0-9a-f]{64}$'));
        const orderNo = shop(sfcc, { ...EVERYTHING, basket: { externalOrderId: OTHER_ID, tiktokSeal: seal } });
        expect(ways.tell({ orderNo, status: 'Acknowledged' })).to.include({
            outcome: 'rejected',
            code: 'order_unproven'
        });

        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000003' }));
        const patched = sfcc.patch('TTS-577000000000000003', { c_externalOrderId: ID });
        expect(patched.status, 'the id of an order never changes').to.equal(400);
        sfcc.change(() => {
            OrderMgr.getOrder('TTS-577000000000000003')!.getCustom().externalOrderId = ID;
        });
        expect(ways.tell({ orderNo: 'TTS-577000000000000003', status: 'CANCELLED' })).to.include({
            outcome: 'applied'
        });
        expect(sfcc.order(ORDER_NO).json.status).to.equal('new');
        expect(sfcc.order('TTS-577000000000000003').json.status).to.equal('cancelled');
    });

    it('the key of the seals is made once, and nowhere to be read', () => {
        sfcc.create(externalOrder());
        sfcc.create(externalOrder({ c_externalOrderId: OTHER_ID }));
        expect(sfcc.rows('CustomObject:TikTokShopKey')).to.have.length(1);
        const { secret } = sfcc.customObject('TikTokShopKey', 'seal');
        expect(secret).to.match(/^[0-9a-f]{64}$/);
        expect(JSON.stringify(sfcc.log)).not.to.contain(secret);
    });

    [
        ['a storefront order', {}],
        ["one that says that it is TikTok's", { basket: { externalOrderId: ID }, channel: TIKTOK }],
        ['one that is not placed', { ...EVERYTHING, end: 'created' as const }]
    ].forEach(([what, order]) => {
        it(`a number that ${what as string} has: the post is refused, and operations see it`, () => {
            const orderNo = shop(sfcc, { ...(order as ShopperOrder), orderNo: ORDER_NO });
            const before = facts(orderNo);
            const answer = sfcc.create(externalOrder());
            expect(answer.status).to.be.oneOf([409, 503]);
            expect(answer.json).to.include({ error: true });
            expect(facts(orderNo)).to.deep.equal(before);
            expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.have.length(0);
            expect(new Visit(sfcc).page('TikTokShopOverview-Show')).to.contain(ID + ': ' + answer.json.code);
        });
    });

    it('many attempts are one entry for operations', async () => {
        for (let count = 0; count < 25; count += 1) {
            shop(sfcc, { basket: { externalOrderId: String(count) }, channel: TIKTOK });
        }
        await ways.sweep();
        await ways.sweep();
        expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.have.length(0);
        expect(sfcc.rows('CustomObject:TikTokShopTask')).to.have.length(0);
        const page = new Visit(sfcc).page('TikTokShopOverview-Show');
        expect(page).to.contain('Orders that claim to be from TikTok Shop but are not: 25').and.contain('00000025');
        shop(sfcc, { basket: { externalOrderId: '25' }, channel: TIKTOK });
        await ways.sweep();
        expect(new Visit(sfcc).page('TikTokShopOverview-Show')).to.contain('but are not: 26');
    });

    describe('an order that nothing proves waits', () => {
        it('is held and unpaid, and takes no message until a person releases it', async () => {
            const orderNo = officialOrder(sfcc, { externalOrderId: ID });
            const before = facts(orderNo);
            await ways.sweep();
            expect(facts(orderNo)).to.deep.equal(before);
            expect(before).to.include({ paymentStatus: 0, confirmationStatus: 0, exportStatus: 0 });
            expect(ways.tell({ orderNo, status: 'Acknowledged' })).to.include({ code: 'order_unproven' });

            const visit = new Visit(sfcc);
            expect(visit.page('TikTokShopOrder-Show', { no: orderNo })).to.contain('Held: no proof');
            expect(ways.act(visit, orderNo, 'cancel')).not.to.contain('id="tts-act"');
            ways.confirm(visit, ways.act(visit, orderNo, 'release'));
            expect(sfcc.order(orderNo).json).to.include({
                c_externalOrderStatus: 'New',
                confirmation_status: 'confirmed',
                export_status: 'ready',
                payment_status: 'not_paid'
            });
            expect(ways.tell({ orderNo, status: 'Acknowledged' })).to.include({ outcome: 'applied' });
            expect(sfcc.create(externalOrder()).json).to.include({ orderNo });
            expect(sfcc.rows('Order')).to.have.length(1);
        });

        it('is found in Business Manager by the end of its numbers', async () => {
            const orderNo = officialOrder(sfcc, { externalOrderId: ID });
            await ways.sweep();
            for (const number of [ID.slice(-6), orderNo.slice(-6)]) {
                const answer = new Visit(sfcc).get('TikTokShopOrders-Show', { number });
                expect(answer.headers.location, number).to.contain('no=' + orderNo);
            }
        });

        it('is confirmed by TikTok, where a shop knows its id, total and units', async () => {
            placeOnTikTok('10.00');
            const orderNo = officialOrder(sfcc, { externalOrderId: ID });
            await sfcc.clock.advance(2 * HOUR);
            await ways.sweep();
            expect(sfcc.order(orderNo).json).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
            expect(entry()).to.include({ orderNo, unproven: false });
        });

        [
            ['the total differs', '11.00', 2 * HOUR],
            ['it was paid so lately that it may still be posted', '10.00', HOUR]
        ].forEach(([what, price, wait]) => {
            it(`is not when ${what as string}`, async () => {
                placeOnTikTok(price as string);
                const orderNo = officialOrder(sfcc, { externalOrderId: ID });
                await sfcc.clock.advance(wait as number);
                await ways.sweep();
                expect(sfcc.order(orderNo).json.confirmation_status).to.equal('not_confirmed');
                expect(entry()).to.include({ orderNo, unproven: true });
            });
        });

        it("gives way to TikTok's own post, which says so to operations", async () => {
            const orderNo = officialOrder(sfcc, { externalOrderId: ID });
            await ways.sweep();
            const before = facts(orderNo);
            expect(sfcc.create(externalOrder()).json).to.include({ error: false, orderNo: ORDER_NO });
            expect(entry()).to.include({ orderNo: ORDER_NO, unproven: false });
            expect(entry().alerts).to.contain(orderNo);
            expect(facts(orderNo)).to.deep.equal(before);
            expect(ways.tell({ orderNo, status: 'CANCELLED' })).to.include({ code: 'order_not_found' });
        });

        it('is adopted once the merchant trusts who makes such orders, and never before it is placed', async () => {
            const orderNo = officialOrder(sfcc, { externalOrderId: ID });
            const created = shop(sfcc, { ...EVERYTHING, basket: { externalOrderId: OTHER_ID }, end: 'created' });
            await ways.sweep();
            sfcc.prefer({ tiktokShopTrustedCreators: 'Customer' });
            await sfcc.clock.advance(HOUR);
            await ways.sweep();
            expect(entry()).to.include({ orderNo, unproven: false, appliedStatus: 'New' });
            expect(row(created)).to.include({ status: 0, paymentStatus: 0 });
            expect(sfcc.rows('CustomObject:TikTokShopOrder')).to.have.length(1);
        });
    });

    // Script API: `createdBy` is "Customer" or an agent; Orders API: "the name of the user who created the order".
    [true, false].forEach((isNamed) => {
        it(`an order of a trusted client is adopted under a number of its own only if the client is named (${isNamed})`, async () => {
            shopper.close();
            shopper = new ShopperInstance({ scapiOrdersCreatedBy: isNamed ? 'client' : 'Customer' });
            ({ sfcc, ways } = shopper);
            sfcc.prefer({ tiktokShopTrustedCreators: sfcc.access.clients[0]!.id });
            const url = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders?siteId=RefArch';
            const answer = sfcc.send('POST', url, { ...scapiOrder(), orderNo: 'MINE-1' }, ways.token('tsob'));
            expect(answer.status, answer.text).to.equal(201);
            await ways.sweep();
            expect(sfcc.order('MINE-1').json).to.include(
                isNamed
                    ? { payment_status: 'paid', confirmation_status: 'confirmed', export_status: 'ready' }
                    : {
                          payment_status: 'not_paid',
                          confirmation_status: 'not_confirmed',
                          export_status: 'not_exported'
                      }
            );
        });
    });

    it('another channel may use the attributes: no hook of ours fails its orders', () => {
        const orderNo = shop(sfcc, { basket: { externalOrderId: 'IG-1', externalChannelOrderStatus: 3 }, channel: 12 });
        expect(sfcc.patch(orderNo, { c_externalChannelOrderStatus: 6, c_externalOrderStatus: 'Lost' }).status).to.equal(
            200
        );
        expect(sfcc.order(orderNo).json).to.include({ status: 'new', c_externalOrderStatus: 'Lost' });
        expect(ways.hook('dw.order.payment.capture', 'capture', orderNo)).to.equal(undefined);
        expect(ways.hook('dw.ocapi.shop.order.afterPOST', 'afterPOST', orderNo)).to.equal(undefined);
    });

    function placeOnTikTok(price: string): void {
        const items = [
            { productId: '701643632930', quantity: 2, price },
            { productId: '701643632947', quantity: 1, price }
        ];
        sfcc.tiktok.orders.place({ id: ID, region: 'US', items, shippingFee: '0.00', taxRate: 0 });
        sfcc.tiktok.orders.pay(sfcc.tiktok.orders.byId.get(ID)!);
    }

    /** What ours must never change of an order of others. */
    function facts(orderNo: string): Json {
        const order = row(orderNo);
        const custom = order.custom as Json;
        return {
            status: order.status,
            paymentStatus: order.paymentStatus,
            confirmationStatus: order.confirmationStatus,
            exportStatus: order.exportStatus,
            shippingStatus: order.shippingStatus,
            externalOrderNo: order.externalOrderNo,
            externalOrderStatus: order.externalOrderStatus,
            c_externalOrderId: custom.externalOrderId,
            c_externalOrderStatus: custom.externalOrderStatus,
            c_tiktokSeal: custom.tiktokSeal,
            c_tiktokHoldReason: custom.tiktokHoldReason,
            notes: order.notes
        };
    }

    function row(orderNo: string): Json {
        return sfcc.rows('Order').find((order) => order.orderNo === orderNo)!;
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }
});
