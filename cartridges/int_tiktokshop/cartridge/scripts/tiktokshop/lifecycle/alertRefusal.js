'use strict';

var log = require('../platform/log');
var notice = require('../platform/rules/notice');
var alertOperations = require('./alertOperations');

/** @typedef {import('../platform/rules/outcome').Outcome} Outcome */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * Who sent a message that was refused.
 * @typedef {'tiktok' | 'oms' | 'patch' | 'seller_patch'} RefusedSource
 */

/**
 * Alerts operations that a message was not applied, where its sender gets no answer. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {RefusedSource} source
 * @param {Outcome} outcome
 */
function alertRefusal(order, entry, source, outcome) {
    var code = outcome.code || outcome.outcome;
    log.logOf('order').warn(order.orderNo + ': ' + code + ' ' + (outcome.path || '') + ': ' + (outcome.msg || ''));
    var why = notice.notice('rejected.' + code, [outcome.path || '', outcome.msg || code]);
    alertOperations.alertOperationsOnce(order, entry, notice.notice('alert.refused_' + source, [why, code]));
}

module.exports = alertRefusal;
