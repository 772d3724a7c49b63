import type { Units } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import { unitsOf, without } from 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/rules/units';
import type { Outcome } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/outcome';
import { returnsStock } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/settings';
import type { DescribedReturn } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn';
import type { ReturnReasons } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/fetchReturnReasons';
import type { ReturnAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs';
import { typeNotice } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnWords';
import { noticeWords } from '../platform/noticeWords';
import { amountText } from '../platform/numbers';
import { filledText, text } from '../platform/webPage';
import { refusalText } from '../platform/ask';

/** An act that a person is asked about. */
interface AskedAct {
    act: ReturnAct;
    eventId: string;
    /** What it would come to. */
    outcome: Outcome;
    /** With which reasons TikTok lets the return be refused; null for another act. */
    offered: ReturnReasons | null;
}

/** The view of the page that says what an act will do, or why it is refused. */
export function askReturnView(one: DescribedReturn, asked: AskedAct): object {
    const { act, outcome, offered } = asked;
    const isPossible = outcome.outcome === 'applied';
    const lacksReasons = isPossible && offered !== null && offered.reasons.length === 0;
    return {
        id: one.returnId,
        act: act,
        eventId: asked.eventId,
        subject: noticeWords(typeNotice(one.told.type)) + ' ' + one.returnId,
        button: text('return.act.' + act),
        isDanger: act === 'refuse' || act === 'refund',
        isPossible: isPossible && !lacksReasons,
        isNothing: outcome.outcome === 'repeated',
        refusal: outcome.outcome === 'rejected' ? { what: refusalText(outcome), code: outcome.code } : null,
        effects: effectsOf(one, act),
        noReasons: lacksReasons ? noReasonsText(offered) : '',
        reasons: offered ? offered.reasons : [],
        units: act === 'received' ? unitFields(without(one.units, one.received)) : []
    };
}

/** Without one of TikTok's reasons a return cannot be refused. */
function noReasonsText({ problem }: ReturnReasons): string {
    return problem ? filledText('return.noreasons.asked', [noticeWords(problem)]) : text('return.noreasons');
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
