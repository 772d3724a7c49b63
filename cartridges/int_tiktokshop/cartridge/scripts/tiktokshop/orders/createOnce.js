'use strict';

var adoptOrder = require('../identity/adoptOrder');
var firstAnswerModule = require('../lifecycle/store/ledger/firstAnswer');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var orders = require('../lifecycle/store/orders');
var sealKey = require('../lifecycle/store/sealKey');
var extensions = require('../platform/extensions');
var log = require('../platform/log');
var outcome = require('../platform/rules/outcome');
var transaction = require('../platform/transaction');
var createAnswer = require('./createAnswer');
var createNewOrder = require('./createNewOrder');
var existingOrder = require('./existingOrder');
var holdReason = require('./holdReason');
var mapOrder = require('./mapOrder');
var createOrder = require('./store/createOrder');

/** @typedef {import('./createAnswer').CreateAnswer} CreateAnswer */
/** @typedef {import('./createAnswer').CreateResult} CreateResult */
/** @typedef {import('./createNewOrder').Mapping} Mapping */
/** @typedef {import('./existingOrder').ExistingOrder} ExistingOrder */
/** @typedef {import('./rules/externalOrder').ExternalOrder} ExternalOrder */
/** @typedef {import('./store/basketLines').LineGoods} LineGoods */

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
        createAnswer.internalError()
    );
}

/**
 * @param {ExternalOrder} external
 * @param {Mapping | null} map
 * @returns {CreateResult | null} null after a failure, which is logged
 */
function createOrFind(external, map) {
    var existing = findEntry.getEntry(external.externalOrderId) ? null : existingOrder(external.externalOrderId);
    if (existing && existing.obstacle) {
        return createAnswer.failure(existing.mayPass ? 503 : 409, existing.obstacle);
    }
    var first = createInTransaction(external, existing, map, 'of-catalog');
    var made = first === 'refused' ? createInTransaction(external, existing, map, 'detached') : first;
    if (made === 'later') {
        var msg = 'The order cannot be created or answered for the moment; send it again in some minutes';
        return createAnswer.failure(
            503,
            outcome.rejected(createAnswer.TRY_AGAIN_LATER, '', 'the same order a few minutes later', msg)
        );
    }
    return made === 'failed' || made === 'refused' ? null : createAnswer.success(made);
}

/**
 * Creates the order in one transaction, or finds it. The unique key of the ledger entry and the unique order number are
 * the lock: the second writer rolls back.
 * @param {ExternalOrder} external
 * @param {ExistingOrder | null} existing - what others have created for it; null where the ledger has the order
 * @param {Mapping | null} map - null after its hook has failed
 * @param {LineGoods} goods
 * @returns {CreateAnswer | 'later' | 'failed' | 'refused'} `refused` when B2C Commerce takes no order of one of the
 *     products. `later` when the obstacle passes: this request may not read an order of another session, which the next
 *     run of TikTokShop-ProcessTasks adopts, or its session has too many baskets. `failed` when the order could not be
 *     created. All are logged
 */
function createInTransaction(external, existing, map, goods) {
    var known = existing && existing.order;
    var claiming = existing ? existing.claiming : [];
    try {
        var answer = transaction.inTransaction(
            function () {
                return (
                    firstAnswer(external) ||
                    (known
                        ? adoptExisting(external, known, map)
                        : createNewOrder.createNewOrder(external, claiming, map, goods))
                );
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
        if (createOrder.isOrderRefused(e)) {
            return 'refused';
        }
        return orders.isAccessRefused(e) || createOrder.isBasketLimitReached(e) ? 'later' : 'failed';
    }
}

/**
 * The first answer to this order; null if there was none.
 * @param {ExternalOrder} external
 * @returns {CreateAnswer | null}
 */
function firstAnswer(external) {
    var entry = findEntry.getEntry(external.externalOrderId);
    return entry
        ? firstAnswerModule.getAnswer(entry) || createAnswer.newAnswer(external, entry.custom.orderNo || '')
        : null;
}

/**
 * @param {ExternalOrder} external
 * @param {dw.order.Order} known
 * @param {Mapping | null} map
 * @returns {CreateAnswer}
 */
function adoptExisting(external, known, map) {
    var retired = findEntry.entryFor(known, external.externalOrderId);
    if (retired) {
        return firstAnswerModule.getAnswer(retired) || createAnswer.newAnswer(external, known.orderNo);
    }
    var entry = adoptOrder.adoptOrder(known, external.externalOrderId, map ? undefined : holdReason.NOT_MAPPED);
    createNewOrder.recordMappingFailure(known, entry, map);
    return createAnswer.newAnswer(external, known.orderNo);
}

module.exports = createOnce;
