import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import type { Outcome } from '../../platform/rules/outcome';

/** What a person is told about an answer that is not as TikTok documents it. It never quotes the answer. */
export function strangeAnswer(fault: Outcome): Notice {
    return notice('tiktok.strange_answer', [
        notice('rejected.' + (fault.code || ''), [fault.path || 'JSON', fault.msg || ''])
    ]);
}

/**
 * What a job's message says of an answer that was read in spite of a fault.
 * @param call - as TikTok names it, for example `Search Returns`
 * @param why - what is not as documented
 */
export function strangeAnswerOf(call: string, why: Notice | string): Notice {
    return notice('job.tasks.strange_answer', [call, why]);
}
