import type { OrderMessage } from './rules/orderMessage';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from './store/history';
import type { HistorySource } from './store/history';
import type { LedgerEntry } from './store/ledger/ledgerEntry';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/** Adds a message and its outcome to the order's history. Needs a transaction. */
export function rememberMessage(entry: LedgerEntry, message: OrderMessage, outcome: Outcome): void {
    addHistory(entry, sourceOf(message), describe(message), outcome);
}

function sourceOf(message: OrderMessage): HistorySource {
    return message.initiator === 'SELLER' ? 'OMS' : message.initiator;
}

function describe(message: OrderMessage): Notice {
    const packages = message.packages.map((parcel) => parcel.packageNo).join(', ');
    return notice('history.message', [
        notice('status.' + message.status),
        message.cancelledItems ? notice('history.some_units') : '',
        packages === '' ? '' : notice('history.packages', [packages]),
        message.by ? notice('history.by', [message.by]) : ''
    ]);
}
