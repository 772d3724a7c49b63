import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/**
 * Why an order is held, for people. A code without words is shown as it is.
 * @param reason - the codes of the hold, separated by commas, for example `out_of_stock, totals_differ`
 */
export function holdNotice(reason: string): Notice {
    return reason
        .split(', ')
        .map((code) => notice('hold.' + code, [code]))
        .reduce((before, next) => notice('hold.several', [before, next]));
}
