'use strict';

var source = require('../platform/rules/input/source');

/** @typedef {import('./rules/readOrderPatch').PatchDocument} PatchDocument */

/** Fields of a PATCH that mean something here, with what the platform calls them in the document of a hook. */
var FIELDS = {
    external_order_status: 'externalOrderStatus',
    external_order_text: 'externalOrderText',
    shipping_status: 'shippingStatus',
    cancel_description: 'cancelDescription',
    product_items: 'productItems'
};

var CUSTOM = [
    'c_externalOrderStatus',
    'c_externalChannelOrderStatus',
    'c_externalExportStatus',
    'c_externalReturnStatus',
    'c_orderAction',
    'c_orderTag',
    'c_orderNote',
    'c_buyerNote',
    'c_cancelInfo',
    'c_returnCase',
    'c_shipmentsInfo'
];

var LINE_FIELDS = [
    'c_externalLineItemStatus',
    'c_externalLineItemReturnStatus',
    'c_carrier',
    'c_trackingNumber',
    'c_quantityCanceled',
    'c_quantityReturned',
    'c_quantityReceived',
    'c_quantityRejected',
    'c_reason'
];

/**
 * A document or a list of the platform, read by the names it is known to have.
 * @typedef {{ [name: string]: *, length?: number }} Host
 */

/**
 * The body of PATCH /orders/{order_no} as JSON, with the names of the API. A hook gets a document of the platform: its
 * system fields are in camel case, its lists and enums are objects. Source: platform doc "OCAPI hooks".
 * @param {*} orderInput - what the hook got, which may be anything: it runs for every order of the site
 * @returns {PatchDocument}
 */
function patchDocument(orderInput) {
    var given = orderInput || {};
    var document = {};
    Object.keys(FIELDS).forEach(function (name) {
        document[name] = plain(given[FIELDS[name]]);
    });
    CUSTOM.forEach(function (name) {
        document[name] = plain(given[name]);
    });
    if (document.product_items !== undefined) {
        document.product_items = linesOf(given.productItems);
    }
    return document;
}

/**
 * The lines of a platform list or an array: both have a length and indexes.
 * @param {*} list
 * @returns {*}
 */
function linesOf(list) {
    var lines = list;
    var read = [];
    for (var i = 0; i < lines.length; i += 1) {
        read.push(lineOf(lines[i] || {}));
    }
    return read;
}

/**
 * @param {Host} line
 * @returns {PatchDocument}
 */
function lineOf(line) {
    var fields = { product_id: plain(line.productId) };
    LINE_FIELDS.forEach(function (name) {
        fields[name] = plain(line[name]);
    });
    return fields;
}

/**
 * The plain value of what the platform may wrap: an enum has a `value`, an empty field is null.
 * @param {*} value
 * @returns {*}
 */
function plain(value) {
    if (value === null || value === undefined) {
        return undefined;
    }
    if (source.isObject(value) && 'value' in value && !source.isObject(value.value)) {
        return value.value;
    }
    return value;
}

module.exports = patchDocument;
