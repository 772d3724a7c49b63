import { logOf } from '../platform/log';
import { notice } from '../platform/rules/notice';
import type { Outcome } from '../platform/rules/outcome';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { alertOperationsOnce } from './alertOperations';

/** Who sent a message that was refused. */
export type RefusedSource = 'tiktok' | 'oms' | 'patch' | 'seller_patch';

/** Alerts operations that a message was not applied, where its sender gets no answer. Needs a transaction. */
export function alertRefusal(order: dw.order.Order, entry: LedgerEntry, source: RefusedSource, outcome: Outcome): void {
    const code = outcome.code || outcome.outcome;
    logOf('order').warn(order.orderNo + ': ' + code + ' ' + (outcome.path || '') + ': ' + (outcome.msg || ''));
    const why = notice('rejected.' + code, [outcome.path || '', outcome.msg || code]);
    alertOperationsOnce(order, entry, notice('alert.refused_' + source, [why, code]));
}
