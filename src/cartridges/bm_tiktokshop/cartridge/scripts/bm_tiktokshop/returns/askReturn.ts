import type { Units } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import { unitsOf, without } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { Outcome } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome';
import { returnsStock } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/settings';
import type { DescribedReturn } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn';
import type { ReturnAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs';
import { typeNotice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords';
import { noticeWords } from '../platform/noticeWords';
import { amountText } from '../platform/numbers';
import { filledText, text } from '../platform/webPage';
import { refusalText } from '../platform/ask';

/**
 * The view of the page that says what an act will do, or why it is refused.
 * @param reasons - with which TikTok lets it be refused; empty where TikTok was not asked, or did not say
 */
export function askReturnView(
    one: DescribedReturn,
    act: ReturnAct,
    eventId: string,
    outcome: Outcome,
    reasons: Array<{ name: string; text: string }>
): object {
    return {
        id: one.returnId,
        act: act,
        eventId: eventId,
        subject: noticeWords(typeNotice(one.told.type)) + ' ' + one.returnId,
        button: text('return.act.' + act),
        isDanger: act === 'refuse' || act === 'refund',
        isPossible: outcome.outcome === 'applied',
        isNothing: outcome.outcome === 'repeated',
        refusal: outcome.outcome === 'rejected' ? { what: refusalText(outcome), code: outcome.code } : null,
        effects: effectsOf(one, act),
        reasons: reasons,
        units: act === 'received' ? unitFields(without(one.units, one.received)) : []
    };
}

function unitFields(left: Units): object[] {
    return Object.keys(left).map((productId, index) => ({
        index: index,
        productId: productId,
        count: unitsOf(left, productId)
    }));
}

/** What an act will do, in words. */
function effectsOf(one: DescribedReturn, act: ReturnAct): string[] {
    const amount = one.told.refund ? amountText(one.told.refund.total + ' ' + one.told.refund.currency) : '';
    const told = text('return.effect.told');
    if (act === 'received') {
        const stock = text('return.effect.stock.' + (returnsStock() ? 'inventory' : 'none'));
        const kept = text('return.effect.received');
        return one.stage === 'sent' ? [kept, filledText('return.effect.pay', [amount]), told, stock] : [kept, stock];
    }
    if (act === 'refuse') {
        return [text(one.stage === 'sent' ? 'return.effect.refuse.goods' : 'return.effect.refuse'), told];
    }
    if (act === 'refund' || one.told.type === 'REFUND') {
        return [filledText('return.effect.pay', [amount]), told];
    }
    return [text(one.told.type === 'REPLACEMENT' ? 'return.effect.replace' : 'return.effect.send'), told];
}
