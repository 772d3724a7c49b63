'use strict';

var fulfillment = require('../openapi/fulfillment');
var whoShips = require('../lifecycle/rules/tiktok/whoShips');
var unitsModule = require('../lifecycle/rules/units');
var parcelsModule = require('./rules/parcels');
var shipPlan = require('./rules/shipPlan');
var clockSkew = require('../shops/store/clockSkew');
var chooseCarrier = require('./chooseCarrier');
var fetchShippingProviders = require('./fetchShippingProviders');
var routeOf = require('./routeOf');
var taskOutcome = require('../tasks/taskOutcome');
var notice = require('../platform/rules/notice');
var rememberPackage = require('./reportContext');
var shipMissing = require('./shipMissing');

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('./rules/parcels').Parcel} Parcel */
/** @typedef {import('./rules/parcels').ParcelOnTikTok} ParcelOnTikTok */
/** @typedef {import('./rules/parcels').TikTokPackage} TikTokPackage */
/** @typedef {import('./rules/shipPlan').Obstacle} Obstacle */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./shipTogether').PackagesToShip} PackagesToShip */
/** @typedef {import('./reportContext').ReportContext} ReportContext */

/**
 * The outcome of reporting an order, and what still has to ship together with packages of other orders.
 * @typedef {Object} Report
 * @property {TaskOutcome[]} outcomes
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
    var obstacle = shipPlan.obstacleOf(order, context.shop.region, clockSkew.tiktokSeconds());
    if (obstacle) {
        return { outcomes: [outcomeOf(obstacle, order)], toShip: [] };
    }
    var isTikToks = whoShips.isShippedByTikTok(order);
    // TikTok refuses the question where it chooses the carrier itself.
    var providers = isTikToks ? null : providersFor(context, fetchShippingProviders.USUAL_AGE);
    if (providers && !providers.ok) {
        return { outcomes: [taskOutcome.failed(providers)], toShip: [] };
    }
    var known = parcelsModule.compareParcels(order, parcels);
    var report = { outcomes: [], toShip: [] };
    known.parcels.every(function (one) {
        var told =
            providers && providers.ok
                ? tellParcel(context, one, carrierOf(context, one.parcel, providers.data))
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
 * @param {number} age - see `fetchShippingProviders`
 * @returns {ApiResult<ShippingProvider[]>}
 */
function providersFor(values, age) {
    var shop = values.shop;
    var shopId = values.shopId;
    var order = values.order;
    var route = routeOf.routeOf(shop, shopId, order);
    return route.ok
        ? fetchShippingProviders.fetchShippingProviders(shop, shopId, order.delivery_option_id || '', route.data, age)
        : route;
}

/**
 * TikTok's carrier of a parcel; null if not even a newer list has it.
 * @param {ReportContext} context
 * @param {Parcel} parcel
 * @param {ShippingProvider[]} providers
 * @returns {ShippingProvider | null}
 */
function carrierOf(context, parcel, providers) {
    var known = chooseCarrier(context.order.id, parcel, providers);
    if (known) {
        return known;
    }
    var again = providersFor(context, fetchShippingProviders.DOUBTED_AGE);
    var isNews = again.ok && JSON.stringify(again.data) !== JSON.stringify(providers);
    return again.ok && isNews ? chooseCarrier(context.order.id, parcel, again.data) : null;
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
    var report = shipMissing.shipMissing(context, known, { id: '', name: '' });
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
 * After anything but a success or a refusal, TikTok's state is read again first.
 * @param {TaskOutcome} outcome
 * @returns {boolean}
 */
function allowsNext(outcome) {
    return outcome.kind === 'done' || taskOutcome.isForPerson(outcome) || isUndocumented(outcome);
}

/**
 * @param {TaskOutcome} outcome
 * @returns {boolean}
 */
function isUndocumented(outcome) {
    return outcome.kind === 'failed' && outcome.errorClass === 'undocumented';
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
    var missing = shipMissing.shipMissing(context, known, provider);
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
        rememberPackage(context, known.parcel, own.id);
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
        return shipMissing.unknownCarrier(parcel);
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

module.exports = shipParcels;
