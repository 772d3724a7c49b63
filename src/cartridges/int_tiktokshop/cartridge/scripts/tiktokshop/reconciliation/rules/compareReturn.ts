import type { TikTokReturn } from '../../openapi/rules/tiktokReturn';
import { stageOf } from '../../returns/rules/returnStage';
import { SETTLING } from './compareOrder';
import type { Difference } from './difference';

/** What this side has of a return. */
export interface ReturnHere {
    orderNo: string;
    /** TikTok's status as last told; empty where there is no object of the return, or no longer one. */
    status: string;
    /** The stage that was booked on the order; empty for none. */
    stage: string;
}

/**
 * Compares a return on both sides. The object of a return that is over may be gone, but its order keeps what was booked.
 * @param now - seconds since the epoch
 * @returns null where it is too early to say
 */
export function compareReturn(told: TikTokReturn, here: ReturnHere, now: number): Difference[] | null {
    if (now - told.changedAt < SETTLING) {
        return null;
    }
    const isSame = here.status === '' ? here.stage === stageOf(told.status) : here.status === told.status;
    if (isSame) {
        return [];
    }
    return [
        {
            kind: here.status === '' && here.stage === '' ? 'return-missing' : 'return-differs',
            about: told.returnId,
            externalOrderId: told.orderId,
            orderNo: here.orderNo,
            there: told.status,
            here: here.status || here.stage,
            act: 'retry'
        }
    ];
}
