'use strict';

var cancellationStatusChange = require('./types/cancellationStatusChange');
var orderStatusChange = require('./types/orderStatusChange');
var packageUpdate = require('./types/packageUpdate');
var recipientAddressUpdate = require('./types/recipientAddressUpdate');
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
    returnStatusChange.RETURN_STATUS_CHANGE
];

/** The events that are handled, by the names under which they are registered. */
var HANDLED_EVENTS = WEBHOOK_TYPES.map(function (handled) {
    return handled.event;
});

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

module.exports = {
    HANDLED_EVENTS: HANDLED_EVENTS,
    webhookTypeOf: webhookTypeOf
};
