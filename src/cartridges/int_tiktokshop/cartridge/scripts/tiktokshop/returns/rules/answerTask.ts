import { RETURN_ACTS } from './returnActs';
import type { ReturnAct } from './returnActs';

/** Id of the task that tells TikTok of an act. */
export function answerTaskId(returnId: string, act: ReturnAct): string {
    return 'answer-return-' + returnId + '-' + act;
}

/** Ids of all tasks that a return can have. */
export function answerTaskIds(returnId: string): string[] {
    return RETURN_ACTS.map((act) => answerTaskId(returnId, act));
}
