import { expect } from 'chai';
import { OrderPage } from '#helpers/business-manager/orderPage';
import { say, WAYS } from '#helpers/messages/everyWay';
import { externalOrder } from '#helpers/messages/externalOrder';
import { CANCEL, HeldOrder, ORDER_NO } from '#helpers/messages/heldOrder';
import { TABLE } from '#helpers/messages/lifecycleTable';
import { storedWords } from '#helpers/messages/storedWords';
import type { Json, TestInstance } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

/** Messages of the lifecycle table, as events of the OMS. */
const EVENTS: Record<string, Json> = {
    Acknowledged: { status: 'Acknowledged' },
    'some units left': {
        status: 'PartiallyShipped',
        packages: [{ ...PARCEL, items: [{ productId: A, quantity: 1 }] }]
    },
    'the rest left': { status: 'Shipped', packages: [PARCEL] },
    PartiallyShipped: { status: 'PartiallyShipped' },
    Shipped: { status: 'Shipped' },
    Delivered: { status: 'Delivered' },
    Completed: { status: 'Completed' },
    'the seller cancels': CANCEL,
    'one unit cancelled': {
        status: 'CANCELLED',
        cancel: { reason: 'out_of_stock', items: [{ productId: B, quantity: 1 }] }
    }
};

describe('A held order', () => {
    let held: HeldOrder;
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    (['NOTCONFIRMED', 'CREATED'] as const).forEach((preference) => {
        const isCreated = preference === 'CREATED';
        const waiting = isCreated ? 'created' : 'new';
        const cancelled = isCreated ? 'failed' : 'cancelled';

        describe(`by preference ${preference}`, () => {
            beforeEach(() => {
                held = new HeldOrder({ tiktokShopHeldOrders: preference });
                sfcc = held.sfcc;
            });

            it('waits as the preference says; TikTok sees New, and its stock is taken', () => {
                const order = sfcc.order(ORDER_NO).json;
                expect(order).to.include({
                    status: waiting,
                    confirmation_status: 'not_confirmed',
                    export_status: 'not_exported',
                    payment_status: 'paid',
                    c_externalOrderStatus: 'New',
                    c_externalChannelOrderStatus: 3,
                    c_tiktokHoldReason: 'totals_differ'
                });
                expect(held.stock).to.equal(held.stockBefore - 2);
            });

            it('is answered to TikTok as any other, also when TikTok repeats it', () => {
                const again = sfcc.create(held.differing());
                expect(again.status).to.equal(200);
                expect(again.json).to.include({
                    error: false,
                    orderNo: ORDER_NO,
                    c_externalChannelOrderStatus: 3
                });
                expect(sfcc.rows('Order')).to.have.length(1);
            });

            it('does what the table of messages says', () => {
                eachOrder((orderNo, name, event) => {
                    expect(held.resultOf(event, orderNo), name).to.equal(TABLE['New, on hold']![name]);
                });
            });

            ['TIKTOK', 'SELLER'].forEach((who) => {
                it(`does what the table says once it is cancelled by the ${who}`, async () => {
                    await sfcc.clock.advance(HOUR);
                    eachOrder((orderNo, name, event) => {
                        held.cancelBy(who, orderNo);
                        const late = { ...event, occurredAt: '2026-11-23T10:30:00Z' };
                        expect(held.resultOf(late, orderNo), name).to.equal(TABLE['CANCELLED, on hold']![name]);
                        expect(sfcc.order(orderNo).json, name).to.include({ status: cancelled });
                    });
                });
            });

            WAYS.forEach((way) => {
                it(`is cancelled by ${way}: its stock goes back`, async () => {
                    const said = await say(sfcc, way, { eventId: 'e1', orderNo: ORDER_NO, ...CANCEL });
                    expect(said).to.deep.equal({ outcome: 'applied', code: '' });
                    held.expectCancelled(cancelled);
                });
            });

            it('is cancelled by TikTok: its stock goes back, and the OMS is told once', async () => {
                held.cancelBy('TIKTOK');
                held.expectCancelled(cancelled);
                await held.sweep();
                await held.sweep();
                expect(held.told.filter((body) => body.status === 'CANCELLED')).to.have.length(1);
                expect(held.alerts(), 'a cancellation of ours is no change by others').to.deep.equal([]);
                expect(held.stock).to.equal(held.stockBefore);
            });

            it('is cancelled by the seller where an OMS owns the status of the others', () => {
                sfcc.prefer({ tiktokShopHeldOrders: preference, tiktokShopOwnsOrderStatus: false });
                expect(held.resultOf(CANCEL)).to.equal('CANCELLED');
                expect(sfcc.order(ORDER_NO).json.status).to.equal(isCreated ? 'failed' : 'new');
            });

            it('that the seller cancels is told to TikTok by the feed', () => {
                expect(held.resultOf(CANCEL)).to.equal('CANCELLED');
                expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
                const feed = held.feeds();
                expect(feed).to.contain(`order-no="${ORDER_NO}"`).and.to.contain('<order-status>CANCELLED');
                expect(feed).to.contain(`<external-order-no>${ID}<`);
                expect(held.entry()).to.include({ feedDue: false });
            });

            it('whose last unit is cancelled is cancelled', () => {
                expect(held.resultOf(EVENTS['one unit cancelled']!)).to.equal('New');
                const items = [{ productId: A, quantity: 2 }];
                expect(held.resultOf({ status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } })).to.equal(
                    'CANCELLED'
                );
                held.expectCancelled(cancelled);
            });

            it('is found by the sweep, listed as held and counted', async () => {
                await held.sweep();
                const page = new OrderPage(sfcc);
                expect(page.visit.page('TikTokShopOrders-Show', { filter: 'held' })).to.contain(ORDER_NO);
                expect(page.visit.page('TikTokShopOverview-Show')).to.contain(ORDER_NO);
                expect(page.show()).to.contain('total differs');
                expect(JSON.parse(held.value('total')).counts.held).to.equal(1);
            });

            it('is released on its page: it is New, confirmed, ready for export and in the feed', async () => {
                const page = new OrderPage(sfcc);
                const asked = page.ask('release');
                expect(asked.includes('B2C Commerce places the order')).to.equal(isCreated);
                page.confirm(asked);
                held.expectReleased();
                expect(held.feeds()).to.equal('');
                sfcc.job('TikTokShop-OrderFeed');
                expect(held.feeds()).to.contain(ORDER_NO).and.to.contain('<order-status>NEW');
                expect(held.ship()).to.include({ outcome: 'applied' });
                await held.sweep();
                expect(held.alerts()).to.deep.equal([]);
                expect(JSON.parse(held.value('total')).counts.held || 0).to.equal(0);
            });

            it('is released by a confirmation over OCAPI', async () => {
                expect(sfcc.patch(ORDER_NO, { confirmation_status: 'confirmed' }).status).to.equal(200);
                await held.sweep();
                held.expectReleased();
            });

            it('is released by a confirmation over SCAPI', async () => {
                held.scapi('confirmation-status', 'confirmed');
                await held.sweep();
                held.expectReleased();
                await held.sweep();
                expect(held.alerts()).to.deep.equal([]);
            });

            it('is made ready for export by its release only', async () => {
                held.scapi('export-status', 'ready');
                await held.sweep();
                expect(sfcc.order(ORDER_NO).json).to.include({ status: waiting, export_status: 'not_exported' });
            });

            it('alerts operations, once, after the hours of the preference', async () => {
                await sfcc.clock.advance(23 * HOUR);
                await held.sweep();
                expect(held.alerts()).to.deep.equal([]);
                await sfcc.clock.advance(2 * HOUR);
                await held.sweep();
                await held.sweep();
                expect(held.alerts()).to.have.length(1);
                expect(storedWords(held.alerts()[0])).to.contain('24').and.to.contain('(total differs)');
                expect(storedWords(held.alerts()[0], 'de')).to.contain('(Summe weicht ab)');
            });

            it('sends no alert once it is released or cancelled', async () => {
                new OrderPage(sfcc).act('release');
                expect(sfcc.create(held.differing(ID.replace(/1$/, '2'))).status).to.equal(200);
                held.cancelBy('TIKTOK', ORDER_NO.replace(/1$/, '2'));
                await sfcc.clock.advance(48 * HOUR);
                await held.sweep();
                expect(held.alerts()).to.deep.equal([]);
            });

            it('counts among the orders of its month', async () => {
                await held.sweep();
                sfcc.job('TikTokShop-MonthFigures', { Month: '2026-11' });
                expect(JSON.parse(held.value('month-2026-11')).shops[0]).to.include({ orders: 1 });
            });

            it('keeps a PATCH that changes no status', () => {
                expect(sfcc.patch(ORDER_NO, { c_orderNote: 'x' }).status).to.equal(200);
                expect(sfcc.order(ORDER_NO).json).to.include({ status: waiting, c_orderNote: 'x' });
            });

            it('is told to the feed once it is released, never before', async () => {
                expect(held.resultOf(EVENTS['one unit cancelled']!)).to.equal('New');
                for (let run = 0; run < 2; run += 1) {
                    expect(sfcc.job('TikTokShop-OrderFeed').exit_status).to.include({ status: 'ok' });
                    await held.sweep();
                }
                expect(held.feeds().includes(ORDER_NO)).to.equal(!isCreated);
                expect(held.entry()).to.include({ feedDue: false });
            });

            it('that differs in nothing is placed at once', () => {
                expect(sfcc.create(externalOrder({ c_externalOrderId: ID.replace(/1$/, '3') })).status).to.equal(200);
                expect(sfcc.order(ORDER_NO.replace(/1$/, '3')).json).to.include({
                    status: 'new',
                    confirmation_status: 'confirmed',
                    export_status: 'ready'
                });
            });
        });
    });

    /** A held order for each message of the table. */
    function eachOrder(check: (orderNo: string, name: string, event: Json) => void): void {
        Object.entries(EVENTS).forEach(([name, event], index) => {
            const id = String(577000000000000010n + BigInt(index));
            expect(sfcc.create(held.differing(id)).status).to.equal(200);
            check('TTS-' + id, name, event);
        });
    }
});
