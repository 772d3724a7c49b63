import { fromMinor } from '../tiktok-shop/money';
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
 * What TikTok's connector posts to CreateExternalOrder. Units of a product become one line with a quantity. Prices are net
 * of tax; where TikTok's prices contain it, they are as the buyer sees them, with the rate and no amount. `payment.amount`
 * leaves shipping out, as the official connector does.
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
    const goods = order.units.reduce((sum, unit) => sum + unit.price + unit.tax, 0);
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
        shipment: { shipping_method: 'TTS004', shipping_address: addressOf(order) },
        totals: { adjusted_shipping_total: shippingOf(order), price_adjustments: [] },
        payment: { payment_method: 'SOCIAL_PAY', amount: amount(order, goods) }
    };
}

function amount(order: TikTokOrder, minor: number): number {
    return Number(fromMinor(minor, order.currency));
}

function shippingOf(order: TikTokOrder): Json {
    const { shippingFee, shippingTax, taxIncluded, taxRate } = order;
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

function line(order: TikTokOrder, units: Unit[]): Json {
    const sum = (of: (unit: Unit) => number): number =>
        amount(
            order,
            units.reduce((total, unit) => total + of(unit), 0)
        );
    return {
        product_id: (units[0] as Unit).sellerSku,
        quantity: units.length,
        net_price: sum((unit) => unit.price),
        ...(order.taxIncluded ? {} : { tax: sum((unit) => unit.tax) }),
        tax_rate: order.taxRate,
        price_adjustments: []
    };
}
