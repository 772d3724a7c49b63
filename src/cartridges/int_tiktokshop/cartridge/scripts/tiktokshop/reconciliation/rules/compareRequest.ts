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
        const state = here.cancelId === waiting.cancelId ? here.state : '';
        return state === 'open'
            ? []
            : unlessSettling(waiting, now, difference('request-missing', waiting, here, state));
    }
    const settled = there.filter((one) => one.cancelId === here.cancelId)[0] || null;
    return here.state === 'open'
        ? unlessSettling(settled, now, difference('request-over', settled, here, here.state))
        : [];
}

/** @returns null while the cancellation on TikTok may be on its way here */
function unlessSettling(there: KnownCancellation | null, now: number, found: Difference): Difference[] | null {
    return there && now - there.changedAt < SETTLING ? null : [found];
}

/** @param state - of the request here; empty where it is not the one on TikTok */
function difference(
    kind: DifferenceKind,
    there: KnownCancellation | null,
    here: RequestHere,
    state: string
): Difference {
    return {
        kind: kind,
        about: there ? there.cancelId : here.cancelId,
        externalOrderId: here.externalOrderId,
        orderNo: here.orderNo,
        there: there ? there.status : '',
        here: state,
        act: 'retry'
    };
}
