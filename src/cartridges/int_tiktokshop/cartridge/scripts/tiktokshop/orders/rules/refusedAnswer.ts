import type { Outcome } from '../../platform/rules/outcome';

/** Answer to TikTok's connector where no order was created: the fields of the official cartridge, and the outcome. */
export interface RefusedAnswer extends Outcome {
    error: boolean;
    orderNo: string;
    orderItems: never[];
}

/** The body of a refusal. */
export function refusedAnswer(outcome: Outcome): RefusedAnswer {
    return {
        error: true,
        orderNo: '',
        orderItems: [],
        msg: outcome.msg,
        outcome: outcome.outcome,
        code: outcome.code,
        path: outcome.path,
        expected: outcome.expected
    };
}
