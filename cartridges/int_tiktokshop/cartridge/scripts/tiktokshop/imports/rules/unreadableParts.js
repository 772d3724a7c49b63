'use strict';

var whoShips = require('../../lifecycle/rules/tiktok/whoShips');
var tiktokOrder = require('../../openapi/rules/tiktokOrder');
var source = require('../../platform/rules/input/source');
var money = require('../../platform/rules/money');
var xmlText = require('../../platform/rules/xmlText');

/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../platform/rules/input/source').Source} Source */

/** Texts of `recipient_address` that become part of the order. Source: Get Order Detail. */
var ADDRESS_TEXTS = [
    'name',
    'first_name',
    'last_name',
    'first_name_local_script',
    'last_name_local_script',
    'phone_number',
    'address_detail',
    'address_line1',
    'address_line2',
    'address_line3',
    'address_line4',
    'postal_code',
    'region_code',
    'post_town'
];

/** Texts of each entry of `district_info`. */
var DISTRICT_TEXTS = ['address_level', 'address_level_name', 'address_name', 'iso_code'];

/** Amounts of `payment` that are kept, beside those that only the total of the order needs. */
var DISCOUNTS = [
    'seller_discount',
    'platform_discount',
    'payment_platform_discount',
    'shipping_fee_seller_discount',
    'shipping_fee_platform_discount',
    'shipping_fee_cofunded_discount'
];

var UNKNOWN = ' is none that the cartridge knows';

/**
 * The parts of an order that are not as TikTok documents them, although the order can be read without them: the order
 * would have an address or amounts that TikTok did not tell, or nobody knows who ships it.
 * @param {TikTokOrder} order
 * @param {string} currency - of the amounts
 * @returns {string[]} what is wrong with each, with its path
 */
function unreadableParts(order, currency) {
    var whole = partOf({ recipient_address: order.recipient_address, payment: order.payment }, '');
    var address = within(whole, 'recipient_address');
    var payment = within(whole, 'payment');
    var districts = address.fields.district_info;
    var texts = (Array.isArray(districts) ? districts : []).reduce(
        function (all, district, index) {
            var path = source.pathOf(address, 'district_info') + '[' + index + ']';
            return all.concat(
                source.isObject(district)
                    ? textFaults(partOf(district, path), DISTRICT_TEXTS)
                    : path + ' is not an object'
            );
        },
        textFaults(address, ADDRESS_TEXTS)
    );
    var isCurrency = typeof payment.fields.currency === 'string' && payment.fields.currency !== '';
    return texts
        .concat(whoShips.isKnownFulfillment(order.fulfillment_type || '') ? [] : 'fulfillment_type' + UNKNOWN)
        .concat(whoShips.isKnownShipping(order.shipping_type || '') ? [] : 'shipping_type' + UNKNOWN)
        .concat(isCurrency ? [] : source.pathOf(payment, 'currency') + ' is missing or not a text')
        .concat(
            DISCOUNTS.filter(function (name) {
                return !isAmount(payment, name, currency);
            }).map(function (name) {
                return source.pathOf(payment, name) + ' is not an amount';
            })
        );
}

/**
 * @param {Source['fields']} fields
 * @param {string} path
 * @returns {Source}
 */
function partOf(fields, path) {
    var part = source.sourceOf(fields);
    part.path = path;
    return part;
}

/**
 * An object of another one; empty where it is none.
 * @param {Source} whole
 * @param {string} name
 * @returns {Source}
 */
function within(whole, name) {
    var fields = whole.fields[name];
    return partOf(source.isObject(fields) ? fields : {}, source.pathOf(whole, name));
}

/**
 * @param {Source} part
 * @param {string[]} names
 * @returns {string[]}
 */
function textFaults(part, names) {
    return names
        .map(function (name) {
            var value = part.fields[name];
            if (source.isGiven(part, name) && typeof value !== 'string') {
                return source.pathOf(part, name) + ' is not a text';
            }
            return typeof value === 'string' && xmlText.readableText(value) !== value
                ? source.pathOf(part, name) + ' has unreadable characters'
                : '';
        })
        .filter(function (fault) {
            return fault !== '';
        });
}

/**
 * Whether an amount can be read, or is none.
 * @param {Source} payment
 * @param {string} name
 * @param {string} currency
 * @returns {boolean}
 */
function isAmount(payment, name, currency) {
    var value = payment.fields[name];
    return (
        !source.isGiven(payment, name) ||
        value === '' ||
        money.signedMinorUnitsOfText(tiktokOrder.amountText(value), currency) !== null
    );
}

module.exports = unreadableParts;
