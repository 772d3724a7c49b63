import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const PRODUCT = '701643632930';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };
/** The hour in which the order was paid, and one later. */
const EARLY = '2026-11-23T11:00:00Z';
const LATER = '2026-11-23T11:30:00Z';

describe('What TikTok cancels', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [PRODUCT]: 2 });
    });

    afterEach(() => shop.sfcc.close());

    it('is what B2C Commerce itself has cancelled: the seller does so on TikTok, and no shipment gets there', () => {
        expect(shop.sfcc.patch(ORDER_NO, { status: 'cancelled' }).status).to.equal(200);
        shop.run();
        expect(shop.tiktok.orders.byId.get(ID)).to.include({ status: 'CANCELLED', cancelledBy: 'SELLER' });
        const event = { eventId: 'late', orderNo: ORDER_NO, status: 'Shipped', packages: [PARCEL] };
        expect(shop.sfcc.events(event)[0]).to.include({ outcome: 'rejected', code: 'order_cancelled' });
        shop.run();
        expect(shop.units(ID)).to.deep.equal([`${PRODUCT} cancelled`, `${PRODUCT} cancelled`]);
    });

    it('is not what was shipped in part when B2C Commerce cancelled it: TikTok is told of the part', () => {
        const items = [{ productId: PRODUCT, quantity: 1 }];
        shop.tell(ID, { status: 'PartiallyShipped', packages: [{ ...PARCEL, items }] });
        shop.sfcc.patch(ORDER_NO, { status: 'cancelled' });
        shop.run();
        expect(shop.tiktok.orders.byId.get(ID)!.status).not.to.equal('CANCELLED');
        expect(entry()).to.include({ needsAttention: true });
    });

    /** The ways in which TikTok tells. */
    const ways: Record<string, () => void> = {
        'by PATCH': () => {
            expect(shop.sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' }).status).to.equal(200);
        },
        'by webhook': () => {
            const order = shop.tiktok.orders.byId.get(ID)!;
            shop.tiktok.cancellations.bySystem(order, 'operator_cancel_risk_control_block');
            shop.receive(1, { order_id: ID });
            shop.run();
        }
    };

    Object.entries(ways).forEach(([way, cancel]) => {
        it(`${way} after the seller stands: an earlier shipment that comes late makes it one of a shipped order`, () => {
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            shop.tell(ID, { status: 'CANCELLED', occurredAt: LATER });
            cancel();
            shop.tell(ID, { status: 'Shipped', occurredAt: EARLY, packages: [PARCEL] });
            expect(shop.order(ID)).to.include({
                status: 'new',
                shipping_status: 'shipped',
                c_externalOrderStatus: 'CANCELLED',
                c_externalChannelOrderStatus: 6,
                c_orderTag: 'cancel after shipped'
            });
            expect(entry()).to.include({ needsAttention: true, appliedStatus: 'CANCELLED' });
            expect(notes().join()).to.contain('TikTok cancelled the order after units had shipped');
        });
    });

    it('of units that have left is shown once, however often it is told, and goes to the history', () => {
        shop.tell(ID, { status: 'Shipped', packages: [PARCEL] });
        const items = [{ product_id: PRODUCT, c_externalLineItemStatus: 7, c_quantityCanceled: 1 }];
        expect(shop.sfcc.patch(ORDER_NO, { product_items: items }).status).to.equal(200);
        expect(shop.sfcc.patch(ORDER_NO, { product_items: items }).status).to.equal(200);
        cancelUnitOnTikTok();
        shop.run();
        expect(tooLateNotes()).to.have.length(1);
        expect(shop.order(ID)).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        expect(JSON.parse(String(entry().unitsCancelledTooLate))).to.deep.equal({ [PRODUCT]: 1 });
        expect(JSON.parse(String(shop.order(ID).c_shipmentsInfo))['1'].items).to.deep.equal([
            { productId: PRODUCT, quantity: 2 }
        ]);
        expect(String(entry().history)).to.contain('history.some_units');
    });

    it('of units that have left is refused to an OMS all the same', () => {
        shop.tell(ID, { status: 'Shipped', packages: [PARCEL] });
        const items = [{ product_id: PRODUCT, c_externalLineItemStatus: 7, c_quantityCanceled: 1 }];
        expect(shop.sfcc.patch(ORDER_NO, { c_orderAction: 'update', product_items: items }).status).to.equal(400);
    });

    it('and cannot be applied is shown to a person, and is in the history', () => {
        const [unit] = shop.tiktok.orders.byId.get(ID)!.units;
        unit!.sellerSku = 'unknown';
        unit!.cancelled = true;
        shop.receive(1, { order_id: ID });
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(entry()).to.include({ needsAttention: true });
        expect(notes().filter((note) => note.includes('could not apply what TikTok reported'))).to.have.length(1);
        expect(String(entry().history)).to.contain('unknown_product');
    });

    it('and what it completes without a shipment here is shown', () => {
        shop.tiktok.orders.byId.get(ID)!.status = 'COMPLETED';
        shop.receive(1, { order_id: ID });
        shop.run();
        expect(notes().join()).to.contain('TikTok shows the order as COMPLETED');
        expect(entry()).to.include({ needsAttention: true, appliedStatus: 'New' });
    });

    describe("a buyer's request", () => {
        beforeEach(() => {
            shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
            shop.tiktok.cancellations.request(shop.tiktok.orders.byId.get(ID)!);
            shop.run();
            expect(request()).to.include({ state: 'open' });
            // From now on this side gives no answer.
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        });

        const settled: Record<string, [() => void, string]> = {
            'accepted on TikTok': [
                () => shop.tiktok.cancellations.accept(shop.tiktok.orders.byId.get(ID)!),
                'accepted'
            ],
            'rejected on TikTok': [() => shop.tiktok.cancellations.reject(shop.tiktok.orders.byId.get(ID)!), 'closed']
        };
        Object.entries(settled).forEach(([what, [settle, state]]) => {
            it(`${what} is closed here by the next webhook`, () => {
                settle();
                shop.receive(1, { order_id: ID });
                shop.run();
                expect(request()).to.include({ state });
                expect(entry().requestOpen).to.equal(false);
                expect(notes().filter((note) => note.includes('request to cancel: ' + state))).to.have.length(1);
            });
        });

        it('is closed when TikTok patches that the order is cancelled', () => {
            shop.sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'CANCELLED' });
            expect(request()).to.include({ state: 'accepted' });
        });
    });

    function cancelUnitOnTikTok(): void {
        shop.tiktok.orders.byId.get(ID)!.units[0]!.cancelled = true;
        shop.receive(1, { order_id: ID });
    }

    function tooLateNotes(): string[] {
        return notes().filter((note) => note.includes('TikTok cancelled units that had already shipped'));
    }

    function notes(): string[] {
        const [order] = shop.sfcc.rows('Order').filter((row) => row.orderNo === ORDER_NO);
        return ((order!.notes || []) as Json[]).map((note) => String(note.text));
    }

    function entry(): Json {
        return shop.sfcc.customObject('TikTokShopOrder', ID);
    }

    function request(): Json {
        return JSON.parse(String(entry().cancelRequest)) as Json;
    }
});
