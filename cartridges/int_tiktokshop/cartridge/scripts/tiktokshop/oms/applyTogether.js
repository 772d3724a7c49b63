'use strict';

var shopSettings = require('../platform/shopSettings');
var decideIdentity = require('../identity/rules/decideIdentity');
var orderIdentity = require('../identity/store/orderIdentity');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var applyMessage = require('../lifecycle/applyMessage');
var cancellationUndo = require('../lifecycle/store/ledger/cancellationUndo');
var orderState = require('../lifecycle/store/orderState');
var hasUnappliedChange = require('../patches/hasUnappliedChange');
var orderOfEvent = require('./orderOfEvent');
var applyOrderEvent = require('./applyOrderEvent');

/** @typedef {import('./rules/orderEvent').OrderEvent} OrderEvent */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/settings').Reporter} Reporter */
/** @typedef {import('../identity/rules/decideIdentity').OrderIdentity} OrderIdentity */
/** @typedef {import('./readOrderEvent').ReadEvent} ReadEvent */

/**
 * Applies events in one transaction. If one of them is rejected or fails, or one of their orders carries a change that
 * was not applied, none of this is kept, and each is applied on its own. Never throws.
 * @param {ReadEvent[]} events
 * @returns {Outcome[]} the outcome of each event, as from `applyReadEvent`
 */
function applyTogether(events) {
    return (events.length > 1 && applyAllOrNone(events)) || events.map(applyOrderEvent.applyReadEvent);
}

/**
 * @param {ReadEvent[]} read
 * @returns {Outcome[] | null} null if the events have to be applied one by one
 */
function applyAllOrNone(read) {
    var events = read.map(function (item) {
        return item.result.kind === 'event' ? item.result.event : null;
    });
    if (
        events.some(function (event) {
            return event === null;
        })
    ) {
        return null;
    }
    try {
        return transaction.inTransaction(
            function () {
                return applyAll(events);
            },
            function (outcomes) {
                return outcomes !== null;
            }
        );
    } catch (e) {
        // The event that failed logs its error when it is applied alone.
        return null;
    }
}

/**
 * @param {OrderEvent[]} events
 * @returns {Outcome[] | null} null at the first event that needs a transaction of its own
 */
function applyAll(events) {
    var group = { orders: [], reporterFor: reportersRead() };
    var outcomes = [];
    var isEach = events.every(function (event) {
        var outcome = applyInGroup(event, group);
        if (outcome) {
            outcomes.push(outcome);
        }
        return outcome !== null;
    });
    return isEach ? outcomes : null;
}

/**
 * What the events of a group have in common.
 * @typedef {Object} Group
 * @property {KnownOrder[]} orders - Orders that the ledger has, each looked up once.
 * @property {(shopId: string | null) => Reporter} reporterFor
 */

/**
 * @typedef {Object} KnownOrder
 * @property {string} orderNo - The names that the event has for it.
 * @property {string} externalOrderId
 * @property {dw.order.Order} order
 * @property {OrderIdentity} identity
 * @property {LedgerEntry} entry
 * @property {boolean} isApplied - Whether it is known to be as it was applied: nobody else changes it before the group
 *     is committed.
 */

/**
 * Reads the reporter of each shop once.
 * @returns {(shopId: string | null) => Reporter}
 */
function reportersRead() {
    var reporters = {};
    return function (shopId) {
        var shop = 'shop ' + (shopId || '');
        var reporter = reporters[shop] || shopSettings.reporterOf(shopId);
        reporters[shop] = reporter;
        return reporter;
    };
}

/**
 * @param {OrderEvent} event
 * @param {Group} group
 * @returns {Outcome | null} null if the event needs a transaction of its own, or one after it
 */
function applyInGroup(event, group) {
    var known = knownOrder(event, group) || findOrder(event, group);
    if (!known || orderOfEvent.refuseEvent(event, known.order, known.identity)) {
        return null;
    }
    var order = known.order;
    var entry = known.entry;
    var read = orderState.readOrder(order, entry);
    if (!known.isApplied && hasUnappliedChange(order, entry, read)) {
        return null;
    }
    known.isApplied = true;
    var outcome = applyMessage(order, entry, event.message, group.reporterFor, read);
    return outcome.outcome === 'rejected' || cancellationUndo.cancellationUndoOf(known.entry) === 'due'
        ? null
        : outcome;
}

/**
 * @param {OrderEvent} event
 * @param {Group} group
 * @returns {KnownOrder | null}
 */
function knownOrder(event, group) {
    var same = group.orders.filter(function (item) {
        return item.orderNo === event.orderNo && item.externalOrderId === event.externalOrderId;
    });
    return same[0] || null;
}

/**
 * @param {OrderEvent} event
 * @param {Group} group
 * @returns {KnownOrder | null} null unless the ledger has the order
 */
function findOrder(event, group) {
    var order = orderOfEvent.orderOfEvent(event);
    var identity = order ? orderIdentity.identityOf(order) : decideIdentity.FOREIGN;
    var entry = order && identity.standing === 'ours' ? adoptOrder.adoptIfProven(order, identity) : null;
    if (!order || !entry) {
        return null;
    }
    var found = {
        orderNo: event.orderNo,
        externalOrderId: event.externalOrderId,
        order: order,
        identity: identity,
        entry: entry,
        isApplied: false
    };
    group.orders.push(found);
    return found;
}

module.exports = applyTogether;
