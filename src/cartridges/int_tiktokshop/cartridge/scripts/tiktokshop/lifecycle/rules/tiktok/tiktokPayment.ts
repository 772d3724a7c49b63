import { amountText } from '../../../openapi/rules/tiktokOrder';
import type { TikTokOrder } from '../../../openapi/rules/tiktokOrder';
import { isObject } from '../../../platform/rules/input/source';
import { signedMinorUnitsOfText } from '../../../platform/rules/money';

/** TikTok's amounts of an order, in minor units. */
export interface TikTokPayment {
    currency: string;
    /** What the buyer paid. */
    paid: number;
    /** Discounts on goods and shipping that TikTok funds and reimburses to the seller. */
    platformDiscount: number;
    /** Discounts on goods and shipping that the seller funds. */
    sellerDiscount: number;
    /** Discount on shipping that seller and TikTok fund together; it takes the place of the seller's. */
    cofundedDiscount: number;
    /** Tax that TikTok charged on top of the prices. */
    tax: number;
    /** What the buyer pays beside goods, shipping and tax, and the seller does not get: fees by market. */
    fees: number;
    /** Discount that a payment partner bears: the buyer pays less, and the seller gets the same. */
    paymentDiscount: number;
}

/** Fees of the buyer. Source: Get Order Detail, `payment`. */
const FEES = [
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

/**
 * Reads `payment` of Get Order Detail, whose amounts are decimal texts. Source: Order API, price fields.
 * @returns null when it is missing or not as documented
 */
export function readPayment(payment: unknown): TikTokPayment | null {
    if (!isObject(payment) || typeof payment.currency !== 'string') {
        return null;
    }
    const currency = payment.currency;
    const amount = (name: string): number => amountOf(payment[name], currency) || 0;
    const paid = amountOf(payment.total_amount, currency);
    if (paid === null) {
        return null;
    }
    return {
        currency: currency,
        paid: paid,
        platformDiscount: amount('platform_discount') + amount('shipping_fee_platform_discount'),
        sellerDiscount: amount('seller_discount') + amount('shipping_fee_seller_discount'),
        cofundedDiscount: amount('shipping_fee_cofunded_discount'),
        tax: amount('tax'),
        fees: feesOf(payment, amount),
        paymentDiscount: amount('payment_platform_discount')
    };
}

/** A decimal text, or a number, by its digits; null for anything else. */
function amountOf(value: unknown, currency: string): number | null {
    return signedMinorUnitsOfText(amountText(value), currency);
}

/** TikTok adds fees without notice: what the known parts do not explain is a fee as well, unless one of them cannot be read. */
function feesOf(payment: { [name: string]: unknown }, amount: (name: string) => number): number {
    const named = FEES.reduce((sum, name) => sum + amount(name), 0);
    const isReadable = (name: string): boolean => amountOf(payment[name], String(payment.currency)) !== null;
    if (!isReadable('sub_total') || !isReadable('shipping_fee') || (payment.tax !== undefined && !isReadable('tax'))) {
        return named;
    }
    const known = amount('sub_total') + amount('shipping_fee') + amount('tax') - amount('payment_platform_discount');
    return Math.max(named, amount('total_amount') - known);
}

/**
 * Whether the buyer has paid the carrier: with cash on delivery, once the parcel was delivered. An order that was completed
 * without a delivery was refunded on its way. Source: Order API overview, status machine.
 */
export function isPaidOnDelivery(order: Pick<TikTokOrder, 'is_cod' | 'status' | 'delivery_time'>): boolean {
    const isDelivered = order.status === 'DELIVERED' || (order.status === 'COMPLETED' && !!order.delivery_time);
    return order.is_cod === true && isDelivered;
}

/** How our total relates to TikTok's amounts. */
export type PaymentComparison = 'unknown' | 'other-currency' | 'paid' | 'paid-with-discount' | 'differs';

/**
 * Compares our total with TikTok's amounts. It may be what the buyer paid, with or without the discounts that TikTok
 * reimburses, and with or without fees and the discount of a payment partner: TikTok's connector decides what it sends.
 * @param total - minor units
 */
export function comparePayment(total: number, currency: string, payment: TikTokPayment | null): PaymentComparison {
    if (!payment) {
        return 'unknown';
    }
    if (payment.currency !== currency) {
        return 'other-currency';
    }
    const order = payment.paid - payment.fees + payment.paymentDiscount;
    if (total === payment.paid || total === order) {
        return 'paid';
    }
    const isReimbursed =
        total - payment.platformDiscount === payment.paid || total - payment.platformDiscount === order;
    return isReimbursed ? 'paid-with-discount' : 'differs';
}
