import {
    fault,
    isObject,
    lenientSourceOf,
    objectList,
    optionalNumber,
    optionalText,
    requiredMatch,
    requiredNumber,
    requiredObject,
    requiredProductId,
    requiredText,
    wholeNumber
} from '../../platform/rules/input';
import type { Source } from '../../platform/rules/input';
import { toMinorUnits } from '../../platform/rules/money';
import { rejected } from '../../platform/rules/outcome';
import type { Address } from '../../lifecycle/rules/address';
import type { Outcome } from '../../platform/rules/outcome';

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
    lines: OrderLine[];
    shipping: { net: number; tax: number; gross: number };
    adjustments: Adjustment[];
    paymentMethod: string;
    /** TikTok's total; null when it sent none. */
    announcedTotal: number | null;
    /** Paths of texts that were not sent as UTF-8 and so lost characters. */
    spoiled: string[];
}

export type ParsedOrder = { ok: true; order: ExternalOrder } | { ok: false; rejection: Outcome };

/** Lines per basket, and units per line. Source: platform quotas. */
const MAX_LINES = 400;
const MAX_QUANTITY = 1000;
/** Discounts of a line or an order; no shop gives more. */
const MAX_ADJUSTMENTS = 100;
/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
const MAX_ID_LENGTH = 40;

/**
 * Reads the body of CreateExternalOrder. Ignores unknown fields, and characters that cannot be read.
 * @param body - parsed JSON
 * @returns the order, or the rejection of the first fault
 */
export function parseExternalOrder(body: unknown): ParsedOrder {
    if (!isObject(body)) {
        return { ok: false, rejection: rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object') };
    }
    const source = lenientSourceOf(body);
    const order = readOrder(source);
    order.spoiled = source.faults.spoiled;
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, order: order };
}

function readOrder(body: Source): ExternalOrder {
    const currency = requiredMatch(body, 'currency', 3, /^[A-Z]{3}$/, 'an ISO 4217 code such as USD');
    const customer = requiredObject(body, 'customer');
    const shipment = requiredObject(body, 'shipment');
    const payment = requiredObject(body, 'payment');
    const totals = requiredObject(body, 'totals');
    return {
        externalOrderId: requiredMatch(
            body,
            'c_externalOrderId',
            MAX_ID_LENGTH,
            /^[A-Za-z0-9_-]+$/,
            'letters, digits, _ and -'
        ),
        currency: currency,
        buyerNote: optionalText(body, 'c_buyerNote', 4000),
        orderNote: optionalText(body, 'c_orderNote', 4000),
        orderTag: optionalText(body, 'c_orderTag', 4000),
        customerNo: optionalText(customer, 'customer_no', 100),
        customerName: optionalText(customer, 'customer_name', 256),
        customerEmail: optionalText(customer, 'customer_email', 256),
        billingAddress: readAddress(requiredObject(customer, 'billing_address')),
        shippingAddress: readAddress(requiredObject(shipment, 'shipping_address')),
        shippingMethod: requiredText(shipment, 'shipping_method', 256),
        lines: objectList(body, 'product_lineitems', 1, MAX_LINES).map((line) => readLine(line, currency)),
        shipping: readShipping(requiredObject(totals, 'adjusted_shipping_total'), currency),
        adjustments: readAdjustments(totals, currency),
        paymentMethod: requiredText(payment, 'payment_method', 256),
        announcedTotal: optionalAmount(payment, 'amount', currency),
        spoiled: []
    };
}

function readLine(line: Source, currency: string): OrderLine {
    return {
        productId: requiredProductId(line, 'product_id'),
        quantity: wholeNumber(line, 'quantity', 1, MAX_QUANTITY),
        net: notBelowZero(line, 'net_price', requiredAmount(line, 'net_price', currency)),
        tax: notBelowZero(line, 'tax', optionalAmount(line, 'tax', currency) || 0),
        taxRate: readTaxRate(line),
        adjustments: readAdjustments(line, currency)
    };
}

function readTaxRate(line: Source): number | null {
    const rate = optionalNumber(line, 'tax_rate');
    if (rate !== null && (rate < 0 || rate > 1)) {
        fault(line, 'tax_rate', 'a rate from 0 to 1, 0.05 for five percent');
    }
    return rate;
}

function readAdjustments(parent: Source, currency: string): Adjustment[] {
    return objectList(parent, 'price_adjustments', 0, MAX_ADJUSTMENTS).map((adjustment) => ({
        promotionId: optionalText(adjustment, 'promotion_id', 256),
        net: requiredAmount(adjustment, 'net_price', currency),
        tax: optionalAmount(adjustment, 'tax', currency) || 0
    }));
}

function readShipping(shipping: Source, currency: string): ExternalOrder['shipping'] {
    const net = notBelowZero(shipping, 'net_price', requiredAmount(shipping, 'net_price', currency));
    const tax = notBelowZero(shipping, 'tax', optionalAmount(shipping, 'tax', currency) || 0);
    const gross = optionalAmount(shipping, 'gross_price', currency);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
}

function readAddress(address: Source): Address {
    return {
        firstName: optionalText(address, 'first_name', 256),
        lastName: optionalText(address, 'last_name', 256),
        address1: requiredText(address, 'address1', 256),
        address2: optionalText(address, 'address2', 256),
        city: requiredText(address, 'city', 256),
        postalCode: optionalText(address, 'postal_code', 256),
        stateCode: optionalText(address, 'state_code', 256),
        countryCode: requiredMatch(address, 'country_code', 2, /^[A-Za-z]{2}$/, 'two letters, ISO 3166'),
        phone: optionalText(address, 'phone', 256)
    };
}

function requiredAmount(source: Source, name: string, currency: string): number {
    return inMinorUnits(source, name, requiredNumber(source, name), currency);
}

function optionalAmount(source: Source, name: string, currency: string): number | null {
    const amount = optionalNumber(source, name);
    return amount === null ? null : inMinorUnits(source, name, amount, currency);
}

function inMinorUnits(source: Source, name: string, amount: number, currency: string): number {
    const minor = toMinorUnits(amount, currency);
    if (minor === null) {
        fault(source, name, 'an amount no finer than ' + currency + ' allows');
        return 0;
    }
    return minor;
}

function notBelowZero(source: Source, name: string, amount: number): number {
    if (amount < 0) {
        fault(source, name, 'an amount of 0 or more');
    }
    return amount;
}
