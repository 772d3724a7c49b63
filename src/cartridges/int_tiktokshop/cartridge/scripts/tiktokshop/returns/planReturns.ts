import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { now } from '../platform/clock';
import { addId, hasId } from '../openapi/rules/idMap';
import type { IdSet } from '../openapi/rules/idMap';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { dueTasks } from '../tasks/store/dueTasks';
import { returnsToForget } from './forgetReturns';
import { returnsToRestock } from './restockReturns';
import { isOpen, stageOf } from './rules/returnStage';
import { planningPass } from './returnsPass';
import { syncReturns } from './syncReturns';
import { missedReturns } from './watchReturnDeadlines';

/** What a run of TikTokShop-SyncReturns would do. */
export interface ReturnsPlan {
    summary: Notice[];
    /** Why TikTok did not tell all. */
    problems: Notice[];
}

/**
 * Asks TikTok what a run of TikTokShop-SyncReturns would ask, and says what the run would do. Changes nothing.
 * @param maxPages - pages of fifty returns for each shop
 * @param limit - returns of each kind that one run looks at
 */
export function planReturns(maxPages: number, limit: number): ReturnsPlan {
    const changed: IdSet = {};
    let newlyMissed = 0;
    const read = syncReturns(
        maxPages,
        planningPass((told) => {
            addId(changed, told.returnId);
            newlyMissed += isMissed(told) ? 1 : 0;
        })
    );
    const isLeft = (object: { custom: { returnId: string } }): boolean => !hasId(changed, object.custom.returnId);
    return {
        summary: [
            notice('job.plan.answer_return', [dueTasks('answer-return', limit).length]),
            notice('job.returns.applied', [read.applied]),
            notice('job.returns.without_order', [read.withoutOrder]),
            notice('job.plan.restock', [returnsToRestock(limit)]),
            notice('job.plan.missed', [missedReturns(limit).filter(isLeft).length + newlyMissed]),
            notice('job.plan.forget_returns', [returnsToForget(limit).filter(isLeft).length])
        ],
        problems: read.problems
    };
}

/** Whether the deadline has passed of a return that would be stored like this. */
function isMissed(told: TikTokReturn): boolean {
    return isOpen(stageOf(told.status)) && told.answerBy > 0 && told.answerBy * 1000 <= now().getTime();
}
