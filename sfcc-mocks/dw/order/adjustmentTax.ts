import { current } from '../../runtime/current';
import { ExactNumber } from '../util/ExactNumber';
import { adjusted, gross, isNetTaxation, rounded, sum } from './amounts';
import { retax } from './prices';
import type { AdjustmentRecord, Amount, ContainerRecord, PriceRecord } from './records';

/**
 * Taxes the price adjustments of the whole container and those of its shipping, each by the taxes of the items that it goes
 * across: its part of their price is its part of their tax. Where items are taxed by their adjusted price, nothing is left.
 * Source: Script API, LineItemCtnr.updateOrderLevelPriceAdjustmentTax.
 */
export function taxAdjustments(record: ContainerRecord): void {
    const lines = record.lines.map(adjusted);
    record.adjustments.forEach((adjustment) => taxAcross(adjustment, lines, record.currency));
    const shipping = record.shipments.flatMap((shipment): PriceRecord[] => shipment.shippingLines);
    for (const item of shipping) {
        item.adjustments.forEach((adjustment) => taxAcross(adjustment, [item], record.currency));
    }
}

interface Taxed {
    net: Amount;
    tax: Amount;
}

function taxAcross(adjustment: AdjustmentRecord, items: Taxed[], currency: string): void {
    if (current().site.taxesAdjustedPrices) {
        retax(adjustment, '0');
        return;
    }
    const price = sum(items.map(priceOf));
    const tax = sum(items.map((item) => item.tax));
    const own = adjustment.gross === undefined ? priceOf(adjustment) : adjustment.gross;
    if (price === null || tax === null || own === null) {
        retax(adjustment, null);
        return;
    }
    const isFree = ExactNumber.of(price).compareTo(0) === 0;
    const part = isFree ? '0' : ExactNumber.of(own).multiply(tax).divide(price).toString();
    retax(adjustment, rounded(part, currency));
}

function priceOf({ net, tax }: Taxed): Amount {
    return isNetTaxation() ? net : gross(net, tax);
}
