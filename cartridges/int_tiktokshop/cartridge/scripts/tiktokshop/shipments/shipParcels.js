'use strict';

var fulfillment = require('../openapi/fulfillment');
var packages = require('../lifecycle/rules/packages');
var parcelsModule = require('./rules/parcels');
var shipPlan = require('./rules/shipPlan');
var clock = require('../platform/clock');
var ledger = require('../lifecycle/store/ledger');
var inTransaction = require('../platform/transaction');
var chooseCarrier = require('./chooseCarrier');
var readShippingProviders = require('./readShippingProviders');
var reportResult = require('../tasks/reportResult');

/** @typedef {import('../openapi/fulfillment').Tracking} Tracking */
/** @typedef {import('../openapi/rules/shippingProvider').ShippingProvider} ShippingProvider */
/** @typedef {import('./rules/parcels').Parcel} Parcel */
/** @typedef {import('./rules/parcels').ParcelOnTikTok} ParcelOnTikTok */
/** @typedef {import('./rules/parcels').TikTokPackage} TikTokPackage */
/** @typedef {import('./rules/shipPlan').ShipPlan} ShipPlan */
/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('../shops/store/shop').Shop} Shop */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../tasks/reportResult').ReportResult} ReportResult */
/** @typedef {import('./shipTogether').WaitingPackage} WaitingPackage */

/**
 * An order on both sides, and the task that is about it.
 * @typedef {Object} Matter
 * @property {Shop} shop
 * @property {string} shopId
 * @property {TikTokOrder} order - As Get Order Detail gave it; lines that ship are marked in it, for the order's next
 *     parcel.
 * @property {LedgerEntry} entry
 * @property {Task} task
 * @property {WaitingPackage[]} waiting - Gets parcels that are to be shipped together with those of other orders.
 */

/**
 * Tells TikTok what has left and it does not know, unit by unit: corrections of what it has, then what is missing. One
 * parcel that needs a person keeps no other from TikTok.
 * @param {Matter} matter
 * @param {Parcel[]} parcels - with the units inside
 * @returns {ReportResult[]} `reported` only where the units TikTok has as shipped cover those of the parcel, or wait to
 *     be shipped
 */
function shipParcels(matter, parcels) {
    var order = matter.order;
    var obstacle = shipPlan.obstacleOf(order, matter.shop.region, clock.epochSeconds());
    if (obstacle && obstacle.action === 'wait') {
        return [
            order.is_buyer_request_cancel
                ? reportResult.waitsForAnswer(obstacle.until)
                : reportResult.onHold(obstacle.until)
        ];
    }
    if (obstacle) {
        return [reportResult.refused(obstacle.code, obstacle.msg)];
    }
    var providers = readShippingProviders(matter.shop, matter.shopId, order.delivery_option_id || '');
    if (!providers.ok) {
        return [reportResult.failed(providers)];
    }
    var results = [];
    var goesOn = function (result) {
        results.push(result);
        // After anything that may pass by itself, TikTok's state is read again first.
        return result.kind === 'reported' || reportResult.isForPerson(result);
    };
    var known = parcelsModule.compareParcels(order, parcels);
    known.parcels.every(function (one) {
        var provider = chooseCarrier(order.id, one.parcel, providers.data);
        return correct(matter, one, provider).every(goesOn) && goesOn(shipMissing(matter, one, provider));
    });
    if (packages.countUnits(known.excess) > 0) {
        results.push(
            reportResult.refused(
                'more_on_tiktok',
                'TikTok Shop shows units as shipped that have not left here: ' + packages.unitsInWords(known.excess)
            )
        );
    }
    return results;
}

/**
 * Brings TikTok's packages of a parcel under its number and carrier, as far as they are its own.
 * @param {Matter} matter
 * @param {ParcelOnTikTok} known
 * @param {ShippingProvider | null} provider
 * @returns {ReportResult[]}
 */
function correct(matter, known, provider) {
    var own = known.own[0];
    if (own) {
        remember(matter, known.parcel, own.id);
    }
    var number = known.parcel.trackingNumber;
    var results = [];
    known.own
        .filter(function (one) {
            return one.trackingNumber !== number || !isCarriedBy(one, provider);
        })
        .every(function (one) {
            var result = correctOne(matter, known.parcel, one, provider);
            results.push(result);
            return result.kind === 'reported' || reportResult.isForPerson(result);
        });
    if (
        known.shared.some(function (one) {
            return one.trackingNumber !== number;
        })
    ) {
        results.push(
            reportResult.refused(
                'package_shared',
                'TikTok Shop has units of package ' +
                    known.parcel.packageNos.join(', ') +
                    ' in one package with others, under another tracking number, and cannot move them'
            )
        );
    }
    return results;
}

/**
 * @param {Matter} matter
 * @param {Parcel} parcel
 * @param {TikTokPackage} made
 * @param {ShippingProvider | null} provider
 * @returns {ReportResult}
 */
function correctOne(matter, parcel, made, provider) {
    if (!provider) {
        return unknownCarrier(parcel);
    }
    var tracking = { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id };
    var updated = fulfillment.updatePackageShippingInfo(matter.shop.api, made.id, tracking);
    return updated.ok ? reportResult.reported(made.id) : reportResult.failed(updated);
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
 * @param {Matter} matter
 * @param {ParcelOnTikTok} known
 * @param {ShippingProvider | null} provider
 * @returns {ReportResult}
 */
function shipMissing(matter, known, provider) {
    if (packages.countUnits(known.missing) === 0) {
        return reportResult.reported('');
    }
    if (!provider) {
        return unknownCarrier(known.parcel);
    }
    var shortage = shipPlan.shortageOf(matter.order, known.missing);
    var plan = shipPlan.planShipment(matter.order, known.missing, matter.shop.region);
    if (plan.action === 'split') {
        var problem = split(matter, plan.groups);
        if (problem) {
            return problem;
        }
        plan = shipPlan.planShipment(matter.order, known.missing, matter.shop.region);
    }
    var tracking = { trackingNumber: known.parcel.trackingNumber, shippingProviderId: provider.id };
    var result = carry(matter, known.parcel, plan, tracking);
    return shortage && result.kind === 'reported' ? reportResult.refused(shortage.code, shortage.msg) : result;
}

/**
 * @param {Parcel} parcel
 * @returns {ReportResult}
 */
function unknownCarrier(parcel) {
    return reportResult.refused(
        'unknown_carrier',
        'TikTok does not offer a carrier "' + parcel.carrier + '": extend the setting tiktokShopCarriers'
    );
}

/**
 * Makes packages of TikTok out of what travels and what stays; its lines are marked in the order.
 * @param {Matter} matter
 * @param {string[][]} groups
 * @returns {ReportResult | null}
 */
function split(matter, groups) {
    var result = fulfillment.splitOrder(matter.shop.api, matter.order.id, groups);
    if (!result.ok) {
        return reportResult.failed(result);
    }
    result.data.forEach(function (made) {
        var lineIds = groups[made.group] || [];
        matter.order.line_items.forEach(function (line) {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/**
 * Makes the call that was planned, or has it made together with those of other orders.
 * @param {Matter} matter
 * @param {Parcel} parcel
 * @param {ShipPlan} plan
 * @param {Tracking} tracking
 * @returns {ReportResult}
 */
function carry(matter, parcel, plan, tracking) {
    if (plan.action === 'mark-shipped') {
        return mark(matter, parcel, plan.lineIds, tracking);
    }
    if (plan.action === 'ship-packages') {
        var packageIds = plan.packageIds;
        markLines(
            matter.order,
            function (line) {
                return packageIds.indexOf(line.package_id || '') >= 0;
            },
            tracking.trackingNumber
        );
        matter.waiting.push({
            task: matter.task,
            packageNos: parcel.packageNos,
            packageIds: packageIds,
            tracking: tracking
        });
        return reportResult.reported('');
    }
    return plan.action === 'refuse'
        ? reportResult.refused(plan.code, plan.msg)
        : reportResult.refused('not_split', 'TikTok Shop has not made packages of the units that travel apart');
}

/**
 * @param {Matter} matter
 * @param {Parcel} parcel
 * @param {string[] | null} lineIds
 * @param {Tracking} tracking
 * @returns {ReportResult}
 */
function mark(matter, parcel, lineIds, tracking) {
    var marked = fulfillment.markPackageAsShipped(matter.shop.api, matter.order.id, tracking, lineIds);
    if (!marked.ok) {
        return reportResult.failed(marked);
    }
    markLines(
        matter.order,
        function (line) {
            return !lineIds || lineIds.indexOf(line.id) >= 0;
        },
        tracking.trackingNumber
    );
    remember(matter, parcel, marked.data.packageId);
    return { kind: 'reported', packageId: marked.data.packageId, warning: marked.data.warning };
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
 * @param {Matter} matter
 * @param {Parcel} parcel
 * @param {string} packageId
 */
function remember(matter, parcel, packageId) {
    var known = ledger.packageIdsOf(matter.entry);
    if (
        parcel.packageNos.some(function (packageNo) {
            return !known[packageNo];
        })
    ) {
        inTransaction(function () {
            return ledger.rememberPackageIds(matter.entry, parcel.packageNos, packageId);
        });
    }
}

module.exports = shipParcels;
