import type { TikTokReturn } from '../../openapi/rules/tiktokReturn';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';
import { refundOf } from './refund';
import { answers } from './returnChoice';
import type { ReturnChoice } from './returnChoice';
import { isOpen, isPaidBack, stageOf, waitsForSeller } from './returnStage';
import type { ReturnStage } from './returnStage';

/** What is new about a return. */
export interface ReturnNews {
    isNewStatus: boolean;
    /** What a person has to look at. */
    alerts: Notice[];
}

/**
 * What is new about a return.
 * @param before - what TikTok told last; null if it is new here
 * @param choice - what a user or the OMS has decided about it; null for nothing
 * @param areGoodsHere - whether goods of it were received here
 */
export function newsOf(
    before: TikTokReturn | null,
    told: TikTokReturn,
    choice: ReturnChoice | null,
    areGoodsHere: boolean
): ReturnNews {
    const stage = stageOf(told.status);
    const isNewStatus = !before || before.status !== told.status;
    // A return that was over before the first reading is no news.
    const isOld = !before && !isOpen(stage);
    const alerts = alertsFor(before, told, areGoodsHere).concat(
        wasDecidedByTikTok(before, told, choice) ? [notice('alert.return_decided', [told.returnId])] : []
    );
    return { isNewStatus: isNewStatus, alerts: isNewStatus && !isOld ? alerts : [] };
}

function alertsFor(before: TikTokReturn | null, told: TikTokReturn, areGoodsHere: boolean): Notice[] {
    const stage = stageOf(told.status);
    const wantsGoods = told.type === 'RETURN_AND_REFUND' && !told.mayBuyerKeep;
    const values = [told.returnId];
    const alerts: Array<[boolean, string]> = [
        [stage === 'pending', 'alert.return_asked'],
        [stage === 'sent', 'alert.return_sent'],
        [stage === 'disputed', 'alert.return_disputed'],
        [stage === 'unknown', 'alert.return_unknown'],
        [stage === 'refunded' && wantsGoods && !areGoodsHere, 'alert.refund_without_goods'],
        [isClosedAfterRefund(before, stage), 'alert.return_closed_after_refund'],
        [isPaidBack(stage, told.isQuickRefund) && refundOf(told) === null, 'alert.refund_unknown']
    ];
    return alerts.filter((alert) => alert[0]).map((alert) => notice(alert[1], values));
}

/** Whether the seller missed the deadline, so that TikTok has decided. */
function wasDecidedByTikTok(before: TikTokReturn | null, told: TikTokReturn, choice: ReturnChoice | null): boolean {
    return (
        before !== null &&
        waitsForSeller(stageOf(before.status)) &&
        before.answerBy > 0 &&
        told.changedAt >= before.answerBy &&
        !(answers(choice, before.status) && choice !== null && choice.state === 'sent')
    );
}

/** TikTok has paid before the goods came, and the return has then ended without a refund. */
function isClosedAfterRefund(before: TikTokReturn | null, stage: ReturnStage): boolean {
    return before !== null && refundOf(before) !== null && (stage === 'refused' || stage === 'cancelled');
}
