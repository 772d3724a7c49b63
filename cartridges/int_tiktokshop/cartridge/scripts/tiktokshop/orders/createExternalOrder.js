'use strict';

var externalOrder = require('./rules/externalOrder');
var inputModule = require('../platform/rules/input');
var money = require('../platform/rules/money');
var orderStatus = require('../lifecycle/rules/orderStatus');
var orderTotals = require('./rules/orderTotals');
var unusual = require('./rules/unusual');
var outcome = require('../platform/rules/outcome');
var basketLines = require('./store/basketLines');
var clock = require('../platform/clock');
var history = require('../lifecycle/store/history');
var json = require('../platform/json');
var ledger = require('../lifecycle/store/ledger');
var extensions = require('../platform/extensions');
var log = require('../platform/log');
var orders = require('../lifecycle/store/orders');
var writeExternalAttributes = require('./store/externalAttributes');
var keepMisfits = require('./store/misfitNotes');
var placeOrder = require('./store/placeOrder');
var refusedOrders = require('./store/refusedOrders');
var sealKey = require('../lifecycle/store/sealKey');
var settings = require('../platform/settings');
var inTransaction = require('../platform/transaction');
var unprovenEntries = require('../identity/store/unprovenEntries');
var adoptOrder = require('../identity/adoptOrder');
var alertOperations = require('../lifecycle/alertOperations');
var existingOrder = require('./existingOrder');
var recordHookFailure = require('../lifecycle/recordHookFailure');
var mapOrder = require('./mapOrder');
var verifyCaller = require('./verifyCaller');

/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('../lifecycle/store/ledger').LedgerEntry} LedgerEntry */
/** @typedef {import('./store/placeOrder').PlacedOrder} PlacedOrder */

/** Reason of a hold: a merchant's hook could not write to the order. */
var NOT_MAPPED = 'mapping_failed';

/**
 * Answer to TikTok's connector: the fields of the official cartridge, and the outcome.
 * @typedef {Outcome & { error: boolean, orderNo: string, orderItems: Array<{ product_id: string, ats: number }>,
 *     c_externalChannelOrderStatus?: number, shippingStatus?: string }} CreateAnswer
 */

/** Code of a refusal that has nothing to do with the order: the connector sends it again. */
var TRY_AGAIN_LATER = 'try_again_later';

/** Longer texts are no TikTok ids. */
var LONGEST_ID = 64;

/**
 * The HTTP status and body of the answer.
 * @typedef {Object} CreateResult
 * @property {number} status
 * @property {CreateAnswer} answer
 */

/**
 * Creates the order that TikTok's connector posts after TikTok's hold. A repeat gets the first answer again.
 * @param {string} body - the request body as received
 * @param {(name: string) => string} header - reads a request header by its name
 * @returns {CreateResult} the answer; `internal_error` after an exception, which is logged
 */
function createExternalOrder(body, header) {
    return orInternalError(function () {
        return answerTo(body, header);
    });
}

/**
 * @param {string} body
 * @param {(name: string) => string} header
 * @returns {CreateResult}
 */
function answerTo(body, header) {
    var refusal = verifyCaller(header);
    if (refusal) {
        return failure(refusal.status, refusal.outcome);
    }
    var input = json.parseJson(body);
    if (inputModule.isObject(input) && input.debug === true) {
        return {
            status: 200,
            answer: { outcome: 'applied', error: false, orderNo: '', orderItems: [], msg: 'Connected' }
        };
    }
    var result = orInternalError(function () {
        return createFrom(input);
    });
    if (result.answer.error && result.answer.code !== TRY_AGAIN_LATER) {
        recordRefusedOrder(input, result.answer);
    }
    return result;
}

/**
 * The connector reads JSON, which the platform's own error page is not.
 * @param {() => CreateResult} answer
 * @returns {CreateResult}
 */
function orInternalError(answer) {
    try {
        return answer();
    } catch (e) {
        log.logOf('create').error('an order was not created: ' + log.describeError(e));
        return internalError();
    }
}

/**
 * @param {*} input
 * @returns {CreateResult}
 */
function createFrom(input) {
    var parsed = externalOrder.parseExternalOrder(input);
    if (!parsed.ok) {
        return failure(400, input === undefined ? malformed() : parsed.rejection);
    }
    if (!orders.isCurrencyAllowed(parsed.order.currency)) {
        return failure(
            400,
            outcome.rejected(
                'currency_not_allowed',
                'currency',
                'a currency of the site',
                'The site does not sell in this currency'
            )
        );
    }
    return createOnce(parsed.order, input);
}

/**
 * Records a refused order, so that operations see that it is missing, and why: its buyer has paid.
 * @param {*} input
 * @param {CreateAnswer} answer
 */
function recordRefusedOrder(input, answer) {
    var id = inputModule.isObject(input) ? input.c_externalOrderId : null;
    if (typeof id === 'string' && id !== '' && id.length <= LONGEST_ID) {
        refusedOrders.storeRefusedOrder({
            externalOrderId: id,
            at: clock.isoNow(),
            code: answer.code || '',
            path: answer.path || ''
        });
    }
}

/**
 * Creates the order. The buyer has paid: when a merchant's hook fails, the order is created without it and held.
 * @param {ExternalOrder} external
 * @param {*} source
 * @returns {CreateResult}
 */
function createOnce(external, source) {
    sealKey.ensureSealKey();
    return (
        createOrFind(external, function (order) {
            return mapOrder.mapOrder(order, source);
        }) ||
        (extensions.hasExtension(mapOrder.MAP_ORDER) ? createOrFind(external, null) : null) ||
        internalError()
    );
}

/**
 * @param {ExternalOrder} external
 * @param {Mapping | null} map
 * @returns {CreateResult | null} null after a failure, which is logged
 */
function createOrFind(external, map) {
    var existing = ledger.findEntry(external.externalOrderId) ? null : existingOrder(external.externalOrderId);
    if (existing && existing.obstacle) {
        return failure(existing.mayPass ? 503 : 409, existing.obstacle);
    }
    var made = attempt(external, existing && existing.order, map);
    if (made === 'later') {
        var msg = 'The order cannot be created or answered for the moment; send it again in some minutes';
        return failure(503, outcome.rejected(TRY_AGAIN_LATER, '', 'the same order a few minutes later', msg));
    }
    return made === 'failed' ? null : success(made);
}

/**
 * Lets a merchant's cartridge write to the order.
 * @returns false when its hook failed
 * @typedef {(order: dw.order.Order) => boolean} Mapping
 */

/**
 * Creates the order in one transaction, or finds it. The unique key of the ledger entry and the unique order number are
 * the lock: the second writer rolls back.
 * @param {ExternalOrder} external
 * @param {dw.order.Order | null} known - the order that somebody else has created for it, or null
 * @param {Mapping | null} map - null after its hook has failed
 * @returns {CreateAnswer | 'later' | 'failed'} `later` when the obstacle passes: this request may not read an order of
 *     another session, which the next run of TikTokShop-ProcessTasks adopts, or its session has too many baskets.
 *     `failed` when the order could not be created. Both are logged
 */
function attempt(external, known, map) {
    try {
        var answer = inTransaction(
            function () {
                return firstAnswer(external) || (known ? adopt(external, known, map) : create(external, map));
            },
            function (result) {
                return result !== null;
            }
        );
        return answer || 'failed';
    } catch (e) {
        var first = firstAnswer(external);
        if (first) {
            return first;
        }
        log.logOf('create').error('order ' + external.externalOrderId + ': ' + log.describeError(e));
        return orders.isAccessRefused(e) || placeOrder.isBasketLimitReached(e) ? 'later' : 'failed';
    }
}

/**
 * The first answer to this order; null if there was none.
 * @param {ExternalOrder} external
 * @returns {CreateAnswer | null}
 */
function firstAnswer(external) {
    var entry = ledger.findEntry(external.externalOrderId);
    return entry ? ledger.getAnswer(entry) || newAnswer(external, entry.custom.orderNo || '') : null;
}

/**
 * @param {ExternalOrder} external
 * @param {dw.order.Order} known
 * @param {Mapping | null} map
 * @returns {CreateAnswer}
 */
function adopt(external, known, map) {
    var entry = adoptOrder.adoptOrder(known, external.externalOrderId, map ? '' : NOT_MAPPED);
    recordMappingFailure(known, entry, map);
    return newAnswer(external, known.orderNo);
}

/**
 * @param {ExternalOrder} external
 * @param {Mapping | null} map
 * @returns {CreateAnswer | null}
 */
function create(external, map) {
    var orderNo = settings.orderNoOf(external.externalOrderId);
    var other = unprovenEntries.unprovenOrderNo(external.externalOrderId);
    var placed = placeOrder.placeOrder(external, orderNo);
    var difference = orderTotals.totalsDifference(external);
    writeExternalAttributes(placed.order, external);
    // The hook runs before the statuses are set, so that it cannot change them.
    if (map && !map(placed.order)) {
        return null;
    }
    var reason = holdReason(placed, external, difference, map !== null);
    if (!externalOrder.isCashOnDelivery(external)) {
        orders.markPaid(placed.order);
    }
    orders.initializeStatuses(placed.order, external.externalOrderId, reason);
    if (difference !== 0) {
        placed.order.custom.tiktokTotalsDifference = money.fromMinorUnits(difference, external.currency);
    }
    var answer = newAnswer(external, orderNo);
    var entry = ledger.createEntry(external.externalOrderId, orderNo);
    entry.custom.stockTaken = JSON.stringify(placed.lines.stockTaken);
    ledger.storeAnswer(entry, answer);
    history.addHistory(entry, 'TIKTOK', 'Order created', { outcome: reason === '' ? 'applied' : 'held', code: reason });
    keepMisfits(placed.order, external);
    recordMappingFailure(placed.order, entry, map);
    if (other !== '') {
        alertOperations.alertOperations(
            placed.order,
            entry,
            'Order ' + other + ' has the same TikTok id but is another order: look at it'
        );
    }
    ledger.markFeedDue(entry);
    return answer;
}

/**
 * Why the order is held, as codes separated by commas; empty when it is not.
 * @param {PlacedOrder} placed
 * @param {ExternalOrder} external
 * @param {number} difference
 * @param {boolean} isMapped
 * @returns {string}
 */
function holdReason(placed, external, difference, isMapped) {
    var reasons = [];
    if (placed.lines.unknownProducts.length > 0) {
        reasons.push('unknown_product');
    }
    if (placed.lines.withoutStock.length > 0) {
        reasons.push('out_of_stock');
    }
    if (placed.lines.otherQuantities.length > 0) {
        reasons.push('other_quantity');
    }
    if (!placed.hasShippingMethod) {
        reasons.push('unknown_shipping_method');
    }
    if (
        Math.abs(difference) >
        settings.totalsTolerance() * Math.pow(10, money.currencyDigits(external.currency)) + 1e-6
    ) {
        reasons.push('totals_differ');
    }
    if (external.spoiled.length > 0) {
        reasons.push('unreadable_text');
    }
    if (!isMapped) {
        reasons.push(NOT_MAPPED);
    }
    return reasons.concat(unusual(external, settings.paymentMethodId())).join(', ');
}

/**
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {Mapping | null} map
 */
function recordMappingFailure(order, entry, map) {
    if (!map) {
        recordHookFailure.recordHookFailure(
            order,
            entry,
            mapOrder.MAP_ORDER,
            'The order was created without it and is held'
        );
    }
}

/**
 * @param {ExternalOrder} external
 * @param {string} orderNo
 * @returns {CreateAnswer}
 */
function newAnswer(external, orderNo) {
    return {
        error: false,
        orderNo: orderNo,
        orderItems: basketLines.availability(external),
        c_externalChannelOrderStatus: orderStatus.CHANNEL_STATUS.NEW,
        shippingStatus: 'NOTSHIPPED',
        msg: 'Order created',
        outcome: 'applied'
    };
}

/** @returns {CreateResult} */
function internalError() {
    return failure(500, outcome.rejected('internal_error', '', '', 'The order could not be created; try again'));
}

/** @returns {Outcome} */
function malformed() {
    return outcome.rejected('malformed_json', '', 'a JSON object', 'The body is not JSON');
}

/**
 * @param {CreateAnswer} answer
 * @returns {CreateResult}
 */
function success(answer) {
    return { status: 200, answer: answer };
}

/**
 * @param {number} status
 * @param {Outcome} outcome
 * @returns {CreateResult}
 */
function failure(status, outcome) {
    return {
        status: settings.failuresAs400() ? 400 : status,
        answer: {
            error: true,
            orderNo: '',
            orderItems: [],
            msg: outcome.msg,
            outcome: outcome.outcome,
            code: outcome.code,
            path: outcome.path,
            expected: outcome.expected
        }
    };
}

module.exports = createExternalOrder;
