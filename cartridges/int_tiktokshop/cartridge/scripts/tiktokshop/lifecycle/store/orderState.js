'use strict';

var Order = require('dw/order/Order');
var orderMessage = require('../rules/orderMessage');
var orderState = require('../rules/orderState');
var orderStatus = require('../rules/orderStatus');
var knownReturns = require('../rules/knownReturns');
var takenUnits = require('../rules/takenUnits');
var units = require('../rules/units');
var json = require('../../platform/json');
var appliedStatusOf = require('./ledger/appliedStatus');
var cancellationUndo = require('./ledger/cancellationUndo');
var appliedEvents = require('./ledger/appliedEvents');
var takenUnitsModule = require('./ledger/takenUnits');
var ledgerEntry = require('./ledger/ledgerEntry');
var orderFacts = require('./orderFacts');
var orderLines = require('./orderLines');
var orders = require('./orders');
var placement = require('./placement');
var platformStatus = require('./platformStatus');
var returns = require('./returns');
var trackingNumbers = require('./trackingNumbers');

/** @typedef {import('../rules/orderState').OrderChanges} OrderChanges */
/** @typedef {import('../rules/orderState').OrderState} OrderState */
/** @typedef {import('../rules/packages').Packages} Packages */
/** @typedef {import('../rules/lineFacts').LineFacts} LineFacts */
/** @typedef {import('../rules/lineUnits').LineUnits} LineUnits */
/** @typedef {import('../rules/lineUnits').ToldLine} ToldLine */
/** @typedef {import('../rules/units').Units} Units */
/** @typedef {import('../rules/platformStatus').PlatformStatus} PlatformStatus */
/** @typedef {import('./ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./orderFacts').OrderFacts} OrderFacts */
/** @typedef {import('./orderLines').ReadLine} ReadLine */

/**
 * The state of an order, with its applied status.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Units} [ordered] - its units, where they are known
 * @returns {OrderState}
 */
function getState(order, entry, ordered) {
    if (ordered === undefined) {
        ordered = orderLines.orderedUnits(order);
    }
    var custom = entry.custom;
    var status = appliedStatusOf(entry);
    var cancelledBy = custom.cancelledBy || '';
    var cancelledAt = status === 'CANCELLED' ? custom.lastOccurredAt || '' : '';
    var cancelled = json.storedJson(custom.cancelledUnits, {});
    var taken = takenUnitsModule.takenUnitsOf(entry);
    return {
        status: status,
        holdReason: holdReasonOf(order, entry),
        ordered: ordered,
        cancelled: cancelled,
        taken: taken,
        packages: json.storedJson(custom.packages, {}),
        eventIds: appliedEvents.eventIdsOf(entry),
        cancelledAt: cancelledAt,
        cancelledBy: cancelledBy,
        cancelledOnTikTokAt: custom.cancelledOnTikTokAt || (orderMessage.isFromSeller(cancelledBy) ? '' : cancelledAt),
        cancelledTooLate: json.storedJson(custom.unitsCancelledTooLate, {}),
        isRefunded: knownReturns.isRefunded(
            returns.knownReturns(entry),
            orderState.availableUnits({ ordered: ordered, cancelled: cancelled, taken: taken })
        ),
        platformStatus: effectiveStatusOf(order, entry)
    };
}

/**
 * An order as a message finds it: its state, and its lines.
 * @typedef {Object} ReadOrder
 * @property {OrderState} state
 * @property {ReadLine[]} lines
 */

/**
 * Reads an order once for all that a message does with it.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {ReadOrder}
 */
function readOrder(order, entry) {
    var lines = orderLines.readLines(order);
    return { state: getState(order, entry, orderLines.unitsOfOrdered(lines)), lines: lines };
}

/**
 * Reads a new order that is not adopted yet.
 * @param {dw.order.Order} order
 * @returns {ReadOrder}
 */
function readNewOrder(order) {
    var lines = orderLines.readLines(order);
    var state = {
        status: 'New',
        holdReason: '',
        ordered: orderLines.unitsOfOrdered(lines),
        cancelled: {},
        taken: takenUnits.nothingTaken(),
        packages: {},
        eventIds: [],
        cancelledAt: '',
        cancelledBy: '',
        cancelledOnTikTokAt: '',
        cancelledTooLate: {},
        isRefunded: false,
        platformStatus: platformStatus.platformStatusOf(order)
    };
    return { state: state, lines: lines };
}

/**
 * The platform status. A cancellation does not count if it is still to undo, or could not be undone.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {PlatformStatus}
 */
function effectiveStatusOf(order, entry) {
    var status = platformStatus.platformStatusOf(order);
    return status === 'CANCELLED' && cancellationUndo.cancellationUndoOf(entry) !== '' ? 'OPEN' : status;
}

/**
 * Why the order is on hold; empty once it is confirmed and placed. A confirmation does not release an unproven order.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {string}
 */
function holdReasonOf(order, entry) {
    if (ledgerEntry.isUnproven(entry)) {
        return 'unproven';
    }
    var isConfirmed = order.confirmationStatus.value !== Order.CONFIRMATION_STATUS_NOTCONFIRMED;
    var isHeld = !isConfirmed || !placement.isPlaced(order);
    return isHeld ? order.custom.tiktokHoldReason || '' : '';
}

/**
 * Why the order waits for its release; empty for one that was cancelled on hold.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {string}
 */
function openHoldOf(order, entry) {
    return orderState.openHold({ status: appliedStatusOf(entry), holdReason: holdReasonOf(order, entry) });
}

/**
 * Decided changes, with the time and the lines of the message that caused them.
 * @typedef {Object} StateChange
 * @property {OrderChanges} changes
 * @property {string} occurredAt - When it happened, ISO 8601 UTC; a cancelled order keeps the time of its cancellation.
 * @property {ToldLine[]} told - Lines of the order that the message names.
 */

/**
 * Writes decided changes to ledger and order. Values that others have written to the order meanwhile stay, for the
 * sweep to judge. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ReadOrder} read - the order as it was before
 * @param {StateChange} change
 */
function writeState(order, entry, read, change) {
    var custom = entry.custom;
    var changes = change.changes;
    var state = read.state;
    var isCancelled = units.countUnits(state.cancelled) + units.countUnits(changes.cancelled) > 0;
    var lines = orderLines.linesToDivide(order, read.lines, isCancelled);
    var goods = { lines: lines, ordered: state.ordered, divided: lineUnitsOf(entry) };
    var before = orderFacts.orderFacts(orderState.unchangedState(state), goods);
    var wanted = orderFacts.orderFacts(changes, goods, change.told);
    custom.lineUnits = JSON.stringify(wanted.lineUnits);
    custom.appliedStatus = changes.status;
    custom.awaitsShipment = orderStatus.awaitsShipment(changes.status);
    if (changes.packages !== state.packages) {
        custom.packages = JSON.stringify(changes.packages);
        trackingNumbers.addTrackingNumbers(order, custom.externalOrderId, changes.packages);
    }
    if (changes.cancelled !== state.cancelled) {
        custom.cancelledUnits = JSON.stringify(changes.cancelled);
    }
    if (changes.taken !== state.taken) {
        takenUnitsModule.writeTakenUnits(entry, changes.taken);
    }
    if (changes.cancelledTooLate !== state.cancelledTooLate) {
        custom.unitsCancelledTooLate = JSON.stringify(changes.cancelledTooLate);
    }
    custom.lastOccurredAt = changes.status === 'CANCELLED' ? changes.cancelledAt : change.occurredAt;
    writeCanceller(custom, state, changes);
    if (changesPlatformStatus(changes)) {
        platformStatus.rememberPlatformStatus(order, entry);
    }
    order.custom.externalExportStatus = orders.FEED_STATUS.READY;
    if (changes.orderTag !== '') {
        order.custom.orderTag = changes.orderTag;
    }
    orderFacts.writeOrder(
        order,
        read.lines.map(function (item) {
            return item.line;
        }),
        wanted,
        before
    );
}

/**
 * Writes who has cancelled an order that was cancelled.
 * @param {LedgerEntry['custom']} custom
 * @param {OrderState} before
 * @param {OrderChanges} changes
 */
function writeCanceller(custom, before, changes) {
    if (changes.cancelledBy !== '' || before.cancelledBy !== '') {
        custom.cancelledBy = changes.cancelledBy || null;
    }
    if (changes.cancelledOnTikTokAt !== '' || before.cancelledOnTikTokAt !== '') {
        custom.cancelledOnTikTokAt = changes.cancelledOnTikTokAt || null;
    }
}

/**
 * The lines of an order as they were applied.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {LineFacts[]}
 */
function appliedLines(order, entry) {
    return appliedFacts(order, entry).lines;
}

/**
 * All that the applied state says of an order.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {OrderFacts}
 */
function appliedFacts(order, entry) {
    var lines = orderLines.orderedLines(order);
    var state = getState(order, entry, orderLines.unitsOfOrdered(lines));
    return orderFacts.orderFacts(orderState.unchangedState(state), {
        lines: lines,
        ordered: state.ordered,
        divided: lineUnitsOf(entry)
    });
}

/**
 * How the units of an order were divided among its lines; empty if nothing has left and nothing was cancelled.
 * @param {LedgerEntry} entry
 * @returns {LineUnits[]}
 */
function lineUnitsOf(entry) {
    return json.storedJson(entry.custom.lineUnits, []);
}

/**
 * Whether these changes also change the platform status.
 * @param {OrderChanges} changes
 * @returns {boolean}
 */
function changesPlatformStatus(changes) {
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
    orderFacts.writeOrder(order, orderLines.linesOf(order), appliedFacts(order, entry), null);
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

/**
 * Writes TikTok's id to an order that has lost it, so that a patch is not blamed for that. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function restoreLostIds(order, entry) {
    order.custom.externalOrderId = order.custom.externalOrderId || entry.custom.externalOrderId;
    if (!order.externalOrderNo) {
        order.setExternalOrderNo(entry.custom.externalOrderId);
    }
}

/** Most characters of what is kept of earlier messages about cancellation. */
var KEPT_CANCEL_INFO = 4000;

/**
 * Keeps what TikTok has said of a cancellation, latest first, once it no longer counts.
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
    return orderFacts.packagesWithItems(getState(order, entry));
}

module.exports = {
    getState: getState,
    readOrder: readOrder,
    readNewOrder: readNewOrder,
    holdReasonOf: holdReasonOf,
    openHoldOf: openHoldOf,
    writeState: writeState,
    appliedLines: appliedLines,
    appliedFacts: appliedFacts,
    lineUnitsOf: lineUnitsOf,
    restoreState: restoreState,
    hasOwnIds: hasOwnIds,
    restoreLostIds: restoreLostIds,
    packagesOf: packagesOf
};
