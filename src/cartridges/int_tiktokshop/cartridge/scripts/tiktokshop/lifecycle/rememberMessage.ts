import type { OrderMessage } from './rules/orderMessage';
import type { Outcome } from '../platform/rules/outcome';
import { addHistory } from './store/history';
import type { HistorySource } from './store/history';
import type { LedgerEntry } from './store/ledger/ledgerEntry';

/** Adds a message and its outcome to the order's history. Needs a transaction. */
export function rememberMessage(entry: LedgerEntry, message: OrderMessage, outcome: Outcome): void {
    addHistory(entry, sourceOf(message), describe(message), outcome);
}

function sourceOf(message: OrderMessage): HistorySource {
    return message.initiator === 'SELLER' ? 'OMS' : message.initiator;
}

function describe(message: OrderMessage): string {
    const packages = message.packages.map((parcel) => parcel.packageNo).join(', ');
    const some = message.cancelledItems ? ', some units' : '';
    const by = message.by ? ' (' + message.by + ')' : '';
    return message.status + some + (packages === '' ? '' : ', package ' + packages) + by;
}
