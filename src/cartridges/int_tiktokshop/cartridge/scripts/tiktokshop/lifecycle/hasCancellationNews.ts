import { unitsOfLines } from './rules/tiktok/tiktokState';
import { countUnits, plus, without } from './rules/units';
import type { Units } from './rules/units';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { findEntry } from './store/ledger/findEntry';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { storedJson } from '../platform/json';

/**
 * Whether TikTok has cancelled something of the order that is not cancelled here. Reads the ledger only: this is asked of
 * many orders at once, and an order that is broken must not stop the others.
 */
export function hasCancellationNews(tiktokOrder: TikTokOrder): boolean {
    const entry = findEntry(tiktokOrder.id);
    if (!entry || appliedStatusOf(entry) === 'CANCELLED') {
        return false;
    }
    const there = tiktokOrder.line_items.filter((line) => line.display_status === 'CANCELLED');
    const here = plus(
        storedJson<Units>(entry.custom.cancelledUnits, {}),
        storedJson<Units>(entry.custom.unitsCancelledTooLate, {})
    );
    return tiktokOrder.status === 'CANCELLED' || countUnits(without(unitsOfLines(there), here)) > 0;
}
