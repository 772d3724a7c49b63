import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { OrderPage } from '#helpers/business-manager/orderPage';
import { HeldOrder } from '#helpers/messages/heldOrder';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const EDITED = 'TTS-' + ID;
const SUCCESSOR = '00004711';
const WRITTEN = {
    buyerNote: 'Ring twice',
    socialChannel: 'tiktok',
    tiktokRefunds: '{"4035":{"amount":"10.00","currency":"USD"}}',
    tiktokRefundTotal: '10.00',
    externalReturnStatus: 4,
    tiktokSellerDiscount: '1.00',
    tiktokTaxCollector: 'tiktok'
};

describe('The successor of an edited order', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    it('has the note of the buyer, what was returned and paid back, and who paid discounts and collected the tax', async () => {
        sfcc.change(() => {
            const order = OrderMgr.getOrder(EDITED)!;
            const [line] = order.getAllProductLineItems().toArray();
            Object.assign(order.getCustom(), WRITTEN);
            Object.assign(line!.getCustom(), { externalLineItemReturnStatus: 3 });
            replaceOrder(order, SUCCESSOR, () => undefined);
        });
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        const successor = sfcc.rows('Order').find(({ orderNo }) => orderNo === SUCCESSOR)!;
        expect(successor.custom).to.include(WRITTEN);
        expect((successor.lines as Json[])[0]!.custom).to.include({ externalLineItemReturnStatus: 3 });
    });
});

/** Statuses of an order. Source: Script API, dw.order.Order. */
const NEW = 3;
const CREATED = 0;
const FAILED = 8;

describe('The successor of a held order', () => {
    let held: HeldOrder;
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    /** An agent edits the held order; the successor is as the platform makes it: confirmed, ready for export. */
    function edit(status: number, exportStatus = 2): void {
        held.inBusinessManager((order) => {
            replaceOrder(order, SUCCESSOR, (successor) => Object.assign(successor, { status, exportStatus }));
        });
    }

    function setStatus(status: number): void {
        sfcc.change(() => {
            OrderMgr.getOrder(SUCCESSOR)!.$edit().status = status;
        });
    }

    function order(): Json {
        return sfcc.order(SUCCESSOR).json;
    }

    function alertsOf(code: string): string[] {
        return held.alerts().filter((alert) => alert.includes(code));
    }

    (['NOTCONFIRMED', 'CREATED'] as const).forEach((preference) => {
        describe(`by preference ${preference}`, () => {
            beforeEach(() => {
                held = new HeldOrder({ tiktokShopHeldOrders: preference });
                sfcc = held.sfcc;
            });

            it('keeps the hold with its reason and time, and ships after the release only', async () => {
                const { heldUntil } = held.entry();
                edit(NEW);
                await held.sweep();
                expect(order()).to.include({
                    confirmation_status: 'not_confirmed',
                    export_status: 'not_exported',
                    c_tiktokHoldReason: 'totals_differ',
                    c_externalOrderStatus: 'New'
                });
                expect(held.entry()).to.deep.include({ orderNo: SUCCESSOR, heldUntil, holdAlertDue: true });
                expect(held.ship()).to.include({ code: 'order_on_hold' });
                const page = new OrderPage(sfcc);
                expect(page.show()).to.contain('totals');
                page.act('release');
                expect(order()).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
                expect(order().c_tiktokHoldReason || '').to.equal('');
                expect(held.ship()).to.include({ outcome: 'applied' });
            });

            it('is held before any job has run, where a message comes first', () => {
                edit(NEW);
                expect(held.ship()).to.include({ code: 'order_on_hold' });
            });

            it('is released if the edited order was confirmed before', async () => {
                edit(NEW);
                sfcc.change(() => OrderMgr.getOrder('TTS-' + ID)!.setConfirmationStatus(2));
                await held.sweep();
                expect(order()).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
                expect(held.entry()).to.include({ orderNo: SUCCESSOR, holdAlertDue: false });
            });

            it('is released when it is confirmed in B2C Commerce', async () => {
                edit(NEW);
                await held.sweep();
                sfcc.change(() => OrderMgr.getOrder(SUCCESSOR)!.setConfirmationStatus(2));
                await held.sweep();
                expect(order()).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
                expect(String(held.entry().history)).to.contain('history.released');
            });

            it('that was exported before anyone noticed: operations are alerted', async () => {
                edit(NEW, 1);
                await held.sweep();
                await held.sweep();
                expect(alertsOf('alert.edited_exported')).to.have.length(1);
                expect(held.ship()).to.include({ code: 'order_on_hold' });
            });

            it('that is not placed stays as it is until the release places it', async () => {
                edit(CREATED, 0);
                await held.sweep();
                expect(order()).to.include({ status: 'created', c_tiktokHoldReason: 'totals_differ' });
                expect(held.ship()).to.include({ code: 'order_on_hold' });
                new OrderPage(sfcc).act('release');
                expect(order()).to.include({ status: 'new', confirmation_status: 'confirmed', export_status: 'ready' });
                expect(held.ship()).to.include({ outcome: 'applied' });
                sfcc.job('TikTokShop-OrderFeed');
                expect(held.feeds()).to.contain(SUCCESSOR);
            });

            it('ends in one order under both numbers, also where it is edited again', async () => {
                edit(NEW);
                await held.sweep();
                sfcc.change(() => {
                    replaceOrder(OrderMgr.getOrder(SUCCESSOR)!, '00004712', () => undefined);
                });
                await held.sweep();
                expect(sfcc.order('00004712').json).to.include({
                    confirmation_status: 'not_confirmed',
                    export_status: 'not_exported',
                    c_tiktokHoldReason: 'totals_differ'
                });
                expect(held.ship()).to.include({ code: 'order_on_hold' });
            });
        });
    });

    it('says that other systems have it, where an order that was left CREATED has a placed successor', async () => {
        held = new HeldOrder({ tiktokShopHeldOrders: 'CREATED' });
        sfcc = held.sfcc;
        edit(NEW);
        await held.sweep();
        await held.sweep();
        expect(alertsOf('alert.platform_placed')).to.have.length(1);
        sfcc.job('TikTokShop-OrderFeed');
        expect(held.feeds()).to.contain(SUCCESSOR);
    });

    it('is cancelled for both sides, if it was cancelled before any job has noticed the edit', async () => {
        held = new HeldOrder({ tiktokShopHeldOrders: 'NOTCONFIRMED' });
        sfcc = held.sfcc;
        new OrderPage(sfcc).act('release');
        edit(NEW);
        sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder(SUCCESSOR)!));
        await held.sweep();
        expect(order()).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(held.told[0]).to.include({ status: 'CANCELLED', initiator: 'SELLER' });
    });

    it('that has failed is shown, and its release places it', async () => {
        held = new HeldOrder({ tiktokShopHeldOrders: 'CREATED' });
        sfcc = held.sfcc;
        edit(FAILED, 0);
        await held.sweep();
        expect(alertsOf('alert.platform_gone')).to.have.length(1);
        new OrderPage(sfcc).act('release');
        expect(order()).to.include({ status: 'new', confirmation_status: 'confirmed' });
    });

    it('is not held if the order was released before it was edited', async () => {
        held = new HeldOrder({ tiktokShopHeldOrders: 'NOTCONFIRMED' });
        sfcc = held.sfcc;
        new OrderPage(sfcc).act('release');
        edit(NEW);
        await held.sweep();
        expect(order()).to.include({ confirmation_status: 'confirmed', export_status: 'ready' });
        expect(held.ship()).to.include({ outcome: 'applied' });
    });

    it('of an order that was not held is followed once it is placed, however late that is noticed', async () => {
        held = new HeldOrder({ tiktokShopHeldOrders: 'NOTCONFIRMED' });
        sfcc = held.sfcc;
        new OrderPage(sfcc).act('release');
        edit(FAILED);
        await held.sweep();
        expect(held.entry()).to.include({ orderNo: 'TTS-' + ID });
        setStatus(NEW);
        await held.sweep();
        expect(held.entry()).to.include({ orderNo: SUCCESSOR });
        expect(held.ship()).to.include({ outcome: 'applied' });
        expect(order()).to.include({ c_externalOrderStatus: 'Shipped' });
    });
});
