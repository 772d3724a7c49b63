import { at, fault, finiteNumber, isObject, objectList, optionalText, requiredObject, requiredText, wholeNumber } from './input';
import type { Faults } from './input';
import { rejected } from './outcome';
import type { Outcome } from './outcome';
import { toMinorUnits } from './money';

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
    /** 0.05 for five percent; null when TikTok did not tell. */
    taxRate: number | null;
    adjustments: Adjustment[];
}

export interface Address {
    firstName: string;
    lastName: string;
    address1: string;
    address2: string;
    city: string;
    postalCode: string;
    stateCode: string;
    /** ISO 3166, two letters. */
    countryCode: string;
    phone: string;
}

/** What TikTok's connector posts to CreateExternalOrder, read and checked. Amounts in minor units. */
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
    /** What TikTok says was paid; null when it does not say. */
    announcedTotal: number | null;
}

export type ParsedOrder = { ok: true; order: ExternalOrder } | { ok: false; rejection: Outcome };

/** Lines per basket and quantity per line. Source: platform quotas. */
const MAX_LINES = 400;
const MAX_QUANTITY = 1000;
/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
const MAX_ID_LENGTH = 40;

/**
 * Reads the body of CreateExternalOrder. Fields that are not known are ignored.
 * @param body - parsed JSON
 * @returns the order, or the rejection of the first fault
 */
export function parseExternalOrder(body: unknown): ParsedOrder {
    if (!isObject(body)) {
        return { ok: false, rejection: rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object') };
    }
    const faults: Faults = { first: null };
    const currency = readCurrency(faults, body);
    const order = readOrder(faults, body, currency);
    return faults.first ? { ok: false, rejection: faults.first } : { ok: true, order: order };
}

function readOrder(faults: Faults, body: { [name: string]: unknown }, currency: string): ExternalOrder {
    const customer = requiredObject(faults, body, '', 'customer');
    const shipment = requiredObject(faults, body, '', 'shipment');
    const payment = requiredObject(faults, body, '', 'payment');
    const totals = requiredObject(faults, body, '', 'totals');
    return {
        externalOrderId: readId(faults, body),
        currency: currency,
        buyerNote: optionalText(faults, body, '', 'c_buyerNote', 4000),
        orderNote: optionalText(faults, body, '', 'c_orderNote', 4000),
        orderTag: optionalText(faults, body, '', 'c_orderTag', 4000),
        customerNo: optionalText(faults, customer, 'customer', 'customer_no', 100),
        customerName: optionalText(faults, customer, 'customer', 'customer_name', 256),
        customerEmail: optionalText(faults, customer, 'customer', 'customer_email', 256),
        billingAddress: readAddress(faults, customer, 'customer', 'billing_address'),
        shippingAddress: readAddress(faults, shipment, 'shipment', 'shipping_address'),
        shippingMethod: requiredText(faults, shipment, 'shipment', 'shipping_method', 256),
        lines: readLines(faults, body, currency),
        shipping: readShipping(faults, totals, currency),
        adjustments: readAdjustments(faults, totals, 'totals', currency),
        paymentMethod: requiredText(faults, payment, 'payment', 'payment_method', 256),
        announcedTotal: readAmount(faults, payment, 'payment', 'amount', currency, false)
    };
}

function readCurrency(faults: Faults, body: { [name: string]: unknown }): string {
    const currency = requiredText(faults, body, '', 'currency', 3);
    if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) {
        fault(faults, 'currency', 'an ISO 4217 code such as USD', currency);
    }
    return currency;
}

function readId(faults: Faults, body: { [name: string]: unknown }): string {
    const id = requiredText(faults, body, '', 'c_externalOrderId', MAX_ID_LENGTH);
    if (id !== '' && !/^[A-Za-z0-9_-]+$/.test(id)) {
        fault(faults, 'c_externalOrderId', 'letters, digits, _ and -', id);
    }
    return id;
}

function readLines(faults: Faults, body: { [name: string]: unknown }, currency: string): OrderLine[] {
    const path = 'product_lineitems';
    const items = objectList(faults, body, '', path, 1);
    if (items.length > MAX_LINES) {
        fault(faults, path, 'at most ' + MAX_LINES + ' lines', items);
        return [];
    }
    return items.map((item, index) => readLine(faults, item, path + '[' + index + ']', currency));
}

function readLine(faults: Faults, item: { [name: string]: unknown }, path: string, currency: string): OrderLine {
    return {
        productId: requiredText(faults, item, path, 'product_id', 100),
        quantity: wholeNumber(faults, item, path, 'quantity', 1, MAX_QUANTITY),
        net: amountNotBelowZero(faults, item, path, 'net_price', currency, true),
        tax: amountNotBelowZero(faults, item, path, 'tax', currency, false),
        taxRate: readTaxRate(faults, item, path),
        adjustments: readAdjustments(faults, item, path, currency)
    };
}

function readTaxRate(faults: Faults, item: { [name: string]: unknown }, path: string): number | null {
    const rate = finiteNumber(faults, item, path, 'tax_rate', false);
    if (rate !== null && (rate < 0 || rate > 1)) {
        fault(faults, at(path, 'tax_rate'), 'a rate from 0 to 1, 0.05 for five percent', rate);
    }
    return rate;
}

function readAdjustments(faults: Faults, parent: unknown, path: string, currency: string): Adjustment[] {
    const items = objectList(faults, parent, path, 'price_adjustments', 0);
    return items.map((item, index) => {
        const itemPath = at(path, 'price_adjustments') + '[' + index + ']';
        return {
            promotionId: optionalText(faults, item, itemPath, 'promotion_id', 256),
            net: readAmount(faults, item, itemPath, 'net_price', currency, true) || 0,
            tax: readAmount(faults, item, itemPath, 'tax', currency, false) || 0
        };
    });
}

function readShipping(faults: Faults, totals: unknown, currency: string): ExternalOrder['shipping'] {
    const path = 'totals.adjusted_shipping_total';
    const shipping = requiredObject(faults, totals, 'totals', 'adjusted_shipping_total');
    const net = amountNotBelowZero(faults, shipping, path, 'net_price', currency, true);
    const tax = amountNotBelowZero(faults, shipping, path, 'tax', currency, false);
    const gross = readAmount(faults, shipping, path, 'gross_price', currency, false);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
}

function readAddress(faults: Faults, parent: unknown, parentPath: string, name: string): Address {
    const path = at(parentPath, name);
    const address = requiredObject(faults, parent, parentPath, name);
    return {
        firstName: optionalText(faults, address, path, 'first_name', 256),
        lastName: optionalText(faults, address, path, 'last_name', 256),
        address1: requiredText(faults, address, path, 'address1', 256),
        address2: optionalText(faults, address, path, 'address2', 256),
        city: requiredText(faults, address, path, 'city', 256),
        postalCode: optionalText(faults, address, path, 'postal_code', 256),
        stateCode: optionalText(faults, address, path, 'state_code', 256),
        countryCode: readCountry(faults, address, path),
        phone: optionalText(faults, address, path, 'phone', 256)
    };
}

function readCountry(faults: Faults, address: unknown, path: string): string {
    const country = requiredText(faults, address, path, 'country_code', 2);
    if (country !== '' && !/^[A-Za-z]{2}$/.test(country)) {
        fault(faults, at(path, 'country_code'), 'two letters, ISO 3166', country);
    }
    return country;
}

function readAmount(
    faults: Faults,
    parent: unknown,
    path: string,
    name: string,
    currency: string,
    required: boolean
): number | null {
    const amount = finiteNumber(faults, parent, path, name, required);
    if (amount === null) {
        return null;
    }
    const minor = toMinorUnits(amount, currency);
    if (minor === null) {
        fault(faults, at(path, name), 'an amount no finer than ' + currency + ' allows', amount);
    }
    return minor;
}

function amountNotBelowZero(
    faults: Faults,
    parent: unknown,
    path: string,
    name: string,
    currency: string,
    required: boolean
): number {
    const amount = readAmount(faults, parent, path, name, currency, required);
    if (amount !== null && amount < 0) {
        fault(faults, at(path, name), 'an amount of 0 or more', amount);
    }
    return amount === null ? 0 : amount;
}
