'use strict';

var fulfillment = require('../api/fulfillment');
var planShipment = require('../domain/shipPlan');
var clock = require('../platform/clock');
var chooseCarrier = require('./chooseCarrier');
var readShippingProviders = require('./readShippingProviders');
var reportResult = require('./reportResult');

/** @typedef {import('../api/fulfillment').Tracking} Tracking */
/** @typedef {import('../domain/carriers').ShippingProvider} ShippingProvider */
/** @typedef {import('../domain/packages').ShippedPackage} ShippedPackage */
/** @typedef {import('../domain/shipPlan').ShipPlan} ShipPlan */
/** @typedef {import('../domain/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../platform/shop').Shop} Shop */
/** @typedef {import('./reportResult').ReportResult} ReportResult */

/**
 * What became of a package, or the packages of TikTok that are to be shipped together with those of other orders.
 * @typedef {ReportResult | { kind: 'together', packageIds: string[], tracking: Tracking }} ShipResult
 */

/**
 * Reports one package to TikTok: plans the call by what TikTok knows of the order, then makes it.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {TikTokOrder} order - as Get Order Detail gave it; lines that ship are marked in it, for the order's next
 *     package
 * @param {ShippedPackage} parcel - with the units inside
 * @param {string} packageId - TikTok's id, if it was reported before; else empty
 * @returns {ShipResult}
 */
function shipPackage(shop, shopId, order, parcel, packageId) {
    var wanted = { items: parcel.items || {}, trackingNumber: parcel.trackingNumber, packageId: packageId };
    var plan = planShipment(order, wanted, shop.region, clock.epochSeconds());
    if (plan.action === 'split') {
        var problem = split(shop, order, plan.groups);
        if (problem) {
            return problem;
        }
        plan = planShipment(order, wanted, shop.region, clock.epochSeconds());
    }
    if (plan.action === 'wait') {
        return order.is_buyer_request_cancel
            ? reportResult.waitsForAnswer(plan.until)
            : reportResult.onHold(plan.until);
    }
    if (plan.action === 'refuse') {
        return reportResult.refused(plan.code, plan.msg);
    }
    return carry(shop, shopId, order, parcel, plan);
}

/**
 * Makes packages of TikTok out of what travels and what stays; its lines are marked in the order.
 * @param {Shop} shop
 * @param {TikTokOrder} order
 * @param {string[][]} groups
 * @returns {ReportResult | null}
 */
function split(shop, order, groups) {
    var result = fulfillment.splitOrder(shop.api, order.id, groups);
    if (!result.ok) {
        return reportResult.failed(result);
    }
    result.data.forEach(function (made) {
        var lineIds = groups[made.group] || [];
        order.line_items.forEach(function (line) {
            if (lineIds.indexOf(line.id) >= 0) {
                line.package_id = made.packageId;
            }
        });
    });
    return null;
}

/**
 * Finds the carrier at TikTok, then makes the call that was planned.
 * @param {Shop} shop
 * @param {string} shopId
 * @param {TikTokOrder} order
 * @param {ShippedPackage} parcel
 * @param {ShipPlan} plan
 * @returns {ShipResult}
 */
function carry(shop, shopId, order, parcel, plan) {
    var providers = readShippingProviders(shop, shopId, order.delivery_option_id || '');
    if (!providers.ok) {
        return reportResult.failed(providers);
    }
    var provider = chooseCarrier(order.id, parcel, providers.data);
    if (plan.action === 'nothing' && (!provider || isCarriedBy(order, plan.packageId, provider))) {
        return reportResult.reported(plan.packageId);
    }
    if (!provider) {
        return reportResult.refused(
            'unknown_carrier',
            'TikTok does not offer a carrier "' + parcel.carrier + '": extend the setting tiktokShopCarriers'
        );
    }
    return report(shop, order, plan, { trackingNumber: parcel.trackingNumber, shippingProviderId: provider.id });
}

/**
 * Whether TikTok has the package with this carrier; where it does not say, it has.
 * @param {TikTokOrder} order
 * @param {string} packageId
 * @param {ShippingProvider} provider
 * @returns {boolean}
 */
function isCarriedBy(order, packageId, provider) {
    return order.line_items
        .filter(function (line) {
            return line.package_id === packageId && !!line.shipping_provider_id;
        })
        .every(function (line) {
            return line.shipping_provider_id === provider.id;
        });
}

/**
 * Makes the call that was planned.
 * @param {Shop} shop
 * @param {TikTokOrder} order
 * @param {ShipPlan} plan
 * @param {Tracking} tracking
 * @returns {ShipResult}
 */
function report(shop, order, plan, tracking) {
    if (plan.action === 'mark-shipped') {
        var marked = fulfillment.markPackageAsShipped(shop.api, order.id, tracking, plan.lineIds);
        if (!marked.ok) {
            return reportResult.failed(marked);
        }
        var packageId = marked.data.packageId;
        var lineIds = plan.lineIds;
        markLines(
            order,
            function (id) {
                return !lineIds || lineIds.indexOf(id) >= 0;
            },
            packageId,
            tracking.trackingNumber
        );
        return { kind: 'reported', packageId: packageId, warning: marked.data.warning };
    }
    if (plan.action === 'ship-packages') {
        plan.packageIds.forEach(function (packageId) {
            var inside = linesIn(order, packageId);
            markLines(
                order,
                function (id) {
                    return inside.indexOf(id) >= 0;
                },
                packageId,
                tracking.trackingNumber
            );
        });
        return { kind: 'together', packageIds: plan.packageIds, tracking: tracking };
    }
    if (plan.action === 'update-tracking' || plan.action === 'nothing') {
        var updated = fulfillment.updatePackageShippingInfo(shop.api, plan.packageId, tracking);
        return updated.ok ? reportResult.reported(plan.packageId) : reportResult.failed(updated);
    }
    throw new Error('Not a call: ' + plan.action);
}

/**
 * @param {TikTokOrder} order
 * @param {string} packageId
 * @returns {string[]}
 */
function linesIn(order, packageId) {
    return order.line_items
        .filter(function (line) {
            return line.package_id === packageId;
        })
        .map(function (line) {
            return line.id;
        });
}

/**
 * So that the order's next package does not take the same units.
 * @param {TikTokOrder} order
 * @param {(id: string) => boolean} isIn
 * @param {string} packageId
 * @param {string} trackingNumber
 */
function markLines(order, isIn, packageId, trackingNumber) {
    order.line_items.forEach(function (line) {
        if (isIn(line.id)) {
            line.package_id = packageId;
            line.tracking_number = trackingNumber;
        }
    });
}

module.exports = shipPackage;
