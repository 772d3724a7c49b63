'use strict';

var unitsModule = require('../../lifecycle/rules/units');
var whoShips = require('../../lifecycle/rules/tiktok/whoShips');
var markets = require('../../lifecycle/rules/tiktok/markets');
var tiktokState = require('../../lifecycle/rules/tiktok/tiktokState');
var durations = require('../../platform/rules/durations');
var notice = require('../../platform/rules/notice');
var openLines = require('../../shops/rules/openLines');
var lists = require('../../platform/rules/lists');
var orderStage = require('../../lifecycle/rules/tiktok/orderStage');
var tiktokHold = require('../../lifecycle/rules/tiktok/tiktokHold');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */

/**
 * Why nothing can be told of an order's packages.
 * @typedef {{ action: 'wait', until: number } | { action: 'refuse', code: string, told: Notice }} Obstacle
 */

/**
 * How units that are open on TikTok are told to have left.
 * @typedef {{ action: 'mark-shipped', lineIds: string[] | null } | { action: 'ship-packages', packageIds: string[] } |
 *     { action: 'split', groups: string[][] } | { action: 'refuse', code: string, told: Notice }} ShipPlan
 */

/** How long to wait until TikTok is asked again. Seconds. */
var PAUSE = 15 * durations.MINUTE_IN_SECONDS;

/**
 * What keeps TikTok from taking shipments of an order now.
 * @param {TikTokOrder} order - as Get Order Detail gives it
 * @param {string} region - market of the shop, for example `US`
 * @param {number} now - seconds since the epoch
 * @returns {Obstacle | null} null when nothing does
 */
function obstacleOf(order, region, now) {
    var stage = orderStage.stageOfOrder(order.status);
    if (stage === 'held' || stage === 'unpaid') {
        return { action: 'wait', until: now + PAUSE };
    }
    if (order.paid_time && now < order.paid_time + tiktokHold.TIKTOKS_HOLD_IN_SECONDS) {
        return { action: 'wait', until: order.paid_time + tiktokHold.TIKTOKS_HOLD_IN_SECONDS };
    }
    if (order.is_buyer_request_cancel && !markets.hasTrait(region, 'shipping-refuses')) {
        // TikTok takes no shipment while a buyer waits for an answer.
        return { action: 'wait', until: now + PAUSE };
    }
    if (stage === 'cancelled') {
        return refuse('order_cancelled', notice.notice('task.order_cancelled'));
    }
    if (whoShips.isFulfilledByTikTok(order)) {
        return refuse('fulfilled_by_tiktok', notice.notice('task.fulfilled_by_tiktok'));
    }
    return null;
}

/**
 * Plans the call for units that have left and that TikTok does not know of.
 * @param {TikTokOrder} order - as Get Order Detail gives it
 * @param {Units} items - units by product id (seller_sku); of more than are open, those that are open
 * @param {string} region - market of the shop
 * @param {string[]} preferred - ids of TikTok's units to take first
 * @returns {ShipPlan}
 */
function planShipment(order, items, region, preferred) {
    var open = order.line_items.filter(openLines.isOpen);
    var chosen = openLines.chooseLines(open, items, preferred);
    if (chosen.length === 0) {
        return notOpen(items);
    }
    var isMarkedAsShipped = markets.hasTrait(region, 'mark-as-shipped');
    if (isMarkedAsShipped && whoShips.isShippedBySeller(order)) {
        // Without line ids the call means the whole order.
        var whole = chosen.length === order.line_items.length;
        return { action: 'mark-shipped', lineIds: whole ? null : openLines.idsOf(chosen) };
    }
    if (isMarkedAsShipped) {
        return refuse('label_missing', notice.notice('task.label_missing'));
    }
    return planMadePackages(open, chosen);
}

/**
 * Why not all units can be told: TikTok has fewer of them open.
 * @param {TikTokOrder} order
 * @param {Units} items
 * @returns {{ action: 'refuse', code: string, told: Notice } | null} null when all can be told
 */
function shortageOf(order, items) {
    var chosen = openLines.chooseLines(order.line_items.filter(openLines.isOpen), items, []);
    var short = unitsModule.without(items, tiktokState.unitsOfLines(chosen));
    return unitsModule.countUnits(short) === 0 ? null : notOpen(short);
}

/**
 * @param {Units} units
 * @returns {{ action: 'refuse', code: string, told: Notice }}
 */
function notOpen(units) {
    return refuse('units_not_open', notice.notice('task.units_not_open', [unitsModule.listUnits(units)]));
}

/**
 * Where TikTok has made packages, one of them cannot leave in part.
 * @param {TikTokLine[]} open
 * @param {TikTokLine[]} chosen
 * @returns {ShipPlan}
 */
function planMadePackages(open, chosen) {
    if (
        chosen.some(function (line) {
            return !line.package_id;
        })
    ) {
        return refuse('package_missing', notice.notice('task.package_missing'));
    }
    var packageIds = lists.unique(
        chosen.map(function (line) {
            return line.package_id;
        })
    );
    var affected = open.filter(function (line) {
        return packageIds.indexOf(line.package_id || '') >= 0;
    });
    var staying = affected.filter(function (line) {
        return chosen.indexOf(line) < 0;
    });
    if (staying.length > 0) {
        return { action: 'split', groups: [openLines.idsOf(chosen), openLines.idsOf(staying)] };
    }
    return { action: 'ship-packages', packageIds: packageIds };
}

/**
 * @param {string} code
 * @param {Notice} told
 * @returns {{ action: 'refuse', code: string, told: Notice }}
 */
function refuse(code, told) {
    return { action: 'refuse', code: code, told: told };
}

module.exports = {
    obstacleOf: obstacleOf,
    planShipment: planShipment,
    shortageOf: shortageOf
};
