import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import type { Outcome } from '../../platform/rules/outcome';

/** What a person is told about an answer that is not as TikTok documents it. It never quotes the answer. */
export function strangeAnswer(fault: Outcome): Notice {
    return notice('tiktok.strange_answer', [
        notice('rejected.' + (fault.code || ''), [fault.path || 'JSON', fault.msg || ''])
    ]);
}
