import { minorUnitsOf } from '../../platform/amounts';
import { fromMinorUnits } from '../../platform/rules/money';
import { taxCollector } from '../rules/tiktok/taxCollector';
import type { TikTokPayment } from '../rules/tiktok/tiktokPayment';

/** The attributes of an order that say who paid its discounts, and who collected its tax. */
type DiscountAttribute =
    | 'tiktokSellerDiscount'
    | 'tiktokPlatformDiscount'
    | 'tiktokCofundedDiscount'
    | 'tiktokUnassignedDiscount'
    | 'tiktokTaxCollector';

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
 * Writes to an order who paid its discounts and who collected its tax, as TikTok says. Writes nothing when TikTok uses
 * another currency: the attributes are in that of the order. Needs a transaction.
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
