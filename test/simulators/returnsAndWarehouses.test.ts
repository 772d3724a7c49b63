import { expect } from 'chai';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';
import type { Shop } from '#helpers/tiktok/tiktok';

const SUIT = '701643632930';
const TIE = '701643632947';
const SECOND = '6955005333819123124';

describe('simulated TikTok Shop: returns of chosen lines, and warehouses', () => {
    let shop: Shop;

    beforeEach(() => {
        shop = createShop();
    });

    function shippedOrder(): string {
        const id = paidOrder(shop, {
            holdFlow: 'awaiting',
            items: [
                { productId: SUIT, quantity: 2 },
                { productId: TIE, quantity: 1 }
            ]
        });
        shop.simulate(`orders/${id}/ship`, {});
        return id;
    }

    it('take the units of the products that the buyer names, none of them twice', () => {
        const id = shippedOrder();
        const items = [
            { productId: TIE, quantity: 1 },
            { productId: SUIT, quantity: 1 }
        ];
        expect(shop.simulate(`orders/${id}/request-return`, { items })).to.include.keys('id');
        expect(() => shop.simulate(`orders/${id}/request-return`, { items })).to.throw(`1 to 0 of ${TIE} is expected`);
        const rest = shop.simulate(`orders/${id}/request-return`, { items: [items[1]] });
        expect(rest).to.include.keys('id');
        shop.simulate(`returns/${rest.id}/withdraw`, {});
        expect(shop.simulate(`orders/${id}/request-return`, { items: [items[1]] })).to.include.keys('id');
    });

    it('know two warehouses, and no other', () => {
        const { id } = shop.simulate('orders', { warehouse: SECOND });
        const { json } = shop.call('GET', '/order/202507/orders', { query: { ids: String(id) } });
        expect(json.data.orders[0]).to.include({ warehouse_id: SECOND });
        expect(() => shop.simulate('orders', { warehouse: '1' })).to.throw(/warehouse out of /);
    });
});
