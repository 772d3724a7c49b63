'use strict';

var apiAnswer = require('./rules/apiAnswer');
var fields = require('../platform/rules/input/fields');
var source = require('../platform/rules/input/source');
var members = require('../platform/rules/members');
var namedUnits = require('./rules/namedUnits');
var client = require('./client');
var shopCall = require('./shopCall');

/** @typedef {import('../platform/rules/input/source').Source} Source */

/**
 * @template T
 * @typedef {import('./apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('./apiCall').ApiSettings} ApiSettings */

/**
 * Tracking number and carrier of a package.
 * @typedef {Object} Tracking
 * @property {string} trackingNumber
 * @property {string} shippingProviderId
 */

/**
 * The package that TikTok has created.
 * @typedef {Object} MarkedPackage
 * @property {string} packageId
 * @property {string} warning - TikTok's doubt about a carrier or number that it has accepted; empty if it has none.
 */

/**
 * Mark Package As Shipped: creates a package with the seller's own carrier, in US, UK, EU and Japan.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {Tracking} tracking
 * @param {string[] | null} lineIds - order line item ids; null for the whole order
 * @returns {ApiResult<MarkedPackage>}
 */
function markPackageAsShipped(settings, orderId, tracking, lineIds) {
    var body = {
        tracking_number: tracking.trackingNumber,
        shipping_provider_id: tracking.shippingProviderId
    };
    if (lineIds) {
        addUnits(body, lineIds);
    }
    var path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/packages';
    return client.call(settings, shopCall.shopPost(path, body), function (answer) {
        var data = apiAnswer.dataOf(answer);
        return { packageId: apiAnswer.requiredId(data, 'package_id'), warning: readWarning(data) };
    });
}

/**
 * @param {{ [name: string]: * }} body
 * @param {string[]} ids
 */
function addUnits(body, ids) {
    members.addMembers(body, namedUnits.namedUnits(ids, 'order_line_id', 'sub_item_id'));
}

/**
 * @param {Source} data
 * @returns {string}
 */
function readWarning(data) {
    return source.isGiven(data, 'warning')
        ? fields.optionalText(fields.requiredObject(data, 'warning'), 'message', 2000)
        : '';
}

/**
 * How TikTok's own carrier gets a package: when it is picked up, or null when the seller drops it off.
 * @typedef {Object} Handover
 * @property {{ start_time: number, end_time: number } | null} pickup - In seconds since the epoch.
 */

/**
 * A package of TikTok, with its tracking, or with how TikTok's carrier gets it.
 * @typedef {Tracking & { packageId: string, handover: Handover | null }} PackageTracking
 */

/**
 * `self_shipment` belongs to a carrier of the seller only, and the other members to TikTok's only.
 * @param {PackageTracking} parcel
 * @returns {{ [name: string]: * }}
 */
function shipmentOf(parcel) {
    if (!parcel.handover) {
        return { self_shipment: bodyOf(parcel) };
    }
    var slot = parcel.handover.pickup;
    return slot ? { handover_method: 'PICKUP', pickup_slot: slot } : { handover_method: 'DROP_OFF' };
}

/**
 * Get Package Handover Time Slots: the first time at which TikTok's carrier comes; without one the seller brings the
 * package.
 * @param {ApiSettings} settings
 * @param {string} packageId
 * @returns {ApiResult<Handover>}
 */
function fetchHandover(settings, packageId) {
    var path = '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/handover_time_slots';
    return client.call(settings, shopCall.shopGet(path), function (answer) {
        var data = apiAnswer.dataOf(answer);
        var slots = apiAnswer.readOptionalAll(data, 'pickup_slots', readSlot).filter(function (slot) {
            return slot.isFree;
        });
        var first = apiAnswer.optionalFlag(data, 'can_pickup') ? slots[0] : undefined;
        return { pickup: first ? { start_time: first.start, end_time: first.end } : null };
    });
}

/**
 * `avaliable` is TikTok's spelling.
 * @param {Source} item
 * @returns {{ start: number, end: number, isFree: boolean }}
 */
function readSlot(item) {
    return {
        start: apiAnswer.requiredTime(item, 'start_time'),
        end: apiAnswer.requiredTime(item, 'end_time'),
        isFree: !source.isGiven(item, 'avaliable') || apiAnswer.optionalFlag(item, 'avaliable')
    };
}

/**
 * Ship Package: ships one package that TikTok has created.
 * @param {ApiSettings} settings
 * @param {PackageTracking} parcel
 * @returns {ApiResult<null>}
 */
function shipPackage(settings, parcel) {
    var path = '/fulfillment/202309/packages/' + encodeURIComponent(parcel.packageId) + '/ship';
    return client.call(settings, shopCall.shopPost(path, shipmentOf(parcel)), client.readDone);
}

/** Packages per call of Batch Ship Packages; our own limit, because TikTok names none. */
var MAX_PACKAGES_PER_CALL = 50;

/**
 * A package that TikTok did not ship although the call succeeded.
 * @typedef {Object} PackageError
 * @property {string} packageId
 * @property {number} code
 * @property {string} message
 */

/**
 * Batch Ship Packages. Code 0 only means that TikTok has read the request: each package may still fail on its own.
 * @param {ApiSettings} settings
 * @param {PackageTracking[]} packages
 * @returns {ApiResult<PackageError[]>} the packages that TikTok did not ship
 */
function batchShipPackages(settings, packages) {
    var body = {
        packages: packages.map(function (parcel) {
            var body = shipmentOf(parcel);
            body.id = parcel.packageId;
            return body;
        })
    };
    // An error that cannot be read may be about any package, so the result of all is unknown.
    return client.call(settings, shopCall.shopPost('/fulfillment/202309/packages/ship', body), function (answer) {
        return apiAnswer.readOptionalAll(apiAnswer.dataOf(answer), 'errors', readError);
    });
}

/**
 * @param {Source} item
 * @returns {PackageError}
 */
function readError(item) {
    return {
        packageId: apiAnswer.requiredId(fields.requiredObject(item, 'detail'), 'package_id'),
        code: fields.wholeNumber(item, 'code', 1, fields.LARGEST_EXACT),
        message: fields.optionalText(item, 'message', 2000)
    };
}

/**
 * Whether TikTok's package of an order can be split.
 * @typedef {Object} SplitAttributes
 * @property {boolean} canSplit
 * @property {string} reason - In TikTok's words, why it cannot; may be empty.
 */

/**
 * Get Order Split Attributes of one order.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @returns {ApiResult<SplitAttributes>}
 */
function fetchSplitAttributes(settings, orderId) {
    var apiCall = shopCall.shopGet('/fulfillment/202309/orders/split_attributes', { order_ids: orderId });
    return client.call(settings, apiCall, function (answer) {
        var orders = apiAnswer.readAll(apiAnswer.dataOf(answer), 'split_attributes', function (item) {
            return {
                id: apiAnswer.requiredId(item, 'order_id'),
                canSplit: apiAnswer.optionalFlag(item, 'can_split'),
                reason: fields.optionalText(item, 'reason', 2000)
            };
        });
        var found = orders.filter(function (one) {
            return one.id === orderId;
        })[0];
        return { canSplit: !!found && found.canSplit, reason: found ? found.reason : '' };
    });
}

/**
 * The package that TikTok has created for a group.
 * @typedef {Object} SplitPackage
 * @property {number} group - Index of the group in the request, from 0.
 * @property {string} packageId
 */

/**
 * Split Orders: splits a package of TikTok into packages for groups of lines.
 * @param {ApiSettings} settings
 * @param {string} orderId
 * @param {string[][]} groups - order line item ids of each group
 * @returns {ApiResult<SplitPackage[]>}
 */
function splitOrder(settings, orderId, groups) {
    var parts = groups.map(function (lineIds, index) {
        var group = { id: String(index + 1) };
        addUnits(group, lineIds);
        return group;
    });
    // Only the second form can name parts of a bundle, and it names everything in one way.
    var hasParts = groups.some(function (lineIds) {
        return lineIds.some(function (id) {
            return namedUnits.lineOf(id) !== id;
        });
    });
    var body = hasParts ? { splittable_groups_v2: parts.map(asList) } : { splittable_groups: parts };
    var path = '/fulfillment/202309/orders/' + encodeURIComponent(orderId) + '/split';
    return client.call(settings, shopCall.shopPost(path, body), function (answer) {
        return apiAnswer.readAll(apiAnswer.dataOf(answer), 'packages', function (item) {
            return {
                group: readGroup(item, groups.length),
                packageId: apiAnswer.requiredId(item, 'id')
            };
        });
    });
}

/**
 * Ids of groups are numbered from 1 in the request.
 * @param {Source} item
 * @param {number} count
 * @returns {number}
 */
function readGroup(item, count) {
    var group = Number(apiAnswer.requiredId(item, 'splittable_group_id')) - 1;
    if (!(group >= 0 && group < count && group % 1 === 0)) {
        source.fault(item, 'splittable_group_id', 'the id of a group of the request');
    }
    return group;
}

/**
 * @param {{ [name: string]: * }} group
 * @returns {object}
 */
function asList(group) {
    var ids = group.order_line_item_ids;
    return ids
        ? {
              id: group.id,
              order_line_list: ids.map(function (id) {
                  return { order_line_id: id };
              })
          }
        : group;
}

/**
 * Update Package Shipping Info: corrects the tracking of a reported package.
 * @param {ApiSettings} settings
 * @param {string} packageId
 * @param {Tracking} tracking
 * @returns {ApiResult<null>}
 */
function updatePackageShippingInfo(settings, packageId, tracking) {
    var path = '/fulfillment/202309/packages/' + encodeURIComponent(packageId) + '/shipping_info/update';
    return client.call(settings, shopCall.shopPost(path, bodyOf(tracking)), client.readDone);
}

/**
 * @param {Tracking} tracking
 * @returns {{ tracking_number: string, shipping_provider_id: string }}
 */
function bodyOf(tracking) {
    return { tracking_number: tracking.trackingNumber, shipping_provider_id: tracking.shippingProviderId };
}

module.exports = {
    markPackageAsShipped: markPackageAsShipped,
    fetchHandover: fetchHandover,
    shipPackage: shipPackage,
    MAX_PACKAGES_PER_CALL: MAX_PACKAGES_PER_CALL,
    batchShipPackages: batchShipPackages,
    fetchSplitAttributes: fetchSplitAttributes,
    splitOrder: splitOrder,
    updatePackageShippingInfo: updatePackageShippingInfo
};
