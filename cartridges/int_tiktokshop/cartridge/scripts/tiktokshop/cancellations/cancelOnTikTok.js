'use strict';

var cancellations = require('../openapi/cancellations');
var planUnitCancellation = require('./rules/cancelPlan');
var cancelReason = require('./rules/cancelReason');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');
var orderStage = require('../lifecycle/rules/tiktok/orderStage');

/** @typedef {import('../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../lifecycle/rules/units').Units} Units */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../shops/store/shop').Shop} Shop */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */

/** Stages in which TikTok lets the seller cancel for the reasons we give. */
var CANCELLABLE = ['held', 'to-ship'];

/**
 * Cancels an order on TikTok that the seller has cancelled. TikTok's own state, read just before, decides: an order
 * that is cancelled there is done, so a call whose outcome is unknown is never repeated.
 * @param {Shop} shop
 * @param {TikTokOrder} order - as Get Order Detail gave it
 * @param {string} reason - as the OMS gave it
 * @returns {TaskOutcome}
 */
function cancelOnTikTok(shop, order, reason) {
    if (order.status === 'CANCELLED') {
        return taskOutcome.done();
    }
    if (CANCELLABLE.indexOf(orderStage.stageOfOrder(order.status)) < 0) {
        return taskOutcome.refused('not_cancellable', notice.notice('task.not_cancellable', [order.status]));
    }
    var result = cancellations.cancelOrder(shop.api, order.id, cancelReason.cancelReasonFor(reason, shop.region), null);
    return result.ok ? taskOutcome.done() : taskOutcome.failed(result);
}

/**
 * Cancels single units on TikTok that the seller has cancelled. What TikTok has cancelled already is not cancelled
 * again, so a call whose outcome is unknown is never repeated.
 * @param {Shop} shop
 * @param {TikTokOrder} order - as Get Order Detail gave it; lines that are cancelled are marked in it
 * @param {Units} cancelledHere - units by product id
 * @param {LineFacts[]} lines - the lines of the order here
 * @returns {TaskOutcome}
 */
function cancelUnitsOnTikTok(shop, order, cancelledHere, lines) {
    var plan = planUnitCancellation(order, cancelledHere, lines, shop.region);
    if (plan.action === 'nothing') {
        return taskOutcome.done();
    }
    if (plan.action === 'refuse') {
        return taskOutcome.refused(plan.code, plan.told);
    }
    // Lack of stock is the only reason for which TikTok lets single units go.
    var result = cancellations.cancelOrder(
        shop.api,
        order.id,
        cancelReason.cancelReasonFor('out_of_stock', shop.region),
        plan.lineIds
    );
    if (!result.ok) {
        return taskOutcome.failed(result);
    }
    order.line_items.forEach(function (line) {
        if (plan.lineIds.indexOf(line.id) >= 0) {
            line.display_status = 'CANCELLED';
        }
    });
    return plan.shortage ? taskOutcome.refused('units_not_open', plan.shortage) : taskOutcome.done();
}

module.exports = {
    cancelOnTikTok: cancelOnTikTok,
    cancelUnitsOnTikTok: cancelUnitsOnTikTok
};
