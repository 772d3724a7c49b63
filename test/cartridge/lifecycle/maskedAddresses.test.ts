import { expect } from 'chai';
import type { Json } from '#helpers/platform/testInstance';
import type { DirectShop } from '#helpers/tiktok/directShop';
import { ImportShop } from '#helpers/tiktok/importShop';
import type { Shipping, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { DAY, HOUR } from '#helpers/durations';

/** Source: Order API, masking in the US. */
describe('A buyer that TikTok masks', () => {
    let shop: ImportShop;

    afterEach(() => shop.sfcc.close());

    async function imported(shipping: Shipping = 'seller'): Promise<TikTokOrder> {
        shop = new ImportShop('US');
        const order = shop.bought({ shipping });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        return order;
    }

    it('31 days after the order was completed, keeps the address and name that we know', async () => {
        const order = await imported();
        const before = addressOf(shop, order);
        expect(before).to.include({ address1: '22 Sample Avenue', last_name: 'Example', postal_code: '01803' });
        live(order);
        await shop.sfcc.clock.advance(31 * DAY);
        shop.tiktok.calls.clear();
        await hear(order);
        expect(shop.calls()['GET /order/202507/orders']).to.be.at.least(1);
        expect(shown(order)).to.include({ address_line1: '2* S***** A*****' });
        expect(addressOf(shop, order)).to.deep.equal(before);
        expect(alertsOf(order)).not.to.contain('alert.address_changed');
    });

    it('as the order is cancelled, keeps them too', async () => {
        const order = await imported();
        const before = addressOf(shop, order);
        shop.tiktok.orders.cancel(order, 'BUYER', 'x');
        await hear(order);
        expect(shop.order(order.id).status).to.equal('cancelled');
        expect(addressOf(shop, order)).to.deep.equal(before);
    });

    (['tiktok', 'fbt'] as const).forEach((shipping) => {
        it(`is no obstacle where TikTok ships (${shipping}), and is known once TikTok shows the address`, async () => {
            const order = await imported(shipping);
            expect(shop.order(order.id)).to.include({ confirmation_status: 'confirmed' });
            expect(addressOf(shop, order).address1).to.contain('*');
            order.shipping = 'seller';
            await hear(order);
            expect(addressOf(shop, order)).to.include({ address1: '22 Sample Avenue' });
            order.shipping = shipping;
            await hear(order);
            expect(addressOf(shop, order)).to.include({ address1: '22 Sample Avenue', city: 'Burlington' });
        });
    });

    it('is known once TikTok shows the address, although units have left by then', async () => {
        const order = await imported('tiktok');
        const unit = { productId: '701643632930', quantity: 1 };
        shop.tell(order.id, {
            status: 'PartiallyShipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: [unit] }]
        });
        expect(shop.order(order.id)).to.include({ c_externalOrderStatus: 'PartiallyShipped' });
        order.shipping = 'seller';
        await hear(order);
        expect(addressOf(shop, order)).to.include({ address1: '22 Sample Avenue' });
        expect(alertsOf(order)).to.contain('alert.address_completed');
    });

    /** It is collected, delivered and completed. */
    function live(order: TikTokOrder): void {
        ['ship', 'collect', 'deliver', 'complete'].forEach((action) => shop.simulate(`orders/${order.id}/${action}`));
    }

    /** TikTok tells of the order by webhooks, and of its address; the job runs. */
    async function hear(order: TikTokOrder): Promise<void> {
        shop.receive(1, { order_id: order.id });
        shop.receive(3, { order_id: order.id });
        shop.run();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
    }

    function shown(order: TikTokOrder): Json {
        const url = `http://tiktok.test/_sim/orders/${order.id}`;
        const answer = shop.tiktok.handle({ method: 'GET', url, headers: {}, body: '' }) as { body: string };
        return (JSON.parse(answer.body) as Json).recipient_address as Json;
    }

    function alertsOf(order: TikTokOrder): string {
        return String(shop.sfcc.customObject('TikTokShopOrder', order.id).alerts || '');
    }
});

function addressOf(shop: DirectShop, order: TikTokOrder): Json {
    return (shop.order(order.id).shipments as Json[])[0]!.shipping_address as Json;
}
