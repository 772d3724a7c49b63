import { expect } from 'chai';
import { mailQueueOf, OrderMgr } from '#sfcc-mocks';
import { OrderPage } from '#helpers/business-manager/orderPage';
import { say, WAYS } from '#helpers/messages/everyWay';
import { CANCEL, HeldOrder, ORDER_NO } from '#helpers/messages/heldOrder';
import type { TestInstance } from '#helpers/platform/testInstance';
import { remove } from '#sfcc-mocks/store/session';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

describe('A held order that is CREATED', () => {
    let held: HeldOrder;
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    beforeEach(() => {
        held = new HeldOrder({ tiktokShopHeldOrders: 'CREATED' });
        sfcc = held.sfcc;
    });

    WAYS.forEach((way) => {
        it(`is not shipped by ${way}`, async () => {
            const event = { eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages: [PARCEL] };
            expect(await say(sfcc, way, event)).to.deep.equal({ outcome: 'rejected', code: 'order_on_hold' });
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'created', shipping_status: 'not_shipped' });
        });
    });

    it('is released although it was failed: its stock is taken again', async () => {
        held.inBusinessManager((order) => OrderMgr.failOrder(order, false));
        expect(held.stock).to.equal(held.stockBefore);
        await held.sweep();
        expect(held.alerts().join()).to.contain('FAILED');
        expect(held.ship()).to.include({ code: 'order_on_hold' });
        new OrderPage(sfcc).act('release');
        held.expectReleased();
        expect(held.stock).to.equal(held.stockBefore - 2);
    });

    it('stays as it is, with the reason in words, when B2C Commerce cannot place it', async () => {
        held.inBusinessManager((order) => OrderMgr.failOrder(order, false));
        held.soldOut();
        const page = new OrderPage(sfcc);
        const answer = page.act('release');
        expect(answer.body).to.contain('could not place the order');
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'failed', confirmation_status: 'not_confirmed' });
        expect(page.show()).to.contain('Not released');
        await held.sweep();
        expect(held.ship()).to.include({ code: 'order_on_hold' });
    });

    it('stays held, and operations are alerted, when it was confirmed by hand and cannot be placed', async () => {
        held.inBusinessManager((order) => {
            OrderMgr.failOrder(order, false);
            order.setConfirmationStatus(2);
        });
        held.soldOut();
        await held.sweep();
        await held.sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'failed', confirmation_status: 'not_confirmed' });
        expect(held.alerts().filter((alert) => alert.includes('alert.not_placed'))).to.have.length(1);
    });

    it('stays held when a person places it: operations are alerted, and TikTok hears of it', async () => {
        held.inBusinessManager((order) => OrderMgr.placeOrder(order));
        await held.sweep();
        await held.sweep();
        expect(held.alerts().filter((alert) => alert.includes('alert.platform_placed'))).to.have.length(1);
        expect(held.ship()).to.include({ code: 'order_on_hold' });
        sfcc.job('TikTokShop-OrderFeed');
        expect(held.feeds()).to.contain(ORDER_NO);
        new OrderPage(sfcc).act('release');
        held.expectReleased();
    });

    it('counts as cancelled by the seller when a person places and cancels it', async () => {
        held.inBusinessManager((order) => {
            OrderMgr.placeOrder(order);
            OrderMgr.cancelOrder(order);
        });
        await held.sweep();
        expect(held.entry()).to.include({ appliedStatus: 'CANCELLED', cancelledBy: 'OPERATIONS' });
        expect(held.stock).to.equal(held.stockBefore);
    });

    it('lives again when a person undoes the seller’s cancellation, held for both reasons', async () => {
        expect(held.resultOf(CANCEL)).to.equal('CANCELLED');
        held.inBusinessManager((order) => OrderMgr.undoFailOrder(order));
        await held.sweep();
        expect(sfcc.order(ORDER_NO).json).to.include({
            status: 'created',
            c_externalOrderStatus: 'New',
            c_tiktokHoldReason: 'totals_differ, reopened'
        });
        new OrderPage(sfcc).act('release');
        held.expectReleased();
    });

    it('that TikTok has cancelled is not released', () => {
        held.cancelBy('TIKTOK');
        expect(new OrderPage(sfcc).actBlindly('release').status).not.to.equal(302);
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'failed', c_externalOrderStatus: 'CANCELLED' });
    });

    it('that is deleted is missed: operations get a mail, and the log names it', async () => {
        sfcc.prefer({ tiktokShopHeldOrders: 'CREATED', tiktokShopAlertRecipients: 'ops@example.com' });
        sfcc.change(() => remove('Order', 'RefArch/' + ORDER_NO));
        await sfcc.clock.advance(25 * HOUR);
        await held.sweep();
        expect(
            mailQueueOf(sfcc.instance)
                .sent.map((mail) => mail.content)
                .join()
        ).to.contain('no longer has it');
        const errors = sfcc.log.filter(({ level }) => level === 'error').map(({ message }) => message);
        expect(errors.join()).to.contain(ORDER_NO).and.to.contain('no longer has it');
    });

    it('that is deleted no longer counts as held once operations were told', async () => {
        const heldOnOverview = (): string | undefined =>
            /<strong>(\d+)<\/strong> held/.exec(new OrderPage(sfcc).visit.page('TikTokShopOverview-Show'))?.[1];
        await held.sweep();
        expect(heldOnOverview()).to.equal('1');
        sfcc.change(() => remove('Order', 'RefArch/' + ORDER_NO));
        await sfcc.clock.advance(25 * HOUR);
        await held.sweep();
        await held.sweep();
        expect(heldOnOverview()).to.equal('0');
    });

    it('is reported by the cartridge where the feed was the reporter when units were cancelled', async () => {
        sfcc.prefer({ tiktokShopReporter: 'feed' });
        held.resultOf({ ...CANCEL, cancel: { ...CANCEL.cancel, items: [{ productId: A, quantity: 1 }] } });
        sfcc.job('TikTokShop-OrderFeed');
        expect(held.feeds()).to.equal('');
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        new OrderPage(sfcc).act('release');
        await held.sweep();
        expect(sfcc.customObject('TikTokShopTask', 'report-' + ID)).to.include({ kind: 'report' });
    });

    it('is a row of the CSV feed when the seller has cancelled it', () => {
        held.resultOf(CANCEL);
        sfcc.job('TikTokShop-OrderFeed', { Format: 'csv' });
        expect(held.feeds()).to.contain(`${ORDER_NO},${ID},CANCELLED`);
    });
});
