import { fromNow, isoNow } from '../platform/clock';
import { getValue, storeValue } from '../platform/storedValues';
import { recordForeignOrders } from '../identity/store/foreignOrders';
import { describeError, logOf } from '../platform/log';
import { ensureSealKey } from '../lifecycle/store/sealKey';
import { tiktokOrdersChangedSince } from '../lifecycle/store/orderSearch';
import { inTransaction } from '../platform/transaction';
import { catchUpOrder } from './catchUpOrder';
import { recordRefusedPatches } from './recordRefusedPatches';

const CURSOR = 'adoptOrders';
/** How far the first sweep looks back. Orders that did not change since are adopted with their next message. */
const FIRST_LOOK = 90 * 24 * 60 * 60 * 1000;
/** How far each sweep looks back before the last one: the search index lags some minutes. */
const OVERLAP = 30 * 60 * 1000;

/**
 * Finds TikTok orders that were created or patched while no hook ran, through SCAPI or with hooks switched off, and
 * does what the hooks would have done. Records what hooks have refused.
 * @returns the number of changed orders, and the numbers of orders that failed
 */
export function sweepOrders(): { changed: number; failed: string[] } {
    const started = isoNow();
    const last = getValue(CURSOR);
    ensureSealKey();
    recordRefusedPatches();
    const found = tiktokOrdersChangedSince(last === '' ? fromNow(-FIRST_LOOK) : lookingBack(last));
    const failed: string[] = [];
    const foreign: string[] = [];
    let changed = 0;
    found.orderNos.forEach((orderNo) => {
        try {
            const result = catchUpOrder(orderNo);
            changed += result === 'changed' ? 1 : 0;
            if (result === 'foreign') {
                foreign.push(orderNo);
            }
        } catch (e) {
            failed.push(orderNo);
            logOf('adopt').error('order ' + orderNo + ': ' + describeError(e));
        }
    });
    recordForeignOrders(foreign);
    // A failed order is found again with its next change; until then the failed job names it.
    const next = found.moreAfter ? new Date(found.moreAfter.getTime() + OVERLAP).toISOString() : started;
    inTransaction(() => storeValue(CURSOR, next));
    return { changed: changed, failed: failed };
}

function lookingBack(time: string): Date {
    return new Date(new Date(time).getTime() - OVERLAP);
}
