'use strict';

var officialStateOf = require('./rules/officialState');
var alertMissingTracking = require('../lifecycle/alertMissingTracking');
var announceStatus = require('../lifecycle/announceStatus');
var mendTexts = require('../lifecycle/mendTexts');
var history = require('../lifecycle/store/history');
var createEntry = require('../lifecycle/store/ledger/createEntry');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var feedDue = require('../lifecycle/store/ledger/due/feedDue');
var holdDeadline = require('../lifecycle/store/ledger/holdDeadline');
var adoptedHold = require('./store/adoptedHold');
var completeOrder = require('./store/completeOrder');
var officialOrder = require('./store/officialOrder');
var contentOf = require('./store/orderContent');
var unprovenEntries = require('./store/unprovenEntries');
var orderSeal = require('../lifecycle/store/orderSeal');
var orderTexts = require('../lifecycle/store/orderTexts');
var orderState = require('../lifecycle/store/orderState');
var trackingNumbers = require('../lifecycle/store/trackingNumbers');
var orders = require('../lifecycle/store/orders');
var platformStatus = require('../lifecycle/store/platformStatus');
var notice = require('../platform/rules/notice');

/** @typedef {import('./rules/decideIdentity').OrderIdentity} OrderIdentity */
/** @typedef {import('../lifecycle/rules/orderStatus').ExternalOrderStatus} ExternalOrderStatus */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Returns the ledger entry of an order, and adopts the order first if it is proven to be TikTok's. Restores a seal that
 * is lost. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {OrderIdentity} identity - the identity of this order
 * @returns {LedgerEntry | null} null for a foreign or unproven order
 */
function adoptIfProven(order, identity) {
    if (identity.standing === 'ours') {
        orderSeal.restoreLostSeal(order, identity.externalOrderId);
        return findEntry.entryFor(order, identity.externalOrderId);
    }
    return identity.standing === 'proven' ? adoptOrder(order, identity.externalOrderId) : null;
}

/**
 * Adopts a TikTok order that CreateExternalOrder did not create: it gets a ledger entry, and a new order also gets its
 * first statuses. An order of the official cartridges keeps its progress and its payment status. Needs a transaction,
 * and an order that is proven to be TikTok's.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {string} [holdReason] - why a new order is held; empty where a person has looked at it; by default what is
 *     unusual about it. An order of the official cartridges is not held: an OMS may have it
 * @returns {LedgerEntry} the ledger entry
 */
function adoptOrder(order, externalOrderId, holdReason) {
    var entry = createEntry(externalOrderId, order.orderNo);
    var isOfficial = officialOrder.isOfficialOrder(order);
    var toldStatus = officialOrder.channelStatusOf(order);
    var status = isOfficial ? takeOverProgress(order, entry) : 'New';
    history.addHistory(entry, 'TIKTOK', notice.notice('history.adopted', [notice.notice('status.' + status)]), {
        outcome: 'applied'
    });
    if (!isOfficial) {
        orders.markPaid(order);
    }
    completeOrder(order);
    var unreadable = orderTexts.unreadableTexts(order);
    // It stays, for the sweep to judge.
    var writtenBefore = order.custom.externalOrderStatus;
    if (status === 'New' && ['REPLACED', 'CANCELLED'].indexOf(platformStatus.platformStatusOf(order)) < 0) {
        beginAsNew(
            order,
            entry,
            holdReason === undefined && !isOfficial ? adoptedHold(order, unreadable) : holdReason || ''
        );
    } else {
        // The platform statuses stay: an OMS must not get the order again, an edited one beside its successor, or a cancelled one.
        orders.writeIdentity(order, externalOrderId, status);
    }
    mendTexts(order, entry, unreadable);
    if (writtenBefore) {
        order.custom.externalOrderStatus = writtenBefore;
    }
    if (isOfficial) {
        // From now on, a value that differs from these was written by others.
        orderState.restoreState(order, entry);
    }
    if (status === 'New' || hasUntoldProgress(order, toldStatus)) {
        feedDue.markFeedDue(entry);
        alertOfUntold(order, entry, status);
    }
    announceStatus(entry, null, status);
    return entry;
}

/**
 * Whether TikTok does not know what has become of an order. The official cartridge marks an order for its feed only if
 * it changes the order itself, and not for what people and imports do.
 * @param {dw.order.Order} order
 * @param {number | null} toldStatus - the channel status that it had written
 * @returns {boolean}
 */
function hasUntoldProgress(order, toldStatus) {
    return orders.isFeedReady(order) || officialOrder.channelStatusOf(order) !== toldStatus;
}

/**
 * Alerts operations of what the feed has to tell TikTok and cannot.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {ExternalOrderStatus} status
 */
function alertOfUntold(order, entry, status) {
    if (entry.custom.feedDue && status !== 'CANCELLED') {
        alertMissingTracking(order, entry);
    }
}

/**
 * Gives a new order its first statuses.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {string} holdReason
 */
function beginAsNew(order, entry, holdReason) {
    orders.initializeStatuses(order, entry.custom.externalOrderId, holdReason);
    if (holdReason !== '') {
        holdDeadline.startHold(entry);
    }
}

/**
 * Notes an order that claims to be TikTok's without proof: it waits until TikTok or a person confirms it. Does not
 * change the order itself, which may belong to another channel. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 */
function awaitProof(order, externalOrderId) {
    var entry = unprovenEntries.createUnprovenEntry(externalOrderId, order.orderNo, contentOf(order));
    history.addHistory(entry, 'CARTRIDGE', notice.notice('history.unproven'), {
        outcome: 'held',
        code: 'unproven'
    });
}

/**
 * Takes the progress of an order of the official cartridges over into the ledger.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {ExternalOrderStatus}
 */
function takeOverProgress(order, entry) {
    var official = officialOrder.readOfficialOrder(order);
    var state = officialStateOf(official);
    officialOrder.writeOfficialState(entry, state, official.changedAt);
    trackingNumbers.addTrackingNumbers(order, entry.custom.externalOrderId, state.packages);
    return state.status;
}

module.exports = {
    adoptIfProven: adoptIfProven,
    adoptOrder: adoptOrder,
    awaitProof: awaitProof
};
