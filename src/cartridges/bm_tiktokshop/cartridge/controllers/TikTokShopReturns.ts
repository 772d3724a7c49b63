import { actsOf, actOnReturn, previewAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/actOnReturn';
import { describeReturn } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn';
import type { DescribedReturn } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/describeReturn';
import { fetchReturnReasons } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/fetchReturnReasons';
import { listReturnPage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/listReturnPage';
import { actNamed } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs';
import type { ReturnAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/rules/returnActs';
import { operationForm } from '../scripts/bm_tiktokshop/platform/webOperation';
import {
    filledText,
    forBusinessManager,
    forForms,
    goTo,
    pageNumber,
    parameter,
    refuse,
    showPage,
    showRefusal,
    text
} from '../scripts/bm_tiktokshop/platform/webPage';
import { askReturnView } from '../scripts/bm_tiktokshop/returns/askReturn';
import { returnTitle, returnView } from '../scripts/bm_tiktokshop/returns/returnView';
import { returnListView } from '../scripts/bm_tiktokshop/returns/returnList';

/** TikTokShopReturns-Show: lists returns, refunds and replacements. Parameters: `state` (`open`, `all`), `page`. */
export const Show = forBusinessManager((): void => {
    showPage(
        'returns',
        'returns',
        returnListView(listReturnPage(parameter('state') === 'all' ? 'all' : 'open', pageNumber()))
    );
});
Show.public = true;

/** TikTokShopReturns-Return: shows one return and what can be done about it. Parameter: `id`. */
export const Return = forBusinessManager((): void => {
    const one = describeReturn(parameter('id'));
    if (one) {
        showPage('returns', 'returns/return', returnView(one, actsOf(one.returnId)), returnTitle(one));
    } else {
        refuse(404, 'error.return');
    }
});
Return.public = true;

/** TikTokShopReturns-Ask: says what an act will do, and asks for it. Parameters: `id`, `act`. */
export const Ask = forBusinessManager((): void => {
    const chosen = chosenAct();
    if (!chosen) {
        return;
    }
    const { one, act } = chosen;
    const form = operationForm();
    const wanted = { act: act, reason: '', units: {}, eventId: form.eventId };
    const outcome = previewAct(one.returnId, wanted);
    showPage('returns', 'returns/ask', viewOf(one, act, form.eventId, outcome), titleOf(one, act));
});
Ask.public = true;

/** TikTokShopReturns-Act: decides. Fields: `id`, `act`, `eventId`, `reason`, `units-{product id}`. */
export const Act = forForms((): void => {
    const chosen = chosenAct();
    if (!chosen) {
        return;
    }
    const { one, act } = chosen;
    const form = operationForm();
    const wanted = {
        act: act,
        reason: act === 'refuse' ? form.reason : '',
        units: act === 'received' ? form.units : {},
        eventId: form.eventId
    };
    const lacksReason = act === 'refuse' && form.reason === '';
    const outcome = lacksReason
        ? previewAct(one.returnId, wanted)
        : actOnReturn(one.returnId, wanted, { source: 'OPERATIONS', by: form.by });
    if (lacksReason || outcome.outcome === 'rejected') {
        showRefusal('returns', 'returns/ask', viewOf(one, act, form.eventId, outcome), titleOf(one, act));
    } else {
        goTo('TikTokShopReturns-Return', {
            id: one.returnId,
            done: 'return.' + (outcome.outcome === 'applied' ? act : outcome.outcome)
        });
    }
});
Act.public = true;

/** The return and the act of a request; refuses the request and gives null where one of them does not exist. */
function chosenAct(): { one: DescribedReturn; act: ReturnAct } | null {
    const one = describeReturn(parameter('id'));
    const act = actNamed(parameter('act'));
    if (one && act) {
        return { one: one, act: act };
    }
    refuse(404, 'error.return');
    return null;
}

function viewOf(one: DescribedReturn, act: ReturnAct, eventId: string, outcome: ReturnType<typeof previewAct>): object {
    const offered = act === 'refuse' ? fetchReturnReasons(one.shopId, one.returnId) : null;
    return askReturnView(one, { act: act, eventId: eventId, outcome: outcome, offered: offered });
}

function titleOf(one: DescribedReturn, act: ReturnAct): string {
    return filledText('return.title.act', [text('return.act.' + act), one.orderNo]);
}
