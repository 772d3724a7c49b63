'use strict';

var appliedStatusOf = require('./store/ledger/appliedStatus');
var cancellationUndo = require('./store/ledger/cancellationUndo');
var alerts = require('./store/ledger/alerts');
var ledgerEntry = require('./store/ledger/ledgerEntry');
var retiredEntry = require('./store/ledger/retiredEntry');
var decideRetirement = require('./rules/decideRetirement');
var orderState = require('./store/orderState');
var orders = require('./store/orders');
var clock = require('../platform/clock');
var log = require('../platform/log');
var durations = require('../platform/rules/durations');
var shopSettings = require('../platform/shopSettings');
var taskLists = require('../tasks/store/taskLists');

/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('./rules/decideRetirement').QuietDays} QuietDays */
/** @typedef {import('./rules/decideRetirement').RetirementFacts} RetirementFacts */

/**
 * What decides whether an entry may go, beside the entry.
 * @typedef {Object} RetirementTerms
 * @property {QuietDays} days
 * @property {boolean} isFeedWritten - Whether a job writes the order feed, so that TikTok will learn what is due for
 *     it.
 */

/**
 * Moves the entry of a finished order to the order. Does nothing where the order still needs it. Needs a transaction.
 * @param {string} externalOrderId
 * @param {RetirementTerms} terms
 */
function retireIfFinished(externalOrderId, terms) {
    var entry = ledgerEntry.liveEntry(externalOrderId);
    var order = orders.orderOf(entry);
    if (!entry) {
        return;
    }
    if (!order) {
        removeIfOrphan(entry, terms.days);
    } else if (
        decideRetirement.mayRetire(factsOf(order, entry, terms), terms.days) &&
        !retiredEntry.retireEntry(order, entry)
    ) {
        log.logOf('ledger').warn('order ' + order.orderNo + ' has no room for its ledger entry, which stays');
    }
}

/**
 * Removes the entry of an order that B2C Commerce has deleted: no message can change that order. The entry stays for
 * the longest time, because without it the import would create the order again while TikTok tells of it.
 * @param {LedgerEntry} entry
 * @param {QuietDays} days
 */
function removeIfOrphan(entry, days) {
    if (quietDaysOf(entry) >= days.longest) {
        ledgerEntry.removeEntry(entry);
    }
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {RetirementTerms} retirementTerms
 * @returns {RetirementFacts}
 */
function factsOf(order, entry, retirementTerms) {
    var isFeedWritten = retirementTerms.isFeedWritten;
    var custom = entry.custom;
    return {
        status: appliedStatusOf(entry),
        quietDays: quietDaysOf(entry),
        // Read only when they are asked for: most orders were not quiet for long enough.
        get isDue() {
            return isDue(entry, isFeedWritten) || taskLists.hasOpenTask(custom.externalOrderId);
        },
        get isHeld() {
            return ledgerEntry.isUnproven(entry) || orderState.openHoldOf(order, entry) !== '';
        },
        get isListed() {
            return alerts.needsAttention(entry) || custom.alertDue === true || custom.requestOpen === true;
        }
    };
}

/**
 * Whether an order was quiet for long enough to leave the ledger, if nothing else keeps it.
 * @param {LedgerEntry} entry
 * @param {QuietDays} days
 * @returns {boolean}
 */
function wasQuiet(entry, days) {
    return decideRetirement.isQuiet(appliedStatusOf(entry), quietDaysOf(entry), days);
}

/**
 * @param {LedgerEntry} entry
 * @returns {number}
 */
function quietDaysOf(entry) {
    return (clock.now().getTime() - entry.lastModified.getTime()) / durations.DAY;
}

/**
 * Whether a job has work to do with the order.
 * @param {LedgerEntry} entry
 * @param {boolean} isFeedWritten
 * @returns {boolean}
 */
function isDue(entry, isFeedWritten) {
    var custom = entry.custom;
    var isToReport = custom.reportDue === true && shopSettings.reporterOf(custom.shopId) === 'cartridge';
    var isForFeed = custom.feedDue === true && isFeedWritten;
    var isForHook = custom.statusChangeDueAt !== null;
    var isForTikTok = custom.referenceDue === true;
    return (
        isToReport ||
        isForFeed ||
        isForTikTok ||
        isForHook ||
        custom.countDue === true ||
        cancellationUndo.cancellationUndoOf(entry) === 'due'
    );
}

module.exports = {
    retireIfFinished: retireIfFinished,
    wasQuiet: wasQuiet
};
