import { isObject } from '../../platform/rules/input';
import { toMinorUnits } from '../../platform/rules/money';

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
}

/**
 * Reads `payment` of Get Order Detail, whose amounts are decimal texts. Source: Order API, price fields.
 * @returns null when it is missing or not as documented
 */
export function readPayment(payment: unknown): TikTokPayment | null {
    if (!isObject(payment) || typeof payment.currency !== 'string') {
        return null;
    }
    const currency = payment.currency;
    const amount = (name: string): number => toMinorUnits(Number(payment[name]) || 0, currency) || 0;
    if (isNaN(Number(payment.total_amount)) || payment.total_amount === '') {
        return null;
    }
    return {
        currency: currency,
        paid: amount('total_amount'),
        platformDiscount: amount('platform_discount') + amount('shipping_fee_platform_discount'),
        sellerDiscount: amount('seller_discount') + amount('shipping_fee_seller_discount'),
        cofundedDiscount: amount('shipping_fee_cofunded_discount'),
        tax: amount('tax')
    };
}

/** How our total relates to TikTok's amounts. */
export type PaymentComparison = 'unknown' | 'other-currency' | 'paid' | 'paid-with-discount' | 'differs';

/**
 * Compares our total with TikTok's amounts. It may be what the buyer paid, with or without the discounts that TikTok
 * reimburses, because TikTok's connector decides which discounts it sends.
 * @param total - minor units
 */
export function comparePayment(total: number, currency: string, payment: TikTokPayment | null): PaymentComparison {
    if (!payment) {
        return 'unknown';
    }
    if (payment.currency !== currency) {
        return 'other-currency';
    }
    if (total === payment.paid) {
        return 'paid';
    }
    return total === payment.paid + payment.platformDiscount ? 'paid-with-discount' : 'differs';
}
