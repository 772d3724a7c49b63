'use strict';

var packagesModule = require('../lifecycle/rules/packages');
var whoShips = require('../lifecycle/rules/tiktok/whoShips');
var unitsModule = require('../lifecycle/rules/units');
var openOnlyThere = require('./rules/openOnlyThere');
var parcelsModule = require('./rules/parcels');
var json = require('../platform/json');
var appliedStatusOf = require('../lifecycle/store/ledger/appliedStatus');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var packageIds = require('../lifecycle/store/ledger/packageIds');
var orderState = require('../lifecycle/store/orderState');
var orders = require('../lifecycle/store/orders');
var cancelOnTikTok = require('../cancellations/cancelOnTikTok');
var reconcileOrder = require('../updates/reconcileOrder');
var taskOutcome = require('../tasks/taskOutcome');
var shipParcels = require('./shipParcels');
var notice = require('../platform/rules/notice');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./shipParcels').Report} Report */

/**
 * Tells TikTok what it does not know of one order: that it or some of its units are cancelled, and its packages.
 * @param {ShopAccess} access
 * @param {Task} task
 * @param {TikTokOrder} tiktokOrder - as Get Order Detail gave it
 * @returns {Report} `done` only if TikTok has the units that left or were cancelled here as such, or ships them later
 */
function reportOrder(access, task, tiktokOrder) {
    var entry = findEntry.findEntry(tiktokOrder.id);
    var found = orders.getOrder(task.custom.orderNo || '');
    if (!entry || !found) {
        return only(taskOutcome.refused('order_not_found', notice.notice('task.order_not_found')));
    }
    // TikTok may have cancelled meanwhile, and a webhook is no promise.
    reconcileOrder(tiktokOrder);
    var order = orders.currentOrder(found);
    var packages = orderState.packagesOf(order, entry);
    if (appliedStatusOf(entry) === 'CANCELLED' && packagesModule.packageNumbers(packages).length === 0) {
        return only(cancelOnTikTok.cancelOnTikTok(access.shop, tiktokOrder, order.cancelDescription || ''));
    }
    // First, because what is cancelled here must not be told as having left.
    var lines = orderState.appliedLines(order, entry);
    var cancelledUnits = unitsModule.plus(
        json.storedJson(entry.custom.cancelledUnits, {}),
        json.storedJson(entry.custom.unitsCancelledTooLate, {})
    );
    var cancelled = cancelOnTikTok.cancelUnitsOnTikTok(access.shop, tiktokOrder, cancelledUnits, lines);
    var isTikToks = whoShips.isShippedByTikTok(tiktokOrder);
    // Where TikTok has the carrier, it has the number of packages that have none here.
    var told = isTikToks ? packages : packagesModule.packagesWithTracking(packages);
    var parcels = parcelsModule.parcelsOf(told, packageIds.packageIdsOf(entry));
    var shopId = access.connection.shop.custom.shopId;
    var context = { shop: access.shop, shopId: shopId, order: tiktokOrder, entry: entry, lines: lines };
    var shipped = parcels.length > 0 ? shipParcels(context, parcels) : { outcomes: [], toShip: [] };
    var withoutTracking =
        packages[packagesModule.WITHOUT_TRACKING] && !isTikToks
            ? [taskOutcome.refused('tracking_missing', notice.notice('task.tracking_missing'))]
            : [];
    var outcomes = [cancelled].concat(shipped.outcomes, withoutTracking);
    return {
        outcomes: outcomes.concat(openThere(outcomes, tiktokOrder, orderState.getState(order, entry))),
        toShip: shipped.toShip
    };
}

/**
 * Once everything is told, TikTok waits for no unit that is not open here.
 * @param {TaskOutcome[]} outcomes
 * @param {TikTokOrder} order
 * @param {OrderState} state
 * @returns {TaskOutcome[]}
 */
function openThere(outcomes, order, state) {
    var units = openOnlyThere(order, state);
    if (
        unitsModule.countUnits(units) === 0 ||
        outcomes.some(function (outcome) {
            return outcome.kind !== 'done';
        })
    ) {
        return [];
    }
    return [
        taskOutcome.refused('open_on_tiktok', notice.notice('task.open_on_tiktok', [unitsModule.listUnits(units)]))
    ];
}

/**
 * @param {TaskOutcome} outcome
 * @returns {Report}
 */
function only(outcome) {
    return { outcomes: [outcome], toShip: [] };
}

module.exports = reportOrder;
