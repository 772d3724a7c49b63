import { expect } from 'chai';
import { importOrders, OrderMgr, replaceOrder } from '#sfcc-mocks';
import { OrderPage } from '#helpers/business-manager/orderPage';
import { HeldOrder } from '#helpers/messages/heldOrder';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const EDITED = 'TTS-' + ID;
const SUCCESSOR = '00004711';
const A = '701643632930';
const B = '701643632947';

describe('What an import writes to the lines of an edited order', () => {
    const SHIPPED_LINE = { externalLineItemStatus: 2, carrier: 'UPS', trackingNumber: '1Z1' };
    let sfcc: TestInstance;

    beforeEach(async () => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
        await sweep();
    });

    afterEach(() => sfcc.close());

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(5 * 60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    /** @param lines - attributes of the lines: two units of A, one of B */
    function write(orderNo: string, lines: Json[], status = ''): void {
        const items = lines.map((values, index) => {
            const attributes = Object.entries(values).map(
                ([id, value]) => `<custom-attribute attribute-id="${id}">${String(value)}</custom-attribute>`
            );
            return `<product-lineitem><product-id>${[A, B][index]}</product-id><custom-attributes>${attributes.join('')}</custom-attributes></product-lineitem>`;
        });
        importOrders(
            sfcc.instance,
            'RefArch',
            '<orders xmlns="http://www.demandware.com/xml/impex/order/2006-10-31">' +
                `<order order-no="${orderNo}">${status}<product-lineitems>${items.join('')}</product-lineitems></order></orders>`
        );
    }

    function edit(change: Parameters<typeof replaceOrder>[2] = () => undefined): void {
        sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(EDITED)!, SUCCESSOR, change);
        });
    }

    function applied(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function linesOf(orderNo: string): Json[] {
        const order = sfcc.rows('Order').find((row) => row.orderNo === orderNo)!;
        return (order.lines as Json[]).map(({ custom }) => custom as Json);
    }

    it('just before the edit has shipped the line on its successor', async () => {
        write(EDITED, [{}, SHIPPED_LINE]);
        edit();
        await sweep();
        await sweep();
        expect(applied()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'PartiallyShipped' });
        expect(JSON.parse(String(applied().packages)))
            .to.have.nested.property('1Z1.items')
            .deep.equal({ [B]: 1 });
        expect(linesOf(SUCCESSOR)[1]).to.include(SHIPPED_LINE);
    });

    it('just before the edit has cancelled a unit, and shipped the rest, on its successor', async () => {
        const status = '<status><shipping-status>SHIPPED</shipping-status></status>';
        write(EDITED, [{ ...SHIPPED_LINE, quantityCanceled: 1, reason: 'out_of_stock' }, SHIPPED_LINE], status);
        edit();
        await sweep();
        await sweep();
        expect(applied()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'Shipped' });
        expect(JSON.parse(String(applied().cancelledUnits))).to.deep.equal({ [A]: 1 });
        expect(sfcc.order(SUCCESSOR).json).to.include({ shipping_status: 'shipped' });
    });

    it('just before the edit is left out where its successor lacks the line: operations are told what the edit removed', async () => {
        write(EDITED, [{}, SHIPPED_LINE]);
        edit((successor) => {
            successor.lines.pop();
        });
        await sweep();
        await sweep();
        expect(applied()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'New', needsAttention: true });
    });

    it('of its successor before a job has seen the edit counts as well', async () => {
        edit();
        write(SUCCESSOR, [SHIPPED_LINE, {}]);
        await sweep();
        await sweep();
        expect(applied()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'PartiallyShipped' });
    });

    it('under its old number after a job has seen the edit counts once', async () => {
        edit();
        await sweep();
        write(EDITED, [SHIPPED_LINE, {}]);
        await sweep();
        await sweep();
        expect(applied()).to.include({ orderNo: SUCCESSOR, appliedStatus: 'PartiallyShipped' });
        expect(linesOf(SUCCESSOR)[0]).to.include(SHIPPED_LINE);
        expect(linesOf(EDITED)[0]!.trackingNumber || '').to.equal('');
    });

    it('is no message where B2C Commerce has copied it, and the successor has more units', async () => {
        write(EDITED, [SHIPPED_LINE, { ...SHIPPED_LINE, trackingNumber: '1Z2' }]);
        await sweep();
        expect(applied()).to.include({ appliedStatus: 'Shipped' });
        const copied = linesOf(EDITED);
        edit((successor) => {
            successor.shippingStatus = 2;
            successor.lines.forEach((line, index) => Object.assign(line.custom, copied[index]));
            successor.lines[0]!.quantity = 5;
        });
        await sweep();
        await sweep();
        expect(applied()).to.include({ orderNo: SUCCESSOR });
        expect(linesOf(SUCCESSOR).map((line) => line.externalLineItemStatus as number)).to.deep.equal([1, 2]);
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
