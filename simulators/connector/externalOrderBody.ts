import type { Buyer } from '../tiktok-shop/buyer';
import type { TikTokOrder, Unit } from '../tiktok-shop/tiktokOrder';
import type { Json } from '../json';

const SELLER_ADDRESS = {
    first_name: 'TikTok',
    last_name: 'Shop',
    address1: '1 Example Street',
    address2: '',
    city: 'Santa Monica',
    postal_code: '90401',
    state_code: 'CA',
    country_code: 'US',
    phone: '3105550100'
};
/**
 * What TikTok's connector posts to CreateExternalOrder. Units of a product become one line with a quantity; prices
 * are net of tax; `payment.amount` leaves shipping out, as the official connector does.
 * @param retry - whether it was posted before
 */
export function externalOrderBody(order: TikTokOrder, retry: boolean): Json {
    const products = [...new Set(order.units.map((unit) => unit.sellerSku))];
    const lines = products.map((productId) =>
        line(
            order,
            order.units.filter((unit) => unit.sellerSku === productId)
        )
    );
    const cents = order.units.reduce((sum, unit) => sum + unit.price + unit.tax, 0);
    return {
        currency: order.currency,
        c_externalOrderId: order.id,
        c_buyerNote: order.buyer.note,
        c_orderNote: '',
        c_orderTag: '',
        retry,
        social_channel_id: 14,
        customer: {
            customer_name: 'TikTok Shop',
            customer_email: order.buyer.email,
            billing_address: SELLER_ADDRESS
        },
        product_lineitems: lines,
        shipment: { shipping_method: 'TTS004', shipping_address: addressOf(order.buyer) },
        totals: {
            adjusted_shipping_total: {
                net_price: order.shippingFee / 100,
                tax: order.shippingTax / 100,
                gross_price: (order.shippingFee + order.shippingTax) / 100
            },
            price_adjustments: []
        },
        payment: { payment_method: 'SOCIAL_PAY', amount: cents / 100 }
    };
}

function addressOf(buyer: Buyer): Json {
    return {
        first_name: buyer.firstName,
        last_name: buyer.lastName,
        address1: buyer.address1,
        address2: buyer.address2,
        city: buyer.city,
        postal_code: buyer.postalCode,
        state_code: 'MA',
        country_code: 'US',
        phone: buyer.phone
    };
}

function line(order: TikTokOrder, units: Unit[]): Json {
    return {
        product_id: (units[0] as Unit).sellerSku,
        quantity: units.length,
        net_price: units.reduce((sum, unit) => sum + unit.price, 0) / 100,
        tax: units.reduce((sum, unit) => sum + unit.tax, 0) / 100,
        tax_rate: order.taxRate,
        price_adjustments: []
    };
}
