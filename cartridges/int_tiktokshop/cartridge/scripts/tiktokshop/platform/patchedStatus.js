'use strict';

var Order = require('dw/order/Order');
var orderState = require('../domain/orderState');
var orderStatus = require('../domain/orderStatus');
var orderStateModule = require('./orderState');

/** @typedef {import('../domain/orderPatch').OrderPatch} OrderPatch */
/** @typedef {import('./ledger').LedgerEntry} LedgerEntry */

/**
 * What someone has written into an order where no hook tells us, as if it had come by PATCH: the status fields that say
 * something else than what was applied.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry - null for an order that nobody has adopted yet: it is compared with a new one
 * @returns {OrderPatch | null} null if they say the same
 */
function patchedStatus(order, entry) {
    var applied = entry
        ? orderState.unchangedState(orderStateModule.readState(order, entry))
        : { status: 'New', channelStatus: orderStatus.CHANNEL_STATUS.NEW, shippingStatus: 'NOTSHIPPED' };
    var channelStatus = Number(order.custom.externalChannelOrderStatus.value || applied.channelStatus);
    var isShipped =
        order.shippingStatus.value === Order.SHIPPING_STATUS_SHIPPED && applied.shippingStatus !== 'SHIPPED';
    var patch = {
        externalOrderStatus: unless(applied.status, order.custom.externalOrderStatus),
        systemOrderStatus: unless(applied.status, order.externalOrderStatus),
        channelStatus: channelStatus === applied.channelStatus ? null : channelStatus,
        isShipped: isShipped,
        exportStatus: null,
        action: '',
        cancelInfo: order.custom.cancelInfo || '',
        shipmentsInfo: '',
        items: []
    };
    var isPatched = patch.externalOrderStatus || patch.systemOrderStatus || patch.channelStatus || isShipped;
    return isPatched ? patch : null;
}

/**
 * A status word, or null if it is the one that was applied.
 * @param {string} applied
 * @param {string | null} word
 * @returns {string | null}
 */
function unless(applied, word) {
    return word === applied ? null : word;
}

module.exports = patchedStatus;
