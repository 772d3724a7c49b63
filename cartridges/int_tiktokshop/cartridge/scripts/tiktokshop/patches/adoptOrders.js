'use strict';

var orderPatchMessages = require('./rules/orderPatch');
var clock = require('../platform/clock');
var cursors = require('../platform/cursors');
var foreignOrders = require('../identity/store/foreignOrders');
var ledger = require('../lifecycle/store/ledger');
var log = require('../platform/log');
var officialOrder = require('../identity/store/officialOrder');
var countsNowAs = require('../operations/store/orderCount');
var orderIdentity = require('../identity/store/orderIdentity');
var orders = require('../lifecycle/store/orders');
var sealKey = require('../lifecycle/store/sealKey');
var orderSearch = require('../lifecycle/store/orderSearch');
var orderState = require('../lifecycle/store/orderState');
var patchedStatus = require('./store/patchedStatus');
var inTransaction = require('../platform/transaction');
var unprovenEntries = require('../identity/store/unprovenEntries');
var adoptOrder = require('../identity/adoptOrder');
var alertOperations = require('../lifecycle/alertOperations');
var applyMessage = require('../lifecycle/applyMessage');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var showRefusal = require('../lifecycle/showRefusal');

/** @typedef {import('./rules/orderPatch').OrderPatch} OrderPatch */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */

var CURSOR = 'adoptOrders';

/** How far the first sweep looks back: what has not changed since is adopted when something is said of it. */
var FIRST_LOOK = 90 * 24 * 60 * 60 * 1000;

/** How far each sweep looks back behind the last one: the search index is always some minutes late. */
var OVERLAP = 30 * 60 * 1000;

/**
 * Finds orders of TikTok that were created or patched where no hook tells us, be it through SCAPI, be it that hooks are
 * switched off, and does what the hooks would have done.
 * @returns {{ changed: number, failed: string[] }} how many orders were changed, and the numbers of those that could
 *     not be
 */
function adoptOrders() {
    var started = clock.isoNow();
    var last = cursors.cursorValue(CURSOR);
    sealKey.ensureSealKey();
    var found = orderSearch.tiktokOrdersChangedSince(last === '' ? clock.fromNow(-FIRST_LOOK) : lookingBack(last));
    var failed = [];
    var foreign = [];
    var changed = 0;
    found.orderNos.forEach(function (orderNo) {
        try {
            changed += catchUp(orderNo, foreign) ? 1 : 0;
        } catch (e) {
            failed.push(orderNo);
            log.logOf('adopt').error('order ' + orderNo + ': ' + log.describeError(e));
        }
    });
    foreignOrders.rememberForeign(foreign);
    // What failed is found again as long as it is changed again, and the job that turns red shows it.
    var next = found.moreAfter ? new Date(found.moreAfter.getTime() + OVERLAP).toISOString() : started;
    inTransaction(function () {
        return cursors.moveCursor(CURSOR, next);
    });
    return { changed: changed, failed: failed };
}

/**
 * @param {string} time
 * @returns {Date}
 */
function lookingBack(time) {
    return new Date(new Date(time).getTime() - OVERLAP);
}

/**
 * Catches up with one order. When the platform cannot cancel the order, all of it is rolled back, because a failed
 * cancelOrder may leave nothing else to do; then the rest is done without the cancellation, and a person has to look at
 *     it.
 * @param {string} orderNo
 * @param {string[]} [foreign] - takes the number of an order that says that it is TikTok's, and is not
 * @returns {boolean} whether anything was changed
 */
function catchUp(orderNo, foreign) {
    if (foreign === undefined) {
        foreign = [];
    }
    var result = inTransaction(
        function () {
            return adoptChanges(orderNo, true);
        },
        function (adoption) {
            return adoption !== 'not-cancelled';
        }
    );
    if (result === 'foreign') {
        foreign.push(orderNo);
    }
    return (
        (result === 'not-cancelled'
            ? inTransaction(function () {
                  return adoptChanges(orderNo, false);
              })
            : result) === 'changed'
    );
}

/** @typedef {'changed' | 'unchanged' | 'not-cancelled' | 'foreign'} Adoption */

/**
 * @param {string} orderNo
 * @param {boolean} mayCancel
 * @returns {Adoption}
 */
function adoptChanges(orderNo, mayCancel) {
    // The search may be behind: only the order itself tells.
    var order = orders.getOrder(orderNo);
    if (!order || !orders.isPlaced(order)) {
        return 'unchanged';
    }
    var identity = orderIdentity.identityOf(order);
    if (identity.standing === 'foreign') {
        return 'foreign';
    }
    return identity.standing === 'unproven'
        ? noteUnproven(order, identity.externalOrderId)
        : applyChanges(order, identity.externalOrderId, mayCancel);
}

/**
 * For an order that is TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {boolean} mayCancel
 * @returns {Adoption}
 */
function applyChanges(order, externalOrderId, mayCancel) {
    var known = ledger.findEntry(externalOrderId);
    // Before it is adopted, because that writes the status of a new order.
    var patch = !known && officialOrder.isOfficialOrder(order) ? null : patchedStatus(order, known);
    var entry = known || adoptOrder.adoptOrder(order, externalOrderId);
    if (patch && !applyPatch(order, entry, patch, mayCancel)) {
        return 'not-cancelled';
    }
    var isMoved = noticePlatformChange.noticePlatformChange(order, entry, order.lastModified.toISOString());
    if (known && !patch && !isMoved) {
        countAgain(order, known);
        return feedAgain(order, known) ? 'changed' : 'unchanged';
    }
    return 'changed';
}

/**
 * Someone has asked that the next feed tells of it, as `c_externalExportStatus` of a PATCH does.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function feedAgain(order, entry) {
    var isAsked = orders.isFeedReady(order) && !entry.custom.feedDue;
    if (isAsked) {
        ledger.markFeedDue(entry);
    }
    return isAsked;
}

/**
 * One order can wait for proof that it is a certain one of TikTok's; others that say the same are none.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {Adoption}
 */
function noteUnproven(order, externalOrderId) {
    var waiting = unprovenEntries.unprovenOrderNo(externalOrderId);
    if (waiting === '') {
        adoptOrder.awaitProof(order, externalOrderId);
        return 'changed';
    }
    return waiting === order.orderNo ? 'unchanged' : 'foreign';
}

/**
 * Someone may have released it in Business Manager, or exported it.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 */
function countAgain(order, entry) {
    if (!entry.custom.countDue && countsNowAs(order, entry) !== entry.custom.countedAs) {
        ledger.markCountDue(entry);
    }
}

/**
 * The same as PATCH does at once; what is refused is taken out of the order again.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderPatch} patch
 * @param {boolean} mayCancel
 * @returns {boolean} false when the platform could not cancel the order
 */
function applyPatch(order, entry, patch, mayCancel) {
    var read = orderPatchMessages(patch, orderState.readState(order, entry), clock.isoNow());
    var messages = read.ok ? read.messages : [];
    var applicable = messages.filter(function (message) {
        return mayCancel || message.status !== 'CANCELLED';
    });
    var outcomes = read.ok
        ? applicable.map(function (message) {
              return applyMessage(order, entry, message);
          })
        : [read.rejection];
    if (
        outcomes.some(function (outcome) {
            return outcome.code === 'cancel_failed';
        })
    ) {
        return false;
    }
    if (applicable.length < messages.length) {
        alertOperations.alertOperations(
            order,
            entry,
            'TikTok cancelled the order, and B2C Commerce could not cancel it'
        );
    }
    outcomes
        .filter(function (outcome) {
            return outcome.outcome === 'rejected';
        })
        .forEach(function (outcome) {
            return showRefusal(order, entry, 'a patch', outcome);
        });
    orderState.restoreState(order, entry);
    cursors.moveCursor(cursors.PATCH_WITHOUT_HOOK, clock.isoNow());
    return true;
}

module.exports = {
    adoptOrders: adoptOrders,
    catchUp: catchUp
};
