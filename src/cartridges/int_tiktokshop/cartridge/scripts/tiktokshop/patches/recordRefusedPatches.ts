import { knownOrder } from '../identity/knownOrder';
import { alertRefusal } from '../lifecycle/alertRefusal';
import { addHistory, historyOf } from '../lifecycle/store/history';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { inTransaction } from '../platform/transaction';
import { takeRefusedPatches } from './store/refusedPatches';
import type { RefusedPatch } from './store/refusedPatches';
import { notice, storedNotice } from '../platform/rules/notice';

const PATCH = notice('history.patch');

/**
 * Records the patches that hooks have refused, each in a transaction of its own: in the history of the order, and as an
 * alert. Never throws, because a hook calls it as well: a failure is logged.
 */
export function recordRefusedPatches(): void {
    takeRefusedPatches().forEach((patch) => {
        try {
            inTransaction(() => recordPatch(patch));
        } catch (e) {
            logOf('order').error(patch.orderNo + ': a refused patch, ' + patch.code + ': ' + describeError(e));
        }
    });
}

function recordPatch(patch: RefusedPatch): void {
    const known = knownOrder(patch.orderNo);
    if (known) {
        const outcome = rejected(patch.code, patch.path, '', patch.msg);
        recordRefusal(known.order, known.entry, patch.isFromOms ? 'OMS' : 'TIKTOK', outcome);
    }
}

/**
 * Records that a patch of an order was refused. Needs a transaction.
 * @param sender - who sent the patch
 */
export function recordRefusal(
    order: dw.order.Order,
    entry: LedgerEntry,
    sender: 'OMS' | 'TIKTOK',
    outcome: Outcome
): void {
    const last = historyOf(entry).pop();
    if (!last || last.what !== storedNotice(PATCH) || last.code !== outcome.code) {
        addHistory(entry, sender, PATCH, { outcome: 'rejected', code: outcome.code || '' });
    }
    alertRefusal(order, entry, sender === 'OMS' ? 'seller_patch' : 'patch', outcome);
}
