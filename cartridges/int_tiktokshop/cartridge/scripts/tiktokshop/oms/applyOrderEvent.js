'use strict';

var eventIds = require('./rules/eventIds');
var orderEvent = require('./rules/orderEvent');
var possibleTime = require('./rules/possibleTime');
var outcomeModule = require('../platform/rules/outcome');
var clock = require('../platform/clock');
var foreignOrders = require('../identity/store/foreignOrders');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var refusedShipments = require('../lifecycle/store/ledger/refusedShipments');
var log = require('../platform/log');
var decideIdentity = require('../identity/rules/decideIdentity');
var orderIdentity = require('../identity/store/orderIdentity');
var orders = require('../lifecycle/store/orders');
var newObjects = require('../platform/newObjects');
var settings = require('../platform/settings');
var omsSign = require('../platform/omsSign');
var transaction = require('../platform/transaction');
var adoptOrder = require('../identity/adoptOrder');
var applyReturnDecision = require('./applyReturnDecision');
var returnDecision = require('./rules/returnDecision');
var applyMessage = require('../lifecycle/applyMessage');
var noticePlatformChange = require('../lifecycle/noticePlatformChange');
var cancellationUndo = require('../lifecycle/store/ledger/cancellationUndo');
var omsAdapter = require('./omsAdapter');
var rememberMessage = require('../lifecycle/rememberMessage');
var alertRefusal = require('../lifecycle/alertRefusal');
var undoDueCancellation = require('../lifecycle/undoDueCancellation');

/** @typedef {import('./rules/eventIds').SentEvent} SentEvent */
/** @typedef {import('./rules/orderEvent').OrderEvent} OrderEvent */
/** @typedef {import('./rules/orderEvent').ParsedEvent} ParsedEvent */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../identity/rules/decideIdentity').OrderIdentity} OrderIdentity */
/** @typedef {import('./rules/returnDecision').ReturnDecision} ReturnDecision */

/**
 * An event of the OMS that was read.
 * @typedef {Object} ReadEvent
 * @property {ParsedEvent} parsed
 * @property {SentEvent | null} sent - As it was sent, or as a merchant's adapter has translated it; null where it
 *     cannot be read.
 * @property {ReturnDecision} [decision] - What it decides about a return; missing for anything but such a decision.
 */

/**
 * Reads one event of the OMS, from any of its channels. Never throws.
 * @param {*} input - the event as parsed JSON, see docs/oms.md, or anything that a merchant's adapter translates into
 *     one
 * @returns {ReadEvent}
 */
function readOrderEvent(input) {
    var translated = omsAdapter.translateMessage(input);
    if (!translated.ok) {
        return { parsed: { ok: false, rejection: notApplied() }, sent: null };
    }
    if (returnDecision.isReturnDecision(translated.event)) {
        return readDecision(translated.event);
    }
    var parsed = orderEvent.parseOrderEvent(translated.event, clock.isoNow());
    return { parsed: parsed, sent: parsed.ok ? translated.event : null };
}

/**
 * Reads a decision about a return, which by poll and by file stands among the events.
 * @param {SentEvent} sent
 * @returns {ReadEvent}
 */
function readDecision(sent) {
    var parsed = returnDecision.parseReturnDecision(sent);
    return parsed.ok
        ? { parsed: { ok: false, rejection: notApplied() }, sent: sent, decision: parsed.decision }
        : { parsed: parsed, sent: null };
}

/**
 * Applies an event that was read, in a transaction of its own. Never throws.
 * @param {ReadEvent} values
 * @returns {Outcome} the outcome; `try_again_later` if the request may create no more custom objects; `internal_error`
 *     after an exception, which is logged
 */
function applyReadEvent(_ref) {
    var parsed = _ref.parsed,
        decision = _ref.decision;
    if (decision) {
        return applyReturnDecision(decision);
    }
    return parsed.ok ? applyParsedEvent(parsed.event) : parsed.rejection;
}

/**
 * Applies events in one transaction. If one of them is rejected or fails, or one of their orders was changed in B2C
 * Commerce, none of this is kept, and each is applied on its own. Never throws.
 * @param {ReadEvent[]} events
 * @returns {Outcome[]} the outcome of each event, as from `applyReadEvent`
 */
function applyTogether(events) {
    return (events.length > 1 && applyAllOrNone(events)) || events.map(applyReadEvent);
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
        // Whichever it was logs its error when it is applied on its own.
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
    var order = before ? before.order : orderFor(event);
    var identity = before ? before.identity : order ? orderIdentity.identityOf(order) : decideIdentity.FOREIGN;
    if (!order || identity.standing !== 'ours') {
        return null;
    }
    var entry = before
        ? findEntry.entryFor(order, identity.externalOrderId)
        : adoptOrder.adoptIfProven(order, identity);
    if (!entry || noticePlatformChange.hasPlatformChange(order, entry) || refuse(event, order, identity)) {
        return null;
    }
    known[name] = { order: order, identity: identity };
    var outcome = applyMessage(order, entry, event.message);
    return outcome.outcome === 'rejected' || cancellationUndo.cancellationUndoOf(entry) === 'due' ? null : outcome;
}

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: any of them may be the one that was meant.
 * @param {*[]} inputs - as for `readOrderEvent`
 * @returns {Outcome[]} the outcome of each event
 */
function applyOrderEvents(inputs) {
    omsSign.noteOmsHeard();
    var events = inputs.map(readOrderEvent);
    var others = eventIds.otherOfId(
        events.map(function (_ref) {
            var sent = _ref.sent;
            return sent;
        })
    );
    return events.map(function (event, position) {
        var other = others[position];
        return other < 0 ? applyReadEvent(event) : eventIds.idOfTwo('events[' + other + ']');
    });
}

/**
 * Applies an event that was parsed already, or that a person sends in place of the OMS.
 * @param {OrderEvent} event
 * @returns {Outcome}
 */
function applyParsedEvent(event) {
    try {
        noticeBefore(event);
        var applied = transaction.inTransaction(
            function () {
                return apply(event);
            },
            function (_ref) {
                var outcome = _ref.outcome;
                return outcome.outcome === 'applied';
            }
        );
        if (applied.outcome.outcome === 'rejected') {
            rememberRejection(event, applied.outcome);
        } else if (applied.outcome.outcome === 'applied') {
            undoDueCancellation.undoDueCancellation(applied.externalOrderId);
        }
        return applied.outcome;
    } catch (e) {
        if (newObjects.isObjectLimitReached(e)) {
            return tryAgainLater();
        }
        log.logOf('oms').error('event ' + event.message.eventId + ': ' + log.describeError(e));
        return notApplied();
    }
}

/**
 * Notices changes in B2C Commerce first, in a transaction that stays when the event is rejected.
 * @param {OrderEvent} event
 */
function noticeBefore(event) {
    var order = orders.getOrder(orderNoFor(event));
    var entry = order ? findEntry.entryFor(order, orderIdentity.identityOf(order).externalOrderId) : null;
    if (order && entry) {
        noticePlatformChange.commitPlatformChange(order, entry);
    }
}

/**
 * Rejection after a failure of our own, which may pass.
 * @returns {Outcome}
 */
function notApplied() {
    return outcomeModule.rejected('internal_error', '', '', 'The event could not be applied; send it again');
}

/**
 * The event needs a ledger entry that this request may not create: nothing of it has happened.
 * @returns {Outcome}
 */
function tryAgainLater() {
    var msg = 'This request has opened as many orders as one may; send the event again in another request';
    return outcomeModule.rejected('try_again_later', '', 'the same event in another request', msg);
}

/**
 * Adds a rejected event to the order's history, where operations look for it.
 * @param {OrderEvent} event
 * @param {Outcome} outcome
 */
function rememberRejection(event, outcome) {
    var order = orderFor(event);
    if (
        order &&
        orderIdentity.identityOf(order).standing === 'foreign' &&
        orderIdentity.claimedIdsOf(order).length > 0
    ) {
        foreignOrders.recordForeignOrders([order.orderNo]);
    }
    transaction.inTransaction(function () {
        var entry = order ? findEntry.entryFor(order, orderIdentity.identityOf(order).externalOrderId) : null;
        if (!order || !entry) {
            return;
        }
        rememberMessage(entry, event.message, outcome);
        if (outcome.code === 'order_cancelled' && isOmsShipment(event)) {
            refusedShipments.keepRefusedShipment(entry, event.message);
        }
        if (outcome.code === 'order_on_hold' && outcome.current === 'CANCELLED') {
            // A cancelled order cannot be released, so the rejection would wait unseen.
            alertRefusal(order, entry, 'oms', outcome);
        }
    });
}

/**
 * Whether the OMS has sent a shipment. A person sees the refusal at once and does not expect it to apply later.
 * @param {OrderEvent} event
 * @returns {boolean}
 */
function isOmsShipment(event) {
    return event.message.packages.length > 0 && event.message.initiator === 'SELLER';
}

/**
 * The order that an event is for: the successor of an edited one.
 * @param {OrderEvent} event
 * @returns {dw.order.Order | null}
 */
function orderFor(event) {
    var order = orders.getOrder(orderNoFor(event));
    return order && orders.currentOrder(order);
}

/**
 * The number of the order. The ledger knows those of the official cartridges, which use the site's own sequence.
 * @param {OrderEvent} event
 * @returns {string}
 */
function orderNoFor(event) {
    var entry = event.orderNo === '' ? findEntry.findEntry(event.externalOrderId) : null;
    return event.orderNo || (entry && entry.custom.orderNo) || settings.orderNoOf(event.externalOrderId);
}

/**
 * The outcome of an event, and TikTok's id of its order; empty where there is none.
 * @typedef {Object} AppliedEvent
 * @property {Outcome} outcome
 * @property {string} externalOrderId
 */

/**
 * @param {OrderEvent} event
 * @returns {AppliedEvent}
 */
function apply(event) {
    var order = orderFor(event);
    var identity = order ? orderIdentity.identityOf(order) : decideIdentity.FOREIGN;
    var refusal = refuse(event, order, identity);
    return {
        externalOrderId: identity.externalOrderId,
        outcome: refusal || applyMessage(order, adoptOrder.adoptIfProven(order, identity), event.message)
    };
}

/**
 * Why an event cannot be for this order; null if it can.
 * @param {OrderEvent} event
 * @param {dw.order.Order | null} order
 * @param {OrderIdentity} identity
 * @returns {Outcome | null}
 */
function refuse(event, order, identity) {
    if (!order || identity.standing === 'foreign') {
        return outcomeModule.rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNoFor(event)
        );
    }
    if (event.externalOrderId !== '' && event.externalOrderId !== identity.externalOrderId) {
        return outcomeModule.rejected(
            'contradiction',
            'externalOrderId',
            'the id of the same order',
            'orderNo and externalOrderId name two orders'
        );
    }
    if (identity.standing === 'unproven') {
        return outcomeModule.rejected(
            'order_unproven',
            'orderNo',
            'an order with proof that it is from TikTok Shop',
            'There is no proof that order ' + orderNoFor(event) + ' is from TikTok Shop; a person must release it'
        );
    }
    var occurredAt = event.message.occurredAt;
    var current = clock.now().getTime();
    // An event may be older than an edited order: then the time of the first order counts.
    return possibleTime.isSinceCreation(occurredAt, order.creationDate.getTime(), current)
        ? null
        : possibleTime.refuseImpossibleTime(occurredAt, orders.createdAt(order), current, settings.omsClockMinutes());
}

module.exports = {
    readOrderEvent: readOrderEvent,
    applyTogether: applyTogether,
    applyOrderEvents: applyOrderEvents,
    applyParsedEvent: applyParsedEvent
};
