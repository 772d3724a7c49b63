import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import type { ReturnStage } from './returnStage';

/** Source: Search Returns, `return_type`. */
const TYPES = ['REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];

/** A type of TikTok for people. */
export function typeNotice(type: string): Notice {
    return notice('return.type.' + (TYPES.indexOf(type) >= 0 ? type : 'other'));
}

/** A stage for people. */
export function stageNotice(stage: ReturnStage): Notice {
    return notice('return.stage.' + stage);
}
