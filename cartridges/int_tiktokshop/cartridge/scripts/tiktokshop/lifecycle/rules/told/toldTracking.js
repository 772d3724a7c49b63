'use strict';

var sourceModule = require('../../../platform/rules/input/source');
var fields = require('../../../platform/rules/input/fields');
var outcome = require('../../../platform/rules/outcome');
var visible = require('../../../platform/rules/visible');

/** @typedef {import('../../../platform/rules/input/source').Source} Source */

/** TikTok refuses spaces, tabs and special characters (code 21004012). */
var TRACKING_NUMBER = { pattern: /^[A-Za-z0-9-]+$/, inWords: 'letters, digits and -' };
var CARRIER = { pattern: visible.VISIBLE, inWords: 'a carrier' };

/**
 * Carrier and tracking number of a package.
 * @typedef {Object} Tracking
 * @property {string} carrier
 * @property {string} trackingNumber
 */

/**
 * Checks the packages of a message one after the other: they may travel under one number, but not with two carriers.
 * @returns {(parcel: Source, tracking: Tracking) => void} notes a package, and a fault if one before it has another
 *     carrier
 */
function oneCarrierForEachNumber() {
    var before = [];
    return function (parcel, tracking) {
        var known = before
            .filter(function (item) {
                return item.trackingNumber === tracking.trackingNumber;
            })
            .pop();
        if (known && known.carrier !== tracking.carrier) {
            var path = sourceModule.pathOf(parcel, 'carrier');
            var msg = path + ' differs from that of a package with the same tracking number';
            sourceModule.refuse(
                parcel.faults,
                outcome.rejected('contradiction', path, 'one carrier for each tracking number', msg)
            );
        }
        before.push(tracking);
    };
}

/**
 * Carrier and tracking number of a package, by the names that a message has for them. TikTok compares both.
 * @param {Source} source
 * @param {string} carrierName
 * @param {string} numberName
 * @returns {Tracking}
 */
function readTracking(source, carrierName, numberName) {
    return {
        carrier: visible.visibleName(fields.requiredMatch(source, carrierName, 256, CARRIER)),
        trackingNumber: fields.requiredMatch(source, numberName, 256, TRACKING_NUMBER)
    };
}

module.exports = {
    oneCarrierForEachNumber: oneCarrierForEachNumber,
    readTracking: readTracking
};
