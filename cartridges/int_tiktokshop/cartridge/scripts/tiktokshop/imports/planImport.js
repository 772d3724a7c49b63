'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var recipientAddress = require('../lifecycle/rules/address/recipientAddress');
var tiktokPayment = require('../lifecycle/rules/tiktok/tiktokPayment');
var log = require('../platform/log');
var decideCandidate = require('./decideCandidate');
var soldUnits = require('./rules/soldUnits');
var siteGoods = require('./store/siteGoods');

/** @typedef {import('../openapi/rules/tiktokOrder').TikTokOrder} TikTokOrder */
/** @typedef {import('./decideCandidate').ImportCandidate} ImportCandidate */

/**
 * What an import would do.
 * @typedef {Object} ImportPlan
 * @property {number} toCreate
 * @property {number} known
 * @property {number} onHold
 * @property {number} passed
 * @property {{ [currency: string]: number }} totals - What the buyers of the orders to create have paid, in minor units
 *     by currency.
 * @property {string[]} unknownProducts - Seller SKUs of the orders to create that the catalog does not have, each once.
 */

/**
 * Nothing planned yet.
 * @returns {ImportPlan}
 */
function nothingPlanned() {
    return { toCreate: 0, known: 0, onHold: 0, passed: 0, totals: {}, unknownProducts: [] };
}

/**
 * Adds an order to the plan, and logs it. Changes nothing else.
 * @param {ImportCandidate} candidate
 * @param {ImportPlan} plan
 */
function planImport(candidate, plan) {
    var order = candidate.order;
    var what = whatOf(candidate);
    plan[what] += 1;
    if (what === 'toCreate') {
        addOrder(plan, order);
    }
    log.logOf('import').warn('dry run: order ' + order.id + ', ' + order.status + ': ' + what);
}

/**
 * @param {ImportCandidate} candidate
 * @returns {'toCreate' | 'known' | 'onHold' | 'passed'}
 */
function whatOf(candidate) {
    if (findEntry.findEntry(candidate.order.id)) {
        return 'known';
    }
    var what = decideCandidate(candidate).what;
    if (what === 'wait') {
        return 'onHold';
    }
    return what === 'create' ? 'toCreate' : 'passed';
}

/**
 * @param {ImportPlan} plan
 * @param {TikTokOrder} order
 */
function addOrder(plan, order) {
    var payment = tiktokPayment.readPayment(order.payment);
    var goods = siteGoods(recipientAddress.readShownAddress(order.recipient_address));
    if (payment) {
        plan.totals[payment.currency] = (plan.totals[payment.currency] || 0) + payment.paid;
    }
    soldUnits
        .soldUnits(order, payment ? payment.currency : '', goods.isKnown)
        .map(function (unit) {
            return unit.productId;
        })
        .filter(function (productId) {
            return !goods.isKnown(productId) && plan.unknownProducts.indexOf(productId) < 0;
        })
        .forEach(function (productId) {
            plan.unknownProducts.push(productId);
        });
}

module.exports = {
    nothingPlanned: nothingPlanned,
    planImport: planImport
};
