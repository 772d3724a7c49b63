import type { Json } from '../../json';
import { fromMinor, toMinor } from './money';
import { refuseUnknown } from '../refuseUnknown';
import type { OrderMoney, TikTokOrder } from '../records/tiktokOrder';

/** Fees by market that a buyer pays to TikTok, all part of the total. Source: Get Order Detail, `payment`. */
export const BUYER_FEES = [
    'retail_delivery_fee',
    'small_order_fee',
    'buyer_service_fee',
    'handling_fee',
    'shipping_insurance_fee',
    'item_insurance_fee',
    'item_insurance_tax',
    'distance_shipping_fee',
    'distance_fee',
    'payment_discount_service_fee'
];
const OTHERS = [
    'shipping_fee_seller_discount',
    'shipping_fee_platform_discount',
    'shipping_fee_cofunded_discount',
    'payment_platform_discount'
];

/**
 * Reads amounts as decimal texts by TikTok's names.
 * @throws Error that says what was expected
 */
export function moneyIn(input: Json, currency: string): OrderMoney {
    refuseUnknown(input, [...BUYER_FEES, ...OTHERS]);
    const amount = (name: string): number => {
        const value = input[name] === undefined ? '0' : input[name];
        if (typeof value !== 'string' || !/^\d+(\.\d+)?$/.test(value)) {
            throw new Error(`money.${name}: an amount such as "1.50" is expected`);
        }
        return toMinor(value, currency);
    };
    const cofunded = amount('shipping_fee_cofunded_discount');
    const bySeller = amount('shipping_fee_seller_discount');
    if (cofunded > 0 && bySeller > 0) {
        throw new Error("money: a co-funded discount takes the place of the seller's, so one of them is expected");
    }
    return {
        shippingSellerDiscount: bySeller + cofunded,
        shippingPlatformDiscount: amount('shipping_fee_platform_discount'),
        shippingCofundedDiscount: cofunded,
        fees: Object.fromEntries(BUYER_FEES.map((name) => [name, amount(name)])),
        paymentPlatformDiscount: amount('payment_platform_discount')
    };
}

/** Totals of an order, in the smallest units. */
export interface Totals {
    originalPrice: number;
    sellerDiscount: number;
    platformDiscount: number;
    subTotal: number;
    /** What the buyer pays for shipping, without tax. */
    shipping: number;
    productTax: number;
    tax: number;
    total: number;
}

/** What an order comes to. Source: Get Order Detail, the identities of `payment`. */
export function orderTotals({ units, money, shippingFee, shippingTax }: TikTokOrder): Totals {
    const sum = (of: (unit: TikTokOrder['units'][number]) => number): number =>
        units.reduce((total, unit) => total + of(unit), 0);
    const subTotal = sum((unit) => unit.price);
    const shipping = shippingFee - money.shippingSellerDiscount - money.shippingPlatformDiscount;
    const productTax = sum((unit) => unit.tax);
    const tax = productTax + shippingTax;
    const fees = Object.values(money.fees).reduce((total, fee) => total + fee, 0);
    return {
        originalPrice: sum((unit) => unit.originalPrice),
        sellerDiscount: sum((unit) => unit.sellerDiscount),
        platformDiscount: sum((unit) => unit.platformDiscount),
        subTotal,
        shipping,
        productTax,
        tax,
        total: subTotal + shipping + tax + fees - money.paymentPlatformDiscount
    };
}

/** `payment` of an order. */
export function paymentDocument(order: TikTokOrder): Json {
    const { currency, money } = order;
    const totals = orderTotals(order);
    const text = (minor: number): string => fromMinor(minor, currency);
    const optional = Object.entries({
        ...money.fees,
        shipping_fee_cofunded_discount: money.shippingCofundedDiscount,
        payment_platform_discount: money.paymentPlatformDiscount
    }).filter(([, amount]) => amount > 0);
    return {
        currency,
        sub_total: text(totals.subTotal),
        shipping_fee: text(totals.shipping),
        seller_discount: text(totals.sellerDiscount),
        platform_discount: text(totals.platformDiscount),
        total_amount: text(totals.total),
        original_total_product_price: text(totals.originalPrice),
        original_shipping_fee: text(order.shippingFee),
        shipping_fee_seller_discount: text(money.shippingSellerDiscount - money.shippingCofundedDiscount),
        shipping_fee_platform_discount: text(money.shippingPlatformDiscount),
        tax: text(totals.tax),
        product_tax: text(totals.productTax),
        shipping_fee_tax: text(order.shippingTax),
        ...Object.fromEntries(optional.map(([name, amount]) => [name, text(amount)]))
    };
}
