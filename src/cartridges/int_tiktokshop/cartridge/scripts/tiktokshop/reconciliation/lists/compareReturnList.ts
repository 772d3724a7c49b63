import { fetchReturns } from '../../openapi/returns';
import { lastRun } from '../../platform/jobRuns';
import { judgeReturn } from '../judgeReturn';
import { readPortion } from './portion';
import type { Portion, Work } from './portion';

/** Compares returns where the cartridge reads them: elsewhere the merchant may deal with them in Seller Center. */
export function compareReturnList(work: Work): Portion {
    const { access, run, sink } = work;
    if (lastRun('TikTokShop-SyncReturns') === null) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    return readPortion(
        work,
        () => fetchReturns(access.shop.api, { changedFrom: run.begin, changedTo: run.to }, run.pageToken),
        (told) => told.returnId,
        (returns) => {
            returns.forEach((told) => sink.judge(told.returnId, () => judgeReturn(told)));
            return null;
        }
    );
}
