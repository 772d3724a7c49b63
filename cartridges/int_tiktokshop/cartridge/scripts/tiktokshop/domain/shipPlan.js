'use strict';

var packages = require('./packages');

/** @typedef {import('./packages').Units} Units */
/** @typedef {import('./tiktokOrder').TikTokLine} TikTokLine */
/** @typedef {import('./tiktokOrder').TikTokOrder} TikTokOrder */

/**
 * What to do about one package.
 * @typedef {{ action: 'mark-shipped', lineIds: string[] | null } | { action: 'ship-packages', packageIds: string[] } |
 *     { action: 'split', groups: string[][] } | { action: 'update-tracking', packageId: string } | { action: 'nothing',
 *     packageId: string } | { action: 'wait', until: number } | { action: 'refuse', code: string, msg: string }}
 *     ShipPlan
 */

/** Markets where the seller's own carrier is reported with Mark Package As Shipped. Source: API page Mark Package As Shipped. */
var MARK_AS_SHIPPED_MARKETS = ['US', 'GB', 'UK', 'ES', 'IE', 'IT', 'DE', 'FR', 'JP'];

/** TikTok Shop's remorse hour, in seconds. */
var HOLD_SECONDS = 3600;

/**
 * Plans the call for one package.
 * @param {TikTokOrder} order - as Get Order Detail gives it
 * @param {{ items: Units, trackingNumber: string, packageId: string }} wanted - what is to be reported: units by
 *     product id (seller_sku), tracking number, and TikTok's package id if it was reported before
 * @param {string} region - market of the shop, for example `US`
 * @param {number} now - seconds since the epoch
 * @returns {ShipPlan}
 */
function planShipment(order, wanted, region, now) {
    if (order.status === 'ON_HOLD' || order.status === 'UNPAID') {
        return { action: 'wait', until: now + HOLD_SECONDS / 4 };
    }
    if (order.paid_time && now < order.paid_time + HOLD_SECONDS) {
        return { action: 'wait', until: order.paid_time + HOLD_SECONDS };
    }
    if (order.is_buyer_request_cancel && region !== 'US') {
        // There, TikTok takes no shipment while a buyer waits for an answer; in the US the shipment is the answer.
        return { action: 'wait', until: now + HOLD_SECONDS / 4 };
    }
    if (order.status === 'CANCELLED') {
        return refuse('order_cancelled', 'The order is cancelled on TikTok Shop');
    }
    if (order.fulfillment_type === 'FULFILLMENT_BY_TIKTOK') {
        return refuse('fulfilled_by_tiktok', 'TikTok Shop ships this order itself');
    }
    var reported = linesTrackedBy(order, wanted);
    if (reported.length > 0) {
        return reportedBefore(reported, wanted);
    }
    return planNewPackage(order, wanted.items, region);
}

/**
 * Lines that TikTok has in this package: by its id, or by the tracking number we would report.
 * @param {TikTokOrder} order
 * @param {{ trackingNumber: string, packageId: string }} wanted
 * @returns {TikTokLine[]}
 */
function linesTrackedBy(order, wanted) {
    return order.line_items.filter(function (line) {
        if (wanted.packageId !== '') {
            return line.package_id === wanted.packageId;
        }
        return line.tracking_number === wanted.trackingNumber;
    });
}

/**
 * @param {TikTokLine[]} lines
 * @param {{ trackingNumber: string }} wanted
 * @returns {ShipPlan}
 */
function reportedBefore(lines, wanted) {
    var first = lines[0];
    var packageId = first.package_id || '';
    if (first.tracking_number === wanted.trackingNumber) {
        return { action: 'nothing', packageId: packageId };
    }
    return { action: 'update-tracking', packageId: packageId };
}

/**
 * @param {TikTokOrder} order
 * @param {Units} items
 * @param {string} region
 * @returns {ShipPlan}
 */
function planNewPackage(order, items, region) {
    var open = order.line_items.filter(isOpen);
    var chosen = chooseLines(open, items);
    if (!chosen) {
        return refuse('units_not_open', 'TikTok Shop has fewer open units of these products than the package holds');
    }
    if (order.shipping_type === 'SELLER' && MARK_AS_SHIPPED_MARKETS.indexOf(region) >= 0) {
        // Without line ids the call means the whole order.
        var whole = chosen.length === order.line_items.length;
        return {
            action: 'mark-shipped',
            lineIds: whole
                ? null
                : chosen.map(function (line) {
                      return line.id;
                  })
        };
    }
    return planMadePackages(open, chosen);
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
        return refuse('package_missing', 'TikTok Shop has not made a package for these units');
    }
    var packageIds = unique(
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
        return { action: 'split', groups: [chosen.map(idOf), staying.map(idOf)] };
    }
    return { action: 'ship-packages', packageIds: packageIds };
}

/**
 * @param {TikTokLine} line
 * @returns {string}
 */
function idOf(line) {
    return line.id;
}

/**
 * @param {string[]} values
 * @returns {string[]}
 */
function unique(values) {
    return values.filter(function (value, index) {
        return values.indexOf(value) === index;
    });
}

/**
 * @param {TikTokLine} line
 * @returns {boolean}
 */
function isOpen(line) {
    return !line.tracking_number && line.display_status !== 'CANCELLED';
}

/**
 * Picks as many lines of each product as the package has units; null if there are too few.
 * @param {TikTokLine[]} open
 * @param {Units} items
 * @returns {TikTokLine[] | null}
 */
function chooseLines(open, items) {
    var missing = {};
    Object.keys(items).forEach(function (productId) {
        missing[productId] = packages.unitsOf(items, productId);
    });
    var chosen = open.filter(function (line) {
        var productId = line.seller_sku || '';
        if (packages.unitsOf(missing, productId) === 0) {
            return false;
        }
        missing[productId] = packages.unitsOf(missing, productId) - 1;
        return true;
    });
    return chosen.length > 0 && packages.countUnits(missing) === 0 ? chosen : null;
}

/**
 * @param {string} code
 * @param {string} msg
 * @returns {ShipPlan}
 */
function refuse(code, msg) {
    return { action: 'refuse', code: code, msg: msg };
}

module.exports = planShipment;
