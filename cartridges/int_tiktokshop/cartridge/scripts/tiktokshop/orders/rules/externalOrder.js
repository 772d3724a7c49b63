'use strict';

var sourceModule = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var paidInput = require('./paidInput');
var orderPrices = require('./orderPrices');
var outcome = require('../../platform/rules/outcome');
var whoShips = require('../../lifecycle/rules/tiktok/whoShips');
var usableAddress = require('../../lifecycle/rules/address/usableAddress');
var notice = require('../../platform/rules/notice');

/** @typedef {import('../../platform/rules/input/source').Misfit} Misfit */
/** @typedef {import('../../platform/rules/input/source').Source} Source */
/** @typedef {import('./orderPrices').Adjustment} Adjustment */
/** @typedef {import('./orderPrices').OrderLine} OrderLine */
/** @typedef {import('./orderPrices').ShippingPrice} ShippingPrice */
/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */
/** @typedef {import('../../platform/rules/outcome').Outcome} Outcome */

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
 * @property {boolean} isFulfilledByTikTok - Whether TikTok ships goods from its own warehouse, which are none of the
 *     site's stock. TikTok's connector does not tell.
 * @property {string} unknownStatus - TikTok's status of the order, where the cartridge does not know it; empty for all
 *     others.
 * @property {string} inventoryListId - Inventory list of the warehouse that ships it; empty for the site's own.
 *     TikTok's connector names none.
 * @property {OrderLine[]} lines
 * @property {ShippingPrice} shipping
 * @property {Adjustment[]} adjustments
 * @property {string} paymentMethod
 * @property {number | null} announcedTotal - TikTok's total; null when it sent none.
 * @property {string[]} spoiled - Paths of texts that lost characters, because they were not sent as UTF-8 or XML does
 *     not have them.
 * @property {Misfit[]} misfits - Values that SFCC cannot keep as they are.
 * @property {string[]} missingAddress - Parts that the shipping address lacks.
 */

/** @typedef {{ ok: true, order: ExternalOrder } | { ok: false, rejection: Outcome }} ParsedOrder */

/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
var MAX_ID_LENGTH = 40;

/** Characters that are read of what an import could not read. */
var MAX_UNREADABLE = 4000;
var ID = { pattern: /^[A-Za-z0-9_-]+$/, inWords: 'letters, digits, _ and -' };
var CURRENCY = { pattern: /^\s*[A-Za-z]{3}\s*$/, inWords: 'an ISO 4217 code such as USD' };

/**
 * Reads the body of CreateExternalOrder. Its buyer has paid: only what makes the order impossible to name or to count
 * is a fault, such as no id, no line, or a quantity or price that cannot be read. Ignores unknown fields, and
 * characters that cannot be read.
 * @param {*} body - parsed JSON
 * @param {boolean} [isTaxContained] - whether prices of the site contain tax
 * @returns {ParsedOrder} the order, or the rejection of the first fault
 */
function parseExternalOrder(body, isTaxContained) {
    if (!sourceModule.isObject(body)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object')
        };
    }
    var source = sourceModule.lenientSourceOf(body);
    var order = readOrder(source, isTaxContained === true);
    order.spoiled = source.faults.spoiled;
    order.misfits = source.faults.misfits;
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, order: order };
}

/**
 * @param {Source} body
 * @param {boolean} isTaxContained
 * @returns {ExternalOrder}
 */
function readOrder(body, isTaxContained) {
    var code = fields.requiredMatch(body, 'currency', 50, CURRENCY);
    var currency = code.trim().toUpperCase();
    var pricing = { currency: currency, isTaxContained: isTaxContained };
    var customer = paidInput.paidObject(body, 'customer');
    var shipment = paidInput.paidObject(body, 'shipment');
    var payment = paidInput.paidObject(body, 'payment');
    var shippingAddress = readAddress(paidInput.paidObject(shipment, 'shipping_address'));
    noteUnreadable(body);
    return {
        externalOrderId: readId(body),
        currency: currency,
        buyerNote: paidInput.paidText(body, 'c_buyerNote', 4000),
        orderNote: paidInput.paidText(body, 'c_orderNote', 4000),
        orderTag: paidInput.paidText(body, 'c_orderTag', 4000),
        customerNo: paidInput.paidText(customer, 'customer_no', 100),
        customerName: paidInput.paidText(customer, 'customer_name', 256),
        customerEmail: paidInput.paidText(customer, 'customer_email', 256),
        billingAddress: readBillingAddress(customer) || shippingAddress,
        shippingAddress: shippingAddress,
        shippingMethod: paidInput.paidText(shipment, 'shipping_method', 256).trim(),
        isFulfilledByTikTok: whoShips.isOfTikToksWarehouse(paidInput.paidText(body, 'c_fulfillmentType', 50)),
        unknownStatus: paidInput.paidText(body, 'c_unknownStatus', 100),
        inventoryListId: paidInput.paidText(body, 'c_inventoryListId', 256),
        lines: orderPrices.readLines(body, pricing),
        shipping: orderPrices.readShipping(paidInput.paidObject(body, 'totals'), pricing),
        adjustments: sourceModule.isObject(body.fields.totals)
            ? orderPrices.readAdjustments(paidInput.paidObject(body, 'totals'), null, pricing)
            : [],
        paymentMethod: paidInput.paidText(payment, 'payment_method', 256),
        announcedTotal: paidInput.optionalPaidAmount(payment, 'amount', currency),
        spoiled: [],
        misfits: [],
        missingAddress: usableAddress.missingParts(shippingAddress)
    };
}

/**
 * An import tells what of TikTok's order could not be read: the order is held, and its notes have it.
 * @param {Source} body
 */
function noteUnreadable(body) {
    if (paidInput.paidText(body, 'c_unreadable', MAX_UNREADABLE) !== '') {
        paidInput.addMisfit(body, 'c_unreadable', notice.notice('misfit.unreadable'));
    }
}

/**
 * The id without blanks around it, which are a misfit. Otherwise exactly as sent: if we dropped an unreadable
 * character, it could become the id of another order.
 * @param {Source} body
 * @returns {string}
 */
function readId(body) {
    var name = 'c_externalOrderId';
    var sent = body.fields[name];
    var trimmed = typeof sent === 'string' ? sent.trim() : sent;
    var own = { fields: { c_externalOrderId: trimmed }, path: '', faults: body.faults };
    var id = fields.requiredMatch(own, name, MAX_ID_LENGTH, ID);
    if (id !== trimmed) {
        sourceModule.fault(body, name, ID.inWords);
    }
    if (id !== sent) {
        paidInput.addMisfit(body, name, notice.notice('misfit.blanks'));
    }
    return id;
}

/**
 * @param {Source} address
 * @returns {Address}
 */
function readAddress(address) {
    return {
        firstName: paidInput.paidText(address, 'first_name', 256),
        lastName: paidInput.paidText(address, 'last_name', 256),
        address1: paidInput.paidText(address, 'address1', 256),
        address2: paidInput.paidText(address, 'address2', 256),
        city: paidInput.paidText(address, 'city', 256),
        postalCode: paidInput.paidText(address, 'postal_code', 256),
        stateCode: paidInput.paidText(address, 'state_code', 256),
        countryCode: readCountry(address),
        phone: paidInput.paidText(address, 'phone', 256)
    };
}

/**
 * @param {Source} customer
 * @returns {Address | null}
 */
function readBillingAddress(customer) {
    var address = sourceModule.isGiven(customer, 'billing_address')
        ? paidInput.paidObject(customer, 'billing_address')
        : null;
    return address && sourceModule.isObject(customer.fields.billing_address) ? readAddress(address) : null;
}

/**
 * @param {Source} address
 * @returns {string}
 */
function readCountry(address) {
    var country = paidInput.paidText(address, 'country_code', 256).trim();
    if (country === '' || /^[A-Za-z]{2}$/.test(country)) {
        return country;
    }
    paidInput.addMisfit(address, 'country_code', notice.notice('misfit.country'));
    return '';
}

/**
 * Whether the buyer pays the carrier: the only orders that are not paid when TikTok sends them.
 * @param {ExternalOrder} order
 * @returns {boolean}
 */
function isCashOnDelivery(order) {
    return /^(COD|CASH[ _-]?ON[ _-]?DELIVERY)$/i.test(order.paymentMethod.trim());
}

module.exports = {
    parseExternalOrder: parseExternalOrder,
    isCashOnDelivery: isCashOnDelivery
};
