'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var tiktokPayment = require('../rules/tiktokPayment');
var clock = require('../../platform/clock');
var json = require('../../platform/json');

/** @typedef {import('../../openapi/rules/cancelRequest').CancelRequest} CancelRequest */
/** @typedef {import('../rules/orderMessage').OrderMessage} OrderMessage */
/** @typedef {import('../../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../rules/tiktokPayment').TikTokPayment} TikTokPayment */

/**
 * An entry of the ledger: one for each TikTok order, keyed by TikTok's order id. It records what was applied to the
 * order and what is due. Unlike the order search it is always current.
 * @typedef {dw.object.CustomObject} LedgerEntry
 */

var TYPE = 'TikTokShopOrder';

/** Event ids kept for each order to recognise repeats. */
var REMEMBERED_EVENTS = 50;

/**
 * The entry of a TikTok order, or null. Also null for an unproven order, because no message applies to it.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findEntry(externalOrderId) {
    var entry = findAnyEntry(externalOrderId);
    return entry && !isUnproven(entry) ? entry : null;
}

/**
 * The entry of a TikTok order, proven or not; null if there is none.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findAnyEntry(externalOrderId) {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, externalOrderId);
}

/**
 * Whether the order still waits for proof that it is TikTok's.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isUnproven(entry) {
    return entry.custom.unproven === true;
}

/**
 * Creates the entry of an order, or takes over an unproven entry with the same TikTok id, whichever order it was for.
 * Needs a transaction.
 * @param {string} externalOrderId
 * @param {string} orderNo
 * @returns {LedgerEntry}
 * @throws platform exception, here or at the commit, if there is a proven entry already
 */
function createEntry(externalOrderId, orderNo) {
    var known = findAnyEntry(externalOrderId);
    var entry = known && isUnproven(known) ? known : CustomObjectMgr.createCustomObject(TYPE, externalOrderId);
    if (known && entry.custom.orderNo !== orderNo) {
        entry.custom.history = null;
        markHandled(entry);
    }
    entry.custom.orderNo = orderNo;
    entry.custom.unproven = false;
    entry.custom.proofDue = null;
    entry.custom.appliedStatus = 'New';
    entry.custom.feedRevision = 0;
    entry.custom.feedExported = 0;
    entry.custom.awaitsShipment = true;
    entry.custom.shipByUnread = true;
    return entry;
}

/**
 * The answer that CreateExternalOrder gave, or null.
 * @template T
 * @param {LedgerEntry} entry
 * @returns {T | null}
 */
function getAnswer(entry) {
    return json.storedJson(entry.custom.answer, null);
}

/**
 * Stores the answer of CreateExternalOrder, for repeats of the request. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {object} answer
 */
function storeAnswer(entry, answer) {
    entry.custom.answer = JSON.stringify(answer);
}

/**
 * Ids of the last events that were applied.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function eventIdsOf(entry) {
    return json.storedJson(entry.custom.eventIds, []);
}

/**
 * Remembers an event as applied. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} eventId
 */
function rememberEvent(entry, eventId) {
    if (eventId !== '') {
        entry.custom.eventIds = JSON.stringify(eventIdsOf(entry).concat([eventId]).slice(-REMEMBERED_EVENTS));
    }
}

/** Refused shipments kept for each order. */
var KEPT_SHIPMENTS = 20;

/**
 * Keeps a shipment that was refused because the order is cancelled. A shipment from before the cancellation may still
 * arrive and undo it; then this one applies too. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {OrderMessage} message
 */
function keepRefusedShipment(entry, message) {
    var others = refusedShipments(entry).filter(function (kept) {
        return kept.eventId !== message.eventId;
    });
    entry.custom.refusedShipments = JSON.stringify(others.concat([message]).slice(-KEPT_SHIPMENTS));
}

/**
 * Returns the kept shipments and removes them from the ledger. Needs a transaction.
 * @param {LedgerEntry} entry
 * @returns {OrderMessage[]}
 */
function takeRefusedShipments(entry) {
    var kept = refusedShipments(entry);
    if (kept.length > 0) {
        entry.custom.refusedShipments = null;
    }
    return kept;
}

/**
 * @param {LedgerEntry} entry
 * @returns {OrderMessage[]}
 */
function refusedShipments(entry) {
    return json.storedJson(entry.custom.refusedShipments, []);
}

/**
 * State of the undo of a cancellation; empty where none is needed.
 * @typedef {'' | 'due' | 'failed'} CancellationUndo
 */

/**
 * Whether the cancellation of an order that had shipped before is still to be undone, or could not be. In both cases
 * the order is cancelled in B2C Commerce although it has shipped.
 * @param {LedgerEntry} entry
 * @returns {CancellationUndo}
 */
function cancellationUndoOf(entry) {
    return entry.custom.cancellationUndo || '';
}

/**
 * Stores the state of the undo of a cancellation. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {CancellationUndo} undo
 */
function rememberCancellationUndo(entry, undo) {
    entry.custom.cancellationUndo = undo || null;
}

/**
 * TikTok ids of orders whose cancellation is to be undone, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForCancellationUndo(limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.cancellationUndo = {0}', 'lastModified asc', 'due');
    return firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

/**
 * Marks the order for the next feed file. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markFeedDue(entry) {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    markCountDue(entry);
}

/**
 * Number of the order's last change that the feed has to tell.
 * @param {LedgerEntry} entry
 * @returns {number}
 */
function feedRevisionOf(entry) {
    return entry.custom.feedRevision || 0;
}

/**
 * Records that a file with this revision has reached TikTok. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {number} revision
 * @returns {boolean} whether it was the latest revision; otherwise the order stays due
 */
function markFeedExported(entry, revision) {
    var isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/**
 * TikTok ids of orders that are due for the feed, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForFeed(limit) {
    return idsWhere('custom.feedDue = {0}', limit);
}

/**
 * Marks the order for a report; the next run of TikTokShop-ProcessTasks makes the task. A request may create only ten
 * custom objects (platform quota), so it creates none here. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markReportDue(entry) {
    entry.custom.reportDue = true;
}

/**
 * TikTok ids of orders that are due for a report and have no task yet, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForReport(limit) {
    return idsWhere('custom.reportDue = {0}', limit);
}

/**
 * Remembers which shop sold the order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} shopId
 */
function rememberShop(entry, shopId) {
    entry.custom.shopId = shopId;
}

/**
 * Stores TikTok's present status and payment of the order. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {TikTokOrder} order
 */
function rememberTikTokOrder(entry, order) {
    entry.custom.tiktokStatus = order.status;
    entry.custom.tiktokReadAt = clock.now();
    var payment = tiktokPayment.readPayment(order.payment);
    if (payment) {
        entry.custom.tiktokPayment = JSON.stringify(payment);
    }
}

/**
 * TikTok's amounts of the order as last read; null if they never were.
 * @param {LedgerEntry} entry
 * @returns {TikTokPayment | null}
 */
function paymentOf(entry) {
    return json.storedJson(entry.custom.tiktokPayment, null);
}

/**
 * Stores TikTok's dispatch deadline. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {Date | null} time
 */
function rememberShipBy(entry, time) {
    if (time && (!entry.custom.shipBy || entry.custom.shipBy.getTime() !== time.getTime())) {
        entry.custom.shipBy = time;
    }
    if (entry.custom.shipByUnread) {
        entry.custom.shipByUnread = false;
    }
}

/**
 * TikTok ids of orders whose dispatch deadline was never read.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForDeadline(limit) {
    return idsWhere('custom.shipByUnread = {0}', limit);
}

/**
 * The first entries that a query found, and how many it found in all.
 * @typedef {Object} FoundEntries
 * @property {number} count
 * @property {LedgerEntry[]} first
 */

/**
 * Orders with alerts that nobody has handled, longest waiting first.
 * @param {number} limit
 * @returns {FoundEntries}
 */
function unhandledAlerts(limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.needsAttention = {0}', 'lastModified asc', true);
    return { count: found.count, first: firstOf(found, limit) };
}

/**
 * Orders with a dispatch deadline before a time, most urgent first. For jobs: reads all orders that await shipment.
 * @param {Date} time
 * @param {number} limit
 * @returns {FoundEntries}
 */
function dispatchesBefore(time, limit) {
    var query = 'custom.awaitsShipment = {0} AND custom.shipBy < {1}';
    var found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.shipBy asc', true, time);
    return { count: found.count, first: firstOf(found, limit) };
}

/**
 * Orders with an open request of the buyer.
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function openRequests(limit) {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.requestOpen = {0}', null, true), limit);
}

/**
 * Marks the order for the next count by TikTokShop-ProcessTasks. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markCountDue(entry) {
    entry.custom.countDue = true;
}

/**
 * TikTok ids of orders that are due for counting, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForCount(limit) {
    return idsWhere('custom.countDue = {0}', limit);
}

/**
 * State of a request; `closed` when it ended without an answer that we know.
 * @typedef {'open' | 'accepted' | 'refused' | 'closed'} CancelRequestState
 */

/**
 * A buyer's request as the ledger keeps it.
 * @typedef {CancelRequest & { state: CancelRequestState, choice: '' | 'accept' | 'refuse', remark: string, alerted:
 *     string }} KnownRequest
 */

/**
 * The buyer's latest request to cancel the order, or null.
 * @param {LedgerEntry} entry
 * @returns {KnownRequest | null}
 */
function cancelRequestOf(entry) {
    return json.storedJson(entry.custom.cancelRequest, null);
}

/**
 * Stores the buyer's request. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {KnownRequest} request
 */
function storeCancelRequest(entry, request) {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    markCountDue(entry);
}

/** Alerts kept for each order until they are mailed. */
var KEPT_ALERTS = 10;

/**
 * Adds an alert for the next mail, and marks the order as needing attention. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} text
 */
function addAlert(entry, text) {
    entry.custom.alerts = JSON.stringify(alertsOf(entry).concat([text]).slice(-KEPT_ALERTS));
    entry.custom.alertDue = true;
    entry.custom.needsAttention = true;
}

/**
 * Whether the order has an alert that nobody has handled.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function needsAttention(entry) {
    return entry.custom.needsAttention === true;
}

/**
 * Marks the alerts of the order as handled: they are not mailed any more. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markHandled(entry) {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/**
 * Marks the order's tracking numbers for the search index; the next run of TikTokShop-ProcessTasks writes it. A request
 * may create only ten custom objects (platform quota). Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markTrackingDue(entry) {
    entry.custom.trackingDue = true;
}

/**
 * Records that the order's tracking numbers are searchable. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function clearTrackingDue(entry) {
    entry.custom.trackingDue = false;
}

/**
 * TikTok ids of orders whose tracking numbers are not searchable yet, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForTracking(limit) {
    return idsWhere('custom.trackingDue = {0}', limit);
}

/**
 * Alerts of the order that were not mailed yet.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function alertsOf(entry) {
    return json.storedJson(entry.custom.alerts, []);
}

/**
 * Removes the alerts that were mailed; later ones stay due. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string[]} told
 */
function clearAlerts(entry, told) {
    var left = alertsOf(entry).filter(function (text) {
        return told.indexOf(text) < 0;
    });
    entry.custom.alerts = JSON.stringify(left);
    entry.custom.alertDue = left.length > 0;
}

/**
 * TikTok ids of orders with alerts to mail, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForAlert(limit) {
    return idsWhere('custom.alertDue = {0}', limit);
}

/**
 * @param {string} query
 * @param {number} limit
 * @returns {string[]}
 */
function idsWhere(query, limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'lastModified asc', true);
    return firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

/**
 * @param {dw.util.SeekableIterator<LedgerEntry>} found
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function firstOf(found, limit) {
    var entries = [];
    while (entries.length < limit && found.hasNext()) {
        entries.push(found.next());
    }
    found.close();
    return entries;
}

/**
 * TikTok's package ids of the packages that were reported through the Open API, by our package numbers.
 * @param {LedgerEntry} entry
 * @returns {{ [packageNo: string]: string }}
 */
function packageIdsOf(entry) {
    return json.storedJson(entry.custom.tiktokState, {});
}

/**
 * Stores TikTok's id of packages that travel together, unless they have one already. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string[]} packageNos
 * @param {string} packageId
 */
function rememberPackageIds(entry, packageNos, packageId) {
    var known = packageIdsOf(entry);
    packageNos.forEach(function (packageNo) {
        known[packageNo] = known[packageNo] || packageId;
    });
    entry.custom.tiktokState = JSON.stringify(known);
}

module.exports = {
    findEntry: findEntry,
    findAnyEntry: findAnyEntry,
    isUnproven: isUnproven,
    createEntry: createEntry,
    getAnswer: getAnswer,
    storeAnswer: storeAnswer,
    eventIdsOf: eventIdsOf,
    rememberEvent: rememberEvent,
    keepRefusedShipment: keepRefusedShipment,
    takeRefusedShipments: takeRefusedShipments,
    cancellationUndoOf: cancellationUndoOf,
    rememberCancellationUndo: rememberCancellationUndo,
    dueForCancellationUndo: dueForCancellationUndo,
    markFeedDue: markFeedDue,
    feedRevisionOf: feedRevisionOf,
    markFeedExported: markFeedExported,
    dueForFeed: dueForFeed,
    markReportDue: markReportDue,
    dueForReport: dueForReport,
    rememberShop: rememberShop,
    rememberTikTokOrder: rememberTikTokOrder,
    paymentOf: paymentOf,
    rememberShipBy: rememberShipBy,
    dueForDeadline: dueForDeadline,
    unhandledAlerts: unhandledAlerts,
    dispatchesBefore: dispatchesBefore,
    openRequests: openRequests,
    markCountDue: markCountDue,
    dueForCount: dueForCount,
    cancelRequestOf: cancelRequestOf,
    storeCancelRequest: storeCancelRequest,
    addAlert: addAlert,
    needsAttention: needsAttention,
    markHandled: markHandled,
    markTrackingDue: markTrackingDue,
    clearTrackingDue: clearTrackingDue,
    dueForTracking: dueForTracking,
    alertsOf: alertsOf,
    clearAlerts: clearAlerts,
    dueForAlert: dueForAlert,
    packageIdsOf: packageIdsOf,
    rememberPackageIds: rememberPackageIds
};
