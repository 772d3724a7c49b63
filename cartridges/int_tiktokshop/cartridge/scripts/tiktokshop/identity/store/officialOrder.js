'use strict';

var Order = require('dw/order/Order');
var orderStatus = require('../../lifecycle/rules/orderStatus');
var json = require('../../platform/json');
var orderLines = require('../../lifecycle/store/orderLines');

/** @typedef {import('../rules/officialState').OfficialOrder} OfficialOrder */
/** @typedef {import('../rules/officialState').OfficialState} OfficialState */
/** @typedef {import('../../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Whether the official cartridges have created an order: they write the channel status, and never our own status.
 * @param {dw.order.Order} order
 * @returns {boolean}
 */
function isOfficialOrder(order) {
    return channelStatusOf(order) !== null && !order.custom.externalOrderStatus;
}

/**
 * The channel status of an order; null if it was never written: such an enum still reads as an object.
 * @param {dw.order.Order} order
 * @returns {number | null}
 */
function channelStatusOf(order) {
    return valueOf(order.custom.externalChannelOrderStatus);
}

/**
 * @param {*} value
 * @returns {number | null}
 */
function valueOf(value) {
    var plain = value === null || value === undefined ? null : value.valueOf();
    return plain === null ? null : Number(plain);
}

/**
 * What the official cartridges have written to an order.
 * @param {dw.order.Order} order
 * @returns {OfficialOrder}
 */
function readOfficialOrder(order) {
    return {
        channelStatus: channelStatusOf(order),
        isCompleted: order.status.value === Order.ORDER_STATUS_COMPLETED,
        shippingStatus: SHIPPING_STATUS[order.shippingStatus.value] || 'NOTSHIPPED',
        cancelInfo: json.parseJson(order.custom.cancelInfo || null),
        lines: orderLines.linesOf(order).map(function (line) {
            return {
                productId: line.productID,
                quantity: line.quantityValue,
                status: valueOf(line.custom.externalLineItemStatus),
                carrier: line.custom.carrier || '',
                trackingNumber: line.custom.trackingNumber || ''
            };
        }),
        createdAt: order.creationDate.toISOString(),
        changedAt: order.lastModified.toISOString()
    };
}

var SHIPPING_STATUS = { 0: 'NOTSHIPPED', 1: 'PARTSHIPPED', 2: 'SHIPPED' };

/**
 * Writes the state of an official order to the ledger. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OfficialState} state
 * @param {string} changedAt - when the order was last changed, ISO 8601 UTC
 */
function writeOfficialState(entry, state, changedAt) {
    entry.custom.appliedStatus = state.status;
    entry.custom.awaitsShipment = orderStatus.awaitsShipment(state.status);
    entry.custom.packages = JSON.stringify(state.packages);
    entry.custom.cancelledUnits = JSON.stringify(state.cancelled);
    entry.custom.lastOccurredAt = changedAt;
    entry.custom.cancelledBy = state.status === 'CANCELLED' ? 'TIKTOK' : null;
}

module.exports = {
    isOfficialOrder: isOfficialOrder,
    channelStatusOf: channelStatusOf,
    readOfficialOrder: readOfficialOrder,
    writeOfficialState: writeOfficialState
};
