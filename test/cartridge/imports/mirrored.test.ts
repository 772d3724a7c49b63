import { expect } from 'chai';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { edit } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

const A = '701643632930';

describe('What happens on TikTok in direct mode, without a webhook', () => {
    let shop: ImportShop;
    let order: TikTokOrder;

    beforeEach(async () => {
        shop = new ImportShop();
        shop.sfcc.prefer({ tiktokShopNewOrdersTaken: 'nobody' });
        order = shop.bought({ items: [{ productId: A, quantity: 2, price: '25.00' }] });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
    });

    afterEach(() => shop.sfcc.close());

    async function imported(): Promise<Json> {
        await shop.sfcc.clock.advance(5 * MINUTE);
        expect(shop.import()).to.include({ status: 'ok' });
        return shop.order(order.id);
    }

    function exported(): void {
        const key = 'RefArch/TTS-' + order.id;
        shop.sfcc.change(() => Object.assign(edit<Json>('Order', key), { exportStatus: 1 }));
    }

    it('a whole cancellation cancels the order here', async () => {
        shop.tiktok.orders.cancel(order, 'BUYER', 'No longer needed');
        expect(await imported()).to.include({ status: 'cancelled', c_externalOrderStatus: 'CANCELLED' });
    });

    it('a cancellation of one unit leaves the other', async () => {
        shop.tiktok.orders.cancelUnits(order, [order.units[0]!], 'SELLER', 'Out of stock');
        expect(await imported()).to.include({ status: 'new', c_externalChannelOrderStatus: 7 });
    });

    it('delivery and completion follow the shipment', async () => {
        shop.simulate(`orders/${order.id}/ship`, { carrier: 'UPS', trackingNumber: '1Z1' });
        expect(await imported()).to.include({ c_externalOrderStatus: 'Shipped', shipping_status: 'shipped' });
        shop.simulate(`orders/${order.id}/collect`);
        shop.simulate(`orders/${order.id}/deliver`);
        expect(await imported()).to.include({ c_externalOrderStatus: 'Delivered' });
        shop.simulate(`orders/${order.id}/complete`);
        expect(await imported()).to.include({ c_externalOrderStatus: 'Completed', status: 'completed' });
    });

    it('an address that changes before the export is the order\u2019s', async () => {
        shop.tiktok.orders.changeAddress(order, { address_line1: '1 Other Street' });
        const { shipments } = await imported();
        expect(JSON.stringify(shipments)).to.contain('1 Other Street');
        expect(JSON.stringify(shop.entry(order.id))).not.to.contain('alert.address_changed');
    });

    it('where new orders may be taken unmarked, a changed address always alerts operations', async () => {
        shop.sfcc.prefer({ tiktokShopNewOrdersTaken: 'unknown' });
        shop.tiktok.orders.changeAddress(order, { address_line1: '1 Other Street' });
        await imported();
        expect(JSON.stringify(shop.entry(order.id))).to.contain('alert.address_changed');
    });

    it('an address that changes after the OMS has taken the order alerts operations', async () => {
        shop.tell(order.id, { status: 'Acknowledged' });
        shop.tiktok.orders.changeAddress(order, { address_line1: '1 Other Street' });
        await imported();
        expect(JSON.stringify(shop.entry(order.id))).to.contain('alert.address_changed');
    });

    it('an address that changes after the export alerts operations', async () => {
        exported();
        shop.tiktok.orders.changeAddress(order, { address_line1: '1 Other Street' });
        await imported();
        expect(JSON.stringify(shop.entry(order.id))).to.contain('alert.address_changed');
    });
});
