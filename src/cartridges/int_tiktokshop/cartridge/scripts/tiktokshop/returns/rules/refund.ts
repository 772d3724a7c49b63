import type { RefundAmount, TikTokReturn } from '../../openapi/rules/tiktokReturn';
import { fromMinorUnits, minorUnitsOfText } from '../../platform/rules/money';
import { isPaidBack, stageOf } from './returnStage';

/** Money that a buyer got back. */
export interface Refund {
    currency: string;
    /** Minor units. */
    amount: number;
    /** Whether it is the price of the units, and not only an offered part of it. */
    isWhole: boolean;
}

/**
 * The refund of a return.
 * @returns null while nothing was paid, or where TikTok names no amount that can be read
 */
export function refundOf(told: TikTokReturn): Refund | null {
    if (!isPaidBack(stageOf(told.status), told.isQuickRefund)) {
        return null;
    }
    const offered = told.offer && !told.isOfferRefused ? told.offer : null;
    const currency = offered ? offered.currency : told.refund ? told.refund.currency : '';
    const text = offered ? offered.amount : told.refund ? told.refund.total : '';
    const amount = minorUnitsOfText(text, currency);
    return amount === null ? null : { currency: currency, amount: amount, isWhole: offered === null };
}

/** A refund with its amount as a decimal text, for people and the OMS; null for none. */
export function refundAmount(refund: Refund | null): RefundAmount | null {
    return refund && { currency: refund.currency, amount: fromMinorUnits(refund.amount, refund.currency) };
}
