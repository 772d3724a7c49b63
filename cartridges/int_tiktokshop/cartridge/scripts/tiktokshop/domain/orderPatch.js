'use strict';

var orderState = require('./orderState');
var orderStatus = require('./orderStatus');
var outcome = require('./outcome');
var packagesModule = require('./packages');

var PART_SHIPPED = 1;
var SHIPPED = 2;
var CANCELLED = 6;

/**
 * Turns a patch into the messages that the same rules decide as those of the OMS.
 * @param state - what is known of the order
 * @param receivedAt - ISO 8601 UTC; a patch does not say when it happened
 * @returns no messages for a patch that says nothing about the order's life
 */
function orderPatchMessages(patch, state, receivedAt) {
    var agreed = agreedStatus(patch);
    if (agreed.rejection) {
        return { ok: false, rejection: agreed.rejection };
    }
    var message = function (status, packages, cancelled) {
        return {
            eventId: '',
            status: status,
            occurredAt: receivedAt,
            packages: packages,
            cancelledItems: cancelled,
            reason: patch.cancelInfo,
            initiator: initiatorOf(patch)
        };
    };
    var packages = packagesOf(patch, state, receivedAt);
    var cancelled = cancelledUnits(patch, state);
    var messages = [];
    if (packages.length > 0) {
        messages.push(message(agreed.status || 'PartiallyShipped', packages, null));
    }
    if (cancelled) {
        messages.push(message('CANCELLED', [], cancelled));
    } else if (packages.length === 0 && agreed.status && agreed.status !== state.status) {
        messages.push(message(agreed.status, [], null));
    }
    return { ok: true, messages: messages };
}

/** `update` is what an OMS sends with the official cartridges; everything else comes from TikTok's connector. */
function initiatorOf(patch) {
    return patch.action === 'update' ? 'SELLER' : 'TIKTOK';
}

/** The one status that all fields of a patch stand for; they must not contradict each other. */
function agreedStatus(patch) {
    var words = [patch.externalOrderStatus, patch.systemOrderStatus].filter(function (word) {
        return word !== null && word !== '';
    });
    var told = words.map(function (word) {
        return orderStatus.statusOf(word);
    });
    if (told.indexOf(null) >= 0) {
        var expected = orderStatus.statusWords().join(', ');
        return {
            status: null,
            rejection: outcome.rejected('unknown_status', 'c_externalOrderStatus', expected, 'There is no such status')
        };
    }
    var byChannel = patch.channelStatus === null ? null : orderStatus.statusOfChannel(patch.channelStatus);
    var all = byChannel ? told.concat([byChannel]) : told;
    var first = all[0] || null;
    if (
        all.some(function (status) {
            return status !== first;
        })
    ) {
        var msg = 'The status fields contradict each other: ' + all.join(', ');
        return {
            status: null,
            rejection: outcome.rejected('contradiction', 'c_externalOrderStatus', 'one status', msg)
        };
    }
    return { status: first };
}

/** Lines with the same tracking number are one package, and its number is the tracking number. */
function packagesOf(patch, state, receivedAt) {
    var packages = [];
    var open = orderState.openUnits(state, state.packages);
    patch.items
        .filter(function (item) {
            return item.trackingNumber !== '' && isShipped(item);
        })
        .forEach(function (item) {
            var known = packages.filter(function (candidate) {
                return candidate.packageNo === item.trackingNumber;
            })[0];
            var parcel = known || newPackage(item, receivedAt);
            if (!known) {
                packages.push(parcel);
            }
            // This vocabulary has no quantities: all units that are open, or for a part at least one.
            var before = packagesModule.unitsOf(itemsBefore(state, item.trackingNumber), item.productId);
            var units = before + packagesModule.unitsOf(open, item.productId);
            parcel.items[item.productId] = item.lineStatus === PART_SHIPPED ? Math.max(before, 1) : units;
        });
    return packages;
}

function isShipped(item) {
    return item.lineStatus === SHIPPED || item.lineStatus === PART_SHIPPED;
}

function newPackage(item, receivedAt) {
    return {
        packageNo: item.trackingNumber,
        carrier: item.carrier,
        trackingNumber: item.trackingNumber,
        items: {},
        occurredAt: receivedAt
    };
}

function itemsBefore(state, packageNo) {
    var known = state.packages[packageNo];
    return (known && known.items) || {};
}

/**
 * Units that the patch cancels and that are not cancelled yet: a line's quantity is the total, so a repeat adds nothing.
 * @returns null if it cancels none, or the whole order by its status
 */
function cancelledUnits(patch, state) {
    var units = {};
    patch.items
        .filter(function (item) {
            return item.quantityCancelled > 0 && (item.lineStatus === null || item.lineStatus >= CANCELLED);
        })
        .forEach(function (item) {
            units[item.productId] = packagesModule.unitsOf(units, item.productId) + item.quantityCancelled;
        });
    var news = packagesModule.without(units, state.cancelled);
    return Object.keys(news).length > 0 ? news : null;
}

module.exports = {
    orderPatchMessages: orderPatchMessages
};
