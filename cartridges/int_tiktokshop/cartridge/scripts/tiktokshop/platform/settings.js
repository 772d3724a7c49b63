'use strict';

var Site = require('dw/system/Site');
var orderNumber = require('./rules/orderNumber');

/** @typedef {string} Preference */

/** The payment method of the metadata, and of the official cartridges. */
var DEFAULT_PAYMENT_METHOD = 'SOCIAL_PAY';

/**
 * Which side reports shipments and seller cancellations to TikTok; exactly one does.
 * @typedef {'feed' | 'cartridge' | 'oms'} Reporter
 */

/**
 * The reporter of this site.
 * @returns {Reporter}
 */
function reporter() {
    return textOf('tiktokShopReporter', 'feed');
}

/**
 * Who brings the orders of this site: TikTok's connector, or the cartridge.
 * @returns {'connector' | 'direct'}
 */
function mode() {
    return textOf('tiktokShopMode', 'connector');
}

/**
 * The order number of a TikTok order.
 * @param {string} externalOrderId
 * @returns {string}
 */
function orderNoOf(externalOrderId) {
    return orderNumber.orderNumber(orderNoPrefix(), externalOrderId);
}

/**
 * The part of an order number after our prefix; empty when the number does not begin with it.
 * @param {string} orderNo
 * @returns {string}
 */
function idFromNumber(orderNo) {
    return orderNumber.idInNumber(orderNoPrefix(), orderNo);
}

/**
 * Whether an order has the default prefix because ours would have made its number too long.
 * @param {string} orderNo
 * @returns {boolean}
 */
function hasOtherPrefix(orderNo) {
    return orderNo.indexOf(orderNoPrefix()) !== 0;
}

/**
 * Whether the prefix does not fit before every order id of TikTok.
 * @returns {boolean}
 */
function isPrefixTooLong() {
    return orderNoPrefix().length > orderNumber.LONGEST_PREFIX;
}

/** @returns {string} */
function orderNoPrefix() {
    return textOf('tiktokShopOrderNoPrefix', orderNumber.DEFAULT_PREFIX);
}

/**
 * By how much TikTok's and our total may differ before an order is held, in the order's currency.
 * @returns {number}
 */
function totalsTolerance() {
    return numberOf('tiktokShopTotalsTolerance', 0.01);
}

/**
 * By how many minutes the clock of the OMS may be off.
 * @returns {number}
 */
function omsClockMinutes() {
    return numberOf('tiktokShopOmsClockMinutes', 5);
}

/**
 * Days without news after which the entry of an order that is finished leaves the ledger.
 * @returns {number}
 */
function ledgerDays() {
    return numberOf('tiktokShopLedgerDays', 7, 1);
}

/**
 * How many days back shops are compared with what is here. TikTok lists the last 90 days.
 * @returns {number}
 */
function reconcileDays() {
    return Math.min(numberOf('tiktokShopReconcileDays', 7, 1), 90);
}

/**
 * Calls to TikTok for a shop on one day, in UTC, where it has no number of its own.
 * @returns {number}
 */
function callsPerDay() {
    return numberOf('tiktokShopCallsPerDay', 10000, 1);
}

/**
 * Share of a shop's calls, in percent, that is kept for what has a deadline.
 * @returns {number}
 */
function callsKept() {
    return numberOf('tiktokShopCallsKept', 20);
}

/**
 * Whether goods that were received from a return go back into stock.
 * @returns {boolean}
 */
function returnsStock() {
    return textOf('tiktokShopReturnStock', 'none') === 'inventory';
}

/**
 * Custom object types of other cartridges that are counted with ours.
 * @returns {string[]}
 */
function countedTypes() {
    return listOf('tiktokShopCountedTypes');
}

/**
 * Whether CreateExternalOrder answers every failure with 400, as the official cartridge does.
 * @returns {boolean}
 */
function failuresAs400() {
    return preference('tiktokShopFailuresAs400') === true;
}

/**
 * Inventory list of TikTok orders; empty for the site's own.
 * @returns {string}
 */
function inventoryListId() {
    return textOf('tiktokShopInventoryListID', '');
}

/**
 * Inventory list of lines that are sold without stock.
 * @returns {string}
 */
function oversellInventoryListId() {
    return textOf('tiktokShopOversellInventoryListID', 'tiktokshop_oversell');
}

/**
 * Promotion id of discounts for which TikTok names none.
 * @returns {string}
 */
function defaultPromotionId() {
    return textOf('tiktokShopDefaultPromotionID', 'TikTokPromo');
}

/**
 * Payment method of TikTok orders, as the settings name it; `paymentMethodId` tells which one orders get.
 * @returns {string}
 */
function configuredPaymentMethodId() {
    return textOf('tiktokShopPaymentMethod', DEFAULT_PAYMENT_METHOD);
}

/**
 * Payment method of the official cartridges, from their own preference, which our metadata does not declare.
 * @returns {string}
 */
function officialPaymentMethodId() {
    return String(Site.getCurrent().getCustomPreferenceValue('tiktokPaymentMethod') || DEFAULT_PAYMENT_METHOD);
}

/**
 * Creators whose orders are adopted without proof, as in `createdBy`; empty for none.
 * @returns {string[]}
 */
function trustedCreators() {
    return listOf('tiktokShopTrustedCreators');
}

/**
 * E-mail address of orders for which TikTok sends none. Exports and Salesforce Order Management refuse orders without
 * one; example.org delivers no mail. Source: RFC 2606.
 * @returns {string}
 */
function customerEmail() {
    return textOf('tiktokShopCustomerEmail', 'tiktok-buyer@example.org');
}

/**
 * Carrier names and TikTok's provider for each, as the merchant has entered them.
 * @returns {string}
 */
function carriersText() {
    return textOf('tiktokShopCarriers', '');
}

/**
 * Whether a held order stays CREATED until its release, because another system here takes every order that is NEW.
 * @returns {boolean}
 */
function leavesHeldCreated() {
    return textOf('tiktokShopHeldOrders', 'NOTCONFIRMED') === 'CREATED';
}

/**
 * After how many hours operations are alerted of an order that is still held.
 * @returns {number}
 */
function holdHours() {
    var value = preference('tiktokShopHoldHours');
    return typeof value === 'number' && value > 0 ? value : 24;
}

/**
 * Who takes every order that is NEW, even if it is not confirmed or not ready for export.
 * @typedef {'*' | 'nobody' | 'export' | 'salesforce'} OrderTaker
 */

/**
 * Who takes the new orders of this site, as the merchant has said.
 * @returns {OrderTaker}
 */
function newOrdersTaken() {
    return textOf('tiktokShopNewOrdersTaken', 'unknown');
}

/**
 * When a person confirmed what a script cannot see, in milliseconds since the epoch; 0 for never.
 * @param {'tiktokShopCaptureOffConfirmed' | 'tiktokShopMailOffConfirmed' | 'tiktokShopCreatedKeptConfirmed'} id
 * @returns {number}
 */
function confirmedAt(id) {
    return timeOf(id);
}

/**
 * The day that a person has entered as the end of something, in milliseconds since the epoch; 0 for no day.
 * @param {'tiktokShopAccessKeyExpires' | 'tiktokShopClientSecretExpires' | 'tiktokShopCertificateExpires'} id
 * @returns {number}
 */
function expiryDate(id) {
    return timeOf(id);
}

/**
 * False where an OMS owns the order status; the cartridge then only records cancellations.
 * @returns {boolean}
 */
function ownsOrderStatus() {
    return preference('tiktokShopOwnsOrderStatus') !== false;
}

/**
 * `external_business_id` for the call that notifies TikTok of a new feed file.
 * @returns {string}
 */
function businessId() {
    return textOf('tiktokShopBusinessId', '');
}

/**
 * API clients that may create orders; empty for any client with a valid token.
 * @returns {string[]}
 */
function allowedClientIds() {
    return listOf('tiktokShopTokenClientIds');
}

/**
 * Recipients of alert mails.
 * @returns {string[]}
 */
function alertRecipients() {
    return listOf('tiktokShopAlertRecipients');
}

/**
 * Sender of alert mails; empty for none.
 * @returns {string}
 */
function alertSender() {
    return textOf('tiktokShopAlertSender', '');
}

/**
 * Locale of alert mails and job messages, one of the site's; empty for English.
 * @returns {string}
 */
function operationsLocale() {
    return textOf('tiktokShopOperationsLocale', '');
}

/**
 * Whether buyers' requests to cancel are answered without a person.
 * @returns {boolean}
 */
function answersCancelRequests() {
    return textOf('tiktokShopCancelRequests', 'automatic') === 'automatic';
}

/**
 * The app's authorization link from Partner Center; empty for the default link.
 * @returns {string}
 */
function authorizationPageLink() {
    return textOf('tiktokShopAuthorizationLink', '');
}

/**
 * Values separated by commas.
 * @param {Preference} name
 * @returns {string[]}
 */
function listOf(name) {
    return textOf(name, '')
        .split(',')
        .map(function (value) {
            return value.trim();
        })
        .filter(function (value) {
            return value !== '';
        });
}

/**
 * @param {Preference} name
 * @returns {*}
 */
function preference(name) {
    return Site.getCurrent().getCustomPreferenceValue(name);
}

/**
 * Number of a preference; `fallback` where it has none, or one below `least`.
 * @param {Preference} name
 * @param {number} fallback
 * @param {number} [least]
 * @returns {number}
 */
function numberOf(name, fallback, least) {
    if (least === undefined) {
        least = -Infinity;
    }
    var value = preference(name);
    return typeof value === 'number' && value >= least ? value : fallback;
}

/**
 * Time of a preference in milliseconds since the epoch; 0 for none.
 * @param {Preference} name
 * @returns {number}
 */
function timeOf(name) {
    var date = preference(name);
    return date ? date.getTime() : 0;
}

/**
 * Text of a preference. An enum preference is an EnumValue, so this reads its value.
 * @param {Preference} name
 * @param {string} fallback
 * @returns {string}
 */
function textOf(name, fallback) {
    var value = preference(name);
    var text = value === null || value === undefined ? '' : String(value.valueOf());
    return text === '' ? fallback : text;
}

module.exports = {
    DEFAULT_PAYMENT_METHOD: DEFAULT_PAYMENT_METHOD,
    reporter: reporter,
    mode: mode,
    orderNoOf: orderNoOf,
    idFromNumber: idFromNumber,
    hasOtherPrefix: hasOtherPrefix,
    isPrefixTooLong: isPrefixTooLong,
    totalsTolerance: totalsTolerance,
    omsClockMinutes: omsClockMinutes,
    ledgerDays: ledgerDays,
    reconcileDays: reconcileDays,
    callsPerDay: callsPerDay,
    callsKept: callsKept,
    returnsStock: returnsStock,
    countedTypes: countedTypes,
    failuresAs400: failuresAs400,
    inventoryListId: inventoryListId,
    oversellInventoryListId: oversellInventoryListId,
    defaultPromotionId: defaultPromotionId,
    configuredPaymentMethodId: configuredPaymentMethodId,
    officialPaymentMethodId: officialPaymentMethodId,
    trustedCreators: trustedCreators,
    customerEmail: customerEmail,
    carriersText: carriersText,
    leavesHeldCreated: leavesHeldCreated,
    holdHours: holdHours,
    newOrdersTaken: newOrdersTaken,
    confirmedAt: confirmedAt,
    expiryDate: expiryDate,
    ownsOrderStatus: ownsOrderStatus,
    businessId: businessId,
    allowedClientIds: allowedClientIds,
    alertRecipients: alertRecipients,
    alertSender: alertSender,
    operationsLocale: operationsLocale,
    answersCancelRequests: answersCancelRequests,
    authorizationPageLink: authorizationPageLink
};
