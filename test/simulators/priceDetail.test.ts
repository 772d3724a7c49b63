import { expect } from 'chai';
import { createShop, paidOrder } from '#helpers/tiktok/tiktok';

// Source: API page Get Price Detail 202407, the calculations of its members.
describe('TikTok Shop simulator: the prices of an order', () => {
    function pricesOf(order: Record<string, unknown>): Record<string, any> {
        const shop = createShop();
        const id = paidOrder(shop, order);
        return shop.call('GET', `/order/202407/orders/${id}/price_detail`).json.data as Record<string, any>;
    }

    const prices = pricesOf({
        holdFlow: 'awaiting',
        taxRate: 0.1,
        shippingFee: '8.00',
        money: {
            shipping_fee_seller_discount: '2.00',
            shipping_fee_platform_discount: '1.00',
            small_order_fee: '0.50'
        },
        items: [
            { productId: 'a', quantity: 2, price: '20.00', sellerDiscount: '3.00', platformDiscount: '1.00' },
            { productId: 'b', quantity: 1, price: '10.00' }
        ]
    });

    it('begin with what goods and shipping cost before discounts and tax', () => {
        expect(prices).to.deep.include({
            currency: 'USD',
            total: '58.00',
            sku_list_price: '50.00',
            shipping_list_price: '8.00'
        });
    });

    it('go down by the discounts of seller and platform', () => {
        expect(prices).to.deep.include({
            subtotal_deduction_seller: '6.00',
            subtotal_deduction_platform: '2.00',
            sku_sale_price: '42.00',
            shipping_fee_deduction_seller: '2.00',
            shipping_fee_deduction_platform: '1.00',
            shipping_sale_price: '5.00'
        });
    });

    it('go up by tax and the fee for small orders to what the buyer pays', () => {
        expect(prices).to.deep.include({
            subtotal_tax_amount: '4.20',
            subtotal: '46.20',
            tax_amount: '4.70',
            tax_rate: '0.1',
            payment: '52.20'
        });
    });

    it('have a line for each unit, without shipping', () => {
        const [first, , last] = prices.line_items as Array<Record<string, string>>;
        expect(prices.line_items).to.have.length(3);
        expect(first).to.deep.include({
            total: '20.00',
            sku_list_price: '20.00',
            sku_sale_price: '16.00',
            subtotal_deduction_seller: '3.00',
            subtotal: '17.60',
            payment: '17.60'
        });
        expect(last).to.deep.include({ sku_list_price: '10.00', sku_sale_price: '10.00', subtotal: '11.00' });
        expect(first).not.to.have.property('shipping_list_price');
    });

    it('tell what gifts would have cost', () => {
        const { sku_gift_original_price: gifts } = pricesOf({
            items: [
                { productId: 'a', quantity: 1, price: '20.00' },
                { productId: 'b', quantity: 1, price: '5.00', sellerDiscount: '5.00', gift: true }
            ]
        });
        expect(gifts).to.equal('5.00');
    });
});
