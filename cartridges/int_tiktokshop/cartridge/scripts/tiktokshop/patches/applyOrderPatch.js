'use strict';

var outcomeModule = require('../platform/rules/outcome');
var clock = require('../platform/clock');
var applyMessage = require('../lifecycle/applyMessage');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var orderState = require('../lifecycle/store/orderState');
var orderPatchMessages = require('./rules/orderPatch');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('./rules/orderPatch').OrderPatch} OrderPatch */

/**
 * Applies a patch of TikTok's connector, or of an OMS with the official vocabulary. Runs after the platform has written
 * the patched attributes, and restores the applied state over those that were not applied. Needs a transaction, which
 * the caller rolls back when the outcome is `rejected`.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderPatch} patch
 * @param {string} changedAt - the latest time at which somebody can have changed the order itself, ISO 8601 UTC
 * @returns {Outcome} the outcome of the last message, or of the first that was rejected
 */
function applyOrderPatch(order, entry, patch, changedAt) {
    var read = orderPatchMessages(patch, orderState.getState(order, entry), clock.isoNow());
    if (!read.ok) {
        return read.rejection;
    }
    var outcome = outcomeModule.applied([]);
    read.messages.every(function (message) {
        outcome = applyMessage(order, entry, message);
        return outcome.outcome !== 'rejected';
    });
    if (outcome.outcome !== 'rejected') {
        noticePlatformChange.noticePlatformChange(order, entry, changedAt);
        orderState.restoreState(order, entry);
    }
    return outcome;
}

module.exports = applyOrderPatch;
