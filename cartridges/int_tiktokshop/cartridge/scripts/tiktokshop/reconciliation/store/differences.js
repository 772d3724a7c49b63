'use strict';

var CustomObjectMgr = require('dw/object/CustomObjectMgr');
var clock = require('../../platform/clock');
var crypto = require('../../platform/crypto');
var keys = require('../../platform/keys');
var firstOf = require('../../platform/firstOf');
var json = require('../../platform/json');
var newObjects = require('../../platform/newObjects');
var notice = require('../../platform/rules/notice');
var lists = require('../../platform/rules/lists');
var difference = require('../rules/difference');

/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('../rules/difference').Difference} Difference */

/**
 * A difference that was found and is not repaired, keyed by its kind and what it is about.
 * @typedef {dw.object.CustomObject} DifferenceObject
 */

var TYPE = 'TikTokShopDifference';

/** Name of the key without which a digest gives nothing of an address away. */
var DIGEST_KEY = 'difference';

/** Characters kept of each side. */
var MAX_TEXT = 500;

/**
 * What a person has decided about a difference.
 * @typedef {Object} Choice
 * @property {'import' | 'retry' | 'report' | 'ignore'} act
 * @property {string} by - Login of the person.
 * @property {string} at - ISO 8601 UTC.
 * @property {string} reason - Why it is ignored; empty for everything else.
 */

/**
 * A difference by its key, or null.
 * @param {string} key
 * @returns {DifferenceObject | null}
 */
function findDifference(key) {
    return key === '' ? null : CustomObjectMgr.getCustomObject(TYPE, key);
}

/**
 * Keeps a difference that a comparison has found. A known one keeps its decision, unless one of the sides has changed:
 * then it is open again. Needs a transaction.
 * @param {Difference} found
 * @param {string} shopId
 * @param {Date} seenAt - when the comparison began
 */
function keepDifference(found, shopId, seenAt) {
    var known = findDifference(difference.keyOf(found));
    var object = known || newObjects.newObject(TYPE, difference.keyOf(found));
    var there = found.there.substring(0, MAX_TEXT);
    var here = found.here.substring(0, MAX_TEXT);
    var digest = found.content ? crypto.hmacSha256Hex(found.content, keys.getOrCreateKey(DIGEST_KEY)) : null;
    var isNews =
        !known ||
        (known.custom.there || '') !== there ||
        (known.custom.here || '') !== here ||
        hasOtherContent(known, digest);
    object.custom.seenAt = seenAt;
    object.custom.digest = digest;
    if (!isNews) {
        if (object.custom.actDue !== true) {
            // What can be done may have changed: units have left, or another party reports.
            object.custom.act = found.act;
        }
        return;
    }
    object.custom.kind = found.kind;
    object.custom.about = found.about;
    object.custom.externalOrderId = found.externalOrderId;
    object.custom.orderNo = found.orderNo;
    object.custom.shopId = shopId;
    object.custom.there = there;
    object.custom.here = here;
    object.custom.act = found.act;
    object.custom.isOpen = true;
    object.custom.foundAt = clock.now();
    object.custom.choice = null;
    object.custom.actDue = false;
    object.custom.problem = null;
}

/**
 * Whether the sides have changed since, although their texts are the same. An earlier release kept no digest.
 * @param {DifferenceObject} known
 * @param {string | null} digest
 * @returns {boolean}
 */
function hasOtherContent(known, digest) {
    return !!digest && !!known.custom.digest && known.custom.digest !== digest;
}

/**
 * Ids of the orders of some differences, each once.
 * @param {DifferenceObject[]} objects
 * @returns {string[]}
 */
function orderIdsOf(objects) {
    return lists
        .unique(
            objects.map(function (object) {
                return object.custom.externalOrderId || '';
            })
        )
        .filter(function (id) {
            return id !== '';
        });
}

/**
 * Differences by what they are about, which decides what TikTok has to be asked.
 * @typedef {Object} DifferencesBySubject
 * @property {DifferenceObject[]} orders
 * @property {DifferenceObject[]} returns
 * @property {DifferenceObject[]} requests
 */

/**
 * Divides differences by what they are about.
 * @param {DifferenceObject[]} objects
 * @returns {DifferencesBySubject}
 */
function bySubject(objects) {
    var kindOf = function (object) {
        return object.custom.kind;
    };
    return {
        orders: objects.filter(function (object) {
            return !difference.isAboutReturn(kindOf(object)) && !difference.isAboutRequest(kindOf(object));
        }),
        returns: objects.filter(function (object) {
            return difference.isAboutReturn(kindOf(object));
        }),
        requests: objects.filter(function (object) {
            return difference.isAboutRequest(kindOf(object));
        })
    };
}

/**
 * What a person has decided; null for nothing.
 * @param {DifferenceObject} object
 * @returns {Choice | null}
 */
function choiceOf(object) {
    return json.storedJson(object.custom.choice, null);
}

/**
 * Stores a decision; an act is then due. Needs a transaction.
 * @param {DifferenceObject} object
 * @param {Choice} choice
 */
function storeChoice(object, choice) {
    object.custom.choice = JSON.stringify(choice);
    object.custom.isOpen = choice.act !== 'ignore';
    object.custom.actDue = choice.act !== 'ignore';
    object.custom.problem = null;
}

/**
 * What was decided is taken back. Needs a transaction.
 * @param {DifferenceObject} object
 */
function reopenDifference(object) {
    object.custom.isOpen = true;
    object.custom.choice = null;
}

/**
 * The act was carried out, or has failed. Needs a transaction.
 * @param {DifferenceObject} object
 * @param {Notice | null} problem
 */
function endAct(object, problem) {
    object.custom.actDue = false;
    object.custom.problem = problem ? notice.storedNotice(problem) : null;
}

/**
 * The act waits, because TikTok cannot be asked now. Needs a transaction.
 * @param {DifferenceObject} object
 * @param {Notice} why
 */
function noteWaiting(object, why) {
    object.custom.problem = notice.storedNotice(why);
}

/**
 * The difference is no longer there. Needs a transaction.
 * @param {DifferenceObject} object
 */
function removeDifference(object) {
    CustomObjectMgr.remove(object);
}

/**
 * Differences whose act is due.
 * @param {number} limit
 * @returns {DifferenceObject[]}
 */
function dueActs(limit) {
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.actDue = {0}', null, true), limit);
}

/**
 * Differences of a shop that a comparison has not seen.
 * @param {string} shopId
 * @param {Date} since
 * @param {number} limit
 * @returns {DifferenceObject[]}
 */
function unseenDifferences(shopId, since, limit) {
    var query = 'custom.shopId = {0} AND custom.seenAt < {1}';
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, query, null, shopId, since), limit);
}

/**
 * Differences that were found before a time.
 * @param {Date} time
 * @param {number} limit
 * @returns {DifferenceObject[]}
 */
function differencesFoundBefore(time, limit) {
    return firstOf.firstOf(CustomObjectMgr.queryCustomObjects(TYPE, 'custom.foundAt < {0}', null, time), limit);
}

/**
 * Which differences are listed; empty texts for all shops, and all kinds.
 * @typedef {Object} DifferenceChoice
 * @property {boolean} isOpen
 * @property {string} shopId
 * @property {string} kind
 */

/**
 * A part of the differences of this site, latest first, and how many there are.
 * @param {DifferenceChoice} chosen
 * @param {number} from
 * @param {number} limit
 * @returns {{ count: number, differences: DifferenceObject[] }}
 */
function listDifferences(chosen, from, limit) {
    var values = [chosen.isOpen];
    var query = 'custom.isOpen = {0}';
    var demand = function (name, value) {
        if (value !== '') {
            query += ' AND custom.' + name + ' = {' + values.length + '}';
            values.push(value);
        }
    };
    demand('shopId', chosen.shopId);
    demand('kind', chosen.kind);
    var found = CustomObjectMgr.queryCustomObjects.apply(
        CustomObjectMgr,
        [TYPE, query, 'custom.foundAt desc'].concat(values)
    );
    var count = found.count;
    found.forward(Math.min(from, count));
    return { count: count, differences: firstOf.firstOf(found, limit) };
}

/**
 * Forgets the differences of an order. Needs a transaction.
 * @param {string} externalOrderId
 */
function forgetDifferences(externalOrderId) {
    var found = CustomObjectMgr.queryCustomObjects(TYPE, 'custom.externalOrderId = {0}', null, externalOrderId);
    firstOf.firstOf(found, Infinity).forEach(removeDifference);
}

/**
 * How many differences of this site there are, ignored ones included.
 * @returns {number}
 */
function countDifferences() {
    var found = CustomObjectMgr.getAllCustomObjects(TYPE);
    var count = found.count;
    found.close();
    return count;
}

module.exports = {
    findDifference: findDifference,
    keepDifference: keepDifference,
    orderIdsOf: orderIdsOf,
    bySubject: bySubject,
    choiceOf: choiceOf,
    storeChoice: storeChoice,
    reopenDifference: reopenDifference,
    endAct: endAct,
    noteWaiting: noteWaiting,
    removeDifference: removeDifference,
    dueActs: dueActs,
    unseenDifferences: unseenDifferences,
    differencesFoundBefore: differencesFoundBefore,
    listDifferences: listDifferences,
    forgetDifferences: forgetDifferences,
    countDifferences: countDifferences
};
