import type {
    Chosen,
    DescribedDifference
} from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference';
import { filledText, text } from '../platform/webPage';
import { differenceRow } from './differenceWords';

/**
 * The view of the page that says what a choice will do.
 * @param all - the differences that were ticked and are still there
 * @param reason - as it was typed
 * @param problem - what is wrong with the reason, see `reasonProblem`; empty for nothing
 */
export function askDifferencesView(
    chosen: Chosen,
    all: DescribedDifference[],
    reason: string,
    problem: string
): object {
    const possible = all.filter((one) => one.can.indexOf(chosen) >= 0);
    return {
        act: chosen,
        heading: text('difference.choose.' + chosen),
        state: chosen === 'open' ? 'ignored' : 'open',
        countText: filledText('bulk.count', [possible.length]),
        rows: all.map((one) => ({ row: differenceRow(one), what: effectOf(one, chosen) })),
        keys: possible.map((one) => one.key).join(' '),
        isPossible: possible.length > 0,
        needsReason: chosen === 'ignore',
        reason: reason,
        problem: problem === '' ? '' : text('difference.reason.' + problem)
    };
}

/** What will happen to a difference. */
function effectOf(one: DescribedDifference, chosen: Chosen): string {
    if (one.can.indexOf(chosen) < 0) {
        return text(one.isDue ? 'difference.effect.due' : 'difference.effect.none');
    }
    return text('difference.effect.' + (chosen === 'repair' ? one.act : chosen));
}
