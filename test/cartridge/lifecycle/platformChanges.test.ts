import { expect } from 'chai';
import { CustomObjectMgr, importOrders, issueToken, OrderMgr } from '#sfcc-mocks';
import type { Order } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

describe('An order that is moved in B2C Commerce itself', () => {
    let sfcc: TestInstance;
    let told: Json[];

    beforeEach(() => {
        sfcc = new TestInstance();
        told = [];
        sfcc.hosts['https://oms.test'] = (message) => {
            told.push(JSON.parse(message.body) as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    /** The ways there are to cancel an order there. Source: platform docs of OCAPI Shop, SCAPI Orders, dw.order.OrderMgr. */
    const ways: Record<string, (status: 'cancelled' | 'completed' | 'open') => void> = {
        'by PATCH of OCAPI Shop': (status) => expect(sfcc.patch(ORDER_NO, { status }).status).to.equal(200),
        'by PUT status of SCAPI Orders': (status) => put('status', status),
        'in Business Manager, or in the customer service center': (status) =>
            inBusinessManager((order) => {
                if (status === 'cancelled') {
                    order.setCancelDescription('out_of_stock');
                    OrderMgr.cancelOrder(order);
                } else {
                    order.setStatus(status === 'completed' ? 5 : 4);
                }
            }),
        'by an import of orders': (status) => importOrders(sfcc.instance, 'RefArch', orderXml(status)),
        'by a script that sets its status': (status) =>
            inBusinessManager((order) => order.setStatus({ cancelled: 6, completed: 5, open: 4 }[status]))
    };

    Object.entries(ways).forEach(([way, move]) => {
        it(`cancelled ${way}: it is the seller's cancellation, and ships no more`, async () => {
            const stock = stockOf();
            move('cancelled');
            await sfcc.clock.advance(60000);
            expect(runTasks()).to.include({ status: 'ok' });

            expect(sfcc.order(ORDER_NO).json).to.include(CANCELLED);
            expect(entry()).to.include({ appliedStatus: 'CANCELLED', cancelledBy: 'OPERATIONS', feedDue: true });
            expect(entry().history, 'who did it').to.contain('B2C Commerce');
            expect(told).to.have.length(1);
            expect(told[0]).to.include({ status: 'CANCELLED', initiator: 'SELLER', orderNo: ORDER_NO });
            expect(stockOf(), 'stock goes back once').to.equal(stock + (way === 'by an import of orders' ? 0 : 2));
            await sfcc.clock.advance(60000);
            expectNotShipped();
        });

        it(`cancelled ${way}: also when the shipment comes before any job`, async () => {
            move('cancelled');
            await sfcc.clock.advance(60000);
            expectNotShipped();
            expect(sfcc.order(ORDER_NO).json).to.include(CANCELLED);
            runTasks();
            expect(told).to.have.length(1);
        });

        it(`cancelled ${way} when a part had left: alert, and nothing more is taken as shipped`, async () => {
            const items = [{ productId: '701643632930', quantity: 1 }];
            ship({ status: 'PartiallyShipped', packages: [{ ...PARCEL, items }] });
            move('cancelled');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(entry()).to.include({ appliedStatus: 'PartiallyShipped', needsAttention: true });
            expect(notes().join()).to.contain('Cancelled in B2C Commerce after units had shipped');
            expect(told).to.have.length(0);
            await sfcc.clock.advance(60000);
            expect(ship({ packages: [{ ...PARCEL, packageNo: '2' }] })).to.include({ code: 'order_cancelled' });
            const before = notes().length;
            await sfcc.clock.advance(60000);
            runTasks();
            expect(notes(), 'it is told once').to.have.length(before);
        });

        it(`completed ${way} before anything has left: shown, can no longer be cancelled, and may ship`, async () => {
            move('completed');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(entry()).to.include({ appliedStatus: 'New', needsAttention: true });
            expect(event({ status: 'CANCELLED' })).to.include({ outcome: 'rejected', code: 'order_completed' });
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'completed', c_externalOrderStatus: 'New' });
            expect(ship({})).to.include({ outcome: 'applied' });
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'completed', c_externalOrderStatus: 'Shipped' });
        });

        it(`completed ${way} when all has left: it is Completed`, async () => {
            ship({});
            move('completed');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(entry()).to.include({ appliedStatus: 'Completed' });
            expect(entry().needsAttention).not.to.equal(true);
        });

        it(`cancelled and reopened ${way}: it lives again, held until someone releases it`, async () => {
            move('cancelled');
            await sfcc.clock.advance(60000);
            runTasks();
            move('open');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(sfcc.order(ORDER_NO).json).to.include({
                status: 'open',
                c_externalOrderStatus: 'New',
                confirmation_status: 'not_confirmed',
                export_status: 'not_exported',
                c_tiktokHoldReason: 'reopened'
            });
            expect(entry()).to.include({ needsAttention: true });
            expect(ship({})).to.include({ code: 'order_on_hold' });

            expect(sfcc.patch(ORDER_NO, { confirmation_status: 'confirmed' }).json).to.include({
                export_status: 'ready'
            });
            expect(ship({})).to.include({ outcome: 'applied' });
        });

        it(`reopened ${way} before the OMS could be told: it is told nothing, and the next cancellation is`, async () => {
            sfcc.hosts['https://oms.test'] = () => ({ status: 503, headers: {}, body: '' });
            move('cancelled');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({ state: 'waiting' });
            sfcc.hosts['https://oms.test'] = (message) => {
                told.push(JSON.parse(message.body) as Json);
                return { status: 200, headers: {}, body: '{}' };
            };
            move('open');
            await sfcc.clock.advance(60 * 60000);
            expect(runTasks()).to.include({ status: 'ok' });
            expect(told).to.deep.equal([]);
            expect(sfcc.customObject('TikTokShopTask', 'cancelled-' + ID)).to.include({ state: 'done' });

            move('cancelled');
            await sfcc.clock.advance(60 * 60000);
            runTasks();
            expect(told).to.have.length(1);
        });

        it(`reopened ${way} after TikTok has cancelled it: it stays cancelled, and that is shown`, async () => {
            expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
            move('open');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'open', c_externalOrderStatus: 'CANCELLED' });
            expect(entry()).to.include({ needsAttention: true });
            expect(ship({})).to.include({ code: 'order_cancelled' });
            expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Shipped' }).status).to.equal(400);
        });
    });

    it('TikTok cancels at the same time, by the same patch: it is TikTok that cancels', async () => {
        const answer = sfcc.patch(ORDER_NO, { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        expect(answer.json).to.include(CANCELLED);
        await sfcc.clock.advance(60000);
        runTasks();
        expect(entry()).to.include({ cancelledBy: 'TIKTOK' });
        expect(told[0]).to.include({ initiator: 'TIKTOK' });
    });

    it('a patch that cancels and ships is refused', () => {
        const patch = { status: 'cancelled', shipping_status: 'shipped' };
        expect(sfcc.patch(ORDER_NO, patch).status).to.equal(400);
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', shipping_status: 'not_shipped' });
    });

    it('GET says that it is cancelled before any job has noticed', () => {
        put('status', 'cancelled');
        expect(sfcc.order(ORDER_NO).json).to.include({ c_externalOrderStatus: 'CANCELLED' });
    });

    it('a shipment that was earlier and comes late still wins', async () => {
        await sfcc.clock.advance(3600000);
        put('status', 'cancelled');
        await sfcc.clock.advance(60000);
        runTasks();
        expect(ship({ occurredAt: '2026-11-23T10:30:00Z' })).to.include({ outcome: 'applied' });
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
    });

    it('the feed tells of the cancellation though no job has noticed it before', () => {
        put('status', 'cancelled');
        sfcc.job('TikTokShop-OrderFeed');
        const [file] = Object.values(sfcc.feedFiles());
        expect(file).to.contain('CANCELLED');
        expect(file).not.to.contain('>New<');
    });

    it('a replaced order neither ships nor is cancelled; that is shown once', async () => {
        inBusinessManager((order) => order.setStatus(7));
        await sfcc.clock.advance(60000);
        runTasks();
        runTasks();
        expect(notes().filter((note) => note.includes('REPLACED'))).to.have.length(1);
        expect(ship({})).to.include({ code: 'order_replaced' });
        expect(event({ status: 'CANCELLED' })).to.include({ code: 'order_replaced' });
    });

    it('where an OMS owns the order status it is the same; nothing is moved by us, and completing is no news', async () => {
        sfcc.prefer({ tiktokShopOwnsOrderStatus: false });
        put('status', 'completed');
        await sfcc.clock.advance(60000);
        runTasks();
        expect(entry().needsAttention).not.to.equal(true);
        put('status', 'cancelled');
        await sfcc.clock.advance(60000);
        runTasks();
        expect(sfcc.order(ORDER_NO).json).to.include(CANCELLED);
        expect(told).to.have.length(1);
        expectNotShipped();
    });

    it('an order that B2C Commerce has cancelled before anyone adopted it is cancelled', async () => {
        sfcc.change(() => CustomObjectMgr.remove(CustomObjectMgr.getCustomObject('TikTokShopOrder', ID)!));
        inBusinessManager((order) => OrderMgr.cancelOrder(order));
        await sfcc.clock.advance(60000);
        expect(runTasks()).to.include({ status: 'ok' });
        expect(sfcc.order(ORDER_NO).json).to.include(CANCELLED);
        expectNotShipped();
    });

    describe('on hold', () => {
        beforeEach(() =>
            inBusinessManager((order) => {
                order.setConfirmationStatus(0);
                order.setExportStatus(0);
                order.getCustom().tiktokHoldReason = 'totals_differ';
            })
        );

        it('is not made ready for export by a patch, or through SCAPI', async () => {
            expect(sfcc.patch(ORDER_NO, { export_status: 'ready' }).json.export_status).to.equal('not_exported');
            put('export-status', 'ready');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(sfcc.order(ORDER_NO).json).to.include({ export_status: 'not_exported' });
        });

        it('is released by a confirmation, in two patches in any order', () => {
            sfcc.patch(ORDER_NO, { export_status: 'ready' });
            const { json } = sfcc.patch(ORDER_NO, { confirmation_status: 'confirmed' });
            expect(json).to.include({ export_status: 'ready', confirmation_status: 'confirmed' });
            expect(json.c_tiktokHoldReason || '').to.equal('');
            expect(ship({})).to.include({ outcome: 'applied' });
        });

        it('does not ship by a patch, through SCAPI, or in a feed that comes before the job', async () => {
            expect(sfcc.patch(ORDER_NO, { shipping_status: 'shipped' }).status).to.equal(400);
            put('shipping-status', 'shipped');
            sfcc.job('TikTokShop-OrderFeed');
            const [file] = Object.values(sfcc.feedFiles());
            expect(file).not.to.contain('<shipping-status>SHIPPED</shipping-status>');
            put('shipping-status', 'shipped');
            await sfcc.clock.advance(60000);
            runTasks();
            expect(sfcc.order(ORDER_NO).json).to.include({
                shipping_status: 'not_shipped',
                c_externalOrderStatus: 'New'
            });
            expect(notes().join()).to.contain('order_on_hold');
        });

        it('does not ship by way of a cancellation, and a person is told that something is said to have left', async () => {
            await sfcc.clock.advance(3600000);
            event({ status: 'CANCELLED' });
            expect(ship({ occurredAt: '2026-11-23T10:30:00Z' })).to.include({ code: 'order_on_hold' });
            expect(sfcc.order(ORDER_NO).json).to.include({ ...CANCELLED, shipping_status: 'not_shipped' });
            expect(entry()).to.include({ needsAttention: true });
        });
    });

    const CANCELLED = { status: 'cancelled', c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };

    function expectNotShipped(): void {
        expect(ship({})).to.include({ outcome: 'rejected', code: 'order_cancelled' });
        const patches: Json[] = [
            { shipping_status: 'shipped' },
            { c_externalOrderStatus: 'Shipped' },
            { c_externalChannelOrderStatus: 5 }
        ];
        patches.forEach((patch) => expect(sfcc.patch(ORDER_NO, patch).status, JSON.stringify(patch)).to.equal(400));
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', shipping_status: 'not_shipped' });
    }

    function orderXml(status: string): string {
        return `<orders><order order-no="${ORDER_NO}"><status><order-status>${status.toUpperCase()}</order-status></status></order></orders>`;
    }

    let count = 0;
    function event(fields: Json): Json {
        count += 1;
        return sfcc.events({ eventId: 'e' + count, orderNo: ORDER_NO, ...fields })[0]!;
    }

    function ship(fields: Json): Json {
        return event({ status: 'Shipped', packages: [PARCEL], ...fields });
    }

    function runTasks(): Json {
        return sfcc.job('TikTokShop-ProcessTasks').exit_status as unknown as Json;
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function notes(): string[] {
        const [order] = sfcc.rows('Order').filter((row) => row.orderNo === ORDER_NO);
        return ((order!.notes || []) as Json[]).map((note) => String(note.text));
    }

    function stockOf(): number {
        const [record] = sfcc.rows('InventoryRecord').filter((row) => row.productId === '701643632930');
        return Number(record!.allocation) - Number(record!.onOrder);
    }

    function put(kind: string, status: string): void {
        const [client] = sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
        const { token } = issueToken(sfcc.access, sfcc.clock, {
            kind: 'am',
            clientId: client!.id,
            user: null,
            scopes
        });
        const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}/${kind}?siteId=RefArch`;
        expect(sfcc.send('PUT', url, { status }, token).status).to.equal(204);
    }

    /** As a page of core's own does, where no hook of ours fires. */
    function inBusinessManager(act: (order: Order) => void): void {
        sfcc.change(() => act(OrderMgr.getOrder(ORDER_NO)!));
    }
});
