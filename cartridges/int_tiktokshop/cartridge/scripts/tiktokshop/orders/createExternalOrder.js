'use strict';

var orders = require('../lifecycle/store/orders');
var clock = require('../platform/clock');
var log = require('../platform/log');
var ownCall = require('../platform/ownCall');
var source = require('../platform/rules/input/source');
var longestText = require('../platform/rules/longestText');
var notice = require('../platform/rules/notice');
var outcome = require('../platform/rules/outcome');
var strictJson = require('../platform/rules/input/strictJson');
var isTaxAdded = require('../platform/taxation');
var createAnswer = require('./createAnswer');
var createOnce = require('./createOnce');
var externalOrder = require('./rules/externalOrder');
var refusedOrders = require('./store/refusedOrders');
var verifyCaller = require('./verifyCaller');

/** @typedef {import('./createAnswer').CreateAnswer} CreateAnswer */
/** @typedef {import('./createAnswer').CreateResult} CreateResult */

/** Longer texts are no TikTok ids. */
var LONGEST_ID = 64;

/**
 * Creates the order that TikTok's connector, or our own import, posts after TikTok's hold. A repeat gets the first
 * answer again.
 * @param {() => string | null} readBody - reads the request body as received, null for one that is too long; not read
 *     for a caller who may not create orders
 * @param {(name: string) => string} header - reads a request header by its name
 * @returns {CreateResult} the answer; `internal_error` after an exception, which is logged
 */
function createExternalOrder(readBody, header) {
    return orInternalError(function () {
        return answerTo(readBody, header);
    });
}

/**
 * @param {() => string | null} readBody
 * @param {(name: string) => string} header
 * @returns {CreateResult}
 */
function answerTo(readBody, header) {
    var refusal = ownCall.isOwnCall(readBody, header) ? null : verifyCaller(header);
    if (refusal) {
        return createAnswer.failure(refusal.status, refusal.outcome);
    }
    var body = readBody();
    if (body === null) {
        return createAnswer.failure(413, longestText.tooLong());
    }
    var repeated = [];
    var input = strictJson.parseOfPaid(body, repeated);
    if (source.isObject(input) && input.debug === true) {
        return {
            status: 200,
            answer: { outcome: 'applied', error: false, orderNo: '', orderItems: [], msg: 'Connected' }
        };
    }
    var result = orInternalError(function () {
        return createFrom(input, body, repeated);
    });
    if (result.answer.error && result.answer.code !== createAnswer.TRY_AGAIN_LATER) {
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
        return createAnswer.internalError();
    }
}

/**
 * @param {*} input
 * @param {string} body - the document that `input` was read from
 * @param {string[]} repeated - paths of what it says twice, with one value
 * @returns {CreateResult}
 */
function createFrom(input, body, repeated) {
    var parsed = externalOrder.parseExternalOrder(input, !isTaxAdded());
    if (!parsed.ok) {
        return createAnswer.failure(400, input === undefined ? createAnswer.malformed(body) : parsed.rejection);
    }
    if (!orders.isCurrencyAllowed(parsed.order.currency)) {
        return createAnswer.failure(
            400,
            outcome.rejected(
                'currency_not_allowed',
                'currency',
                'a currency of the site',
                'The site does not sell in this currency'
            )
        );
    }
    repeated.forEach(function (path) {
        parsed.order.misfits.push({ path: path, problem: notice.notice('misfit.twice'), value: '' });
    });
    return createOnce(parsed.order, input);
}

/**
 * Records a refused order, so that operations see that it is missing, and why: its buyer has paid.
 * @param {*} input
 * @param {CreateAnswer} answer
 */
function recordRefusedOrder(input, answer) {
    var id = source.isObject(input) ? input.c_externalOrderId : null;
    if (typeof id === 'string' && id !== '' && id.length <= LONGEST_ID) {
        refusedOrders.storeRefusedOrder({
            externalOrderId: id,
            at: clock.isoNow(),
            code: answer.code || '',
            path: answer.path || ''
        });
    }
}

module.exports = createExternalOrder;
