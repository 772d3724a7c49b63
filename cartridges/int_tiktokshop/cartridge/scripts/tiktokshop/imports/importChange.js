'use strict';

var applyTikTokState = require('../updates/applyTikTokState');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var log = require('../platform/log');
var readOrderAgain = require('../updates/readOrderAgain');
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
/** @typedef {import('../tasks/store/tasks').Task} Task */
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
    var shopId = candidate.shopId;
    var order = candidate.order;
    var takesFinished = candidate.takesFinished || isWantedBy(keptTask.openTask(taskIds.importTaskId(order.id)));
    var wanted = { shopId: shopId, order: order, takesFinished: takesFinished };
    var outcome = outcomeOf(order.id, counts, function () {
        return importOrder(wanted, counts);
    });
    if (outcome.kind === 'done') {
        readAgain.endReadAgain('order', order.id);
    }
    endOrKeep(shopId, order.id, takesFinished, outcome);
}

/**
 * @param {string} shopId
 * @param {string} id
 * @param {boolean} takesFinished
 * @param {TaskOutcome} outcome
 */
function endOrKeep(shopId, id, takesFinished, outcome) {
    if (outcome.kind === 'done') {
        keptTask.closeTask(taskIds.importTaskId(id));
    } else {
        keepImport(shopId, id, { takesFinished: takesFinished }, outcome);
    }
}

/**
 * @param {string} id
 * @param {ImportCounts} counts
 * @param {() => TaskOutcome} run
 * @returns {TaskOutcome}
 */
function outcomeOf(id, counts, run) {
    try {
        return run();
    } catch (e) {
        counts.notCreated += 1;
        log.logOf('import').error('order ' + id + ': ' + log.describeError(e));
        return taskOutcome.broken();
    }
}

/**
 * Imports an order as `importChange` does, and leaves its task to the caller.
 * @param {ImportCandidate} candidate
 * @param {ImportCounts} counts - counts the outcome
 * @returns {TaskOutcome} the outcome for the task of the import
 */
function importOrder(candidate, counts) {
    var shopId = candidate.shopId;
    var order = candidate.order;
    if (findEntry.findEntry(order.id)) {
        counts.known += 1;
        createImported.rememberOrigin(shopId, order);
        applyTikTokState(shopId, order);
        return taskOutcome.done();
    }
    var decision = decideCandidate(candidate);
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
 * Imports an order that could not be read as a whole. The next answer may be better, so the first time it waits. Then
 * its buyer may have paid: where its status says so, it is created from what could be read, and held.
 * @param {string} shopId
 * @param {UnreadItem<TikTokOrder>} unread
 * @param {Task | null} task - the open task of its import; null for none
 * @param {ImportCounts} counts - counts the outcome
 * @returns {TaskOutcome} the outcome for that task
 */
function importUnread(shopId, unread, task, counts) {
    var item = unread.item;
    var fault = unread.fault;
    if (findEntry.findEntry(item.id)) {
        counts.known += 1;
        readOrderAgain(shopId, unread);
        return taskOutcome.done();
    }
    var mayCreate = wasUnread(task) && mayBeCreated({ shopId: shopId, order: item, takesFinished: isWantedBy(task) });
    var outcome = mayCreate ? createImported.createUnread(shopId, unread) : taskOutcome.unreadable(fault);
    counts[outcome.kind === 'done' ? 'created' : 'notCreated'] += 1;
    return outcome;
}

/**
 * Whether the last attempt could not read it either.
 * @param {Task | null} task
 * @returns {boolean}
 */
function wasUnread(task) {
    return task !== null && task.custom.lastCode === taskOutcome.UNEXPECTED_ANSWER;
}

/**
 * @param {ImportCandidate} candidate
 * @returns {boolean}
 */
function mayBeCreated(candidate) {
    var order = candidate.order;
    return order.status !== '' && order.line_items.length > 0 && decideCandidate(candidate).what === 'create';
}

/**
 * Keeps an order that a list told in a form that cannot be read as a whole. Never throws: a task tries again.
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
    var task = keptTask.openTask(taskIds.importTaskId(id));
    var outcome = outcomeOf(id, counts, function () {
        return importUnread(shopId, unread, task, counts);
    });
    endOrKeep(shopId, id, isWantedBy(task), outcome);
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
 * Whether a person wanted the order when its task was kept, also if it was delivered before it came here.
 * @param {Task | null} task
 * @returns {boolean}
 */
function isWantedBy(task) {
    return task !== null && tasks.payloadOf(task, {}).takesFinished === true;
}

module.exports = {
    nothingImported: nothingImported,
    importChange: importChange,
    importOrder: importOrder,
    importUnread: importUnread,
    keepUnread: keepUnread,
    isWantedBy: isWantedBy
};
