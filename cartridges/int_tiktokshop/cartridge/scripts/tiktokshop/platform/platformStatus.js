'use strict';

var Order = require('dw/order/Order');

var NAMES = {};
NAMES[Order.ORDER_STATUS_CREATED] = 'CREATED';
NAMES[Order.ORDER_STATUS_NEW] = 'NEW';
NAMES[Order.ORDER_STATUS_OPEN] = 'OPEN';
NAMES[Order.ORDER_STATUS_COMPLETED] = 'COMPLETED';
NAMES[Order.ORDER_STATUS_CANCELLED] = 'CANCELLED';
NAMES[Order.ORDER_STATUS_REPLACED] = 'REPLACED';
NAMES[Order.ORDER_STATUS_FAILED] = 'FAILED';

/** What the order itself says, whoever has written it. */
function platformStatusOf(order) {
    return NAMES[order.status.value] || 'NEW';
}

/** What the order said when it was last looked at; null if it never was. */
function seenStatusOf(entry) {
    return entry.custom.platformStatus || null;
}

/** What the order says now is no news any more. Needs a transaction. */
function rememberPlatformStatus(order, entry) {
    entry.custom.platformStatus = platformStatusOf(order);
}

module.exports = {
    platformStatusOf: platformStatusOf,
    seenStatusOf: seenStatusOf,
    rememberPlatformStatus: rememberPlatformStatus
};
