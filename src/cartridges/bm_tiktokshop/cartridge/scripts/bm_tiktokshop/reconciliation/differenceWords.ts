import type { DescribedDifference } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference';
import { momentOf } from '../platform/moment';
import type { Moment } from '../platform/moment';
import { storedText } from '../platform/storedText';
import { filledText, text } from '../platform/webPage';

/** A row of a list of differences. */
export interface DifferenceRow {
    key: string;
    kind: string;
    /** TikTok's id of the order or return. */
    about: string;
    orderNo: string;
    there: string;
    here: string;
    /** What repairs it; empty where only a person can. */
    act: string;
    found: Moment | null;
    /** What was chosen, by whom and why; empty for nothing. */
    choice: string;
    /** Why the act has failed; empty for nothing. */
    problem: string;
    canChoose: boolean;
}

/** A difference in words. */
export function differenceRow(one: DescribedDifference): DifferenceRow {
    return {
        key: one.key,
        kind: text('difference.kind.' + one.kind),
        about: one.about,
        orderNo: one.orderNo,
        there: thereWords(one),
        here: one.here,
        act: actWords(one),
        found: momentOf(one.foundAt),
        choice: choiceWords(one),
        problem: storedText(one.problem),
        canChoose: one.can.length > 0
    };
}

/** Of an address, the parts that differ in the reader's words. */
function thereWords({ kind, there }: DescribedDifference): string {
    return kind === 'address-differs'
        ? there
              .split(', ')
              .map((part) => text('difference.address.' + part, part))
              .join(', ')
        : there;
}

/** What an act does, in a word. */
function actWords(one: DescribedDifference): string {
    return one.act === '' ? text('difference.act.none') : text('difference.act.' + one.act);
}

function choiceWords({ choice, isDue, problem }: DescribedDifference): string {
    if (!choice) {
        return '';
    }
    if (choice.act === 'ignore') {
        return filledText('difference.ignored', [choice.by, choice.reason]);
    }
    const state = isDue ? 'due' : problem === '' ? 'done' : 'failed';
    return filledText('difference.chosen.' + state, [text('difference.act.' + choice.act), choice.by]);
}
