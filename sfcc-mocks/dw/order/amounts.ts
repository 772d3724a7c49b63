import { current } from '../../runtime/current';
import { ExactNumber, ZERO } from '../util/ExactNumber';
import { currencyDigits } from '../value/currency';
import { Money, requireMoney } from '../value/Money';
import type { Amount, ContainerRecord, PriceRecord, ProductLineRecord } from './records';

/** An amount as money; not available when it is not set. */
export function money(amount: Amount, currency: string): Money {
    return amount === null ? Money.NOT_AVAILABLE : new Money(amount, currency);
}

/** Money as an amount, rounded to what the currency has. */
export function amountOf(value: Money | null): Amount {
    if (value === null || value === undefined) {
        return null;
    }
    requireMoney(value);
    return value.$isAvailable() ? value.$rounded().toString() : null;
}

/** A number as an amount, rounded to what the currency has. */
export function rounded(value: number | string, currency: string): string {
    return ExactNumber.of(value).round(currencyDigits(currency)).toString();
}

/** The sum; not available as soon as a part is not. */
export function sum(amounts: Amount[]): Amount {
    let total = ZERO;
    for (const amount of amounts) {
        if (amount === null) {
            return null;
        }
        total = total.add(amount);
    }
    return total.toString();
}

/** Net plus tax under net taxation; what was set as gross is kept as net minus tax under gross taxation. */
export function gross(net: Amount, tax: Amount): Amount {
    return sum([net, tax]);
}

/** Whether prices of the running site are net of tax. */
export function isNetTaxation(): boolean {
    return current().site.taxation === 'net';
}

/** Net price and tax. */
export type PricePart = { net: Amount; tax: Amount };

/** Net and tax of a price with its adjustments. */
export function adjusted(price: PriceRecord): PricePart {
    return total([price, ...price.adjustments]);
}

/** Net and tax of several parts. */
export function total(parts: PricePart[]): PricePart {
    return { net: sum(parts.map((part) => part.net)), tax: sum(parts.map((part) => part.tax)) };
}

/**
 * The lines whose prices count. Part of a bundle is in the price of the bundle: without a price of its own it has none to count.
 * Source: Script API, LineItemCtnr.getAllProductQuantities; public code that prices baskets.
 */
export function pricedLines<T extends Pick<ProductLineRecord, 'net' | 'partOf'>>(lines: T[]): T[] {
    return lines.filter(({ net, partOf }) => net !== null || !partOf || partOf.optionId !== undefined);
}

/** All prices that make up a basket or order. */
export function merchandise(record: ContainerRecord): PricePart[] {
    return pricedLines(record.lines);
}

/** Lines with their own adjustments and those of the order. */
export function adjustedMerchandise(record: ContainerRecord): PricePart {
    return total([...pricedLines(record.lines).map(adjusted), ...record.adjustments]);
}

/** Gift certificates in it, which are no merchandise. Source: Script API, LineItemCtnr. */
export function gifts(record: ContainerRecord): PricePart {
    return total(record.giftCertificates || []);
}

/** Shipping without and with adjustments. */
export function shipping(record: ContainerRecord): PricePart {
    return total(record.shipments.flatMap((shipment) => shipment.shippingLines));
}

export function adjustedShipping(record: ContainerRecord): PricePart {
    return total(record.shipments.flatMap((shipment) => shipment.shippingLines.map(adjusted)));
}
