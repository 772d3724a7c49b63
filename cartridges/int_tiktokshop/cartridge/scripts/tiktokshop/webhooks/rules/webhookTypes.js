'use strict';

var cancellationStatusChange = require('./types/cancellationStatusChange');
var invoiceStatusChange = require('./types/invoiceStatusChange');
var orderStatusChange = require('./types/orderStatusChange');
var packageUpdate = require('./types/packageUpdate');
var recipientAddressUpdate = require('./types/recipientAddressUpdate');
var refundSuccess = require('./types/refundSuccess');
var returnStatusChange = require('./types/returnStatusChange');
var sellerDeauthorization = require('./types/sellerDeauthorization');
var upcomingAuthorizationExpiration = require('./types/upcomingAuthorizationExpiration');

/** @typedef {import('./types/webhookType').WebhookType} WebhookType */

/** The types that are handled. Others are acknowledged and dropped. */
var WEBHOOK_TYPES = [
    orderStatusChange.ORDER_STATUS_CHANGE,
    recipientAddressUpdate.RECIPIENT_ADDRESS_UPDATE,
    packageUpdate.PACKAGE_UPDATE,
    sellerDeauthorization.SELLER_DEAUTHORIZATION,
    upcomingAuthorizationExpiration.UPCOMING_AUTHORIZATION_EXPIRATION,
    cancellationStatusChange.CANCELLATION_STATUS_CHANGE,
    returnStatusChange.RETURN_STATUS_CHANGE,
    invoiceStatusChange.INVOICE_STATUS_CHANGE,
    refundSuccess.REFUND_SUCCESS
];

/** The events that are handled, by the names under which they are registered; first the events that every shop is offered. */
var HANDLED_EVENTS = WEBHOOK_TYPES.map(function (handled) {
    return handled.event;
});

/**
 * Whether TikTok offers an event to every shop.
 * @param {string} event
 * @returns {boolean}
 */
function isEverywhere(event) {
    return WEBHOOK_TYPES.some(function (handled) {
        return handled.event === event && handled.isEverywhere;
    });
}

/**
 * A type by its number; null for one that is not handled.
 * @param {number} type
 * @returns {WebhookType | null}
 */
function webhookTypeOf(type) {
    return (
        WEBHOOK_TYPES.filter(function (handled) {
            return handled.type === type;
        })[0] || null
    );
}

/**
 * Types of TikTok that are about something else: products, stock, messages, promotions, TikTok's warehouses; and of
 * returns, 64 and 65, see {@link REFUND_SUCCESS}. Source: Open API "Webhooks", event types.
 */
var OTHER_TYPES = [
    2, 5, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 33, 35, 37, 38, 39, 42, 46, 50, 51, 52, 55, 56, 58,
    59, 62, 63, 64, 65, 66, 68
];

/**
 * Whether a type was known when this release was written.
 * @param {number} type
 * @returns {boolean}
 */
function isKnownType(type) {
    return webhookTypeOf(type) !== null || OTHER_TYPES.indexOf(type) >= 0;
}

module.exports = {
    HANDLED_EVENTS: HANDLED_EVENTS,
    isEverywhere: isEverywhere,
    webhookTypeOf: webhookTypeOf,
    isKnownType: isKnownType
};
