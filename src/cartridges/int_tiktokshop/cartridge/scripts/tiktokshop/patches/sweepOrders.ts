import { fromNow, isoNow } from '../platform/clock';
import { cursorValue, moveCursor } from '../platform/cursors';
import { rememberForeign } from '../identity/store/foreignOrders';
import { describeError, logOf } from '../platform/log';
import { ensureSealKey } from '../lifecycle/store/sealKey';
import { tiktokOrdersChangedSince } from '../lifecycle/store/orderSearch';
import { inTransaction } from '../platform/transaction';
import { catchUpOrder } from './catchUpOrder';

const CURSOR = 'adoptOrders';
/** How far the first sweep looks back: what has not changed since is adopted when something is said of it. */
const FIRST_LOOK = 90 * 24 * 60 * 60 * 1000;
/** How far each sweep looks back behind the last one: the search index is always some minutes late. */
const OVERLAP = 30 * 60 * 1000;

/**
 * Finds orders of TikTok that were created or patched where no hook tells us, be it through SCAPI, be it that hooks are
 * switched off, and does what the hooks would have done.
 * @returns how many orders were changed, and the numbers of those that could not be
 */
export function sweepOrders(): { changed: number; failed: string[] } {
    const started = isoNow();
    const last = cursorValue(CURSOR);
    ensureSealKey();
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
    rememberForeign(foreign);
    // What failed is found again as long as it is changed again, and the job that turns red shows it.
    const next = found.moreAfter ? new Date(found.moreAfter.getTime() + OVERLAP).toISOString() : started;
    inTransaction(() => moveCursor(CURSOR, next));
    return { changed: changed, failed: failed };
}

function lookingBack(time: string): Date {
    return new Date(new Date(time).getTime() - OVERLAP);
}
