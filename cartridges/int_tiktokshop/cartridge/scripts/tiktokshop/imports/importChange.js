'use strict';

var applyTikTokState = require('../lifecycle/applyTikTokState');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var log = require('../platform/log');
var readOrderAgain = require('../shops/readOrderAgain');
var keptTask = require('../tasks/keptTask');
var readAgain = require('../tasks/readAgain');
var tasks = require('../tasks/store/tasks');
var taskOutcome = require('../tasks/taskOutcome');
var createImported = require('./createImported');
var decideCandidate = require('./decideCandidate');
var taskIds = require('../tasks/rules/taskIds');

/**
 * @template T
 * @typedef {import('../openapi/rules/apiAnswer').UnreadItem<T>} UnreadItem
 */

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('../tasks/taskOutcome').TaskOutcome} TaskOutcome */
/** @typedef {import('./decideCandidate').ImportCandidate} ImportCandidate */

/**
 * How many orders of a shop were created, wait, or were left out.
 * @typedef {Object} ImportCounts
 * @property {number} created
 * @property {number} known - Orders that were here already.
 * @property {number} onHold - On TikTok's hold.
 * @property {number} passed - Cancelled, unpaid or over before they came here, or of a kind that the shop leaves out.
 * @property {number} notCreated - Could not be created; a task tries again, or waits for a person.
 */

/**
 * Nothing imported yet.
 * @returns {ImportCounts}
 */
function nothingImported() {
    return { created: 0, known: 0, onHold: 0, passed: 0, notCreated: 0 };
}

/**
 * Imports an order that TikTok has told of: creates it when it is time, has a task wait where it is too early or
 * failed, and brings one that is here already to TikTok's state. Never throws: a task tries again.
 * @param {ImportCandidate} candidate
 * @param {ImportCounts} counts - counts the outcome
 */
function importChange(candidate, counts) {
    var id = candidate.order.id;
    var outcome = outcomeOf(candidate, counts);
    if (outcome.kind === 'done') {
        keptTask.closeTask(taskIds.importTaskId(id));
        readAgain.endReadAgain('order', id);
    } else {
        keepImport(candidate.shopId, id, { takesFinished: isWanted(candidate) }, outcome);
    }
}

/**
 * @param {ImportCandidate} candidate
 * @param {ImportCounts} counts
 * @returns {TaskOutcome}
 */
function outcomeOf(candidate, counts) {
    try {
        return importOrder(candidate, counts);
    } catch (e) {
        counts.notCreated += 1;
        log.logOf('import').error('order ' + candidate.order.id + ': ' + log.describeError(e));
        return taskOutcome.broken();
    }
}

/**
 * The same without a task of its own. A task remembers that a person wants the order although it was delivered.
 * @param {ImportCandidate} candidate
 * @param {ImportCounts} counts
 * @returns {TaskOutcome}
 */
function importOrder(candidate, counts) {
    var shopId = candidate.shopId,
        order = candidate.order;
    if (findEntry.findEntry(order.id)) {
        counts.known += 1;
        createImported.rememberOrigin(shopId, order);
        applyTikTokState(shopId, order);
        return taskOutcome.done();
    }
    var decision = decideCandidate({ shopId: shopId, order: order, takesFinished: isWanted(candidate) });
    if (decision.what === 'wait') {
        counts.onHold += 1;
        return taskOutcome.onHold(decision.until);
    }
    if (decision.what === 'skip') {
        counts.passed += 1;
        return taskOutcome.done();
    }
    var outcome = createImported.createImported(shopId, order);
    counts[outcome.kind === 'done' ? 'created' : 'notCreated'] += 1;
    return outcome;
}

/**
 * Has an order read again that could not be read. An order that is not here waits for its import.
 * @param {string} shopId
 * @param {UnreadItem<TikTokOrder>} unread
 * @param {ImportCounts} counts
 */
function keepUnread(shopId, unread, counts) {
    var id = unread.item.id;
    if (id === '' || findEntry.findEntry(id)) {
        readOrderAgain(shopId, unread);
        return;
    }
    counts.notCreated += 1;
    keepImport(shopId, id, { takesFinished: isWantedByTask(id) }, taskOutcome.unreadable(unread.fault));
}

/**
 * What the task of an import knows.
 * @typedef {Object} ImportPayload
 * @property {boolean} [takesFinished] - Whether a person wants the order also if it was delivered before it came here.
 */

/**
 * @param {string} shopId
 * @param {string} externalOrderId
 * @param {ImportPayload} payload
 * @param {TaskOutcome} outcome
 */
function keepImport(shopId, externalOrderId, payload, outcome) {
    var about = { orderNo: '', externalOrderId: externalOrderId, shopId: shopId, payload: payload };
    keptTask.keepTask(taskIds.importTaskId(externalOrderId), 'import', about, outcome);
}

/**
 * Whether a person wants the order, now or when its task was kept, although it was delivered.
 * @param {ImportCandidate} values
 * @returns {boolean}
 */
function isWanted(_ref) {
    var order = _ref.order,
        takesFinished = _ref.takesFinished;
    return takesFinished || isWantedByTask(order.id);
}

/**
 * @param {string} externalOrderId
 * @returns {boolean}
 */
function isWantedByTask(externalOrderId) {
    var task = keptTask.openTask(taskIds.importTaskId(externalOrderId));
    return task !== null && tasks.payloadOf(task, {}).takesFinished === true;
}

module.exports = {
    nothingImported: nothingImported,
    importChange: importChange,
    importOrder: importOrder,
    keepUnread: keepUnread
};
