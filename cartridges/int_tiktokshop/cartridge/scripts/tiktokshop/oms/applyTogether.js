'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var decideIdentity = require('../identity/rules/decideIdentity');
var orderIdentity = require('../identity/store/orderIdentity');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var applyMessage = require('../lifecycle/applyMessage');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var cancellationUndo = require('../lifecycle/store/ledger/cancellationUndo');
var orderOfEvent = require('./orderOfEvent');
var applyOrderEvent = require('./applyOrderEvent');

/** @typedef {import('./rules/orderEvent').OrderEvent} OrderEvent */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/rules/decideIdentity').OrderIdentity} OrderIdentity */
/** @typedef {import('./readOrderEvent').ReadEvent} ReadEvent */

/**
 * Applies events in one transaction. If one of them is rejected or fails, or one of their orders was changed in B2C
 * Commerce, none of this is kept, and each is applied on its own. Never throws.
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
    var events = read.map(function (_ref) {
        var parsed = _ref.parsed;
        return parsed.ok ? parsed.event : null;
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
    } catch (_unused) {
        // The event that failed logs its error when it is applied alone.
        return null;
    }
}

/**
 * @param {OrderEvent[]} events
 * @returns {Outcome[] | null} null at the first event that needs a transaction of its own
 */
function applyAll(events) {
    var known = {};
    var outcomes = [];
    var isEach = events.every(function (event) {
        var outcome = applyInGroup(event, known);
        if (outcome) {
            outcomes.push(outcome);
        }
        return outcome !== null;
    });
    return isEach ? outcomes : null;
}

/**
 * Orders that the ledger has, each looked up once for a group of events.
 * @typedef {{ [name: string]: { order: dw.order.Order, identity: OrderIdentity } }} KnownOrders
 */

/**
 * @param {OrderEvent} event
 * @param {KnownOrders} known
 * @returns {Outcome | null} null if the event needs a transaction of its own, or one after it
 */
function applyInGroup(event, known) {
    var name = event.orderNo + ' ' + event.externalOrderId;
    var before = known[name];
    var order = before ? before.order : orderOfEvent.orderOfEvent(event);
    var identity = before ? before.identity : order ? orderIdentity.identityOf(order) : decideIdentity.FOREIGN;
    if (!order || identity.standing !== 'ours') {
        return null;
    }
    var entry = before
        ? findEntry.entryFor(order, identity.externalOrderId)
        : adoptOrder.adoptIfProven(order, identity);
    if (
        !entry ||
        noticePlatformChange.hasPlatformChange(order, entry) ||
        orderOfEvent.refuseEvent(event, order, identity)
    ) {
        return null;
    }
    known[name] = { order: order, identity: identity };
    var outcome = applyMessage(order, entry, event.message);
    return outcome.outcome === 'rejected' || cancellationUndo.cancellationUndoOf(entry) === 'due' ? null : outcome;
}

module.exports = applyTogether;
