import { fault, isGiven, isObject, lenientSourceOf } from '../../platform/rules/input/source';
import { requiredMatch } from '../../platform/rules/input/fields';
import type { Misfit, Source } from '../../platform/rules/input/source';
import { addMisfit, optionalPaidAmount, paidObject, paidText } from './paidInput';
import { readAdjustments, readLines, readShipping } from './orderPrices';
import type { Adjustment, OrderLine, ShippingPrice } from './orderPrices';
import { rejected } from '../../platform/rules/outcome';
import type { Address } from '../../lifecycle/rules/address/address';
import { isOfTikToksWarehouse } from '../../lifecycle/rules/tiktok/whoShips';
import { missingParts } from '../../lifecycle/rules/address/usableAddress';
import type { Outcome } from '../../platform/rules/outcome';
import { notice } from '../../platform/rules/notice';

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
    /** Inventory list of the warehouse that ships it; empty for the site's own. TikTok's connector names none. */
    inventoryListId: string;
    lines: OrderLine[];
    shipping: ShippingPrice;
    adjustments: Adjustment[];
    paymentMethod: string;
    /** TikTok's total; null when it sent none. */
    announcedTotal: number | null;
    /** Paths of texts that lost characters, because they were not sent as UTF-8 or XML does not have them. */
    spoiled: string[];
    /** Values that SFCC cannot keep as they are. */
    misfits: Misfit[];
    /** Parts that the shipping address lacks. */
    missingAddress: string[];
}

export type ParsedOrder = { ok: true; order: ExternalOrder } | { ok: false; rejection: Outcome };

/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
const MAX_ID_LENGTH = 40;
/** Characters that are read of what an import could not read. */
const MAX_UNREADABLE = 4000;
const ID = { pattern: /^[A-Za-z0-9_-]+$/, inWords: 'letters, digits, _ and -' };
const CURRENCY = { pattern: /^\s*[A-Za-z]{3}\s*$/, inWords: 'an ISO 4217 code such as USD' };

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
    noteUnreadable(body);
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
        isFulfilledByTikTok: isOfTikToksWarehouse(paidText(body, 'c_fulfillmentType', 50)),
        unknownStatus: paidText(body, 'c_unknownStatus', 100),
        inventoryListId: paidText(body, 'c_inventoryListId', 256),
        lines: readLines(body, pricing),
        shipping: readShipping(paidObject(body, 'totals'), pricing),
        adjustments: isObject(body.fields.totals) ? readAdjustments(paidObject(body, 'totals'), null, pricing) : [],
        paymentMethod: paidText(payment, 'payment_method', 256),
        announcedTotal: optionalPaidAmount(payment, 'amount', currency),
        spoiled: [],
        misfits: [],
        missingAddress: missingParts(shippingAddress)
    };
}

/** An import tells what of TikTok's order could not be read: the order is held, and its notes have it. */
function noteUnreadable(body: Source): void {
    if (paidText(body, 'c_unreadable', MAX_UNREADABLE) !== '') {
        addMisfit(body, 'c_unreadable', notice('misfit.unreadable'));
    }
}

/**
 * The id without blanks around it, which are a misfit. Otherwise exactly as sent: if we dropped an unreadable character, it could become
 * the id of another order.
 */
function readId(body: Source): string {
    const name = 'c_externalOrderId';
    const sent = body.fields[name];
    const trimmed = typeof sent === 'string' ? sent.trim() : sent;
    const own: Source = { fields: { c_externalOrderId: trimmed }, path: '', faults: body.faults };
    const id = requiredMatch(own, name, MAX_ID_LENGTH, ID);
    if (id !== trimmed) {
        fault(body, name, ID.inWords);
    }
    if (id !== sent) {
        addMisfit(body, name, notice('misfit.blanks'));
    }
    return id;
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

/** Whether the buyer pays the carrier: the only orders that are not paid when TikTok sends them. */
export function isCashOnDelivery(order: ExternalOrder): boolean {
    return /^(COD|CASH[ _-]?ON[ _-]?DELIVERY)$/i.test(order.paymentMethod.trim());
}
