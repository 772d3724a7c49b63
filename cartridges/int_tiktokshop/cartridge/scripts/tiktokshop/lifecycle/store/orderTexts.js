'use strict';

var lists = require('../../platform/rules/lists');
var xmlText = require('../../platform/rules/xmlText');
var orderAddress = require('./orderAddress');
var shipmentModule = require('./shipment');

/** @typedef {import('../rules/address/address').Address} Address */

/** Attributes of an order that any client may write, and that no message is judged by. */
var NOTES = ['buyerNote', 'orderNote', 'orderTag'];

/**
 * The fields of an order whose texts have characters that XML does not have, or that were lost on the way, such as
 * `orderTag` and `city`. An API writes them unread where no hook runs.
 * @param {dw.order.Order} order
 * @returns {string[]}
 */
function unreadableTexts(order) {
    var names = addressesOf(order).reduce(function (all, address) {
        return all.concat(unreadableParts(orderAddress.readAddress(address)));
    }, unreadableNotes(order));
    return lists.unique(names.concat(isReadable(order.customerName) ? [] : ['customerName']));
}

/**
 * Unreadable notes alone, which are quick to find.
 * @param {dw.order.Order} values
 * @returns {Array<(typeof NOTES)[number]>}
 */
function unreadableNotes(values) {
    var custom = values.custom;
    return NOTES.filter(function (name) {
        return !isReadable(custom[name]);
    });
}

/**
 * Whether one of the notes of an order has such characters: what a client of SCAPI writes to an order that is known.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function hasUnreadableNotes(order) {
    return unreadableNotes(order).length > 0;
}

/**
 * Removes such characters from the texts of an order. Needs a transaction.
 * @param {dw.order.Order} order
 */
function makeTextsReadable(order) {
    unreadableNotes(order).forEach(function (name) {
        order.custom[name] = xmlText.readableText(order.custom[name]);
    });
    addressesOf(order).forEach(function (target) {
        var address = orderAddress.readAddress(target);
        var parts = unreadableParts(address);
        parts.forEach(function (part) {
            address[part] = xmlText.readableText(address[part]);
        });
        if (parts.length > 0) {
            orderAddress.writeAddress(target, address);
        }
    });
    if (!isReadable(order.customerName)) {
        order.setCustomerName(xmlText.readableText(order.customerName));
    }
}

/**
 * @param {Address} address
 * @returns {Array<string>}
 */
function unreadableParts(address) {
    return Object.keys(address).filter(function (part) {
        return !isReadable(address[part]);
    });
}

/**
 * @param {string | null} text
 * @returns {boolean}
 */
function isReadable(text) {
    return !text || xmlText.readableText(text) === text;
}

/**
 * @param {dw.order.Order} order
 * @returns {dw.order.OrderAddress[]}
 */
function addressesOf(order) {
    var shipment = shipmentModule.shipmentOf(order);
    var all = [order.billingAddress, shipment && shipment.shippingAddress];
    return all.filter(function (address) {
        return address !== null;
    });
}

module.exports = {
    unreadableTexts: unreadableTexts,
    hasUnreadableNotes: hasUnreadableNotes,
    makeTextsReadable: makeTextsReadable
};
