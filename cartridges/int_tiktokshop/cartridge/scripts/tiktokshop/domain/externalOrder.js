'use strict';

var input = require('./input');
var outcome = require('./outcome');
var money = require('./money');

/** Lines per basket and quantity per line. Source: platform quotas. */
var MAX_LINES = 400;
var MAX_QUANTITY = 1000;
/** An order number has at most 50 characters (platform doc: OrderMgr.createOrderNo), the prefix included. */
var MAX_ID_LENGTH = 40;

/**
 * Reads the body of CreateExternalOrder. Fields that are not known are ignored.
 * @param body - parsed JSON
 * @returns the order, or the rejection of the first fault
 */
function parseExternalOrder(body) {
    if (!input.isObject(body)) {
        return {
            ok: false,
            rejection: outcome.rejected('wrong_type', '', 'a JSON object', 'The body is not a JSON object')
        };
    }
    var faults = { first: null };
    var currency = readCurrency(faults, body);
    var order = readOrder(faults, body, currency);
    return faults.first ? { ok: false, rejection: faults.first } : { ok: true, order: order };
}

function readOrder(faults, body, currency) {
    var customer = input.requiredObject(faults, body, '', 'customer');
    var shipment = input.requiredObject(faults, body, '', 'shipment');
    var payment = input.requiredObject(faults, body, '', 'payment');
    var totals = input.requiredObject(faults, body, '', 'totals');
    return {
        externalOrderId: readId(faults, body),
        currency: currency,
        buyerNote: input.optionalText(faults, body, '', 'c_buyerNote', 4000),
        orderNote: input.optionalText(faults, body, '', 'c_orderNote', 4000),
        orderTag: input.optionalText(faults, body, '', 'c_orderTag', 4000),
        customerNo: input.optionalText(faults, customer, 'customer', 'customer_no', 100),
        customerName: input.optionalText(faults, customer, 'customer', 'customer_name', 256),
        customerEmail: input.optionalText(faults, customer, 'customer', 'customer_email', 256),
        billingAddress: readAddress(faults, customer, 'customer', 'billing_address'),
        shippingAddress: readAddress(faults, shipment, 'shipment', 'shipping_address'),
        shippingMethod: input.requiredText(faults, shipment, 'shipment', 'shipping_method', 256),
        lines: readLines(faults, body, currency),
        shipping: readShipping(faults, totals, currency),
        adjustments: readAdjustments(faults, totals, 'totals', currency),
        paymentMethod: input.requiredText(faults, payment, 'payment', 'payment_method', 256),
        announcedTotal: readAmount(faults, payment, 'payment', 'amount', currency, false)
    };
}

function readCurrency(faults, body) {
    var currency = input.requiredText(faults, body, '', 'currency', 3);
    if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) {
        input.fault(faults, 'currency', 'an ISO 4217 code such as USD', currency);
    }
    return currency;
}

function readId(faults, body) {
    var id = input.requiredText(faults, body, '', 'c_externalOrderId', MAX_ID_LENGTH);
    if (id !== '' && !/^[A-Za-z0-9_-]+$/.test(id)) {
        input.fault(faults, 'c_externalOrderId', 'letters, digits, _ and -', id);
    }
    return id;
}

function readLines(faults, body, currency) {
    var path = 'product_lineitems';
    var items = input.objectList(faults, body, '', path, 1);
    if (items.length > MAX_LINES) {
        input.fault(faults, path, 'at most ' + MAX_LINES + ' lines', items);
        return [];
    }
    return items.map(function (item, index) {
        return readLine(faults, item, path + '[' + index + ']', currency);
    });
}

function readLine(faults, item, path, currency) {
    return {
        productId: input.requiredText(faults, item, path, 'product_id', 100),
        quantity: input.wholeNumber(faults, item, path, 'quantity', 1, MAX_QUANTITY),
        net: amountNotBelowZero(faults, item, path, 'net_price', currency, true),
        tax: amountNotBelowZero(faults, item, path, 'tax', currency, false),
        taxRate: readTaxRate(faults, item, path),
        adjustments: readAdjustments(faults, item, path, currency)
    };
}

function readTaxRate(faults, item, path) {
    var rate = input.finiteNumber(faults, item, path, 'tax_rate', false);
    if (rate !== null && (rate < 0 || rate > 1)) {
        input.fault(faults, input.at(path, 'tax_rate'), 'a rate from 0 to 1, 0.05 for five percent', rate);
    }
    return rate;
}

function readAdjustments(faults, parent, path, currency) {
    var items = input.objectList(faults, parent, path, 'price_adjustments', 0);
    return items.map(function (item, index) {
        var itemPath = input.at(path, 'price_adjustments') + '[' + index + ']';
        return {
            promotionId: input.optionalText(faults, item, itemPath, 'promotion_id', 256),
            net: readAmount(faults, item, itemPath, 'net_price', currency, true) || 0,
            tax: readAmount(faults, item, itemPath, 'tax', currency, false) || 0
        };
    });
}

function readShipping(faults, totals, currency) {
    var path = 'totals.adjusted_shipping_total';
    var shipping = input.requiredObject(faults, totals, 'totals', 'adjusted_shipping_total');
    var net = amountNotBelowZero(faults, shipping, path, 'net_price', currency, true);
    var tax = amountNotBelowZero(faults, shipping, path, 'tax', currency, false);
    var gross = readAmount(faults, shipping, path, 'gross_price', currency, false);
    return { net: net, tax: tax, gross: gross === null ? net + tax : gross };
}

function readAddress(faults, parent, parentPath, name) {
    var path = input.at(parentPath, name);
    var address = input.requiredObject(faults, parent, parentPath, name);
    return {
        firstName: input.optionalText(faults, address, path, 'first_name', 256),
        lastName: input.optionalText(faults, address, path, 'last_name', 256),
        address1: input.requiredText(faults, address, path, 'address1', 256),
        address2: input.optionalText(faults, address, path, 'address2', 256),
        city: input.requiredText(faults, address, path, 'city', 256),
        postalCode: input.optionalText(faults, address, path, 'postal_code', 256),
        stateCode: input.optionalText(faults, address, path, 'state_code', 256),
        countryCode: readCountry(faults, address, path),
        phone: input.optionalText(faults, address, path, 'phone', 256)
    };
}

function readCountry(faults, address, path) {
    var country = input.requiredText(faults, address, path, 'country_code', 2);
    if (country !== '' && !/^[A-Za-z]{2}$/.test(country)) {
        input.fault(faults, input.at(path, 'country_code'), 'two letters, ISO 3166', country);
    }
    return country;
}

function readAmount(faults, parent, path, name, currency, required) {
    var amount = input.finiteNumber(faults, parent, path, name, required);
    if (amount === null) {
        return null;
    }
    var minor = money.toMinorUnits(amount, currency);
    if (minor === null) {
        input.fault(faults, input.at(path, name), 'an amount no finer than ' + currency + ' allows', amount);
    }
    return minor;
}

function amountNotBelowZero(faults, parent, path, name, currency, required) {
    var amount = readAmount(faults, parent, path, name, currency, required);
    if (amount !== null && amount < 0) {
        input.fault(faults, input.at(path, name), 'an amount of 0 or more', amount);
    }
    return amount === null ? 0 : amount;
}

module.exports = {
    parseExternalOrder: parseExternalOrder
};
