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
/** @typedef {import('../units').Units} Units */

/** Begins the number of a package that was shipped on TikTok itself, so that no OMS has the same. */
var PREFIX = 'shipped-on-tiktok-';

/**
 * Packages that left on TikTok without word from here: a label was bought or a parcel sent in Seller Center, or
 * TikTok's warehouse has shipped.
 * @param {TikTokOrder} order - as Get Order Detail gave it
 * @param {OrderState} state
 * @param {string[]} reported - ids of TikTok's packages that were reported from here
 * @returns {ShippedPackage[]} those that are news here, with units that are open here and that have left only on TikTok
 */
function shippedOnTikTok(order, state, reported) {
    var told = packagesModule.packagesWithTracking(state.packages);
    var open = untoldUnits(order, state, told);
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
        var isOurs = reported.indexOf(id) >= 0 || withNumber(told, first.tracking_number).length > 0;
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
 * Units that are open here, and that TikTok shows as shipped beyond those which left here: a package with an unknown
 * number may be one of ours, whose number was corrected in Seller Center before TikTok's order was read.
 * @param {TikTokOrder} order
 * @param {OrderState} state
 * @param {Packages} told
 * @returns {Units}
 */
function untoldUnits(order, state, told) {
    var available = orderState.availableUnits(state);
    var here = packagesModule.shippedUnits(told, available);
    var there = tiktokState.unitsOfLines(order.line_items.filter(hasLeft));
    return units.common(units.without(available, here), units.without(there, here));
}

/**
 * TikTok's package of packages that were told from here.
 * @typedef {Object} KnownOnTikTok
 * @property {string} packageId
 * @property {string[]} packageNos
 */

/**
 * TikTok's packages under a tracking number that was told from here. Somebody may give them another number in Seller
 * Center: then only their ids tell what they are.
 * @param {TikTokOrder} order
 * @param {Packages} packages
 * @returns {KnownOnTikTok[]}
 */
function knownOnTikTok(order, packages) {
    return order.line_items.filter(hasLeft).map(function (line) {
        return {
            packageId: line.package_id,
            packageNos: withNumber(packages, line.tracking_number).filter(function (packageNo) {
                return !isFromTikTok(packageNo);
            })
        };
    });
}

/**
 * Numbers of the packages that have a tracking number, or had it.
 * @param {Packages} packages
 * @param {string} trackingNumber
 * @returns {string[]}
 */
function withNumber(packages, trackingNumber) {
    return packagesModule.packageNumbers(packages).filter(function (packageNo) {
        return packagesModule.hasNumber(packages[packageNo], trackingNumber);
    });
}

/**
 * @param {string} packageNo
 * @returns {boolean}
 */
function isFromTikTok(packageNo) {
    return packageNo.indexOf(PREFIX) === 0;
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
 * Packages of an order, and those that a message tells.
 * @typedef {Object} ToldPackages
 * @property {Packages} known
 * @property {ShippedPackage[]} told
 */

/**
 * Lets packages of the OMS take the places of those that were taken from TikTok. A parcel shipped in Seller Center
 * comes from the OMS too, under a tracking number that it has or had: then the package of the OMS replaces ours.
 * @param {ToldPackages} toldPackages
 * @returns {ToldPackages}
 */
function replaceShippedOnTikTok(toldPackages) {
    var known = toldPackages.known;
    var told = toldPackages.told;
    var left = {};
    var replacing = told;
    packagesModule.packageNumbers(known).forEach(function (packageNo) {
        var parcel = known[packageNo];
        var isSame = function (one) {
            return (
                isFromTikTok(packageNo) &&
                one.packageNo !== packageNo &&
                packagesModule.hasNumber(parcel, one.trackingNumber)
            );
        };
        if (told.some(isSame)) {
            replacing = replacing.map(function (one) {
                return isSame(one) ? packagesModule.inPlaceOf(parcel, one) : one;
            });
        } else {
            left[packageNo] = parcel;
        }
    });
    return { known: left, told: replacing };
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
    knownOnTikTok: knownOnTikTok,
    replaceShippedOnTikTok: replaceShippedOnTikTok
};
