import { orderTotals } from '../tiktok-shop/money/orderMoney';
import { fromMinor } from '../tiktok-shop/money/money';
import type { TikTokOrder } from '../tiktok-shop/records/tiktokOrder';
import type { Json } from '../json';
import { goodsOf } from './goods';
import type { Goods } from './goods';

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
 * What TikTok's connector posts to CreateExternalOrder. Units of a product become one line with a quantity; of bundles and
 * combined listings, the real goods. Shipping is what the buyer pays for it. Prices are net
 * of tax; where TikTok's prices contain it, they are as the buyer sees them, with the rate and no amount. `payment.amount`
 * leaves shipping out, as the official connector does. How the connector names cash on delivery is assumed.
 */
export function externalOrderBody(order: TikTokOrder): Json {
    const all = order.units.flatMap(goodsOf);
    const products = [...new Set(all.map((one) => one.sellerSku))];
    const lines = products.map((productId) =>
        line(
            order,
            all.filter((one) => one.sellerSku === productId)
        )
    );
    const goods = order.units.reduce((sum, unit) => sum + unit.price + unit.tax, 0);
    return {
        currency: order.currency,
        c_externalOrderId: order.id,
        c_buyerNote: order.buyer.note,
        c_orderNote: '',
        c_orderTag: '',
        retry: false,
        social_channel_id: 14,
        customer: {
            customer_name: 'TikTok Shop',
            customer_email: order.buyer.email,
            billing_address: SELLER_ADDRESS
        },
        product_lineitems: lines,
        shipment: { shipping_method: 'TTS004', shipping_address: addressOf(order) },
        totals: { adjusted_shipping_total: shippingOf(order), price_adjustments: [] },
        payment: { payment_method: order.kind.isCod ? 'COD' : 'SOCIAL_PAY', amount: amount(order, goods) }
    };
}

function amount(order: TikTokOrder, minor: number): number {
    return Number(fromMinor(minor, order.currency));
}

function shippingOf(order: TikTokOrder): Json {
    const { shippingTax, taxIncluded, taxRate } = order;
    const shippingFee = orderTotals(order).shipping;
    if (taxIncluded) {
        const tax = Math.round((shippingFee * taxRate) / (1 + taxRate));
        return { net_price: amount(order, shippingFee - tax), gross_price: amount(order, shippingFee) };
    }
    return {
        net_price: amount(order, shippingFee),
        tax: amount(order, shippingTax),
        gross_price: amount(order, shippingFee + shippingTax)
    };
}

function addressOf({ buyer, region }: TikTokOrder): Json {
    return {
        first_name: buyer.firstName,
        last_name: buyer.lastName,
        address1: buyer.address1,
        address2: buyer.address2,
        city: buyer.city,
        postal_code: buyer.postalCode,
        state_code: buyer.stateCode,
        country_code: region,
        phone: buyer.phone
    };
}

function line(order: TikTokOrder, goods: Goods[]): Json {
    const sum = (of: (one: Goods) => number): number =>
        amount(
            order,
            goods.reduce((total, one) => total + of(one), 0)
        );
    return {
        product_id: (goods[0] as Goods).sellerSku,
        quantity: goods.reduce((total, one) => total + one.quantity, 0),
        net_price: sum((one) => one.price),
        ...(order.taxIncluded ? {} : { tax: sum((one) => one.tax) }),
        tax_rate: order.taxRate,
        price_adjustments: []
    };
}
