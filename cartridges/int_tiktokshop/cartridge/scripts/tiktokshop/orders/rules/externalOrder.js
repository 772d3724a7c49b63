'use strict';

var input = require('../../platform/rules/input');
var money = require('../../platform/rules/money');
var outcome = require('../../platform/rules/outcome');

/** @typedef {import('../../platform/rules/input').Source} Source */
/** @typedef {import('../../lifecycle/rules/address').Address} Address */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

/**
 * A discount on a line or on the order; amounts in minor units, negative when it lowers the price.
 * @typedef {Object} Adjustment
 * @property {string} promotionId
 * @property {number} net
 * @property {number} tax
 */

/**
 * A line; `net` is the price of the whole line without tax, in minor units.
 * @typedef {Object} OrderLine
 * @property {string} productId
 * @property {number} quantity
 * @property {number} net
 * @property {number} tax
 * @property {number | null} taxRate - 0.05 for five percent; null when TikTok sent none.
 * @property {Adjustment[]} adjustments
 */

/**
 * The checked body of CreateExternalOrder. Amounts in minor units.
 * @typedef {Object} ExternalOrder
 * @property {string} externalOrderId
 * @property {string} currency
 * @property {string} buyerNote
 * @property {string} orderNote
 * @property {string} orderTag
 * @property {string} customerNo
 * @property {string} customerName
 * @property {string} customerEmail
 * @property {Address} billingAddress
 * @property {Address} shippingAddress
 * @property {string} shippingMethod
 * @property {OrderLine[]} lines
 * @property {{ net: number, tax: number, gross: number }} shipping
 * @property {Adjustment[]} adjustments
 * @property {string} paymentMethod
 * @property {number | null} announcedTotal - TikTok's total; null when it sent none.
 * @property {string[]} spoiled - Paths of texts that were not sent as UTF-8 and so lost characters.
 */

/** @typedef {{ ok: true, order: ExternalOrder } | { ok: false, rejection: Outcome }} ParsedOrder */

/** Lines per basket, and units per line. Source: platform quotas. */
var MAX_LINES = 400;
var MAX_QUANTITY = 1000;

/** Discounts of a line or an order; no shop gives more. */
var MAX_ADJUSTMENTS = 100;

/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
var MAX_ID_LENGTH = 40;

/**
 * Reads the body of CreateExternalOrder. Ignores unknown fields, and characters that cannot be read.
 * @param {*} body - parsed JSON
 * @returns {ParsedOrder} the order, or the rejection of the first fault
 */
function parseExternalOrder(body) {
    if (!input.isObject(body)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object')
        };
    }
    var source = input.lenientSourceOf(body);
    var order = readOrder(source);
    order.spoiled = source.faults.spoiled;
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, order: order };
}

/**
 * @param {Source} body
 * @returns {ExternalOrder}
 */
function readOrder(body) {
    var currency = input.requiredMatch(body, 'currency', 3, /^[A-Z]{3}$/, 'an ISO 4217 code such as USD');
    var customer = input.requiredObject(body, 'customer');
    var shipment = input.requiredObject(body, 'shipment');
    var payment = input.requiredObject(body, 'payment');
    var totals = input.requiredObject(body, 'totals');
    return {
        externalOrderId: input.requiredMatch(
            body,
            'c_externalOrderId',
            MAX_ID_LENGTH,
            /^[A-Za-z0-9_-]+$/,
            'letters, digits, _ and -'
        ),
        currency: currency,
        buyerNote: input.optionalText(body, 'c_buyerNote', 4000),
        orderNote: input.optionalText(body, 'c_orderNote', 4000),
        orderTag: input.optionalText(body, 'c_orderTag', 4000),
        customerNo: input.optionalText(customer, 'customer_no', 100),
        customerName: input.optionalText(customer, 'customer_name', 256),
        customerEmail: input.optionalText(customer, 'customer_email', 256),
        billingAddress: readAddress(input.requiredObject(customer, 'billing_address')),
        shippingAddress: readAddress(input.requiredObject(shipment, 'shipping_address')),
        shippingMethod: input.requiredText(shipment, 'shipping_method', 256),
        lines: input.objectList(body, 'product_lineitems', 1, MAX_LINES).map(function (line) {
            return readLine(line, currency);
        }),
        shipping: readShipping(input.requiredObject(totals, 'adjusted_shipping_total'), currency),
        adjustments: readAdjustments(totals, currency),
        paymentMethod: input.requiredText(payment, 'payment_method', 256),
        announcedTotal: optionalAmount(payment, 'amount', currency),
        spoiled: []
    };
}

/**
 * @param {Source} line
 * @param {string} currency
 * @returns {OrderLine}
 */
function readLine(line, currency) {
    return {
        productId: input.requiredProductId(line, 'product_id'),
        quantity: input.wholeNumber(line, 'quantity', 1, MAX_QUANTITY),
        net: notBelowZero(line, 'net_price', requiredAmount(line, 'net_price', currency)),
        tax: notBelowZero(line, 'tax', optionalAmount(line, 'tax', currency) || 0),
        taxRate: readTaxRate(line),
        adjustments: readAdjustments(line, currency)
    };
}

/**
 * @param {Source} line
 * @returns {number | null}
 */
function readTaxRate(line) {
    var rate = input.optionalNumber(line, 'tax_rate');
    if (rate !== null && (rate < 0 || rate > 1)) {
        input.fault(line, 'tax_rate', 'a rate from 0 to 1, 0.05 for five percent');
    }
    return rate;
}

/**
 * @param {Source} parent
 * @param {string} currency
 * @returns {Adjustment[]}
 */
function readAdjustments(parent, currency) {
    return input.objectList(parent, 'price_adjustments', 0, MAX_ADJUSTMENTS).map(function (adjustment) {
        return {
            promotionId: input.optionalText(adjustment, 'promotion_id', 256),
            net: requiredAmount(adjustment, 'net_price', currency),
            tax: optionalAmount(adjustment, 'tax', currency) || 0
        };
    });
}

/**
 * @param {Source} shipping
 * @param {string} currency
 * @returns {ExternalOrder['shipping']}
 */
function readShipping(shipping, currency) {
    var net = notBelowZero(shipping, 'net_price', requiredAmount(shipping, 'net_price', currency));
    var tax = notBelowZero(shipping, 'tax', optionalAmount(shipping, 'tax', currency) || 0);
    var gross = optionalAmount(shipping, 'gross_price', currency);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
}

/**
 * @param {Source} address
 * @returns {Address}
 */
function readAddress(address) {
    return {
        firstName: input.optionalText(address, 'first_name', 256),
        lastName: input.optionalText(address, 'last_name', 256),
        address1: input.requiredText(address, 'address1', 256),
        address2: input.optionalText(address, 'address2', 256),
        city: input.requiredText(address, 'city', 256),
        postalCode: input.optionalText(address, 'postal_code', 256),
        stateCode: input.optionalText(address, 'state_code', 256),
        countryCode: input.requiredMatch(address, 'country_code', 2, /^[A-Za-z]{2}$/, 'two letters, ISO 3166'),
        phone: input.optionalText(address, 'phone', 256)
    };
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {string} currency
 * @returns {number}
 */
function requiredAmount(source, name, currency) {
    return inMinorUnits(source, name, input.requiredNumber(source, name), currency);
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {string} currency
 * @returns {number | null}
 */
function optionalAmount(source, name, currency) {
    var amount = input.optionalNumber(source, name);
    return amount === null ? null : inMinorUnits(source, name, amount, currency);
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {number} amount
 * @param {string} currency
 * @returns {number}
 */
function inMinorUnits(source, name, amount, currency) {
    var minor = money.toMinorUnits(amount, currency);
    if (minor === null) {
        input.fault(source, name, 'an amount no finer than ' + currency + ' allows');
        return 0;
    }
    return minor;
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {number} amount
 * @returns {number}
 */
function notBelowZero(source, name, amount) {
    if (amount < 0) {
        input.fault(source, name, 'an amount of 0 or more');
    }
    return amount;
}

module.exports = parseExternalOrder;
