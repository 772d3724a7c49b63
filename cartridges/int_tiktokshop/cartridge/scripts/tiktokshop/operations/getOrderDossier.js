'use strict';

var operationEvent = require('./rules/operationEvent');
var orderState = require('../lifecycle/rules/orderState');
var packages = require('../lifecycle/rules/packages');
var units = require('../lifecycle/rules/units');
var tiktokPayment = require('../lifecycle/rules/tiktok/tiktokPayment');
var lists = require('../platform/rules/lists');
var combineGroup = require('../lifecycle/store/combineGroup');
var history = require('../lifecycle/store/history');
var cancelRequest = require('../lifecycle/store/ledger/cancelRequest');
var ledgerEntry = require('../lifecycle/store/ledger/ledgerEntry');
var alerts = require('../lifecycle/store/ledger/alerts');
var packageIds = require('../lifecycle/store/ledger/packageIds');
var tiktokFacts = require('../lifecycle/store/ledger/tiktokFacts');
var moneyOfOrder = require('../lifecycle/store/orderMoney');
var orderNotes = require('../lifecycle/store/orderNotes');
var orderStateModule = require('../lifecycle/store/orderState');
var shopSettings = require('../platform/shopSettings');
var knownOrder = require('../identity/knownOrder');
var chooseAnswer = require('./chooseAnswer');
var endsByItself = require('./endsByItself');
var tasksOf = require('./orderTasks');
var describeReturn = require('../returns/describeReturn');
var carrierChoices = require('../shipments/carrierChoices');
var productFacts = require('./store/productFacts');
var noticeText = require('../platform/noticeText');
var taskIds = require('../tasks/rules/taskIds');

/** @typedef {import('./rules/operation').OperationName} OperationName */
/** @typedef {import('../lifecycle/rules/orderState').OrderState} OrderState */
/** @typedef {import('../lifecycle/rules/packages').Packages} Packages */
/** @typedef {import('../lifecycle/rules/tiktok/tiktokPayment').PaymentComparison} PaymentComparison */
/** @typedef {import('../lifecycle/rules/tiktok/tiktokPayment').TikTokPayment} TikTokPayment */
/** @typedef {import('../lifecycle/rules/tiktok/orderKinds').OrderKind} OrderKind */
/** @typedef {import('../lifecycle/store/history').HistoryLine} HistoryLine */
/** @typedef {import('../lifecycle/store/ledger/cancelRequest').KnownRequest} KnownRequest */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../lifecycle/store/orderMoney').OrderMoney} OrderMoney */
/** @typedef {import('../lifecycle/store/orderNotes').OrderNote} OrderNote */
/** @typedef {import('../platform/settings').Reporter} Reporter */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('../identity/knownOrder').KnownOrder} KnownOrder */
/** @typedef {import('../returns/describeReturn').DescribedReturn} DescribedReturn */
/** @typedef {import('./store/productFacts').ProductFacts} ProductFacts */

/** Code of a task that waits for a person's answer: no failure. */
var WAITS = 'waits_for_answer';

/** Notes shown of an order. */
var NOTES = 50;

/**
 * Everything that is known of one order.
 * @typedef {Object} OrderDossier
 * @property {dw.order.Order} order
 * @property {LedgerEntry} entry
 * @property {OrderState} state
 * @property {Packages} packages - The packages, each with its units.
 * @property {{ [packageNo: string]: string }} packageIds - TikTok's package ids by our package numbers.
 * @property {OrderKind[]} kinds - What the order is beside a plain sale.
 * @property {string[]} combinedWith - Numbers of the buyer's other orders that TikTok wants in one parcel with this
 *     one.
 * @property {OrderMoney} money
 * @property {TikTokPayment | null} payment
 * @property {PaymentComparison} reconciliation
 * @property {Reporter} reporter
 * @property {KnownRequest | null} request
 * @property {DescribedReturn[]} returns - Its returns, refunds and replacements on TikTok.
 * @property {boolean} needsAttention
 * @property {string} alert - The cartridge's latest alert or note, in the reader's language; empty if the order needs
 *     no attention.
 * @property {boolean} alertEnds - Whether all its open alerts end once what they ask for is done.
 * @property {HistoryLine[]} history
 * @property {OrderNote[]} notes
 * @property {Task[]} tasks
 * @property {string[]} carriers - Names of carriers to choose from: TikTok's, as far as it was asked, and those in the
 *     settings.
 * @property {{ [productId: string]: ProductFacts }} products - What the catalog knows of each product.
 * @property {boolean} isRefusedByShipping - Whether TikTok takes no refusal of the open request but a shipment.
 * @property {OperationName[]} operations - The operations that a person can run now.
 */

/**
 * Everything about one order, read by key; null when this site has no such order.
 * @param {string} orderNo
 * @returns {OrderDossier | null}
 */
function getOrderDossier(orderNo) {
    var known = knownOrder.knownOrder(orderNo);
    return known ? describe(known) : null;
}

/**
 * @param {KnownOrder} known
 * @returns {OrderDossier}
 */
function describe(known) {
    var order = known.order;
    var entry = known.entry;
    var state = orderStateModule.getState(order, entry);
    var money = moneyOfOrder(order);
    var payment = tiktokFacts.paymentOf(entry);
    var tasks = tasksOf(known);
    return {
        order: order,
        entry: entry,
        state: state,
        packages: orderStateModule.packagesOf(order, entry),
        packageIds: packageIds.packageIdsOf(entry),
        kinds: tiktokFacts.orderKindsOf(entry),
        combinedWith: combineGroup.combinedWith(entry),
        money: money,
        payment: payment,
        reconciliation: tiktokPayment.comparePayment(money.total, money.currency, payment),
        reporter: shopSettings.reporterOf(entry.custom.shopId),
        request: requestOf(entry, tasks),
        returns: describeReturn.describeReturnsOf(entry),
        needsAttention: alerts.needsAttention(entry),
        alert: alerts.needsAttention(entry) ? orderNotes.alertTextOf(order, entry) : '',
        alertEnds: endsByItself(entry),
        history: history.historyOf(entry).map(inWords),
        notes: orderNotes.notesOf(order, NOTES),
        tasks: tasks,
        carriers: carrierChoices(),
        products: factsOfProducts(state),
        isRefusedByShipping: isOpenInShippingMarket(entry),
        operations: operationsFor(known, state, tasks)
    };
}

/**
 * @param {OrderState} state
 * @returns {OrderDossier['products']}
 */
function factsOfProducts(state) {
    var facts = {};
    Object.keys(state.ordered).forEach(function (productId) {
        facts[productId] = productFacts(productId);
    });
    return facts;
}

/**
 * @param {LedgerEntry} entry
 * @returns {boolean}
 */
function isOpenInShippingMarket(entry) {
    var request = cancelRequest.cancelRequestOf(entry);
    return request !== null && request.state === 'open' && chooseAnswer.takesNoRefusal(entry);
}

/**
 * @param {HistoryLine} line
 * @returns {HistoryLine}
 */
function inWords(line) {
    line.what = noticeText.textOfStored(line.what);
    return line;
}

/**
 * The buyer's request, with the remark in words: why an answer has failed, or why the request has its state. A request
 * that was accepted in spite of a refusal has none.
 * @param {LedgerEntry} entry
 * @param {Task[]} tasks
 * @returns {KnownRequest | null}
 */
function requestOf(entry, tasks) {
    var request = cancelRequest.cancelRequestOf(entry);
    if (request) {
        var task = tasks.filter(function (one) {
            return one.custom.taskId === taskIds.answerTaskId(request.cancelId);
        })[0];
        var hasFailed = task && request.state === 'open' && task.custom.lastCode !== WAITS;
        var failure = hasFailed ? task.custom.lastError || '' : '';
        request.remark = request.state === 'accepted' ? '' : noticeText.textOfStored(failure || request.remark);
    }
    return request;
}

/**
 * The operations that would not be refused, and would change something.
 * @param {KnownOrder} values
 * @param {OrderState} state
 * @param {Task[]} tasks
 * @returns {OperationName[]}
 */
function operationsFor(values, state, tasks) {
    var entry = values.entry;
    if (ledgerEntry.isUnproven(entry)) {
        return ['release'];
    }
    var isAlive = state.status !== 'CANCELLED' && state.platformStatus !== 'CANCELLED';
    var isCompleted = state.platformStatus === 'COMPLETED';
    return lists.namesThatHold([
        ['handled', alerts.needsAttention(entry)],
        ['accept', canAnswer(entry, 'accept') && !orderState.hasShipped(state)],
        ['refuse', canAnswer(entry, 'refuse') && !chooseAnswer.takesNoRefusal(entry)],
        [
            'retry',
            tasks.some(function (task) {
                return task.custom.state === 'dead';
            })
        ],
        ['release', isAlive && state.holdReason !== ''],
        ['ship', isAlive && state.holdReason === '' && units.countUnits(operationEvent.unitsToShip(state)) > 0],
        [
            'correct',
            state.holdReason === '' && packages.packageNumbers(packages.packagesWithTracking(state.packages)).length > 0
        ],
        ['cancel', isAlive && !isCompleted && units.countUnits(orderState.openUnits(state, state.packages)) > 0]
    ]);
}

/**
 * Whether a buyer's request waits for an answer from here, and a person has not chosen this one.
 * @param {LedgerEntry} entry
 * @param {'accept' | 'refuse'} choice
 * @returns {boolean}
 */
function canAnswer(entry, choice) {
    var request = cancelRequest.cancelRequestOf(entry);
    var isOpen = request !== null && request.state === 'open' && request.choice !== choice;
    return isOpen && shopSettings.reporterOf(entry.custom.shopId) === 'cartridge';
}

module.exports = getOrderDossier;
