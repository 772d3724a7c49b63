import { endlessList, isEndless, startReading } from '../openapi/rules/listReading';
import { epochSeconds } from '../platform/clock';
import type { Notice } from '../platform/rules/notice';
import type { ShopAccess } from '../shops/openAccess';
import type { DifferenceSink } from './differenceSink';
import { lookAgain } from './lookAgain';
import { moveOn, readAgain } from './rules/reconcileRun';
import type { Phase, ReconcileRun } from './rules/reconcileRun';
import type { Portion, Work } from './lists/portion';
import { compareOrderList } from './lists/compareOrderList';
import { compareCancellationList, compareOpenRequests } from './lists/compareRequestLists';
import { comparePackageList } from './lists/comparePackageList';
import { compareReturnList } from './lists/compareReturnList';
import { findUnreadOrders } from './lists/findUnreadOrders';

/** How often one run begins a list again whose page TikTok no longer finds. */
const MAX_RESTARTS = 3;

/**
 * Compares a shop with what is here, portion by portion.
 * @param run - where to begin; moved on
 * @param isOver - whether the run has to end now
 * @returns why TikTok did not tell all; null when it did, or when operations hear of it in another way
 */
export function reconcileShop(
    access: ShopAccess,
    run: ReconcileRun,
    sink: DifferenceSink,
    isOver: () => boolean
): Notice | null {
    const work = { access: access, run: run, sink: sink, reading: startReading() };
    let problem: Notice | null = null;
    let restarts = 0;
    while (run.phase !== null && !isOver()) {
        const portion = PORTIONS[run.phase](work);
        if (portion.isRead) {
            const isBarren = portion.nextPageToken !== '' && isEndless(work.reading);
            problem = isBarren ? endlessList() : portion.problem || problem;
            // The other lists are compared also where one does not end.
            moveOn(run, isBarren ? '' : portion.nextPageToken, epochSeconds());
            work.reading = run.pageToken === '' ? startReading() : work.reading;
        } else if (portion.isPageLost && restarts < MAX_RESTARTS) {
            restarts += 1;
            readAgain(run);
            work.reading = startReading();
        } else {
            return portion.told;
        }
        sink.keepPlace();
    }
    return problem;
}

const PORTIONS: { [phase in Phase]: (work: Work) => Portion } = {
    orders: compareOrderList,
    cancellations: compareCancellationList,
    requests: compareOpenRequests,
    packages: comparePackageList,
    returns: compareReturnList,
    unread: findUnreadOrders,
    again: (work) => lookAgainAt(work)
};

/** A dry run keeps nothing, so there is nothing to look at again. */
function lookAgainAt({ access, run, sink }: Work): Portion {
    if (sink.isDry) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    const seen = lookAgain(access, run, sink);
    return seen.isRead
        ? { isRead: true, nextPageToken: seen.isAll ? '' : 'more', problem: seen.problem }
        : { isRead: false, isPageLost: false, told: seen.problem };
}
