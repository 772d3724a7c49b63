import { fault, isGiven, isObject, lenientSourceOf, objectList, requiredMatch } from '../../platform/rules/input';
import type { Misfit, Source } from '../../platform/rules/input';
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
import { containedTax } from './containedTax';
import { rejected } from '../../platform/rules/outcome';
import type { Address } from '../../lifecycle/rules/address/address';
import { FULFILLED_BY_TIKTOK } from '../../lifecycle/rules/tiktok/whoShips';
import { missingParts } from '../../lifecycle/rules/address/usableAddress';
import type { Outcome } from '../../platform/rules/outcome';
import { notice } from '../../platform/rules/notice';
import { onOneLine } from '../../platform/rules/xmlText';
import { isBlank } from '../../platform/rules/visible';

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

/** The checked body of CreateExternalOrder. Amounts in minor units. */
export interface ExternalOrder {
    externalOrderId: string;
    currency: string;
    buyerNote: string;
    orderNote: string;
    orderTag: string;
    customerNo: string;
    customerName: string;
    customerEmail: string;
    billingAddress: Address;
    shippingAddress: Address;
    shippingMethod: string;
    /** Whether TikTok ships goods from its own warehouse, which are none of the site's stock. TikTok's connector does not tell. */
    isFulfilledByTikTok: boolean;
    /** TikTok's status of the order, where the cartridge does not know it; empty for all others. */
    unknownStatus: string;
    /** Inventory list of the warehouse that ships it; empty for that of the site. TikTok's connector names none. */
    inventoryListId: string;
    lines: OrderLine[];
    shipping: { net: number; tax: number; gross: number };
    adjustments: Adjustment[];
    paymentMethod: string;
    /** TikTok's total; null when it sent none. */
    announcedTotal: number | null;
    /** Paths of texts that were not sent as UTF-8 and so lost characters. */
    spoiled: string[];
    /** Values that SFCC cannot keep as they are. */
    misfits: Misfit[];
    /** Parts that the shipping address lacks. */
    missingAddress: string[];
}

/** How to read the prices of an order. */
interface Pricing {
    currency: string;
    /** Whether prices of the site contain tax: then a price without a tax of its own contains one, too. */
    isTaxContained: boolean;
}

export type ParsedOrder = { ok: true; order: ExternalOrder } | { ok: false; rejection: Outcome };

/** Lines per basket, and units per line. Source: platform quotas. */
const MAX_LINES = 400;
const MAX_QUANTITY = 1000;
/** Discounts of a line or an order; no shop gives more. */
const MAX_ADJUSTMENTS = 100;
/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
const MAX_ID_LENGTH = 40;
const ID = { pattern: /^[A-Za-z0-9_-]+$/, inWords: 'letters, digits, _ and -' };
const CURRENCY = { pattern: /^\s*[A-Za-z]{3}\s*$/, inWords: 'an ISO 4217 code such as USD' };
/** Longest product id. Source: catalog.xsd, Generic.NonEmptyString.100. */
const MAX_PRODUCT_ID = 100;
/** Product id of a line that TikTok gives none, before the number of the line. */
const NAMELESS_LINE = 'TikTok-line-';

/**
 * Reads the body of CreateExternalOrder. Its buyer has paid: only what makes the order impossible to name or to count is
 * a fault, such as no id, no line, or a quantity or price that cannot be read. Ignores unknown fields, and characters
 * that cannot be read.
 * @param body - parsed JSON
 * @param isTaxContained - whether prices of the site contain tax
 * @returns the order, or the rejection of the first fault
 */
export function parseExternalOrder(body: unknown, isTaxContained?: boolean): ParsedOrder {
    if (!isObject(body)) {
        return { ok: false, rejection: rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object') };
    }
    const source = lenientSourceOf(body);
    const order = readOrder(source, isTaxContained === true);
    order.spoiled = source.faults.spoiled;
    order.misfits = source.faults.misfits;
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, order: order };
}

function readOrder(body: Source, isTaxContained: boolean): ExternalOrder {
    const code = requiredMatch(body, 'currency', 50, CURRENCY);
    const currency = code.trim().toUpperCase();
    const pricing = { currency: currency, isTaxContained: isTaxContained };
    const customer = paidObject(body, 'customer');
    const shipment = paidObject(body, 'shipment');
    const payment = paidObject(body, 'payment');
    const shippingAddress = readAddress(paidObject(shipment, 'shipping_address'));
    return {
        externalOrderId: readId(body),
        currency: currency,
        buyerNote: paidText(body, 'c_buyerNote', 4000),
        orderNote: paidText(body, 'c_orderNote', 4000),
        orderTag: paidText(body, 'c_orderTag', 4000),
        customerNo: paidText(customer, 'customer_no', 100),
        customerName: paidText(customer, 'customer_name', 256),
        customerEmail: paidText(customer, 'customer_email', 256),
        billingAddress: readBillingAddress(customer) || shippingAddress,
        shippingAddress: shippingAddress,
        shippingMethod: paidText(shipment, 'shipping_method', 256).trim(),
        isFulfilledByTikTok: paidText(body, 'c_fulfillmentType', 50) === FULFILLED_BY_TIKTOK,
        unknownStatus: paidText(body, 'c_unknownStatus', 100),
        inventoryListId: paidText(body, 'c_inventoryListId', 256),
        lines: objectList(body, 'product_lineitems', 1, MAX_LINES).map((line, index) => readLine(line, index, pricing)),
        shipping: readShipping(paidObject(body, 'totals'), pricing),
        adjustments: isObject(body.fields.totals) ? readAdjustments(paidObject(body, 'totals'), null, pricing) : [],
        paymentMethod: paidText(payment, 'payment_method', 256),
        announcedTotal: optionalPaidAmount(payment, 'amount', currency),
        spoiled: [],
        misfits: [],
        missingAddress: missingParts(shippingAddress)
    };
}

/** The id exactly as sent. If we dropped an unreadable character, it could become the id of another order. */
function readId(body: Source): string {
    const name = 'c_externalOrderId';
    const id = requiredMatch(body, name, MAX_ID_LENGTH, ID);
    if (id !== body.fields[name]) {
        fault(body, name, ID.inWords);
    }
    return id;
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

/** @param rate - of the line, for adjustments that have none */
function readAdjustments(parent: Source, rate: number | null, pricing: Pricing): Adjustment[] {
    return paidObjects(parent, 'price_adjustments', MAX_ADJUSTMENTS).map((adjustment) => {
        const promotionId = onOneLine(paidText(adjustment, 'promotion_id', 256));
        const price = paidAmountOrNone(adjustment, 'net_price', pricing.currency);
        const own = pricing.isTaxContained ? readTaxRate(adjustment) : null;
        const { net, tax } = readTaxed(adjustment, price, own === null ? rate : own, pricing);
        return { promotionId: promotionId, net: net, tax: tax };
    });
}

function readShipping(totals: Source, pricing: Pricing): ExternalOrder['shipping'] {
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

function readAddress(address: Source): Address {
    return {
        firstName: paidText(address, 'first_name', 256),
        lastName: paidText(address, 'last_name', 256),
        address1: paidText(address, 'address1', 256),
        address2: paidText(address, 'address2', 256),
        city: paidText(address, 'city', 256),
        postalCode: paidText(address, 'postal_code', 256),
        stateCode: paidText(address, 'state_code', 256),
        countryCode: readCountry(address),
        phone: paidText(address, 'phone', 256)
    };
}

function readBillingAddress(customer: Source): Address | null {
    const address = isGiven(customer, 'billing_address') ? paidObject(customer, 'billing_address') : null;
    return address && isObject(customer.fields.billing_address) ? readAddress(address) : null;
}

function readCountry(address: Source): string {
    const country = paidText(address, 'country_code', 256).trim();
    if (country === '' || /^[A-Za-z]{2}$/.test(country)) {
        return country;
    }
    addMisfit(address, 'country_code', notice('misfit.country'));
    return '';
}

function notBelowZero(source: Source, name: string, amount: number): number {
    if (amount < 0) {
        addMisfit(source, name, notice('misfit.negative'));
    }
    return amount;
}

/** Whether the buyer pays the carrier: the only orders that are not paid when TikTok sends them. */
export function isCashOnDelivery(order: ExternalOrder): boolean {
    return /^(COD|CASH[ _-]?ON[ _-]?DELIVERY)$/i.test(order.paymentMethod.trim());
}
