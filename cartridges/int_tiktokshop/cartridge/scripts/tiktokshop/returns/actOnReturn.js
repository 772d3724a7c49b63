'use strict';

var history = require('../lifecycle/store/history');
var unitsModule = require('../lifecycle/rules/units');
var returnsDue = require('../lifecycle/store/ledger/due/returnsDue');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var clock = require('../platform/clock');
var outcomeModule = require('../platform/rules/outcome');
var notice = require('../platform/rules/notice');
var transaction = require('../platform/transaction');
var tasks = require('../tasks/store/tasks');
var applyReturn = require('./applyReturn');
var returnFacts = require('./returnFacts');
var answerTask = require('./rules/answerTask');
var decideAct = require('./rules/decideAct');
var answers = require('./rules/returnChoice');
var returnActs = require('./rules/returnActs');
var returnedUnits = require('./rules/returnedUnits');
var returnObject = require('./store/returnObject');
var orderState = require('../lifecycle/store/orderState');

/** @typedef {import('../lifecycle/store/history').HistorySource} HistorySource */
/** @typedef {import('../lifecycle/rules/units').Units} Units */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./rules/decideAct').ReturnFacts} ReturnFacts */
/** @typedef {import('./rules/decideAct').WantedAct} WantedAct */
/** @typedef {import('./rules/returnActs').ReturnAct} ReturnAct */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */

/**
 * Who wants something of a return.
 * @typedef {Object} Actor
 * @property {HistorySource} source
 * @property {string} by - `OMS`, or the login of a person.
 */

/**
 * A return with its order, before an act.
 * @typedef {Object} KnownSides
 * @property {ReturnObject} object
 * @property {TikTokReturn} told
 * @property {dw.order.Order} order
 * @property {LedgerEntry} entry
 * @property {ReturnFacts} facts
 */

/**
 * What can be done about a return now; empty where this site has no such return.
 * @param {string} returnId
 * @returns {ReturnAct[]}
 */
function actsOf(returnId) {
    var known = sidesOf(returnId);
    return known ? decideAct.allowedActs(known.facts) : [];
}

/**
 * The outcome that an act would have. Changes nothing.
 * @param {string} returnId
 * @param {WantedAct} wanted
 * @returns {Outcome}
 */
function previewAct(returnId, wanted) {
    var known = sidesOf(returnId);
    return known ? decideAct.decideAct(wanted, known.facts) : notFound(returnId);
}

/**
 * Acts on a return as a person or the OMS wants: keeps what has arrived, and makes the task that tells TikTok, where
 * TikTok waits for the seller. Doing the same again changes nothing.
 * @param {string} returnId
 * @param {WantedAct} wanted
 * @param {Actor} actor
 * @returns {Outcome}
 */
function actOnReturn(returnId, wanted, actor) {
    return transaction.inTransaction(function () {
        var known = sidesOf(returnId);
        if (!known) {
            return notFound(returnId);
        }
        var outcome = decideAct.decideAct(wanted, known.facts);
        if (outcome.outcome === 'applied') {
            returnObject.rememberEventId(known.object, wanted.eventId);
            keep(known, wanted, actor);
        } else if (outcome.code === 'act_not_allowed') {
            // TikTok may have told of the return wrongly, or not at all: the next run reads it again.
            returnsDue.markReturnsDue(known.entry);
        }
        return outcome;
    });
}

/**
 * @param {string} returnId
 * @returns {Outcome}
 */
function notFound(returnId) {
    var expected = "TikTok's id of a return";
    return outcomeModule.rejected('return_not_found', 'returnId', expected, 'There is no return ' + returnId);
}

/**
 * @param {string} returnId
 * @returns {KnownSides | null} null if this site has no such return, or no longer its order
 */
function sidesOf(returnId) {
    var object = returnObject.findReturn(returnId);
    var told = object && returnObject.toldOf(object);
    var entry = told && findEntry.findEntry(told.orderId);
    var order = orders.orderOf(entry);
    if (!object || !told || !entry || !order) {
        return null;
    }
    var units = returnedUnits(told.lines, orderState.getState(order, entry).ordered);
    return { object: object, told: told, order: order, entry: entry, facts: returnFacts(object, told, units) };
}

/**
 * @param {KnownSides} known
 * @param {WantedAct} wanted
 * @param {Actor} actor
 */
function keep(known, wanted, actor) {
    var facts = known.facts;
    var isAnswer = returnActs.tiktokDecision(wanted.act, facts.type, facts.status) !== null && facts.mayAnswer;
    var isAnswered = answers(facts.choice, facts.status);
    if (wanted.act === 'received') {
        receive(known, wanted.units, actor);
    } else {
        var values = [known.object.custom.returnId, actor.by];
        history.addHistory(known.entry, actor.source, notice.notice('history.return_' + wanted.act, values), {
            outcome: 'applied'
        });
    }
    if (isAnswer && !isAnswered) {
        returnObject.storeChoice(known.object, {
            act: wanted.act,
            about: facts.status,
            reason: wanted.reason,
            by: actor.by,
            at: clock.isoNow(),
            state: 'open'
        });
        tasks.enqueue(answerTask.answerTaskId(known.object.custom.returnId, wanted.act), 'answer-return', {
            orderNo: known.order.orderNo,
            externalOrderId: known.told.orderId,
            shopId: known.object.custom.shopId || '',
            payload: { returnId: known.object.custom.returnId }
        });
    }
}

/**
 * Goods are here. The job puts them back into stock, where the merchant wants that.
 * @param {KnownSides} known
 * @param {Units} units
 * @param {Actor} actor
 */
function receive(known, units, actor) {
    var facts = known.facts;
    var object = known.object;
    var arrived = Object.keys(units).length > 0 ? units : unitsModule.without(facts.units, facts.received);
    returnObject.storeReceived(object, unitsModule.plus(facts.received, arrived));
    object.custom.stockDue = true;
    applyReturn.rebook(known.order, known.entry, object, known.told);
    var values = [object.custom.returnId, unitsModule.listUnits(arrived), actor.by];
    history.addHistory(known.entry, actor.source, notice.notice('history.return_received', values), {
        outcome: 'applied'
    });
}

module.exports = {
    actsOf: actsOf,
    previewAct: previewAct,
    actOnReturn: actOnReturn
};
