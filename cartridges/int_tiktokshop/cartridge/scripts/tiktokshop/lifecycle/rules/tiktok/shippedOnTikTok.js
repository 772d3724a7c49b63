'use strict';

var orderState = require('../orderState');
var packagesModule = require('../packages');
var tiktokState = require('./tiktokState');
var units = require('../units');
var lists = require('../../../platform/rules/lists');

/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('../../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../orderState').OrderState} OrderState */
/** @typedef {import('../packages').Packages} Packages */
/** @typedef {import('../packages').ShippedPackage} ShippedPackage */

/** Begins the number of a package that was shipped on TikTok itself, so that no OMS has the same. */
var PREFIX = 'shipped-on-tiktok-';

/**
 * Packages that left on TikTok without word from here: a label was bought or a parcel sent in Seller Center, or
 * TikTok's warehouse has shipped.
 * @param {TikTokOrder} order - as Get Order Detail gave it
 * @param {OrderState} state
 * @param {string[]} reported - ids of TikTok's packages that were reported from here
 * @returns {ShippedPackage[]} those that are news here, with units that are open here
 */
function shippedOnTikTok(order, state, reported) {
    var told = packagesModule.packagesWithTracking(state.packages);
    var numbers = packagesModule.packageNumbers(told).map(function (packageNo) {
        return told[packageNo].trackingNumber;
    });
    var available = orderState.availableUnits(state);
    var open = units.without(available, packagesModule.shippedUnits(told, available));
    var ids = lists.unique(
        order.line_items.filter(hasLeft).map(function (line) {
            return line.package_id;
        })
    );
    return ids.reduce(function (packages, id) {
        var lines = order.line_items.filter(function (line) {
            return hasLeft(line) && line.package_id === id;
        });
        var first = lines[0];
        var known = told[PREFIX + id];
        var isOurs = reported.indexOf(id) >= 0 || numbers.indexOf(first.tracking_number) >= 0;
        if (known ? known.trackingNumber === first.tracking_number : isOurs) {
            return packages;
        }
        var items = (known && known.items) || units.common(tiktokState.unitsOfLines(lines), open);
        // The units of a known package are not among the open ones.
        open = known ? open : units.without(open, items);
        return units.countUnits(items) > 0 ? packages.concat(packageOf(order, first, items)) : packages;
    }, []);
}

/**
 * @param {TikTokOrder} order
 * @param {TikTokLine} line
 * @param {ShippedPackage['items']} items
 * @returns {ShippedPackage}
 */
function packageOf(order, line, items) {
    return {
        packageNo: PREFIX + line.package_id,
        carrier: line.shipping_provider_name || 'TikTok',
        trackingNumber: line.tracking_number,
        items: items,
        occurredAt: new Date((order.update_time || 0) * 1000).toISOString()
    };
}

/**
 * The packages without those that the OMS tells again. A parcel shipped in Seller Center comes from the OMS too, under
 * the same tracking number: then the package of the OMS replaces ours.
 * @param {Packages} packages
 * @param {ShippedPackage[]} told
 * @returns {Packages}
 */
function withoutTold(packages, told) {
    var left = {};
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        var known = packages[packageNo];
        var isSame = told.some(function (one) {
            return one.packageNo !== packageNo && one.trackingNumber === known.trackingNumber;
        });
        if (packageNo.indexOf(PREFIX) !== 0 || !isSame) {
            left[packageNo] = known;
        }
    });
    return left;
}

/**
 * @param {TikTokLine} line
 * @returns {boolean}
 */
function hasLeft(line) {
    return !!line.tracking_number && !!line.package_id && line.display_status !== 'CANCELLED';
}

module.exports = {
    shippedOnTikTok: shippedOnTikTok,
    withoutTold: withoutTold
};
