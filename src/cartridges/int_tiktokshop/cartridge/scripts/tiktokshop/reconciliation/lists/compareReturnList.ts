import { fetchReturns } from '../../openapi/returns';
import { lastRun } from '../../platform/jobRuns';
import { judgeReturn } from '../judgeReturn';
import { readPortion } from './portion';
import type { Portion, Work } from './portion';

/** Compares returns where the cartridge reads them: elsewhere the merchant may deal with them in Seller Center. */
export function compareReturnList(work: Work): Portion {
    if (lastRun('TikTokShop-SyncReturns') === null) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    return readPortion(work, {
        fetch: fetchReturns,
        idOf: (told) => told.returnId,
        take: (returns) => {
            returns.forEach((told) => work.sink.judge(told.returnId, () => judgeReturn(told)));
            return null;
        }
    });
}
