import type { ImportRun } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/importOrders';
import type { ImportChoice, WantedImport } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/wantedImport';
import type { ImportPlan } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/planImport';
import { chosenOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/rules/chosenOrders';
import type { ChosenOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/imports/rules/chosenOrders';
import { fromMinorUnits } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/money';
import { momentOf } from '../platform/moment';
import { amountText, countText } from '../platform/numbers';
import { noticeWords } from '../platform/noticeWords';
import { storedText } from '../platform/storedText';
import { filledText, text } from '../platform/webPage';

/** What a person has entered. Days in UTC, for example `2026-11-23`. */
export interface ImportForm {
    ids: string;
    from: string;
    to: string;
    isFinished: boolean;
}

/** Products without a match that are shown. */
const SHOWN = 50;

/** The orders that a form means, or its fault. @param now - seconds since the epoch */
export function choiceOf(form: ImportForm, now: number): ChosenOrders {
    const begin = form.from === '' ? '' : form.from + 'T00:00:00Z';
    const end = form.to === '' ? '' : form.to + 'T23:59:59.999Z';
    return chosenOrders(form.ids, begin, end, now);
}

/** What is wrong with a form, in words; empty when nothing is. */
export function faultOf(chosen: ChosenOrders): string {
    if (chosen.fault) {
        // The job speaks of its parameters, which the form does not show.
        return chosen.fault.code === 'job.import.no_range' ? text('import.range') : noticeWords(chosen.fault);
    }
    return chosen.orderIds.length === 0 && !chosen.placed ? text('import.nothing') : '';
}

/**
 * The view of the page on which a person chooses orders to import.
 * @param run - what an import would do; null before a person has asked
 */
export function importView(
    form: ImportForm,
    fault: string,
    run: ImportRun | null,
    wanted: WantedImport | null
): object {
    return {
        form: form,
        fault: fault,
        plan: run && run.plan ? planView(run, run.plan) : null,
        wanted: wanted ? wantedView(wanted) : null
    };
}

function planView(run: ImportRun, plan: ImportPlan): object {
    const unknown = plan.unknownProducts;
    return {
        isPart: run.isCutShort,
        problems: run.problems.map(noticeWords),
        toCreate: countText(plan.toCreate),
        known: countText(plan.known),
        onHold: countText(plan.onHold),
        passed: countText(plan.passed),
        totals: Object.keys(plan.totals).map((currency) =>
            amountText(fromMinorUnits(plan.totals[currency] as number, currency) + ' ' + currency)
        ),
        unknownTitle: filledText('import.plan.unknown', [unknown.length]),
        unknown: unknown.slice(0, SHOWN),
        isUnknownCut: unknown.length > SHOWN,
        isAny: plan.toCreate + plan.known + plan.onHold > 0
    };
}

function wantedView(wanted: WantedImport): object {
    const { counts } = wanted;
    return {
        by: wanted.by,
        at: momentOf(wanted.at),
        what: whatOf(wanted),
        done: momentOf(wanted.doneAt),
        created: counts ? filledText('import.done.created', [counts.created]) : '',
        known: counts ? filledText('import.done.known', [counts.known]) : '',
        onHold: counts ? filledText('import.done.onhold', [counts.onHold]) : '',
        notCreated: counts && counts.notCreated > 0 ? filledText('import.done.notcreated', [counts.notCreated]) : '',
        problems: wanted.problems.map(storedText)
    };
}

/** The end is exclusive, so the last second of the last day is one before it. */
function whatOf({ orderIds, placed }: ImportChoice): string {
    const ends = placed ? [placed.from, placed.to - 1] : [];
    const days = ends.map((time) => new Date(time * 1000).toISOString().slice(0, 10));
    return placed
        ? filledText('import.wanted.range', [days[0] as string, days[1] as string])
        : filledText('import.wanted.ids', [orderIds.length]);
}
