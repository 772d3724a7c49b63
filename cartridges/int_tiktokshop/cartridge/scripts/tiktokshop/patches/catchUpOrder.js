'use strict';

var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var shopSettings = require('../platform/shopSettings');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var followEdit = require('../identity/followEdit');
var holdLikelyDouble = require('../identity/holdLikelyDouble');
var leavesAtOnce = require('../identity/leavesAtOnce');
var officialOrder = require('../identity/store/officialOrder');
var orderIdentity = require('../identity/store/orderIdentity');
var unprovenEntries = require('../identity/store/unprovenEntries');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var alertOperations = require('../lifecycle/alertOperations');
var mendTexts = require('../lifecycle/mendTexts');
var orderMessage = require('../lifecycle/rules/orderMessage');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var countDue = require('../lifecycle/store/ledger/due/countDue');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var orders = require('../lifecycle/store/orders');
var placement = require('../lifecycle/store/placement');
var changedWords = require('../lifecycle/store/changedWords');
var orderTexts = require('../lifecycle/store/orderTexts');
var orderSeal = require('../lifecycle/store/orderSeal');
var orderState = require('../lifecycle/store/orderState');
var returns = require('../lifecycle/store/returns');
var countsNowAs = require('../lifecycle/store/countsNowAs');
var applyOrderPatch = require('./applyOrderPatch');
var recordRefusedPatches = require('./recordRefusedPatches');
var releaseIfConfirmed = require('./releaseIfConfirmed');
var changedDocument = require('./store/changedDocument');
var notice = require('../platform/rules/notice');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../lifecycle/store/orderState').ReadOrder} ReadOrder */
/** @typedef {import('../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('./store/changedDocument').ChangedOrder} ChangedOrder */

/**
 * The result of catching up; a `foreign` order claims to be TikTok's and is not.
 * @typedef {'changed' | 'unchanged' | 'foreign'} CaughtUpOrder
 */

/**
 * The result, or why a patch was rejected; then everything is rolled back.
 * @typedef {CaughtUpOrder | Outcome} Attempt
 */

/**
 * Catches up with one order: adopts it, and applies what was patched while no hook ran. A rejected patch is
 * rolled back with all its changes, as the platform does with a PATCH; a second transaction then restores the applied
 * state, and alerts operations of the refusal.
 * @param {string} orderNo
 * @returns {CaughtUpOrder}
 */
function catchUpOrder(orderNo) {
    var attempt = transaction.inTransaction(function () {
        return catchUp(orderNo, null);
    }, isDone);
    var result = isDone(attempt)
        ? attempt
        : transaction.inTransaction(function () {
              return catchUp(orderNo, attempt);
          });
    return releaseIfConfirmed(orderNo) ? 'changed' : result;
}

/**
 * @param {Attempt} attempt
 * @returns {boolean}
 */
function isDone(attempt) {
    return typeof attempt === 'string';
}

/**
 * @param {string} orderNo
 * @param {Outcome | null} refusal - why the order's patch is not to be applied; null to apply it
 * @returns {Attempt}
 */
function catchUp(orderNo, refusal) {
    // The search index may be behind, so the order itself decides.
    var found = orders.getOrder(orderNo);
    if (!found) {
        return 'unchanged';
    }
    var order = orderToCatchUp(found);
    var identity = orderIdentity.identityOf(order);
    if (identity.standing === 'foreign' && !placement.isPlaced(order)) {
        return 'unchanged';
    }
    if (identity.standing === 'foreign') {
        holdLikelyDouble.holdLikelyDouble(order);
        return 'foreign';
    }
    if (identity.standing === 'proven' && leavesAtOnce(order)) {
        return 'unchanged';
    }
    return identity.standing === 'unproven'
        ? noteUnproven(order, identity.externalOrderId)
        : applyChanges(order, identity.externalOrderId, refusal, found);
}

/**
 * The successor of an edited order; the edited one while only that has what claims to be TikTok's, and waits for proof.
 * @param {dw.order.Order} found
 * @returns {dw.order.Order}
 */
function orderToCatchUp(found) {
    var current = followEdit(found);
    var isWithoutClaim = current !== found && orderIdentity.identityOf(current).standing === 'foreign';
    return isWithoutClaim && orderIdentity.identityOf(found).standing === 'unproven' ? found : current;
}

/**
 * Only one order can wait for proof of a TikTok id; any other order that claims the id is foreign.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {CaughtUpOrder}
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
 * Catches up with an order that is proven to be TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {Outcome | null} refusal
 * @param {dw.order.Order} found
 * @returns {Attempt}
 */
function applyChanges(order, externalOrderId, refusal, found) {
    var known = findEntry.entryFor(order, externalOrderId);
    if (known && found !== order) {
        return applyOldNumber(order, known, refusal, found);
    }
    var read = known && orderState.readOrder(order, known);
    // Compared before the adoption, which writes the status of a new order.
    var patch = changeOf(order, known, read);
    var entry = known || adoptOrder.adoptOrder(order, externalOrderId);
    orderSeal.restoreSeal(order, externalOrderId);
    var rejection = patch && settlePatch(order, entry, patch, refusal);
    if (rejection) {
        return rejection;
    }
    var isMoved = noticePlatformChange.noticePlatformChange(order, entry, order.lastModified.toISOString());
    var isMended = orderTexts.hasUnreadableNotes(order) && mendTexts(order, entry, orderTexts.unreadableTexts(order));
    return read && !patch && !isMoved && !isMended ? noteOwnChanges(order, entry, read.state) : 'changed';
}

/**
 * Notes what an order says that is as it was applied: that it has to be counted anew, or is to be in the feed.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderState} state
 * @returns {CaughtUpOrder}
 */
function noteOwnChanges(order, entry, state) {
    markCountIfChanged(order, entry, state);
    return markFeedIfAsked(order, entry) ? 'changed' : 'unchanged';
}

/**
 * What was written without a hook. What the official cartridge has written says nothing of that.
 * @param {dw.order.Order} order
 * @param {LedgerEntry | null} known
 * @param {ReadOrder | null} read
 * @returns {ChangedOrder | null}
 */
function changeOf(order, known, read) {
    return !known && officialOrder.isOfficialOrder(order)
        ? null
        : changedDocument.changedDocument(order, known, read || undefined);
}

/**
 * Applies what was written under the number of an edited order to its successor.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Outcome | null} refusal
 * @param {dw.order.Order} edited
 * @returns {Attempt}
 */
function applyOldNumber(order, entry, refusal, edited) {
    var patch = changedDocument.changedUnderOldNumber(edited, order, entry);
    var rejection = patch && settlePatch(order, entry, patch, refusal);
    if (rejection) {
        return rejection;
    }
    if (patch) {
        changedWords.clearWords(edited);
    }
    return patch ? 'changed' : 'unchanged';
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ChangedOrder} patch
 * @param {Outcome | null} refusal
 * @returns {Outcome | null} why the patch was rejected just now; null if it was applied, or refused before
 */
function settlePatch(order, entry, patch, refusal) {
    if (refusal) {
        var isFromOms = orderMessage.isFromSeller(patch.writer) || patch.document.c_orderAction === 'update';
        recordRefusedPatches.recordRefusal(order, entry, isFromOms ? 'OMS' : 'TIKTOK', refusal);
        orderState.restoreState(order, entry);
        // Else the next sweep would take it for a patch of its own.
        returns.restoreReturnStatus(order, entry);
    } else {
        var changedAt = order.lastModified.toISOString();
        var received = {
            document: patch.document,
            changedAt: changedAt,
            writer: patch.writer,
            isOfEdited: patch.isOfEdited
        };
        var outcome = applyOrderPatch(order, entry, received);
        if (outcome.outcome === 'rejected') {
            return outcome;
        }
    }
    showWhatIsPutBack(order, entry, patch);
    storedValues.storeValue(storedValues.PATCH_WITHOUT_HOOK, clock.isoNow());
    return null;
}

/**
 * Alerts operations of entered values that no message can carry.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ChangedOrder} patch
 */
function showWhatIsPutBack(order, entry, patch) {
    if (patch.looseTracking !== '') {
        alertOperations.alertOperations(order, entry, notice.notice('alert.loose_tracking', [patch.looseTracking]));
    }
    if (patch.document.shipping_status === 'not_shipped') {
        alertOperations.alertOperations(order, entry, notice.notice('alert.set_to_not_shipped'));
    }
}

/**
 * Marks the order for the feed if `c_externalExportStatus` was set, as a PATCH would.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function markFeedIfAsked(order, entry) {
    var isAsked =
        orders.isFeedReady(order) && !entry.custom.feedDue && shopSettings.reporterOf(entry.custom.shopId) === 'feed';
    if (isAsked) {
        feedDue.markFeedDue(entry);
    }
    return isAsked;
}

/**
 * Marks the order for counting if it was released in Business Manager, or exported.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {OrderState} state
 */
function markCountIfChanged(order, entry, state) {
    if (!entry.custom.countDue && countsNowAs(order, entry, state) !== entry.custom.countedAs) {
        countDue.markCountDue(entry);
    }
}

module.exports = catchUpOrder;
