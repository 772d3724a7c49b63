'use strict';

var Order = require('dw/order/Order');
var Shipment = require('dw/order/Shipment');
var lineFacts = require('../rules/lineFacts');
var isFromSeller = require('../rules/orderMessage');
var orderState = require('../rules/orderState');
var orderStatus = require('../rules/orderStatus');
var packagesModule = require('../rules/packages');
var units = require('../rules/units');
var json = require('../../platform/json');
var ledger = require('./ledger');
var orderLines = require('./orderLines');
var orders = require('./orders');
var platformStatus = require('./platformStatus');

/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../rules/orderState').OrderState} OrderState */
/** @typedef {import('../rules/packages').Packages} Packages */
/** @typedef {import('../rules/units').Units} Units */
/** @typedef {import('../rules/platformStatus').PlatformStatus} PlatformStatus */
/** @typedef {import('./ledger').LedgerEntry} LedgerEntry */

/**
 * The state of an order. Its status is the applied one from the ledger: the order's attribute may hold one that
 * somebody has just patched.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {OrderState}
 */
function getState(order, entry) {
    var status = orderStatus.statusOf(entry.custom.appliedStatus || '') || 'New';
    var cancelledBy = entry.custom.cancelledBy || '';
    var cancelledAt = status === 'CANCELLED' ? entry.custom.lastOccurredAt || '' : '';
    return {
        status: status,
        holdReason: holdReasonOf(order, entry),
        ordered: orderLines.orderedUnits(order),
        cancelled: json.storedJson(entry.custom.cancelledUnits, {}),
        packages: json.storedJson(entry.custom.packages, {}),
        eventIds: ledger.eventIdsOf(entry),
        cancelledAt: cancelledAt,
        cancelledBy: cancelledBy,
        cancelledOnTikTokAt: entry.custom.cancelledOnTikTokAt || (isFromSeller(cancelledBy) ? '' : cancelledAt),
        cancelledTooLate: json.storedJson(entry.custom.unitsCancelledTooLate, {}),
        platformStatus: effectiveStatusOf(order, entry)
    };
}

/**
 * The state of a new order that is not adopted yet.
 * @param {dw.order.Order} order
 * @returns {OrderState}
 */
function stateOfNewOrder(order) {
    return {
        status: 'New',
        holdReason: '',
        ordered: orderLines.orderedUnits(order),
        cancelled: {},
        packages: {},
        eventIds: [],
        cancelledAt: '',
        cancelledBy: '',
        cancelledOnTikTokAt: '',
        cancelledTooLate: {},
        platformStatus: platformStatus.platformStatusOf(order)
    };
}

/**
 * The platform status. A cancellation that is to be undone, or could not be, does not count.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {PlatformStatus}
 */
function effectiveStatusOf(order, entry) {
    var status = platformStatus.platformStatusOf(order);
    return status === 'CANCELLED' && ledger.cancellationUndoOf(entry) !== '' ? 'OPEN' : status;
}

/**
 * Why the order is on hold; empty once it is confirmed. A confirmation does not release an unproven order.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {string}
 */
function holdReasonOf(order, entry) {
    if (ledger.isUnproven(entry)) {
        return 'unproven';
    }
    var isHeld = order.confirmationStatus.value === Order.CONFIRMATION_STATUS_NOTCONFIRMED;
    return isHeld ? order.custom.tiktokHoldReason || '' : '';
}

/**
 * Writes decided changes to ledger and order. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderChanges} changes
 * @param {string} occurredAt - when it happened, ISO 8601 UTC; a cancelled order keeps the time of its cancellation
 */
function writeState(order, entry, changes, occurredAt) {
    entry.custom.appliedStatus = changes.status;
    entry.custom.awaitsShipment = orderStatus.awaitsShipment(changes.status);
    entry.custom.packages = JSON.stringify(changes.packages);
    if (changes.addedPackages.length + changes.correctedPackages.length > 0) {
        ledger.markTrackingDue(entry);
    }
    entry.custom.cancelledUnits = JSON.stringify(changes.cancelled);
    entry.custom.lastOccurredAt = changes.status === 'CANCELLED' ? changes.cancelledAt : occurredAt;
    entry.custom.cancelledBy = changes.cancelledBy || null;
    entry.custom.cancelledOnTikTokAt = changes.cancelledOnTikTokAt || null;
    entry.custom.unitsCancelledTooLate = JSON.stringify(changes.cancelledTooLate);
    if (movesOrder(changes)) {
        platformStatus.rememberPlatformStatus(order, entry);
    }
    order.custom.externalExportStatus = orders.FEED_STATUS.READY;
    if (changes.orderTag !== '') {
        order.custom.orderTag = changes.orderTag;
    }
    writeOrder(order, changes);
}

/**
 * Whether these changes also change the platform status.
 * @param {OrderChanges} changes
 * @returns {boolean}
 */
function movesOrder(changes) {
    return changes.cancelOrder || changes.undoCancel || changes.status === 'Completed';
}

/**
 * Writes the applied state to the order again, over patched values that were not applied. Removes the action and what
 * came with it: it has been applied or refused by now, and the sweep must not take it for a new one. Needs a
 * transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function restoreState(order, entry) {
    order.custom.orderAction = null;
    keepCancelInfo(order);
    if (!hasOwnIds(order, entry)) {
        order.custom.externalOrderId = entry.custom.externalOrderId;
        order.setExternalOrderNo(entry.custom.externalOrderId);
    }
    writeOrder(order, orderState.unchangedState(getState(order, entry)));
}

/**
 * Whether the order's attributes name the TikTok id that the ledger knows it by.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function hasOwnIds(order, entry) {
    var externalOrderId = entry.custom.externalOrderId;
    return order.custom.externalOrderId === externalOrderId && order.externalOrderNo === externalOrderId;
}

/** Most characters of what is kept of earlier messages about cancellation. */
var KEPT_CANCEL_INFO = 4000;

/**
 * Keeps what TikTok has said of a cancellation, latest first, where it counts no more.
 * @param {dw.order.Order} order
 */
function keepCancelInfo(order) {
    var info = order.custom.cancelInfo;
    if (info) {
        var before = order.custom.cancelInfoHistory;
        order.custom.cancelInfoHistory = (before ? info + '\n' + before : info).substring(0, KEPT_CANCEL_INFO);
        order.custom.cancelInfo = null;
    }
}

/**
 * The packages of an order, each with its units.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {Packages}
 */
function packagesOf(order, entry) {
    var state = getState(order, entry);
    return withItems(state.packages, units.without(state.ordered, state.cancelled));
}

/**
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 */
function writeOrder(order, facts) {
    order.custom.externalOrderStatus = facts.status;
    order.setExternalOrderStatus(facts.status);
    order.custom.externalChannelOrderStatus = facts.channelStatus;
    order.setShippingStatus(SHIPPING_STATUS[facts.shippingStatus]);
    var told = packagesModule.packagesWithTracking(packagesWithItems(order, facts));
    orderLines.writeLines(order, factsOfLines(order, facts));
    var shipment = order.defaultShipment;
    if (shipment) {
        writeShipment(shipment, facts, told);
    }
    order.custom.shipmentsInfo = shipmentsInfoOf(order, facts) || null;
}

/**
 * What an order in this state says of each of its lines.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @returns {LineFacts[]}
 */
function factsOfLines(order, facts) {
    var ordered = orderLines.orderedUnits(order);
    var packages = packagesWithItems(order, facts);
    var wasCancelled = facts.status === 'CANCELLED' && facts.shippingStatus === 'NOTSHIPPED';
    return lineFacts.lineFacts(
        orderLines.orderedLines(order),
        packagesModule.shippedUnits(packages, units.without(ordered, facts.cancelled)),
        wasCancelled ? ordered : facts.cancelled,
        packagesModule.packagesWithTracking(packages)
    );
}

/**
 * `shipmentsInfo` of an order in this state: all packages, as JSON; empty for none.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @returns {string}
 */
function shipmentsInfoOf(order, facts) {
    var told = packagesModule.packagesWithTracking(packagesWithItems(order, facts));
    return packagesModule.packageNumbers(told).length > 0 ? shipmentsInfo(told) : '';
}

/**
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @returns {Packages}
 */
function packagesWithItems(order, facts) {
    return withItems(facts.packages, units.without(orderLines.orderedUnits(order), facts.cancelled));
}

var SHIPPING_STATUS = {
    NOTSHIPPED: Order.SHIPPING_STATUS_NOTSHIPPED,
    PARTSHIPPED: Order.SHIPPING_STATUS_PARTSHIPPED,
    SHIPPED: Order.SHIPPING_STATUS_SHIPPED
};

/**
 * The platform's shipment holds one tracking number and cannot be partly shipped.
 * @param {dw.order.Shipment} shipment
 * @param {OrderChanges} facts
 * @param {Packages} packages
 */
function writeShipment(shipment, facts, packages) {
    var isShipped = facts.shippingStatus === 'SHIPPED';
    shipment.setShippingStatus(isShipped ? Shipment.SHIPPING_STATUS_SHIPPED : Shipment.SHIPPING_STATUS_NOTSHIPPED);
    var trackingNumber = latestTrackingNumber(packages);
    if (trackingNumber !== (shipment.trackingNumber || '')) {
        shipment.setTrackingNumber(trackingNumber);
    }
}

/**
 * @param {Packages} packages
 * @returns {string}
 */
function latestTrackingNumber(packages) {
    var latest = packagesModule.packageNumbers(packages).pop();
    return latest === undefined ? '' : packages[latest].trackingNumber;
}

/**
 * The tracking number that the platform's shipment has in this state; empty for none.
 * @param {dw.order.Order} order
 * @param {OrderChanges} facts
 * @returns {string}
 */
function trackingNumberOf(order, facts) {
    return latestTrackingNumber(packagesModule.packagesWithTracking(packagesWithItems(order, facts)));
}

/**
 * The packages with their units, also those that did not name them.
 * @param {Packages} packages
 * @param {Units} available
 * @returns {Packages}
 */
function withItems(packages, available) {
    var items = packagesModule.itemsByPackage(packages, available);
    var resolved = {};
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        var known = packages[packageNo];
        resolved[packageNo] = {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: items[packageNo],
            occurredAt: known.occurredAt
        };
    });
    return resolved;
}

/**
 * Order attribute shipmentsInfo: all packages, as JSON.
 * @param {Packages} packages
 * @returns {string}
 */
function shipmentsInfo(packages) {
    var info = {};
    packagesModule.packageNumbers(packages).forEach(function (packageNo) {
        var known = packages[packageNo];
        var items = known.items || {};
        info[packageNo] = {
            packageNo: packageNo,
            carrier: known.carrier,
            trackingNumber: known.trackingNumber,
            items: Object.keys(items).map(function (productId) {
                return { productId: productId, quantity: items[productId] };
            }),
            occurredAt: known.occurredAt
        };
    });
    return JSON.stringify(info);
}

module.exports = {
    getState: getState,
    stateOfNewOrder: stateOfNewOrder,
    holdReasonOf: holdReasonOf,
    writeState: writeState,
    restoreState: restoreState,
    hasOwnIds: hasOwnIds,
    packagesOf: packagesOf,
    factsOfLines: factsOfLines,
    shipmentsInfoOf: shipmentsInfoOf,
    trackingNumberOf: trackingNumberOf
};
