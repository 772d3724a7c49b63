import { expect } from 'chai';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const PRODUCT = '701643632930';
const SCAPI = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;

/** What SCAPI writes waits for a sweep, which finds it only once the order search knows of the change. */
describe('An order that SCAPI has patched, before a sweep finds it', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [PRODUCT]: 2 });
        shop.run();
        // A sweep looks back half an hour.
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        shop.sfcc.instance.switches.searchIndexLagMs = HOUR;
    });

    afterEach(() => shop.sfcc.close());

    /** The ways in which TikTok tells that it has cancelled. */
    const WAYS: Record<string, () => unknown> = {
        'in a webhook': () => {
            shop.receive(1, { order_id: ID });
            shop.run();
        },
        'in the list of changed orders': () => shop.run()
    };
    Object.entries(WAYS).forEach(([way, tell]) => {
        it(`TikTok tells ${way} that it has cancelled what had left: cancelled after it had left`, async () => {
            patch({ c_shipmentsInfo: parcel(2) });
            await cancelOnTikTok();
            tell();
            expect(shop.order(ID)).to.include({
                status: 'new',
                shipping_status: 'shipped',
                c_externalOrderStatus: 'CANCELLED',
                c_orderTag: 'cancel after shipped'
            });
            await findBySearch();
            expect(shop.order(ID)).to.include({ status: 'new', c_orderTag: 'cancel after shipped' });
        });

        it(`TikTok tells ${way} that it has cancelled: a refused patch does not stop it`, async () => {
            patch({ c_externalOrderStatus: 'Lost' });
            await cancelOnTikTok();
            tell();
            expect(shop.order(ID)).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
        });
    });

    it('a buyer asks to cancel what has left: refused, for it has left', async () => {
        patch({ c_shipmentsInfo: parcel(2) });
        shop.tiktok.cancellations.request(shop.tiktok.orders.byId.get(ID)!);
        // Requests are asked for four times an hour.
        await shop.sfcc.clock.advance(20 * MINUTE);
        shop.run();
        expect(shop.order(ID)).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
        expect(shop.tiktok.orders.byId.get(ID)!.status).not.to.equal('CANCELLED');
    });

    function patch(body: Json): void {
        expect(shop.sfcc.scapi('PATCH', SCAPI, body).status).to.equal(204);
    }

    function parcel(quantity: number): string {
        const items = [{ productId: PRODUCT, quantity }];
        return JSON.stringify({ P1: { carrier: 'UPS', trackingNumber: '1Z1', items } });
    }

    async function cancelOnTikTok(): Promise<void> {
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.tiktok.cancellations.bySystem(shop.tiktok.orders.byId.get(ID)!, 'operator_cancel_risk_control_block');
        await shop.sfcc.clock.advance(MINUTE);
    }

    async function findBySearch(): Promise<void> {
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.run();
    }
});
