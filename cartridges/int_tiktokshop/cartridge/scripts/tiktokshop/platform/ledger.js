'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var tiktokPayment = require('../domain/tiktokPayment');
var clock = require('./clock');
var json = require('./json');

var TYPE = 'TikTokShopOrder';
/** Event ids that are kept to recognise repeats. */
var REMEMBERED_EVENTS = 50;

/** The entry of a TikTok order, or null. */
function findEntry(externalOrderId) {
    return externalOrderId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, externalOrderId);
}

/**
 * Makes the entry of an order. Needs a transaction.
 * @throws platform exception, here or at the commit, if there is one already
 */
function createEntry(externalOrderId, orderNo) {
    var entry = CustomObjectMgr.createCustomObject(TYPE, externalOrderId);
    entry.custom.orderNo = orderNo;
    entry.custom.appliedStatus = 'New';
    entry.custom.feedRevision = 0;
    entry.custom.feedExported = 0;
    entry.custom.awaitsShipment = true;
    entry.custom.shipByUnread = true;
    return entry;
}

/** What CreateExternalOrder answered, or null. */
function storedAnswer(entry) {
    return json.storedJson(entry.custom.answer, null);
}

/** Keeps what CreateExternalOrder answers, for repeats. */
function storeAnswer(entry, answer) {
    entry.custom.answer = JSON.stringify(answer);
}

/** Ids of the last events. */
function eventIdsOf(entry) {
    return json.storedJson(entry.custom.eventIds, []);
}

/** Remembers an event as applied. */
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
 */
function keepRefusedShipment(entry, message) {
    var others = refusedShipments(entry).filter(function (kept) {
        return kept.eventId !== message.eventId;
    });
    entry.custom.refusedShipments = JSON.stringify(others.concat([message]).slice(-KEPT_SHIPMENTS));
}

/** Shipments that were refused because the order is cancelled, and are forgotten with this. Needs a transaction. */
function takeRefusedShipments(entry) {
    var kept = refusedShipments(entry);
    if (kept.length > 0) {
        entry.custom.refusedShipments = null;
    }
    return kept;
}

function refusedShipments(entry) {
    return json.storedJson(entry.custom.refusedShipments, []);
}

/** Something changed that the next feed has to tell. */
function markFeedDue(entry) {
    entry.custom.feedRevision = feedRevisionOf(entry) + 1;
    entry.custom.feedDue = true;
    markCountDue(entry);
}

/** Rises with every change that is worth a file. */
function feedRevisionOf(entry) {
    return entry.custom.feedRevision || 0;
}

/**
 * A file with this revision has reached TikTok.
 * @returns whether that was the latest; otherwise the order stays due
 */
function markFeedExported(entry, revision) {
    var isLatest = feedRevisionOf(entry) === revision;
    entry.custom.feedExported = revision;
    entry.custom.feedDue = !isLatest;
    return isLatest;
}

/** TikTok ids of orders that the next feed has to tell about, oldest change first. */
function dueForFeed(limit) {
    return idsWhere('custom.feedDue = {0}', limit);
}

/** The next run of TikTokShop-ProcessTasks makes a task of it. A request may create only ten objects, so it marks. */
function markReportDue(entry) {
    entry.custom.reportDue = true;
}

/** TikTok ids of orders whose shipments are to be reported and have no task yet. */
function dueForReport(limit) {
    return idsWhere('custom.reportDue = {0}', limit);
}

/** Remembers which shop sold the order. Needs a transaction. */
function rememberShop(entry, shopId) {
    entry.custom.shopId = shopId;
}

/** Remembers what TikTok says of the order now. Needs a transaction. */
function rememberTikTokOrder(entry, order) {
    entry.custom.tiktokStatus = order.status;
    entry.custom.tiktokReadAt = clock.now();
    var payment = tiktokPayment.readPayment(order.payment);
    if (payment) {
        entry.custom.tiktokPayment = JSON.stringify(payment);
    }
}

/** What TikTok last said of the order's money; null when it never did. */
function paymentOf(entry) {
    return json.storedJson(entry.custom.tiktokPayment, null);
}

/** Remembers by when TikTok wants the order shipped. Needs a transaction. */
function rememberShipBy(entry, time) {
    if (time && (!entry.custom.shipBy || entry.custom.shipBy.getTime() !== time.getTime())) {
        entry.custom.shipBy = time;
    }
    if (entry.custom.shipByUnread) {
        entry.custom.shipByUnread = false;
    }
}

/** TikTok ids of orders whose dispatch deadline nobody has asked for yet. */
function shipByUnread(limit) {
    return idsWhere('custom.shipByUnread = {0}', limit);
}

/** Orders about which operations were alerted and which nobody has handled, longest waiting first. */
function unhandledAlerts(limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.needsAttention = {0}', 'lastModified asc', true);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders that TikTok wants shipped before a time, most urgent first. Looks at all that wait: for jobs. */
function dispatchesBefore(time, limit) {
    var query = 'custom.awaitsShipment = {0} AND custom.shipBy < {1}';
    var found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.shipBy asc', true, time);
    return { count: found.count, first: firstOf(found, limit) };
}

/** Orders whose buyers wait for an answer. */
function openRequests(limit) {
    return firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.requestOpen = {0}', null, true), limit);
}

/** What the order counts as may have changed: the next run of TikTokShop-ProcessTasks counts it again. */
function markCountDue(entry) {
    entry.custom.countDue = true;
}

/** TikTok ids of orders that have to be counted again. */
function dueForCount(limit) {
    return idsWhere('custom.countDue = {0}', limit);
}

/** The latest request of the buyer to cancel the order, or null. */
function cancelRequestOf(entry) {
    return json.storedJson(entry.custom.cancelRequest, null);
}

/** Keeps what is known of the buyer's request. Needs a transaction. */
function storeCancelRequest(entry, request) {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    markCountDue(entry);
}

/** Alerts of one order that are kept until they are mailed. */
var KEPT_ALERTS = 10;

/** Something about the order that operations have to be told. Needs a transaction. */
function addAlert(entry, text) {
    entry.custom.alerts = JSON.stringify(alertsOf(entry).concat([text]).slice(-KEPT_ALERTS));
    entry.custom.alertDue = true;
    entry.custom.needsAttention = true;
}

/** Whether operations were alerted and nobody has looked after it. */
function needsAttention(entry) {
    return entry.custom.needsAttention === true;
}

/** Someone has looked after it: nothing more is mailed of it. Needs a transaction. */
function markHandled(entry) {
    clearAlerts(entry, alertsOf(entry));
    entry.custom.needsAttention = false;
}

/** Its tracking numbers are not searchable yet. A request may create only ten objects, so it marks. Needs a transaction. */
function markTrackingDue(entry) {
    entry.custom.trackingDue = true;
}

/** Its tracking numbers are searchable. Needs a transaction. */
function trackingIsKnown(entry) {
    entry.custom.trackingDue = false;
}

/** TikTok ids of orders whose tracking numbers are not searchable yet. */
function dueForTracking(limit) {
    return idsWhere('custom.trackingDue = {0}', limit);
}

/** What operations have not been told yet. */
function alertsOf(entry) {
    return json.storedJson(entry.custom.alerts, []);
}

/** Operations have been told these; what has come up since stays due. Needs a transaction. */
function clearAlerts(entry, told) {
    var left = alertsOf(entry).filter(function (text) {
        return told.indexOf(text) < 0;
    });
    entry.custom.alerts = JSON.stringify(left);
    entry.custom.alertDue = left.length > 0;
}

/** TikTok ids of orders with alerts, oldest change first. */
function dueForAlert(limit) {
    return idsWhere('custom.alertDue = {0}', limit);
}

function idsWhere(query, limit) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, query, 'lastModified asc', true);
    return firstOf(found, limit).map(function (entry) {
        return entry.custom.externalOrderId;
    });
}

function firstOf(found, limit) {
    var entries = [];
    while (entries.length < limit && found.hasNext()) {
        entries.push(found.next());
    }
    found.close();
    return entries;
}

/** TikTok's package ids by our package numbers, of packages that were reported through the Open API. */
function packageIdsOf(entry) {
    return json.storedJson(entry.custom.tiktokState, {});
}

/** Remembers under which id TikTok knows a package. Needs a transaction. */
function rememberPackageId(entry, packageNo, packageId) {
    var known = packageIdsOf(entry);
    known[packageNo] = packageId;
    entry.custom.tiktokState = JSON.stringify(known);
}

module.exports = {
    findEntry: findEntry,
    createEntry: createEntry,
    storedAnswer: storedAnswer,
    storeAnswer: storeAnswer,
    eventIdsOf: eventIdsOf,
    rememberEvent: rememberEvent,
    keepRefusedShipment: keepRefusedShipment,
    takeRefusedShipments: takeRefusedShipments,
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
    rememberPackageId: rememberPackageId
};
