'use strict';

var input = require('../../platform/rules/input');
var paidInput = require('./paidInput');
var containedTax = require('./containedTax');
var outcome = require('../../platform/rules/outcome');
var whoShips = require('../../lifecycle/rules/tiktok/whoShips');
var usableAddress = require('../../lifecycle/rules/address/usableAddress');
var notice = require('../../platform/rules/notice');
var xmlText = require('../../platform/rules/xmlText');
var visible = require('../../platform/rules/visible');

/** @typedef {import('../../platform/rules/input').Misfit} Misfit */
/** @typedef {import('../../platform/rules/input').Source} Source */
/** @typedef {import('../../lifecycle/rules/address/address').Address} Address */
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
 * @property {boolean} isFulfilledByTikTok - Whether TikTok ships goods from its own warehouse, which are none of the
 *     site's stock. TikTok's connector does not tell.
 * @property {string} unknownStatus - TikTok's status of the order, where the cartridge does not know it; empty for all
 *     others.
 * @property {string} inventoryListId - Inventory list of the warehouse that ships it; empty for that of the site.
 *     TikTok's connector names none.
 * @property {OrderLine[]} lines
 * @property {{ net: number, tax: number, gross: number }} shipping
 * @property {Adjustment[]} adjustments
 * @property {string} paymentMethod
 * @property {number | null} announcedTotal - TikTok's total; null when it sent none.
 * @property {string[]} spoiled - Paths of texts that were not sent as UTF-8 and so lost characters.
 * @property {Misfit[]} misfits - Values that SFCC cannot keep as they are.
 * @property {string[]} missingAddress - Parts that the shipping address lacks.
 */

/**
 * How to read the prices of an order.
 * @typedef {Object} Pricing
 * @property {string} currency
 * @property {boolean} isTaxContained - Whether prices of the site contain tax: then a price without a tax of its own
 *     contains one, too.
 */

/** @typedef {{ ok: true, order: ExternalOrder } | { ok: false, rejection: Outcome }} ParsedOrder */

/** Lines per basket, and units per line. Source: platform quotas. */
var MAX_LINES = 400;
var MAX_QUANTITY = 1000;

/** Discounts of a line or an order; no shop gives more. */
var MAX_ADJUSTMENTS = 100;

/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
var MAX_ID_LENGTH = 40;
var ID = { pattern: /^[A-Za-z0-9_-]+$/, inWords: 'letters, digits, _ and -' };
var CURRENCY = { pattern: /^\s*[A-Za-z]{3}\s*$/, inWords: 'an ISO 4217 code such as USD' };

/** Longest product id. Source: catalog.xsd, Generic.NonEmptyString.100. */
var MAX_PRODUCT_ID = 100;

/** Product id of a line that TikTok gives none, before the number of the line. */
var NAMELESS_LINE = 'TikTok-line-';

/**
 * Reads the body of CreateExternalOrder. Its buyer has paid: only what makes the order impossible to name or to count
 * is a fault, such as no id, no line, or a quantity or price that cannot be read. Ignores unknown fields, and
 * characters that cannot be read.
 * @param {*} body - parsed JSON
 * @param {boolean} [isTaxContained] - whether prices of the site contain tax
 * @returns {ParsedOrder} the order, or the rejection of the first fault
 */
function parseExternalOrder(body, isTaxContained) {
    if (!input.isObject(body)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object')
        };
    }
    var source = input.lenientSourceOf(body);
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
    var code = input.requiredMatch(body, 'currency', 50, CURRENCY);
    var currency = code.trim().toUpperCase();
    var pricing = { currency: currency, isTaxContained: isTaxContained };
    var customer = paidInput.paidObject(body, 'customer');
    var shipment = paidInput.paidObject(body, 'shipment');
    var payment = paidInput.paidObject(body, 'payment');
    var shippingAddress = readAddress(paidInput.paidObject(shipment, 'shipping_address'));
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
        isFulfilledByTikTok: paidInput.paidText(body, 'c_fulfillmentType', 50) === whoShips.FULFILLED_BY_TIKTOK,
        unknownStatus: paidInput.paidText(body, 'c_unknownStatus', 100),
        inventoryListId: paidInput.paidText(body, 'c_inventoryListId', 256),
        lines: input.objectList(body, 'product_lineitems', 1, MAX_LINES).map(function (line, index) {
            return readLine(line, index, pricing);
        }),
        shipping: readShipping(paidInput.paidObject(body, 'totals'), pricing),
        adjustments: input.isObject(body.fields.totals)
            ? readAdjustments(paidInput.paidObject(body, 'totals'), null, pricing)
            : [],
        paymentMethod: paidInput.paidText(payment, 'payment_method', 256),
        announcedTotal: paidInput.optionalPaidAmount(payment, 'amount', currency),
        spoiled: [],
        misfits: [],
        missingAddress: usableAddress.missingParts(shippingAddress)
    };
}

/**
 * The id exactly as sent. If we dropped an unreadable character, it could become the id of another order.
 * @param {Source} body
 * @returns {string}
 */
function readId(body) {
    var name = 'c_externalOrderId';
    var id = input.requiredMatch(body, name, MAX_ID_LENGTH, ID);
    if (id !== body.fields[name]) {
        input.fault(body, name, ID.inWords);
    }
    return id;
}

/**
 * @param {Source} line
 * @param {number} index
 * @param {Pricing} pricing
 * @returns {OrderLine}
 */
function readLine(line, index, pricing) {
    var productId = readProductId(line, index);
    var quantity = paidInput.paidCount(line, 'quantity', MAX_QUANTITY);
    var price = notBelowZero(line, 'net_price', paidInput.paidAmount(line, 'net_price', pricing.currency));
    var taxRate = readTaxRate(line);
    var _readTaxed = readTaxed(line, price, taxRate, pricing),
        net = _readTaxed.net,
        tax = _readTaxed.tax;
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
 * @param {Source} source
 * @param {number} price
 * @param {number | null} rate
 * @param {Pricing} pricing
 * @returns {{ net: number, tax: number }}
 */
function readTaxed(source, price, rate, pricing) {
    var given = paidInput.optionalPaidAmount(source, 'tax', pricing.currency);
    if (given !== null || !pricing.isTaxContained || price === 0) {
        return { net: price, tax: given || 0 };
    }
    if (rate === null) {
        paidInput.addMisfit(source, 'tax', notice.notice('misfit.no_tax'));
        return { net: price, tax: 0 };
    }
    var tax = containedTax(price, rate);
    return { net: price - tax, tax: tax };
}

/**
 * Where tax comes on top, it is never computed: TikTok may have charged another amount. A person has to look at it.
 * @param {Source} line
 * @param {number} price
 * @param {number | null} rate
 * @param {Pricing} pricing
 */
function noteMissingTax(line, price, rate, pricing) {
    if (!pricing.isTaxContained && !input.isGiven(line, 'tax') && rate !== null && rate > 0 && price !== 0) {
        paidInput.addMisfit(line, 'tax', notice.notice('misfit.no_tax_amount', [String(rate)]));
    }
}

/**
 * A line without a usable id gets a name of its own, which no catalog has: it is held as an unknown product.
 * @param {Source} line
 * @param {number} index
 * @returns {string}
 */
function readProductId(line, index) {
    var productId = xmlText.onOneLine(paidInput.paidText(line, 'product_id', MAX_PRODUCT_ID));
    return visible.isBlank(productId) || productId === '__proto__' ? NAMELESS_LINE + (index + 1) : productId;
}

/**
 * The rate follows from the amounts where it is none from 0 to 1.
 * @param {Source} line
 * @returns {number | null}
 */
function readTaxRate(line) {
    var rate = line.fields.tax_rate;
    if (typeof rate === 'number' && rate >= 0 && rate <= 1) {
        return rate;
    }
    if (input.isGiven(line, 'tax_rate')) {
        paidInput.addMisfit(line, 'tax_rate', notice.notice('misfit.rate'));
    }
    return null;
}

/**
 * @param {Source} parent
 * @param {number | null} rate - of the line, for adjustments that have none
 * @param {Pricing} pricing
 * @returns {Adjustment[]}
 */
function readAdjustments(parent, rate, pricing) {
    return paidInput.paidObjects(parent, 'price_adjustments', MAX_ADJUSTMENTS).map(function (adjustment) {
        var promotionId = xmlText.onOneLine(paidInput.paidText(adjustment, 'promotion_id', 256));
        var price = paidInput.paidAmountOrNone(adjustment, 'net_price', pricing.currency);
        var own = pricing.isTaxContained ? readTaxRate(adjustment) : null;
        var _readTaxed = readTaxed(adjustment, price, own === null ? rate : own, pricing),
            net = _readTaxed.net,
            tax = _readTaxed.tax;
        return { promotionId: promotionId, net: net, tax: tax };
    });
}

/**
 * @param {Source} totals
 * @param {Pricing} pricing
 * @returns {ExternalOrder['shipping']}
 */
function readShipping(totals, pricing) {
    var shipping = paidInput.paidObject(totals, 'adjusted_shipping_total');
    if (!input.isObject(totals.fields.adjusted_shipping_total)) {
        return { net: 0, tax: 0, gross: 0 };
    }
    var price = notBelowZero(
        shipping,
        'net_price',
        paidInput.paidAmountOrNone(shipping, 'net_price', pricing.currency)
    );
    var gross = paidInput.optionalPaidAmount(shipping, 'gross_price', pricing.currency);
    if (pricing.isTaxContained && gross !== null && !input.isGiven(shipping, 'tax')) {
        return { net: price, tax: notBelowZero(shipping, 'gross_price', gross - price), gross: gross };
    }
    var _readTaxed = readTaxed(shipping, price, null, pricing),
        net = _readTaxed.net,
        tax = _readTaxed.tax;
    notBelowZero(shipping, 'tax', tax);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
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
    var address = input.isGiven(customer, 'billing_address') ? paidInput.paidObject(customer, 'billing_address') : null;
    return address && input.isObject(customer.fields.billing_address) ? readAddress(address) : null;
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
 * @param {Source} source
 * @param {string} name
 * @param {number} amount
 * @returns {number}
 */
function notBelowZero(source, name, amount) {
    if (amount < 0) {
        paidInput.addMisfit(source, name, notice.notice('misfit.negative'));
    }
    return amount;
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
