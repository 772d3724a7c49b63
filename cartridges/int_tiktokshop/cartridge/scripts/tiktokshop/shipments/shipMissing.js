'use strict';

var fulfillment = require('../openapi/fulfillment');
var units = require('../lifecycle/rules/units');
var shipPlan = require('./rules/shipPlan');
var openLines = require('../shops/rules/openLines');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');
var rememberPackage = require('./reportContext');

/** @typedef {import('../openapi/fulfillment').Tracking} Tracking */
/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('./rules/parcels').Parcel} Parcel */
/** @typedef {import('./rules/parcels').ParcelOnTikTok} ParcelOnTikTok */
/** @typedef {import('./rules/shipPlan').ShipPlan} ShipPlan */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./shipTogether').PackagesToShip} PackagesToShip */
/** @typedef {import('./reportContext').ReportContext} ReportContext */

/**
 * The outcome of one parcel, and what still has to ship together with packages of other orders.
 * @typedef {Object} ParcelReport
 * @property {TaskOutcome} outcome
 * @property {PackagesToShip[]} toShip
 */

/**
 * Tells what has left and is not on TikTok, as far as TikTok has it open.
 * @param {ReportContext} context
 * @param {ParcelOnTikTok} known
 * @param {ShippingProvider | null} provider
 * @returns {ParcelReport}
 */
function shipMissing(context, known, provider) {
    if (units.countUnits(known.missing) === 0) {
        return alone(taskOutcome.done());
    }
    if (!provider) {
        return alone(unknownCarrier(known.parcel));
    }
    var shortage = shipPlan.shortageOf(context.order, known.missing);
    var planNow = function () {
        return shipPlan.planShipment(
            context.order,
            known.missing,
            context.shop.region,
            openLines.unitsToShip(context.order, context.lines)
        );
    };
    var plan = planNow();
    if (plan.action === 'split') {
        var problem = split(context, plan.groups);
        if (problem) {
            return alone(problem);
        }
        plan = planNow();
    }
    var tracking = { trackingNumber: known.parcel.trackingNumber, shippingProviderId: provider.id };
    var report = carryOut(context, known.parcel, plan, tracking);
    return shortage && report.outcome.kind === 'done'
        ? { outcome: taskOutcome.refused(shortage.code, shortage.told), toShip: report.toShip }
        : report;
}

/**
 * @param {TaskOutcome} outcome
 * @returns {ParcelReport}
 */
function alone(outcome) {
    return { outcome: outcome, toShip: [] };
}

/**
 * TikTok does not offer the carrier: a person has to extend the setting.
 * @param {Parcel} parcel
 * @returns {TaskOutcome}
 */
function unknownCarrier(parcel) {
    return taskOutcome.refused('unknown_carrier', notice.notice('task.unknown_carrier', [parcel.carrier]));
}

/**
 * Makes packages of TikTok out of what travels and what stays; its lines are marked in the order.
 * @param {ReportContext} context
 * @param {string[][]} groups
 * @returns {TaskOutcome | null}
 */
function split(context, groups) {
    var allowed = fulfillment.fetchSplitAttributes(context.shop.api, context.order.id);
    if (!allowed.ok) {
        return taskOutcome.failed(allowed);
    }
    if (!allowed.data.canSplit) {
        return taskOutcome.refused('not_split', notice.notice('task.cannot_split', [allowed.data.reason]));
    }
    var result = fulfillment.splitOrder(context.shop.api, context.order.id, groups);
    if (!result.ok) {
        return taskOutcome.failed(result);
    }
    result.data.forEach(function (made) {
        var lineIds = groups[made.group] || [];
        context.order.line_items.forEach(function (line) {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/**
 * Makes the call that was planned, or leaves it to be made together with calls for other orders.
 * @param {ReportContext} context
 * @param {Parcel} parcel
 * @param {ShipPlan} plan
 * @param {Tracking} tracking
 * @returns {ParcelReport}
 */
function carryOut(context, parcel, plan, tracking) {
    if (plan.action === 'mark-shipped') {
        return alone(mark(context, parcel, plan.lineIds, tracking));
    }
    if (plan.action === 'ship-packages') {
        var packageIds = plan.packageIds;
        markLines(
            context.order,
            function (line) {
                return packageIds.indexOf(line.package_id || '') >= 0;
            },
            tracking.trackingNumber || 'TikTok'
        );
        var toShip = {
            externalOrderId: context.order.id,
            packageNos: parcel.packageNos,
            packageIds: packageIds,
            tracking: tracking,
            handover: null
        };
        return { outcome: taskOutcome.done(), toShip: [toShip] };
    }
    return alone(
        plan.action === 'refuse'
            ? taskOutcome.refused(plan.code, plan.told)
            : taskOutcome.refused('not_split', notice.notice('task.not_split'))
    );
}

/**
 * @param {ReportContext} context
 * @param {Parcel} parcel
 * @param {string[] | null} lineIds
 * @param {Tracking} tracking
 * @returns {TaskOutcome}
 */
function mark(context, parcel, lineIds, tracking) {
    var marked = fulfillment.markPackageAsShipped(context.shop.api, context.order.id, tracking, lineIds);
    if (!marked.ok) {
        return taskOutcome.failed(marked);
    }
    markLines(
        context.order,
        function (line) {
            return !lineIds || lineIds.indexOf(line.id) >= 0;
        },
        tracking.trackingNumber
    );
    rememberPackage(context, parcel, marked.data.packageId);
    return taskOutcome.done(marked.data.warning);
}

/**
 * So that the order's next parcel does not take the same units.
 * @param {TikTokOrder} order
 * @param {(line: TikTokOrder['line_items'][0]) => boolean} isIn
 * @param {string} trackingNumber
 */
function markLines(order, isIn, trackingNumber) {
    order.line_items.filter(isIn).forEach(function (line) {
        line.tracking_number = trackingNumber;
    });
}

module.exports = {
    shipMissing: shipMissing,
    unknownCarrier: unknownCarrier
};
