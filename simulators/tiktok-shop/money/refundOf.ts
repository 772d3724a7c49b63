import type { Json } from '../../json';
import { fromMinor } from './money';
import type { Unit } from '../records/tiktokOrder';

/**
 * What a buyer gets back.
 * @param shipping - fee and its tax, in the smallest units; nothing of them unless the whole order is refunded
 */
export function refundOf(currency: string, units: Unit[], shipping: { fee: number; tax: number }): Json {
    const subtotal = units.reduce((sum, unit) => sum + unit.price, 0);
    const tax = units.reduce((sum, unit) => sum + unit.tax, 0) + shipping.tax;
    return {
        currency,
        refund_total: fromMinor(subtotal + tax + shipping.fee, currency),
        refund_subtotal: fromMinor(subtotal, currency),
        refund_shipping_fee: fromMinor(shipping.fee, currency),
        refund_tax: fromMinor(tax, currency)
    };
}
