'use strict';

var fulfillment = require('../openapi/fulfillment');
var shippedOnTikTok = require('../lifecycle/rules/tiktok/shippedOnTikTok');
var unitsModule = require('../lifecycle/rules/units');
var parcelsModule = require('./rules/parcels');
var shipPlan = require('./rules/shipPlan');
var clock = require('../platform/clock');
var packageIdsModule = require('../lifecycle/store/ledger/packageIds');
var openLines = require('../shops/rules/openLines');
var transaction = require('../platform/transaction');
var chooseCarrier = require('./chooseCarrier');
var fetchShippingProviders = require('./fetchShippingProviders');
var routeOf = require('./routeOf');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');

/** @typedef {import('../openapi/fulfillment').Tracking} Tracking */
/**
 * @template T
 * @typedef {import('../openapi/client').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('../lifecycle/rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('./rules/parcels').Parcel} Parcel */
/** @typedef {import('./rules/parcels').ParcelOnTikTok} ParcelOnTikTok */
/** @typedef {import('./rules/parcels').TikTokPackage} TikTokPackage */
/** @typedef {import('./rules/shipPlan').Obstacle} Obstacle */
/** @typedef {import('./rules/shipPlan').ShipPlan} ShipPlan */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../shops/store/shop').Shop} Shop */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./shipTogether').PackagesToShip} PackagesToShip */

/**
 * An order on both sides.
 * @typedef {Object} ReportContext
 * @property {Shop} shop
 * @property {string} shopId
 * @property {TikTokOrder} order - As Get Order Detail gave it; lines that ship are marked in it, for the order's next
 *     parcel.
 * @property {LedgerEntry} entry
 * @property {LineFacts[]} lines - The lines of the order here.
 */

/**
 * The outcome of reporting an order, and what still has to ship together with packages of other orders.
 * @typedef {Object} Report
 * @property {TaskOutcome[]} outcomes
 * @property {PackagesToShip[]} toShip
 */

/**
 * The same of one parcel.
 * @typedef {Object} ParcelReport
 * @property {TaskOutcome} outcome
 * @property {PackagesToShip[]} toShip
 */

/**
 * Tells TikTok what has left and it does not know, unit by unit: corrections of what it has, then what is missing. One
 * parcel that needs a person keeps no other from TikTok.
 * @param {ReportContext} context
 * @param {Parcel[]} parcels - with the units inside
 * @returns {Report} `done` only if TikTok has all units of the parcels as shipped, or ships them later
 */
function shipParcels(context, parcels) {
    var order = context.order;
    var obstacle = shipPlan.obstacleOf(order, context.shop.region, clock.epochSeconds());
    if (obstacle) {
        return { outcomes: [outcomeOf(obstacle, order)], toShip: [] };
    }
    var isTikToks = shippedOnTikTok.isShippedByTikTok(order);
    // TikTok refuses the question where it chooses the carrier itself.
    var providers = isTikToks ? null : providersFor(context);
    if (providers && !providers.ok) {
        return { outcomes: [taskOutcome.failed(providers)], toShip: [] };
    }
    var known = parcelsModule.compareParcels(order, parcels);
    var report = { outcomes: [], toShip: [] };
    known.parcels.every(function (one) {
        var told =
            providers && providers.ok
                ? tellParcel(context, one, chooseCarrier(order.id, one.parcel, providers.data))
                : handOver(context, one);
        report.outcomes = report.outcomes.concat(told.outcomes);
        report.toShip = report.toShip.concat(told.toShip);
        return told.outcomes.every(allowsNext);
    });
    if (unitsModule.countUnits(known.excess) > 0) {
        var units = unitsModule.listUnits(known.excess);
        report.outcomes.push(taskOutcome.refused('more_on_tiktok', notice.notice('task.more_on_tiktok', [units])));
    }
    return report;
}

/**
 * The carriers that TikTok allows for an order.
 * @param {ReportContext} values
 * @returns {ApiResult<ShippingProvider[]>}
 */
function providersFor(_ref) {
    var shop = _ref.shop,
        shopId = _ref.shopId,
        order = _ref.order;
    var route = routeOf.routeOf(shop, shopId, order);
    return route.ok ? fetchShippingProviders(shop, shopId, order.delivery_option_id || '', route.data) : route;
}

/**
 * @param {Obstacle} obstacle
 * @param {TikTokOrder} order
 * @returns {TaskOutcome}
 */
function outcomeOf(obstacle, order) {
    if (obstacle.action === 'refuse') {
        return taskOutcome.refused(obstacle.code, obstacle.told);
    }
    return order.is_buyer_request_cancel
        ? taskOutcome.waitsForAnswer(obstacle.until)
        : taskOutcome.onHold(obstacle.until);
}

/**
 * Hands to TikTok's carrier what is missing; number and carrier are TikTok's, and nothing of them is corrected.
 * @param {ReportContext} context
 * @param {ParcelOnTikTok} known
 * @returns {Report}
 */
function handOver(context, known) {
    if (unitsModule.countUnits(known.missing) === 0) {
        return { outcomes: [taskOutcome.done()], toShip: [] };
    }
    var report = shipMissing(context, known, { id: '', name: '' });
    var toShip = report.toShip[0];
    if (!toShip) {
        return { outcomes: [report.outcome], toShip: [] };
    }
    var handover = fulfillment.fetchHandover(context.shop.api, toShip.packageIds[0]);
    if (!handover.ok) {
        return { outcomes: [taskOutcome.failed(handover)], toShip: [] };
    }
    toShip.handover = handover.data;
    return { outcomes: [report.outcome], toShip: [toShip] };
}

/**
 * After anything that may pass by itself, TikTok's state is read again first.
 * @param {TaskOutcome} outcome
 * @returns {boolean}
 */
function allowsNext(outcome) {
    return outcome.kind === 'done' || taskOutcome.isForPerson(outcome);
}

/**
 * @param {ReportContext} context
 * @param {ParcelOnTikTok} known
 * @param {ShippingProvider | null} provider
 * @returns {Report}
 */
function tellParcel(context, known, provider) {
    var corrections = correct(context, known, provider);
    if (!corrections.every(allowsNext)) {
        return { outcomes: corrections, toShip: [] };
    }
    var missing = shipMissing(context, known, provider);
    return { outcomes: corrections.concat([missing.outcome]), toShip: missing.toShip };
}

/**
 * Brings TikTok's packages of a parcel under its number and carrier, as far as they are its own.
 * @param {ReportContext} context
 * @param {ParcelOnTikTok} known
 * @param {ShippingProvider | null} provider
 * @returns {TaskOutcome[]}
 */
function correct(context, known, provider) {
    var own = known.own[0];
    if (own) {
        remember(context, known.parcel, own.id);
    }
    var number = known.parcel.trackingNumber;
    var outcomes = [];
    known.own
        .filter(function (one) {
            return one.trackingNumber !== number || !isCarriedBy(one, provider);
        })
        .every(function (one) {
            var outcome = correctOne(context, known.parcel, one, provider);
            outcomes.push(outcome);
            return allowsNext(outcome);
        });
    if (
        known.shared.some(function (one) {
            return one.trackingNumber !== number;
        })
    ) {
        outcomes.push(
            taskOutcome.refused(
                'package_shared',
                notice.notice('task.package_shared', [known.parcel.packageNos.join(', ')])
            )
        );
    }
    return outcomes;
}

/**
 * @param {ReportContext} context
 * @param {Parcel} parcel
 * @param {TikTokPackage} made
 * @param {ShippingProvider | null} provider
 * @returns {TaskOutcome}
 */
function correctOne(context, parcel, made, provider) {
    if (!provider) {
        return unknownCarrier(parcel);
    }
    var tracking = { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id };
    var updated = fulfillment.updatePackageShippingInfo(context.shop.api, made.id, tracking);
    return updated.ok ? taskOutcome.done() : taskOutcome.failed(updated);
}

/**
 * Where TikTok does not say, or does not know the carrier at all, it has the right one.
 * @param {TikTokPackage} made
 * @param {ShippingProvider | null} provider
 * @returns {boolean}
 */
function isCarriedBy(made, provider) {
    return !provider || made.providerId === '' || made.providerId === provider.id;
}

/**
 * Tells what has left and is not on TikTok, as far as TikTok has it open.
 * @param {ReportContext} context
 * @param {ParcelOnTikTok} known
 * @param {ShippingProvider | null} provider
 * @returns {ParcelReport}
 */
function shipMissing(context, known, provider) {
    if (unitsModule.countUnits(known.missing) === 0) {
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
 * Makes the call that was planned, or leaves it to be made together with those of other orders.
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
    remember(context, parcel, marked.data.packageId);
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

/**
 * Corrections go to TikTok's package, so its id is kept: the first, because the others are found by its number.
 * @param {ReportContext} context
 * @param {Parcel} parcel
 * @param {string} packageId
 */
function remember(context, parcel, packageId) {
    var known = packageIdsModule.packageIdsOf(context.entry);
    if (
        parcel.packageNos.some(function (packageNo) {
            return !known[packageNo];
        })
    ) {
        transaction.inTransaction(function () {
            return packageIdsModule.rememberPackageIds(context.entry, parcel.packageNos, packageId);
        });
    }
}

module.exports = shipParcels;
