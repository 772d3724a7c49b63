import { expect } from 'chai';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';

const PRODUCT = '701643632930';

describe('An order of TikTok’s warehouse that the connector brings', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    function alerts(id: string): string[] {
        const { alerts: stored } = shop.sfcc.customObject('TikTokShopOrder', id);
        return (JSON.parse((stored as string | null) || '[]') as string[])
            .map((one) => (JSON.parse(one) as Json[])[0]!)
            .map(String);
    }

    it('alerts operations once, because it has taken stock of the site', async () => {
        shop.run();
        const order = await shop.connectorOrder({ shipping: 'fbt', items: [{ productId: PRODUCT, quantity: 2 }] });
        shop.run();
        expect(alerts(order.id)).to.deep.equal(['alert.fulfilled_by_tiktok']);
        shop.simulate(`orders/${order.id}/ship`);
        await shop.sfcc.clock.advance(20 * 60 * 1000);
        shop.run();
        expect(alerts(order.id).filter((code) => code === 'alert.fulfilled_by_tiktok')).to.have.length(1);
        expect(shop.order(order.id)).to.include({ c_externalOrderStatus: 'Shipped' });
    });

    it('is not shipped by the cartridge, even if the OMS reports a shipment', async () => {
        shop.run();
        const order = await shop.connectorOrder({ shipping: 'fbt', items: [{ productId: PRODUCT, quantity: 2 }] });
        shop.tell(order.id, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }]
        });
        shop.run();
        expect(shop.units(order.id)).to.deep.equal([PRODUCT + ' open', PRODUCT + ' open']);
        expect(shop.task(order.id)).to.include({ state: 'dead', lastCode: 'fulfilled_by_tiktok' });
    });

    it('alerts no one if it has taken no stock', async () => {
        shop.run();
        const order = await shop.connectorOrder({ shipping: 'seller', items: [{ productId: PRODUCT, quantity: 2 }] });
        shop.run();
        expect(alerts(order.id)).to.deep.equal([]);
    });
});
