import { linesOf } from './orderLines';
import { minorUnitsOf } from '../../platform/amounts';
import { fromMinorUnits } from '../../platform/rules/money';
import { isTaxAdded } from '../../platform/taxation';
import { taxCollector } from '../rules/tiktok/taxCollector';
import type { TikTokPayment } from '../rules/tiktok/tiktokPayment';

/** The attributes of an order that say who paid its discounts, and who collected its tax. */
const ATTRIBUTES = [
    'tiktokSellerDiscount',
    'tiktokPlatformDiscount',
    'tiktokCofundedDiscount',
    'tiktokUnassignedDiscount',
    'tiktokTaxCollector'
] as const;
type DiscountAttribute = (typeof ATTRIBUTES)[number];

/** Money that comes with a new order, in minor units. */
export interface AnnouncedMoney {
    /** All discounts together. */
    discount: number;
    tax: number;
    /** Whether the tax comes on top of the prices. */
    isTaxAdded: boolean;
}

/**
 * Writes to a new order what its discounts are, without their payers, and who collects its tax. Needs a transaction.
 * @param announced - as they came with the order, in minor units
 */
export function writeAnnounced(order: dw.order.Order, announced: AnnouncedMoney): void {
    const { discount, tax, isTaxAdded } = announced;
    const custom = order.custom;
    write(custom, 'tiktokUnassignedDiscount', discount === 0 ? '' : fromMinorUnits(discount, order.currencyCode));
    write(custom, 'tiktokTaxCollector', taxCollector(isTaxAdded ? tax : 0, isTaxAdded ? 0 : tax));
}

/**
 * The discounts and tax of an order that was made without us, as `writeAnnounced` takes them. A surcharge is no discount.
 */
export function orderedMoney(order: dw.order.Order): AnnouncedMoney {
    const currency = order.currencyCode;
    const lists = linesOf(order)
        .map((line) => line.priceAdjustments)
        .concat([order.priceAdjustments]);
    const discount = lists.reduce((sum, list) => sum + discountOf(list, currency), 0);
    return { discount: discount, tax: minorUnitsOf(order.totalTax, currency), isTaxAdded: isTaxAdded() };
}

function discountOf(adjustments: dw.util.Collection<dw.order.PriceAdjustment>, currency: string): number {
    const all = adjustments.iterator();
    let sum = 0;
    while (all.hasNext()) {
        sum -= Math.min(0, minorUnitsOf(all.next().price, currency));
    }
    return sum;
}

/** Whether an order says who paid its discounts, or who collected its tax. */
export function saysWhoPays(order: dw.order.Order): boolean {
    const custom = order.custom;
    return ATTRIBUTES.some((name) => !!custom[name]);
}

/**
 * Writes to an order who paid its discounts and who collected its tax, as TikTok says. Writes nothing when TikTok uses
 * another currency than the order, because the attributes are in the order's. Needs a transaction.
 */
export function writePayers(order: dw.order.Order, payment: TikTokPayment): void {
    const currency = order.currencyCode;
    if (payment.currency !== currency) {
        return;
    }
    const custom = order.custom;
    write(custom, 'tiktokSellerDiscount', fromMinorUnits(payment.sellerDiscount, currency));
    write(custom, 'tiktokPlatformDiscount', fromMinorUnits(payment.platformDiscount, currency));
    write(custom, 'tiktokCofundedDiscount', fromMinorUnits(payment.cofundedDiscount, currency));
    write(custom, 'tiktokUnassignedDiscount', '');
    write(custom, 'tiktokTaxCollector', taxCollector(payment.tax, minorUnitsOf(order.totalTax, currency)));
}

/** Only what differs: every write makes the order a changed one. */
function write(custom: dw.order.Order['custom'], name: DiscountAttribute, value: string): void {
    if ((custom[name] || '') !== value) {
        custom[name] = value;
    }
}
