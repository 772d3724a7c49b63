import type { KnownCancellation } from '../../openapi/rules/cancelRequest';
import { SETTLING } from './compareOrder';
import type { Difference, DifferenceKind } from './difference';

/** What this side has of a buyer's request to cancel. */
export interface RequestHere {
    orderNo: string;
    externalOrderId: string;
    /** TikTok's id of the latest request; empty for none. */
    cancelId: string;
    /** `open`, `accepted`, `refused` or `closed`; empty for none. */
    state: string;
}

/**
 * Compares a buyer's open request to cancel on both sides.
 * @param there - cancellations of the order on TikTok
 * @param now - seconds since the epoch
 * @returns null where it is too early to say
 */
export function compareRequest(there: KnownCancellation[], here: RequestHere, now: number): Difference[] | null {
    const waiting = there.filter((one) => one.request !== null)[0];
    if (waiting) {
        const isSame = here.cancelId === waiting.cancelId;
        const state = isSame ? here.state : '';
        return state === 'open' ? [] : found('request-missing', waiting, state, here, now);
    }
    const settled = there.filter((one) => one.cancelId === here.cancelId)[0] || null;
    return here.state === 'open' ? found('request-over', settled, here.state, here, now) : [];
}

function found(
    kind: DifferenceKind,
    there: KnownCancellation | null,
    state: string,
    here: RequestHere,
    now: number
): Difference[] | null {
    if (there && now - there.changedAt < SETTLING) {
        return null;
    }
    return [
        {
            kind: kind,
            about: there ? there.cancelId : here.cancelId,
            externalOrderId: here.externalOrderId,
            orderNo: here.orderNo,
            there: there ? there.status : '',
            here: state,
            act: 'retry'
        }
    ];
}
