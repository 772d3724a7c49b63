'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var json = require('../../platform/json');
var newObjects = require('../../platform/newObjects');
var returnStage = require('../rules/returnStage');
var firstOf = require('../../platform/firstOf');

/** @typedef {import('../../lifecycle/rules/units').Units} Units */
/** @typedef {import('../../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../rules/returnChoice').ReturnChoice} ReturnChoice */

/**
 * A return on TikTok as this site keeps it, keyed by TikTok's id.
 * @typedef {dw.object.CustomObject} ReturnObject
 */

var TYPE = 'TikTokShopReturn';

/**
 * A return by TikTok's id, or null.
 * @param {string} returnId
 * @returns {ReturnObject | null}
 */
function findReturn(returnId) {
    return returnId === '' ? null : CustomObjectMgr.getCustomObject(TYPE, returnId);
}

/**
 * Makes the object of a return. Needs a transaction.
 * @param {string} returnId
 * @returns {ReturnObject}
 */
function newReturn(returnId) {
    return newObjects.newObject(TYPE, returnId);
}

/**
 * What TikTok told last; null for an object that was only just made.
 * @param {ReturnObject} object
 * @returns {TikTokReturn | null}
 */
function toldOf(object) {
    return json.storedJson(object.custom.document, null);
}

/**
 * Stores what TikTok tells of a return. Needs a transaction.
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 */
function storeTold(object, told) {
    var stage = returnStage.stageOf(told.status);
    object.custom.document = JSON.stringify(told);
    object.custom.externalOrderId = told.orderId;
    object.custom.status = told.status;
    object.custom.isOpen = returnStage.isOpen(stage);
    object.custom.answerBy = told.answerBy === 0 ? null : new Date(told.answerBy * 1000);
    object.custom.changedAt = new Date(told.changedAt * 1000);
}

/**
 * What a user or the OMS has decided about the return; null for nothing.
 * @param {ReturnObject} object
 * @returns {ReturnChoice | null}
 */
function choiceOf(object) {
    return json.storedJson(object.custom.choice, null);
}

/**
 * Stores what a user or the OMS has decided. Needs a transaction.
 * @param {ReturnObject} object
 * @param {ReturnChoice} choice
 */
function storeChoice(object, choice) {
    object.custom.choice = JSON.stringify(choice);
}

/** Ids of decisions kept for each return. */
var KEPT_IDS = 100;

/**
 * Ids of the decisions that were applied last.
 * @param {ReturnObject} object
 * @returns {string[]}
 */
function eventIdsOf(object) {
    return json.storedJson(object.custom.eventIds, []);
}

/**
 * Keeps the id of a decision. Needs a transaction.
 * @param {ReturnObject} object
 * @param {string} eventId
 */
function rememberEventId(object, eventId) {
    object.custom.eventIds = JSON.stringify(eventIdsOf(object).concat([eventId]).slice(-KEPT_IDS));
}

/**
 * Units that a user or the OMS has reported as received.
 * @param {ReturnObject} object
 * @returns {Units}
 */
function receivedOf(object) {
    return json.storedJson(object.custom.received, {});
}

/**
 * Stores the units that were received. Needs a transaction.
 * @param {ReturnObject} object
 * @param {Units} received
 */
function storeReceived(object, received) {
    object.custom.received = JSON.stringify(received);
}

/**
 * Returns that TikTok decides by itself after a time and before another unless they are answered, soonest first.
 * @param {Date} after
 * @param {Date} before
 * @param {number} limit
 * @returns {ReturnObject[]}
 */
function returnsDueBetween(after, before, limit) {
    var query = 'custom.isOpen = {0} AND custom.answerBy > {1} AND custom.answerBy < {2}';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.answerBy asc', true, after, before),
        limit
    );
}

/**
 * Returns whose deadline has passed at a time without an answer, the latest first.
 * @param {Date} time
 * @param {number} limit
 * @returns {ReturnObject[]}
 */
function returnsMissedAt(time, limit) {
    var query = 'custom.isOpen = {0} AND custom.answerBy <= {1}';
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.answerBy desc', true, time), limit);
}

/**
 * All returns of an order.
 * @param {string} externalOrderId
 * @returns {ReturnObject[]}
 */
function returnsOfOrder(externalOrderId) {
    var query = 'custom.externalOrderId = {0}';
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, externalOrderId), Infinity);
}

/**
 * Which returns of this site a list has.
 * @typedef {'open' | 'all'} ListedReturns
 */

/**
 * A part of the returns of this site, latest change first, and how many there are.
 * @param {ListedReturns} listed
 * @param {number} from
 * @param {number} limit
 * @returns {{ count: number, returns: ReturnObject[] }}
 */
function listReturns(listed, from, limit) {
    var order = 'custom.changedAt desc';
    var found =
        listed === 'open'
            ? CustomObjectMgr.queryCustomObjects(TYPE, 'custom.isOpen = {0}', order, true)
            : CustomObjectMgr.queryCustomObjects(
                  TYPE,
                  'custom.isOpen = {0} OR custom.isOpen = {1}',
                  order,
                  true,
                  false
              );
    var count = found.count;
    found.forward(Math.min(from, count));
    return { count: count, returns: firstOf.firstOf(found, limit) };
}

/**
 * Returns with received units that may have to go back into stock.
 * @param {number} limit
 * @returns {ReturnObject[]}
 */
function returnsDueForStock(limit) {
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.stockDue = {0}', null, true), limit);
}

/**
 * Returns that are open, or over, and have not changed since a time; oldest first.
 * @param {Date} time
 * @param {'open' | 'over'} stage
 * @param {number} limit
 * @returns {ReturnObject[]}
 */
function returnsChangedBefore(time, stage, limit) {
    var query = 'custom.isOpen = {0} AND custom.changedAt < {1}';
    var isOpen = stage === 'open';
    return firstOf.firstOf(
        CustomObjectMgr.queryCustomObjects(TYPE, query, 'custom.changedAt asc', isOpen, time),
        limit
    );
}

/**
 * Forgets a return; its order keeps what was booked. Needs a transaction.
 * @param {ReturnObject} object
 */
function removeReturn(object) {
    CustomObjectMgr.remove(object);
}

module.exports = {
    findReturn: findReturn,
    newReturn: newReturn,
    toldOf: toldOf,
    storeTold: storeTold,
    choiceOf: choiceOf,
    storeChoice: storeChoice,
    eventIdsOf: eventIdsOf,
    rememberEventId: rememberEventId,
    receivedOf: receivedOf,
    storeReceived: storeReceived,
    returnsDueBetween: returnsDueBetween,
    returnsMissedAt: returnsMissedAt,
    returnsOfOrder: returnsOfOrder,
    listReturns: listReturns,
    returnsDueForStock: returnsDueForStock,
    returnsChangedBefore: returnsChangedBefore,
    removeReturn: removeReturn
};
