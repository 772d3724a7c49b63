import type { RefundAmount, TikTokReturn } from '../../openapi/rules/tiktokReturn';
import { fromMinorUnits, minorUnitsOfText } from '../../platform/rules/money';
import type { KnownRefund } from '../../lifecycle/rules/knownReturns';
import { isPaidBack, stageOf } from './returnStage';

/**
 * The refund of a return.
 * @returns null while nothing was paid, or where TikTok names no amount that can be read
 */
export function refundOf(told: TikTokReturn): KnownRefund | null {
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
export function refundAmount(refund: KnownRefund | null): RefundAmount | null {
    return refund && { currency: refund.currency, amount: fromMinorUnits(refund.amount, refund.currency) };
}
