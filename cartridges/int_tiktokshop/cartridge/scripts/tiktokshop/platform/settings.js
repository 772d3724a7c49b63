'use strict';

var Site = require('dw/system/Site');

/** @typedef {string} Preference */

/**
 * Who tells TikTok about shipments and seller cancellations; exactly one does.
 * @typedef {'feed' | 'cartridge' | 'oms'} Reporter
 */

/**
 * Who tells TikTok about shipments.
 * @returns {Reporter}
 */
function reporter() {
    return textOf('tiktokShopReporter', 'feed');
}

/**
 * The order number of a TikTok order.
 * @param {string} externalOrderId
 * @returns {string}
 */
function orderNoOf(externalOrderId) {
    return orderNoPrefix() + externalOrderId;
}

/**
 * What of an order number follows our prefix; empty when it does not begin with it.
 * @param {string} orderNo
 * @returns {string}
 */
function numberedIdOf(orderNo) {
    var prefix = orderNoPrefix();
    return orderNo.indexOf(prefix) === 0 ? orderNo.slice(prefix.length) : '';
}

/** @returns {string} */
function orderNoPrefix() {
    return textOf('tiktokShopOrderNoPrefix', 'TTS-');
}

/**
 * By how much announced and own totals may differ before an order is held, in the order's currency.
 * @returns {number}
 */
function totalsTolerance() {
    var value = preference('tiktokShopTotalsTolerance');
    return typeof value === 'number' ? value : 0.01;
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
 * Inventory list of lines that were sold without stock.
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
 * Payment method of TikTok orders.
 * @returns {string}
 */
function paymentMethodId() {
    return textOf('tiktokShopPaymentMethod', 'SOCIAL_PAY');
}

/**
 * Payment method of the official cartridges, from their own preference, which our metadata does not declare.
 * @returns {string}
 */
function officialPaymentMethodId() {
    return String(Site.getCurrent().getCustomPreferenceValue('tiktokPaymentMethod') || 'SOCIAL_PAY');
}

/**
 * Who may make orders that are adopted at once, as `createdBy` names them; empty for nobody.
 * @returns {string[]}
 */
function trustedCreators() {
    return listOf('tiktokShopTrustedCreators');
}

/**
 * Address for orders to which TikTok gives no e-mail address; empty for none.
 * @returns {string}
 */
function customerEmail() {
    return textOf('tiktokShopCustomerEmail', '');
}

/**
 * Carrier names and TikTok's provider for each, as the merchant has entered them.
 * @returns {string}
 */
function carriersText() {
    return textOf('tiktokShopCarriers', '');
}

/**
 * When someone has confirmed what this cartridge cannot see; milliseconds since the epoch, 0 for never.
 * @param {'tiktokShopCaptureOffConfirmed' | 'tiktokShopMailOffConfirmed'} id
 * @returns {number}
 */
function confirmedAt(id) {
    var date = preference(id);
    return date ? date.getTime() : 0;
}

/**
 * False where an OMS owns the order status: cancellations are then recorded only.
 * @returns {boolean}
 */
function ownsOrderStatus() {
    return preference('tiktokShopOwnsOrderStatus') !== false;
}

/**
 * `external_business_id` of the call that tells TikTok of a new feed.
 * @returns {string}
 */
function businessId() {
    return textOf('tiktokShopBusinessId', '');
}

/**
 * API clients that may create orders; empty for all whose token is valid.
 * @returns {string[]}
 */
function allowedClientIds() {
    return listOf('tiktokShopTokenClientIds');
}

/**
 * Addresses that are mailed when someone has to look at something.
 * @returns {string[]}
 */
function alertRecipients() {
    return listOf('tiktokShopAlertRecipients');
}

/**
 * Address that alerts come from; empty for none.
 * @returns {string}
 */
function alertSender() {
    return textOf('tiktokShopAlertSender', '');
}

/**
 * Whether buyers' cancellation requests are answered without a person.
 * @returns {boolean}
 */
function answersCancelRequests() {
    return textOf('tiktokShopCancelRequests', 'automatic') === 'automatic';
}

/**
 * The app's authorization link as Partner Center shows it; empty for the usual one.
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
 * Text of a preference. An enum comes as an EnumValue: its value counts, not what String() makes of it.
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
    reporter: reporter,
    orderNoOf: orderNoOf,
    numberedIdOf: numberedIdOf,
    totalsTolerance: totalsTolerance,
    failuresAs400: failuresAs400,
    inventoryListId: inventoryListId,
    oversellInventoryListId: oversellInventoryListId,
    defaultPromotionId: defaultPromotionId,
    paymentMethodId: paymentMethodId,
    officialPaymentMethodId: officialPaymentMethodId,
    trustedCreators: trustedCreators,
    customerEmail: customerEmail,
    carriersText: carriersText,
    confirmedAt: confirmedAt,
    ownsOrderStatus: ownsOrderStatus,
    businessId: businessId,
    allowedClientIds: allowedClientIds,
    alertRecipients: alertRecipients,
    alertSender: alertSender,
    answersCancelRequests: answersCancelRequests,
    authorizationPageLink: authorizationPageLink
};
