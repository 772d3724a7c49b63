import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import type { Order } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { edit } from '#sfcc-mocks/store/session';

const ID = '577000000000000001';
export const ORDER_NO = 'TTS-' + ID;
const A = '701643632930';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };
/** The seller cancels, as an event of the OMS. */
export const CANCEL = { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } };

/** An instance with one order that is held because its totals differ, and an OMS that is told things. */
export class HeldOrder {
    readonly sfcc = new TestInstance();
    /** What the OMS was told. */
    readonly told: Json[] = [];
    readonly stockBefore: number;
    private count = 0;

    constructor(preferences: Json) {
        this.sfcc.hosts['https://oms.test'] = (message) => {
            this.told.push(JSON.parse(message.body || '{}') as Json);
            return { status: 200, headers: {}, body: '{}' };
        };
        this.sfcc.prefer(preferences);
        this.stockBefore = this.stockOf(A);
        expect(this.sfcc.create(this.differing()).status).to.equal(200);
    }

    /** Units of the first product that can be sold. */
    get stock(): number {
        return this.stockOf(A);
    }

    /** TikTok has announced more than its parts make. */
    differing(id = ID): Json {
        return externalOrder({
            c_externalOrderId: id,
            payment: { payment_method: 'SOCIAL_PAY', amount: 108.7 }
        });
    }

    /** The status that an event leads to, or the code or outcome that says why it does not. */
    resultOf(event: Json, orderNo = ORDER_NO): string {
        this.count += 1;
        const { outcome, code } = this.sfcc.events({ eventId: 'e' + this.count, orderNo, ...event })[0]!;
        return outcome === 'applied' ? String(this.entry(orderNo).appliedStatus) : String(code || outcome);
    }

    ship(): Json {
        this.count += 1;
        return this.sfcc.events({
            eventId: 's' + this.count,
            orderNo: ORDER_NO,
            status: 'Shipped',
            packages: [PARCEL]
        })[0]!;
    }

    cancelBy(who: string, orderNo = ORDER_NO): void {
        if (who === 'TIKTOK') {
            const patch = { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };
            expect(this.sfcc.patch(orderNo, patch).status).to.equal(200);
        } else {
            expect(this.resultOf(CANCEL, orderNo)).to.equal('CANCELLED');
        }
    }

    expectCancelled(status: string): void {
        expect(this.sfcc.order(ORDER_NO).json).to.include({
            status,
            c_externalOrderStatus: 'CANCELLED',
            c_externalChannelOrderStatus: 6
        });
        expect(this.stockOf(A)).to.equal(this.stockBefore);
    }

    expectReleased(): void {
        const order = this.sfcc.order(ORDER_NO).json;
        expect(order).to.include({
            status: 'new',
            confirmation_status: 'confirmed',
            export_status: 'ready',
            c_externalOrderStatus: 'New'
        });
        expect(order.c_tiktokHoldReason || '').to.equal('');
    }

    async sweep(): Promise<void> {
        await this.sfcc.clock.advance(5 * 60 * 1000);
        expect(this.sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
    }

    inBusinessManager(run: (order: Order) => void): void {
        this.sfcc.change(() => run(OrderMgr.getOrder(ORDER_NO)!));
    }

    scapi(kind: string, status: string): void {
        const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}/${kind}?siteId=RefArch`;
        expect(this.sfcc.scapi('PUT', url, { status }).status).to.equal(204);
    }

    entry(orderNo = ORDER_NO): Json {
        return this.sfcc.customObject('TikTokShopOrder', orderNo.replace('TTS-', ''));
    }

    alerts(): string[] {
        return this.sfcc
            .rows('CustomObject:TikTokShopOrder')
            .flatMap((row) => JSON.parse(String(row.custom.alerts || '[]')) as string[]);
    }

    value(key: string): string {
        return String(this.sfcc.customObject('TikTokShopValue', key).value);
    }

    feeds(): string {
        return Object.values(this.sfcc.feedFiles()).join('\n');
    }

    soldOut(): void {
        this.sfcc.change(() => {
            edit<Json>('InventoryRecord', 'inventory_m/' + A).allocation = 0;
        });
    }

    stockOf(productId: string): number {
        const record = this.sfcc.rows('InventoryRecord').find((row) => row.productId === productId)!;
        return Number(record.allocation) - Number(record.onOrder);
    }
}
