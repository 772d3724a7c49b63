'use strict';

/** @typedef {import('./rules/orderPatch').OrderPatch} OrderPatch */
/** @typedef {import('./rules/patchedItems').PatchedItem} PatchedItem */

/**
 * The body of an OCAPI order request: system fields in camel case, custom attributes with `c_`.
 * @typedef {{ [field: string]: * }} OrderDocument
 */

/**
 * Reads the body that TikTok or an OMS sent to PATCH /orders/{order_no}. Fields that were not sent are null.
 * @param {*} orderInput
 * @returns {OrderPatch}
 */
function readOrderPatch(orderInput) {
    // The hook runs for every order of the site, so the body may be anything.
    var input = orderInput || {};
    return {
        externalOrderStatus: textOf(input.c_externalOrderStatus),
        systemOrderStatus: textOf(input.externalOrderStatus),
        channelStatus: numberOf(input.c_externalChannelOrderStatus),
        isShipped: textOf(input.shippingStatus) === 'shipped',
        exportStatus: numberOf(input.c_externalExportStatus),
        action: textOf(input.c_orderAction) || '',
        cancelInfo: textOf(input.c_cancelInfo) || '',
        shipmentsInfo: textOf(input.c_shipmentsInfo) || '',
        items: itemsOf(input.productItems)
    };
}

/**
 * The items of a platform list or an array: both have a length and indexes.
 * @param {*} list
 * @returns {PatchedItem[]}
 */
function itemsOf(list) {
    var items = list || [];
    var read = [];
    for (var i = 0; i < items.length; i += 1) {
        read.push(itemOf(items[i] || {}));
    }
    return read;
}

/**
 * @param {OrderDocument} item
 * @returns {PatchedItem}
 */
function itemOf(item) {
    return {
        productId: textOf(item.productId) || '',
        lineStatus: numberOf(item.c_externalLineItemStatus),
        carrier: textOf(item.c_carrier) || '',
        trackingNumber: textOf(item.c_trackingNumber) || '',
        quantityCancelled: numberOf(item.c_quantityCanceled) || 0,
        reason: textOf(item.c_reason) || ''
    };
}

/**
 * @param {*} value
 * @returns {string | null}
 */
function textOf(value) {
    return value === undefined || value === null ? null : String(plain(value));
}

/**
 * @param {*} value
 * @returns {number | null}
 */
function numberOf(value) {
    return value === undefined || value === null ? null : Number(plain(value));
}

/**
 * The plain value of an enum, which is an object with a value.
 * @param {*} value
 * @returns {*}
 */
function plain(value) {
    return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}

module.exports = readOrderPatch;
