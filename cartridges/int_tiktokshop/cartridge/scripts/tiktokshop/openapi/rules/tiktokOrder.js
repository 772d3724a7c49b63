'use strict';

var source = require('../../platform/rules/input/source');
var fields = require('../../platform/rules/input/fields');
var xmlText = require('../../platform/rules/xmlText');
var apiAnswer = require('./apiAnswer');

/** @typedef {import('../../platform/rules/input/source').Source} Source */

/**
 * The parts of Get Order Detail that we need. Each line item is one unit. Times in seconds since the epoch.
 * @typedef {Object} TikTokOrder
 * @property {string} id
 * @property {string} status
 * @property {number} [create_time]
 * @property {number} [update_time]
 * @property {boolean} [is_on_hold_order]
 * @property {string} [order_type] - `NORMAL`, `PRE_ORDER` and others.
 * @property {boolean} [is_sample_order]
 * @property {boolean} [is_subscription_order]
 * @property {boolean} [is_cod]
 * @property {boolean} [is_replacement_order]
 * @property {string} [replaced_order_id]
 * @property {boolean} [is_exchange_order]
 * @property {string} [exchange_source_order_id]
 * @property {string} [need_upload_invoice] - `NEED_INVOICE` while TikTok waits for the invoice (Brazil).
 * @property {number} [paid_time]
 * @property {number} [delivery_time]
 * @property {string} [shipping_type]
 * @property {string} [fulfillment_type]
 * @property {string} [delivery_option_id]
 * @property {string} [warehouse_id]
 * @property {string} [delivery_option_name] - For example `Express shipping`.
 * @property {string} [buyer_email] - A relay address at TikTok.
 * @property {string} [buyer_message]
 * @property {string} [seller_note]
 * @property {string} [auto_combine_group_id] - Group of orders of one buyer that TikTok wants in one parcel; missing or
 *     empty for none.
 * @property {string} [cancellation_initiator] - `BUYER`, `SELLER`, `SYSTEM` and others; set once the order is
 *     cancelled.
 * @property {string} [cancel_reason]
 * @property {number} [cancel_time]
 * @property {number} [rts_sla_time] - By when the seller has to ship.
 * @property {boolean} [is_buyer_request_cancel] - Whether a buyer's request to cancel is open.
 * @property {*} [recipient_address]
 * @property {boolean} [has_updated_recipient_address] - Whether the buyer has changed the address since the order was
 *     placed.
 * @property {*} [payment] - See `readPayment`.
 * @property {TikTokLine[]} line_items
 */

/**
 * One unit of a product.
 * @typedef {Object} TikTokLine
 * @property {string} id - Of a part of a bundle, the id of the line and its own: see `partId`.
 * @property {TikTokLine[]} [parts] - The parts of a virtual bundle, which ship and are cancelled one by one; missing
 *     for a single product.
 * @property {ListedGoods[]} [goods] - The real goods behind a combined listing; missing for a single product.
 * @property {boolean} [is_gift] - Whether the seller gives it to the buyer.
 * @property {string} [seller_sku]
 * @property {string} [sale_price] - Price of the unit after its discounts, as a decimal text.
 * @property {string} [original_price] - Price of the unit before its discounts, and the discounts by who bears them, as
 *     decimal texts.
 * @property {string} [seller_discount]
 * @property {string} [platform_discount]
 * @property {ItemTax[]} [item_tax] - What TikTok charges on top of the price of the unit; missing where it charges
 *     nothing.
 * @property {string} [display_status]
 * @property {string} [package_id]
 * @property {string} [tracking_number]
 * @property {string} [shipping_provider_id]
 * @property {string} [shipping_provider_name]
 * @property {string} [cancel_reason]
 * @property {string} [cancel_user]
 * @property {boolean} [should_replenish_stock] - Instruction about stock for a cancelled unit, from Search
 *     Cancellations: the order does not contain it.
 */

/**
 * A tax on a unit; amount and rate as decimal texts, the rate `0.05` for five percent.
 * @typedef {Object} ItemTax
 * @property {string} tax_amount
 * @property {string} tax_rate
 */

/**
 * So many pieces of a product are part of one unit of a combined listing.
 * @typedef {Object} ListedGoods
 * @property {string} seller_sku
 * @property {number} count
 */

/**
 * Names a part of a bundle. No id of TikTok has a slash.
 * @param {string} lineId
 * @param {string} subItemId
 * @returns {string}
 */
function partId(lineId, subItemId) {
    return lineId + '/' + subItemId;
}

/** Characters of a text that are read. */
var MAX_TEXT = 1000;

/** Pieces of a product in one unit of a combined listing. */
var MAX_PIECES = 1000;

/**
 * Reads an order of Get Order Detail or Get Order List. Source: API page Get Order Detail 202507.
 * @param {Source} item
 * @returns {TikTokOrder}
 */
function readTikTokOrder(item) {
    return {
        id: apiAnswer.requiredId(item, 'id'),
        status: fields.requiredText(item, 'status', 100),
        create_time: timeIn(item, 'create_time'),
        update_time: apiAnswer.optionalTime(item, 'update_time'),
        is_on_hold_order: apiAnswer.optionalFlag(item, 'is_on_hold_order'),
        order_type: fields.optionalText(item, 'order_type', MAX_TEXT),
        is_sample_order: apiAnswer.optionalFlag(item, 'is_sample_order'),
        is_subscription_order: apiAnswer.optionalFlag(item, 'is_subscription_order'),
        is_cod: apiAnswer.optionalFlag(item, 'is_cod'),
        is_replacement_order: apiAnswer.optionalFlag(item, 'is_replacement_order'),
        replaced_order_id: apiAnswer.optionalId(item, 'replaced_order_id'),
        is_exchange_order: apiAnswer.optionalFlag(item, 'is_exchange_order'),
        exchange_source_order_id: apiAnswer.optionalId(item, 'exchange_source_order_id'),
        need_upload_invoice: fields.optionalText(item, 'need_upload_invoice', MAX_TEXT),
        paid_time: apiAnswer.optionalTime(item, 'paid_time'),
        delivery_time: apiAnswer.optionalTime(item, 'delivery_time'),
        shipping_type: fields.optionalText(item, 'shipping_type', MAX_TEXT),
        fulfillment_type: fields.optionalText(item, 'fulfillment_type', MAX_TEXT),
        delivery_option_id: apiAnswer.optionalId(item, 'delivery_option_id'),
        warehouse_id: apiAnswer.optionalId(item, 'warehouse_id'),
        delivery_option_name: textIn(item, 'delivery_option_name'),
        buyer_email: textIn(item, 'buyer_email'),
        buyer_message: textIn(item, 'buyer_message'),
        seller_note: textIn(item, 'seller_note'),
        auto_combine_group_id: apiAnswer.optionalId(item, 'auto_combine_group_id'),
        cancellation_initiator: fields.optionalText(item, 'cancellation_initiator', MAX_TEXT),
        cancel_reason: fields.optionalText(item, 'cancel_reason', MAX_TEXT),
        cancel_time: apiAnswer.optionalTime(item, 'cancel_time'),
        rts_sla_time: apiAnswer.optionalTime(item, 'rts_sla_time'),
        is_buyer_request_cancel: apiAnswer.optionalFlag(item, 'is_buyer_request_cancel'),
        has_updated_recipient_address: apiAnswer.optionalFlag(item, 'has_updated_recipient_address'),
        recipient_address: item.fields.recipient_address,
        payment: item.fields.payment,
        line_items: apiAnswer.readAll(item, 'line_items', readLine)
    };
}

/**
 * @param {Source} item
 * @returns {TikTokLine}
 */
function readLine(item) {
    var line = readUnit(item, apiAnswer.requiredId(item, 'id'));
    var parts = apiAnswer.readOptionalAll(item, 'sub_item_info', function (part) {
        return readUnit(part, partId(line.id, apiAnswer.requiredId(part, 'id')));
    });
    var goods = apiAnswer.readOptionalAll(item, 'combined_listing_skus', readGoods);
    if (parts.length > 0) {
        line.parts = parts;
    }
    if (apiAnswer.optionalFlag(item, 'is_gift')) {
        line.is_gift = true;
    }
    if (goods.length > 0) {
        line.goods = goods;
    }
    return line;
}

/**
 * @param {Source} item
 * @returns {ListedGoods}
 */
function readGoods(item) {
    return {
        seller_sku: xmlText.onOneLine(fields.optionalText(item, 'seller_sku', MAX_TEXT)),
        count: fields.wholeNumber(item, 'sku_count', 1, MAX_PIECES)
    };
}

/**
 * Taxes are needed for an import only: what is not as documented counts as missing.
 * @param {Source} item
 * @returns {ItemTax[]}
 */
function readTaxes(item) {
    var taxes = item.fields.item_tax;
    return (Array.isArray(taxes) ? taxes : []).filter(source.isObject).map(function (tax) {
        return {
            tax_amount: amountText(tax.tax_amount),
            tax_rate: amountText(tax.tax_rate)
        };
    });
}

/**
 * An amount, which TikTok writes as a decimal text; reads a number as well. Any other value counts as missing.
 * @param {*} value
 * @returns {string}
 */
function amountText(value) {
    return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

/**
 * A text that is needed for an import only: what is no text counts as missing.
 * @param {Source} item
 * @param {string} name
 * @returns {string}
 */
function textIn(item, name) {
    var value = item.fields[name];
    return typeof value === 'string' ? value : '';
}

/**
 * A time that is needed for an import only: what is no time counts as missing.
 * @param {Source} item
 * @param {string} name
 * @returns {number | undefined}
 */
function timeIn(item, name) {
    var value = item.fields[name];
    return typeof value === 'number' && value >= 0 ? value : apiAnswer.spelledTime(value);
}

/**
 * @param {Source} item
 * @param {string} id
 * @returns {TikTokLine}
 */
function readUnit(item, id) {
    return {
        id: id,
        seller_sku: xmlText.onOneLine(fields.optionalText(item, 'seller_sku', MAX_TEXT)),
        sale_price: amountText(item.fields.sale_price),
        original_price: amountText(item.fields.original_price),
        seller_discount: amountText(item.fields.seller_discount),
        platform_discount: amountText(item.fields.platform_discount),
        item_tax: readTaxes(item),
        display_status: fields.optionalText(item, 'display_status', MAX_TEXT),
        package_id: apiAnswer.optionalId(item, 'package_id'),
        tracking_number: fields.optionalText(item, 'tracking_number', MAX_TEXT),
        shipping_provider_id: apiAnswer.optionalId(item, 'shipping_provider_id'),
        shipping_provider_name: fields.optionalText(item, 'shipping_provider_name', MAX_TEXT),
        cancel_reason: fields.optionalText(item, 'cancel_reason', MAX_TEXT),
        cancel_user: fields.optionalText(item, 'cancel_user', MAX_TEXT)
    };
}

module.exports = {
    partId: partId,
    readTikTokOrder: readTikTokOrder,
    amountText: amountText
};
