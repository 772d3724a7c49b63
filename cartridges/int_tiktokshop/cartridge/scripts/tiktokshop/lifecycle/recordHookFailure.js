'use strict';

var notice = require('../platform/rules/notice');
var history = require('./store/history');
var alerts = require('./store/ledger/alerts');
var alertOperations = require('./alertOperations');

/** @typedef {import('../platform/extensions').ExtensionPoint} ExtensionPoint */
/** @typedef {import('./store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * A merchant's hook that failed.
 * @typedef {Object} HookFailure
 * @property {ExtensionPoint} point
 * @property {string} instead - Code of the notice that tells what was done without the hook.
 * @property {string[]} [values] - Further values of that notice.
 */

/**
 * Records that a merchant's hook failed for an order, and alerts operations unless the same alert is still to be
 * mailed. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @param {HookFailure} failure
 */
function recordHookFailure(order, entry, failure) {
    var point = failure.point;
    var instead = failure.instead;
    var values = failure.values;
    history.addHistory(entry, 'CARTRIDGE', notice.notice('history.hook', [point]), {
        outcome: 'failed',
        code: 'hook_failed'
    });
    var alert = notice.notice(instead, [notice.notice('hook.failed', [point])].concat(values || []));
    if (alerts.alertsOf(entry).indexOf(notice.storedNotice(alert)) < 0) {
        alertOperations.alertOperations(order, entry, alert);
    }
}

module.exports = recordHookFailure;
