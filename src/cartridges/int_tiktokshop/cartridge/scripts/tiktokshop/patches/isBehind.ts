import { isNews } from '../lifecycle/noticePlatformChange';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { patchedStatus } from './store/patchedStatus';

/** Whether the order carries a change that was not applied: in its own status, or patched where no hook ran. */
export function isBehind(order: dw.order.Order, entry: LedgerEntry): boolean {
    return isNews(order, entry) || patchedStatus(order, entry) !== null;
}
