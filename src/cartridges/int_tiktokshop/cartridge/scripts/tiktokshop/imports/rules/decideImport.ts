import { kindsOf } from '../../lifecycle/rules/tiktok/orderKinds';
import { stageOfOrder } from '../../lifecycle/rules/tiktok/orderStage';
import { TIKTOKS_HOLD_IN_SECONDS } from '../../lifecycle/rules/tiktok/tiktokHold';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { DAY_IN_SECONDS, HOUR_IN_SECONDS } from '../../platform/rules/durations';

/** Whether the cartridge creates an order now, later, or not at all. */
export type ImportDecision =
    | { what: 'create' }
    /** TikTok holds the order, so that the buyer can cancel; `until` in seconds since the epoch. */
    | { what: 'wait'; until: number }
    /**
     * The cartridge creates no order: it is not paid, is cancelled, is over already, has been on its way for long, is of a kind
     * that the shop leaves out, or is for the site that had the shop when it was placed.
     */
    | { what: 'skip'; why: 'unpaid' | 'cancelled' | 'over' | 'kind' | 'site' };

/** Which orders come here. */
export interface ImportScope {
    /** Whether also those that were delivered, or on their way for long, before they came here. */
    takesFinished: boolean;
    /** Kinds of orders that the shop leaves out. */
    skippedKinds: string[];
}

/** How far TikTok's clock may be ahead of what it has told us of it. Seconds. */
const MOST_AHEAD = 300;
/** A hold that has lasted longer than usual, as of a pre-order, is looked at this often. TikTok's list tells sooner. */
const LONG_HOLD_PAUSE = 4 * HOUR_IN_SECONDS;
/**
 * An order on its way that was placed longer ago was here before: order retention may have deleted it, and the ledger does not
 * remember it. Seconds.
 */
const LONG_ON_THE_WAY = 28 * DAY_IN_SECONDS;

/**
 * Decides by TikTok's status whether the cartridge creates an order.
 * @param now - seconds since the epoch
 */
export function decideImport(order: TikTokOrder, now: number, scope: ImportScope): ImportDecision {
    if (kindsOf(order).some(({ kind }) => scope.skippedKinds.indexOf(kind) >= 0)) {
        return { what: 'skip', why: 'kind' };
    }
    if (!scope.takesFinished && isOver(order, now)) {
        return { what: 'skip', why: 'over' };
    }
    switch (stageOfOrder(order.status)) {
        case 'unpaid':
            return { what: 'skip', why: 'unpaid' };
        case 'cancelled':
            return { what: 'skip', why: 'cancelled' };
        case 'held':
            return { what: 'wait', until: endOfHold(order, now) };
        case 'to-ship':
            return mayStillCancel(order, now)
                ? { what: 'wait', until: endOfUsualHold(order, now) }
                : { what: 'create' };
        default:
            return { what: 'create' };
    }
}

/** An order whose time TikTok does not tell counts as new. */
function isOver(order: TikTokOrder, now: number): boolean {
    const stage = stageOfOrder(order.status);
    const isOld = now - (order.create_time || now) > LONG_ON_THE_WAY;
    return stage === 'over' || (stage === 'left' && isOld);
}

/** TikTok shows these orders as awaiting shipment at once, and the buyer may cancel for an hour nevertheless. */
function mayStillCancel(order: TikTokOrder, now: number): boolean {
    return order.is_on_hold_order !== true && now < endOfUsualHold(order, now);
}

/** An order that is paid on delivery has no time of payment. A time to come is none, or the order would wait for it. */
function endOfUsualHold(order: TikTokOrder, now: number): number {
    const times = [order.paid_time || 0, order.create_time || 0];
    const began = times.filter((time) => time > 0 && time <= now + MOST_AHEAD)[0] || 0;
    return began === 0 ? 0 : began + TIKTOKS_HOLD_IN_SECONDS;
}

function endOfHold(order: TikTokOrder, now: number): number {
    const usual = endOfUsualHold(order, now);
    return usual > now ? usual : now + LONG_HOLD_PAUSE;
}
