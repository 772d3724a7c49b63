'use strict';

var Order = require('dw/order/Order');
var orderPatchMessages = require('../rules/orderPatch');
var orderState = require('../../lifecycle/rules/orderState');
var patchedJson = require('../rules/patchedJson');
var clock = require('../../platform/clock');
var orderStateModule = require('../../lifecycle/store/orderState');

/** @typedef {import('../rules/orderPatch').OrderPatch} OrderPatch */
/** @typedef {import('../../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../../lifecycle/store/ledger').LedgerEntry} LedgerEntry */

/** Actions that cancel. restoreState removes an action that was applied. */
var CANCELLING = ['cancel', 'cancel_order'];

/**
 * What somebody has written to an order without a hook, in the form of a PATCH: status fields, actions and packages
 * that differ from what was applied.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} entry - null for an order that is not adopted yet, which is compared with a new order
 * @returns {OrderPatch | null} null if nothing differs
 */
function patchedStatus(order, entry) {
    var state = entry ? orderStateModule.getState(order, entry) : orderStateModule.stateOfNewOrder(order);
    var applied = orderState.unchangedState(state);
    var channelStatus = Number(order.custom.externalChannelOrderStatus.value || applied.channelStatus);
    var isShipped =
        order.shippingStatus.value === Order.SHIPPING_STATUS_SHIPPED && applied.shippingStatus !== 'SHIPPED';
    var patch = {
        externalOrderStatus: unless(applied.status, order.custom.externalOrderStatus),
        systemOrderStatus: unless(applied.status, order.externalOrderStatus),
        channelStatus: channelStatus === applied.channelStatus ? null : channelStatus,
        isShipped: isShipped,
        exportStatus: null,
        action: textOf(order.custom.orderAction),
        cancelInfo: textOf(order.custom.cancelInfo),
        shipmentsInfo: readableShipments(textOf(order.custom.shipmentsInfo)),
        // The platform does not store the lines of a PATCH: only a hook sees them.
        items: []
    };
    var isPatched = patch.externalOrderStatus || patch.systemOrderStatus || patch.channelStatus || isShipped;
    return isPatched || asksForMore(patch, state) ? patch : null;
}

/**
 * Whether an action or packages are news. So is a cancellation that cannot be read, to be refused once.
 * @param {OrderPatch} patch
 * @param {OrderState} state
 * @returns {boolean}
 */
function asksForMore(patch, state) {
    var read = orderPatchMessages(patch, state, clock.isoNow());
    return read.ok ? read.messages.length > 0 : CANCELLING.indexOf(patch.action) >= 0;
}

/**
 * `shipmentsInfo` of an order; empty if it cannot be read: the official cartridge has another form of it.
 * @param {string} text
 * @returns {string}
 */
function readableShipments(text) {
    var faults = { first: null };
    patchedJson.readShipmentsInfo(text, faults, clock.isoNow());
    return faults.first ? '' : text;
}

/**
 * The status word, or null if it was applied already.
 * @param {string} applied
 * @param {string | null} word
 * @returns {string | null}
 */
function unless(applied, word) {
    return word === applied ? null : word;
}

/**
 * @param {string | null} value
 * @returns {string}
 */
function textOf(value) {
    return value || '';
}

module.exports = patchedStatus;
