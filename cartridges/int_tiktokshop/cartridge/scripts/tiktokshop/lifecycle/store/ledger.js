'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var tiktokPayment = require('../rules/tiktokPayment');
var clock = require('../../platform/clock');
var json = require('../../platform/json');

/** @typedef {import('../rules/cancelRequest').CancelRequest} CancelRequest */
/** @typedef {import('../rules/cancelRequest').CancelRequestState} CancelRequestState */
/** @typedef {import('../../oms/rules/orderEvent').OrderMessage} OrderMessage */
/** @typedef {import('../rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../rules/tiktokPayment').TikTokPayment} TikTokPayment */

/**
 * The ledger: one entry for each TikTok order, keyed by TikTok's order id. It says what was applied to the order and
 * what is due, and unlike the order search it is never behind.
 * @typedef {dw.object.CustomObject} LedgerEntry
 */

var TYPE = 'TikTokShopOrder';

/** Event ids that are kept to recognise repeats. */
var REMEMBERED_EVENTS = 50;

/**
 * The entry of a TikTok order, or null: also for one that nothing has proved to be TikTok's, for no message counts
 *     there.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findEntry(externalOrderId) {
    var entry = findAnyEntry(externalOrderId);
    return entry && !isUnproven(entry) ? entry : null;
}

/**
 * The entry of an order that is TikTok's, or only says so; or null.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findAnyEntry(externalOrderId) {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, externalOrderId);
}

/**
 * Whether nothing has proved yet that the order is TikTok's.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isUnproven(entry) {
    return entry.custom.unproven === true;
}

/**
 * Makes the entry of an order. One that waited for proof, of this order or of another that only said that it was this
 * one, becomes it. Needs a transaction.
 * @param {string} externalOrderId
 * @param {string} orderNo
 * @returns {LedgerEntry}
 * @throws platform exception, here or at the commit, if there is one already
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
 * What CreateExternalOrder answered, or null.
 * @template T
 * @param {LedgerEntry} entry
 * @returns {T | null}
 */
function storedAnswer(entry) {
    return json.storedJson(entry.custom.answer, null);
}

/**
 * Keeps what CreateExternalOrder answers, for repeats.
 * @param {LedgerEntry} entry
 * @param {object} answer
 */
function storeAnswer(entry, answer) {
    entry.custom.answer = JSON.stringify(answer);
}

/**
 * Ids of the last events.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function eventIdsOf(entry) {
    return json.storedJson(entry.custom.eventIds, []);
}

/**
 * Remembers an event as applied.
 * @param {LedgerEntry} entry
 * @param {string} eventId
 */
function rememberEvent(entry, eventId) {
    if (eventId !== '') {
        entry.custom.eventIds = JSON.stringify(eventIdsOf(entry).concat([eventId]).slice(-REMEMBERED_EVENTS));
    }
}

/** Refused shipments that are kept of each order. */
var KEPT_SHIPMENTS = 20;

/**
 * Keeps a shipment that was refused because the order is cancelled: when an earlier one arrives late, the cancellation
 * is taken back, and then this one is right. Needs a transaction.
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
 * Shipments that were refused because the order is cancelled, and are forgotten with this. Needs a transaction.
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
 * Where the undo of a cancellation stands; empty where there is none to make.
 * @typedef {'' | 'due' | 'failed'} CancellationUndo
 */

/**
 * Whether the cancellation of the order is to be taken back, because it had left before, or could not be. Until then,
 *     and
 * in the second case for good, the order is cancelled in B2C Commerce, and shipped all the same.
 * @param {LedgerEntry} entry
 * @returns {CancellationUndo}
 */
function cancellationUndoOf(entry) {
    return entry.custom.cancellationUndo || '';
}

/**
 * Keeps where the undo of a cancellation stands. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {CancellationUndo} undo
 */
function rememberCancellationUndo(entry, undo) {
    entry.custom.cancellationUndo = undo || null;
}

/**
 * TikTok ids of orders whose cancellation is to be taken back.
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
 * Something changed that the next feed has to tell.
 * @param {LedgerEntry} entry
 */
function markFeedDue(entry) {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    markCountDue(entry);
}

/**
 * Rises with every change that is worth a file.
 * @param {LedgerEntry} entry
 * @returns {number}
 */
function feedRevisionOf(entry) {
    return entry.custom.feedRevision || 0;
}

/**
 * A file with this revision has reached TikTok.
 * @param {LedgerEntry} entry
 * @param {number} revision
 * @returns {boolean} whether that was the latest; otherwise the order stays due
 */
function markFeedExported(entry, revision) {
    var isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/**
 * TikTok ids of orders that the next feed has to tell about, oldest change first.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForFeed(limit) {
    return idsWhere('custom.feedDue = {0}', limit);
}

/**
 * The next run of TikTokShop-ProcessTasks makes a task of it. A request may create only ten objects, so it marks.
 * @param {LedgerEntry} entry
 */
function markReportDue(entry) {
    entry.custom.reportDue = true;
}

/**
 * TikTok ids of orders whose shipments are to be reported and have no task yet.
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
 * Remembers what TikTok says of the order now. Needs a transaction.
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
 * What TikTok last said of the order's money; null when it never did.
 * @param {LedgerEntry} entry
 * @returns {TikTokPayment | null}
 */
function paymentOf(entry) {
    return json.storedJson(entry.custom.tiktokPayment, null);
}

/**
 * Remembers by when TikTok wants the order shipped. Needs a transaction.
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
 * TikTok ids of orders whose dispatch deadline nobody has asked for yet.
 * @param {number} limit
 * @returns {string[]}
 */
function shipByUnread(limit) {
    return idsWhere('custom.shipByUnread = {0}', limit);
}

/**
 * Some of the orders that were asked for, and how many there are.
 * @typedef {Object} FoundEntries
 * @property {number} count
 * @property {LedgerEntry[]} first
 */

/**
 * Orders about which operations were alerted and which nobody has handled, longest waiting first.
 * @param {number} limit
 * @returns {FoundEntries}
 */
function unhandledAlerts(limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.needsAttention = {0}', 'lastModified asc', true);
    return { count: found.count, first: firstOf(found, limit) };
}

/**
 * Orders that TikTok wants shipped before a time, most urgent first. Looks at all that wait: for jobs.
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
 * Orders whose buyers wait for an answer.
 * @param {number} limit
 * @returns {LedgerEntry[]}
 */
function openRequests(limit) {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.requestOpen = {0}', null, true), limit);
}

/**
 * What the order counts as may have changed: the next run of TikTokShop-ProcessTasks counts it again.
 * @param {LedgerEntry} entry
 */
function markCountDue(entry) {
    entry.custom.countDue = true;
}

/**
 * TikTok ids of orders that have to be counted again.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForCount(limit) {
    return idsWhere('custom.countDue = {0}', limit);
}

/**
 * A buyer's request as the ledger keeps it.
 * @typedef {CancelRequest & { state: CancelRequestState, choice: '' | 'accept' | 'refuse', remark: string, alerted:
 *     string }} KnownRequest
 */

/**
 * The latest request of the buyer to cancel the order, or null.
 * @param {LedgerEntry} entry
 * @returns {KnownRequest | null}
 */
function cancelRequestOf(entry) {
    return json.storedJson(entry.custom.cancelRequest, null);
}

/**
 * Keeps what is known of the buyer's request. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {KnownRequest} request
 */
function storeCancelRequest(entry, request) {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    markCountDue(entry);
}

/** Alerts of one order that are kept until they are mailed. */
var KEPT_ALERTS = 10;

/**
 * Something about the order that operations have to be told. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string} text
 */
function addAlert(entry, text) {
    entry.custom.alerts = JSON.stringify(alertsOf(entry).concat([text]).slice(-KEPT_ALERTS));
    entry.custom.alertDue = true;
    entry.custom.needsAttention = true;
}

/**
 * Whether operations were alerted and nobody has looked after it.
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function needsAttention(entry) {
    return entry.custom.needsAttention === true;
}

/**
 * Someone has looked after it: nothing more is mailed of it. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markHandled(entry) {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/**
 * Its tracking numbers are not searchable yet. A request may create only ten objects, so it marks. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function markTrackingDue(entry) {
    entry.custom.trackingDue = true;
}

/**
 * Its tracking numbers are searchable. Needs a transaction.
 * @param {LedgerEntry} entry
 */
function trackingIsKnown(entry) {
    entry.custom.trackingDue = false;
}

/**
 * TikTok ids of orders whose tracking numbers are not searchable yet.
 * @param {number} limit
 * @returns {string[]}
 */
function dueForTracking(limit) {
    return idsWhere('custom.trackingDue = {0}', limit);
}

/**
 * What operations have not been told yet.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function alertsOf(entry) {
    return json.storedJson(entry.custom.alerts, []);
}

/**
 * Operations have been told these; what has come up since stays due. Needs a transaction.
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
 * TikTok ids of orders with alerts, oldest change first.
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
 * TikTok's package ids by our package numbers, of packages that were reported through the Open API.
 * @param {LedgerEntry} entry
 * @returns {{ [packageNo: string]: string }}
 */
function packageIdsOf(entry) {
    return json.storedJson(entry.custom.tiktokState, {});
}

/**
 * Remembers under which id TikTok first knew packages that travel together. Needs a transaction.
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
    storedAnswer: storedAnswer,
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
    shipByUnread: shipByUnread,
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
    trackingIsKnown: trackingIsKnown,
    dueForTracking: dueForTracking,
    alertsOf: alertsOf,
    clearAlerts: clearAlerts,
    dueForAlert: dueForAlert,
    packageIdsOf: packageIdsOf,
    rememberPackageIds: rememberPackageIds
};
