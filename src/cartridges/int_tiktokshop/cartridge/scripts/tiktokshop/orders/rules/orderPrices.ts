import { notice } from '../../platform/rules/notice';
import { objectList } from '../../platform/rules/input/fields';
import { isGiven, isObject } from '../../platform/rules/input/source';
import type { Source } from '../../platform/rules/input/source';
import { isBlank } from '../../platform/rules/visible';
import { onOneLine } from '../../platform/rules/xmlText';
import { containedTax } from './containedTax';
import {
    addMisfit,
    optionalPaidAmount,
    paidAmount,
    paidAmountOrNone,
    paidCount,
    paidObject,
    paidObjects,
    paidText
} from './paidInput';

/** A discount on a line or on the order; amounts in minor units, negative when it lowers the price. */
export interface Adjustment {
    promotionId: string;
    net: number;
    tax: number;
}

/** A line; `net` is the price of the whole line without tax, in minor units. */
export interface OrderLine {
    productId: string;
    quantity: number;
    net: number;
    tax: number;
    /** 0.05 for five percent; null when TikTok sent none. */
    taxRate: number | null;
    adjustments: Adjustment[];
}

/** What shipping costs, in minor units. */
export interface ShippingPrice {
    net: number;
    tax: number;
    gross: number;
}

/** How to read the prices of an order. */
export interface Pricing {
    currency: string;
    /** Whether prices of the site contain tax: then a price without a tax of its own contains one, too. */
    isTaxContained: boolean;
}

/** Lines per basket, and units per line. Source: platform quotas. */
const MAX_LINES = 400;
const MAX_QUANTITY = 1000;
/** Discounts of a line or an order; no shop gives more. */
const MAX_ADJUSTMENTS = 100;
/** Longest product id. Source: catalog.xsd, Generic.NonEmptyString.100. */
const MAX_PRODUCT_ID = 100;
/** Product id of a line that TikTok gives none, before the number of the line. */
const NAMELESS_LINE = 'TikTok-line-';

/** The lines of an order, at least one. */
export function readLines(body: Source, pricing: Pricing): OrderLine[] {
    return objectList(body, 'product_lineitems', 1, MAX_LINES).map((line, index) => readLine(line, index, pricing));
}

function readLine(line: Source, index: number, pricing: Pricing): OrderLine {
    const productId = readProductId(line, index);
    const quantity = paidCount(line, 'quantity', MAX_QUANTITY);
    const price = notBelowZero(line, 'net_price', paidAmount(line, 'net_price', pricing.currency));
    const taxRate = readTaxRate(line);
    const { net, tax } = readTaxed(line, price, taxRate, pricing);
    noteMissingTax(line, price, taxRate, pricing);
    return {
        productId: productId,
        quantity: quantity,
        net: net,
        tax: notBelowZero(line, 'tax', tax),
        taxRate: taxRate,
        adjustments: readAdjustments(line, taxRate, pricing)
    };
}

/**
 * A price and its tax. Where prices contain tax and TikTok gives no amount, it is taken out of the price by the rate; a
 * price with neither is a misfit.
 */
function readTaxed(source: Source, price: number, rate: number | null, pricing: Pricing): { net: number; tax: number } {
    const given = optionalPaidAmount(source, 'tax', pricing.currency);
    if (given !== null || !pricing.isTaxContained || price === 0) {
        return { net: price, tax: given || 0 };
    }
    if (rate === null) {
        addMisfit(source, 'tax', notice('misfit.no_tax'));
        return { net: price, tax: 0 };
    }
    const tax = containedTax(price, rate);
    return { net: price - tax, tax: tax };
}

/** Where tax comes on top, it is never computed: TikTok may have charged another amount. A person has to look at it. */
function noteMissingTax(line: Source, price: number, rate: number | null, pricing: Pricing): void {
    if (!pricing.isTaxContained && !isGiven(line, 'tax') && rate !== null && rate > 0 && price !== 0) {
        addMisfit(line, 'tax', notice('misfit.no_tax_amount', [String(rate)]));
    }
}

/** A line without a usable id gets a name of its own, which no catalog has: it is held as an unknown product. */
function readProductId(line: Source, index: number): string {
    const productId = onOneLine(paidText(line, 'product_id', MAX_PRODUCT_ID));
    return isBlank(productId) || productId === '__proto__' ? NAMELESS_LINE + (index + 1) : productId;
}

/** The rate follows from the amounts where it is none from 0 to 1. */
function readTaxRate(line: Source): number | null {
    const rate = line.fields.tax_rate;
    if (typeof rate === 'number' && rate >= 0 && rate <= 1) {
        return rate;
    }
    if (isGiven(line, 'tax_rate')) {
        addMisfit(line, 'tax_rate', notice('misfit.rate'));
    }
    return null;
}

/**
 * The discounts of a line or an order.
 * @param rate - of the line, for adjustments that have none; null for adjustments of the order
 */
export function readAdjustments(parent: Source, rate: number | null, pricing: Pricing): Adjustment[] {
    return paidObjects(parent, 'price_adjustments', MAX_ADJUSTMENTS).map((adjustment) => {
        const promotionId = onOneLine(paidText(adjustment, 'promotion_id', 256));
        const price = paidAmountOrNone(adjustment, 'net_price', pricing.currency);
        const own = pricing.isTaxContained ? readTaxRate(adjustment) : null;
        const { net, tax } = readTaxed(adjustment, price, own === null ? rate : own, pricing);
        return { promotionId: promotionId, net: net, tax: tax };
    });
}

/** What shipping costs; nothing where TikTok does not tell. */
export function readShipping(totals: Source, pricing: Pricing): ShippingPrice {
    const shipping = paidObject(totals, 'adjusted_shipping_total');
    if (!isObject(totals.fields.adjusted_shipping_total)) {
        return { net: 0, tax: 0, gross: 0 };
    }
    const price = notBelowZero(shipping, 'net_price', paidAmountOrNone(shipping, 'net_price', pricing.currency));
    const gross = optionalPaidAmount(shipping, 'gross_price', pricing.currency);
    if (pricing.isTaxContained && gross !== null && !isGiven(shipping, 'tax')) {
        return { net: price, tax: notBelowZero(shipping, 'gross_price', gross - price), gross: gross };
    }
    const { net, tax } = readTaxed(shipping, price, null, pricing);
    notBelowZero(shipping, 'tax', tax);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
}

function notBelowZero(source: Source, name: string, amount: number): number {
    if (amount < 0) {
        addMisfit(source, name, notice('misfit.negative'));
    }
    return amount;
}
