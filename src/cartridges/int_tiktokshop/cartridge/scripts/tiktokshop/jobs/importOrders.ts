import { importOrders } from '../imports/importOrders';
import { importAsWanted } from '../imports/wantedImport';
import type { ImportCounts } from '../imports/importChange';
import type { ImportRun } from '../imports/importOrders';
import { chosenOrders } from '../imports/rules/chosenOrders';
import type { ImportPlan } from '../imports/planImport';
import { epochSeconds } from '../platform/clock';
import { isOn, numberIn, stepFailed, stepOk, textIn } from '../platform/job';
import type { StepCounts, StepParameters, StepResult } from '../platform/job';
import { runOrPlan } from '../platform/jobRuns';
import { fromMinorUnits } from '../platform/rules/money';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';

/**
 * Job step custom.TikTokShopImportOrders: brings the orders of shops in direct mode, or those that were chosen.
 * @param parameters - `MaxMinutes`: after which the run ends; `OrderIds`, `From`, `To`, `Finished`: which orders; `DryRun`:
 *     whether to change nothing
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan('TikTokShop-ImportOrders', parameters, () => run(parameters));
}

function run(parameters: StepParameters): StepResult {
    const chosen = chosenOrders(
        textIn(parameters, 'OrderIds'),
        textIn(parameters, 'From'),
        textIn(parameters, 'To'),
        epochSeconds()
    );
    if (chosen.fault) {
        return stepFailed([chosen.fault]);
    }
    const maxMinutes = numberIn(parameters, 'MaxMinutes', 20);
    const isDry = isOn(parameters, 'DryRun');
    const usual = importOrders({
        maxMinutes: maxMinutes,
        maxCalls: Infinity,
        isDry: isDry,
        orderIds: chosen.orderIds,
        placed: chosen.placed,
        takesFinished: isOn(parameters, 'Finished')
    });
    const isChosen = chosen.orderIds.length > 0 || chosen.placed !== null;
    const wanted = isDry || isChosen || usual.isCutShort ? null : importAsWanted(maxMinutes);
    return resultOf(wanted ? joined(usual, wanted) : usual);
}

/** The usual import and the one that a person has asked for, as one run. */
function joined(usual: ImportRun, wanted: ImportRun): ImportRun {
    COUNTED.forEach((name) => {
        usual.counts[name] += wanted.counts[name];
    });
    usual.shops = Math.max(usual.shops, wanted.shops);
    usual.isCutShort = wanted.isCutShort;
    usual.problems = usual.problems.concat(wanted.problems);
    usual.remarks = usual.remarks.concat(wanted.remarks);
    return usual;
}

/** The numbers that the message names, in its order. */
const COUNTED: Array<keyof ImportCounts> = ['created', 'known', 'onHold', 'passed', 'notCreated'];
const PLANNED: Array<'toCreate' | 'known' | 'onHold' | 'passed'> = ['toCreate', 'known', 'onHold', 'passed'];

function resultOf(done: ImportRun): StepResult {
    const counts = countsOf(done);
    const names: string[] = done.plan ? PLANNED : COUNTED;
    if (done.shops === 0 && done.problems.length === 0 && names.every((name) => !counts[name])) {
        return stepOk([notice('job.import.no_shop')]);
    }
    const summary = names.map((name) => notice('job.import.' + name, [counts[name] || 0]));
    const remarks = (done.plan ? remarksOf(done.plan) : [])
        .concat(done.problems)
        .concat(done.remarks)
        .concat(done.isCutShort ? [notice('job.import.cut_short')] : []);
    const isFine = done.problems.length === 0 && done.counts.notCreated === 0;
    return isFine ? stepOk(summary, counts, remarks) : stepFailed(summary, counts, remarks);
}

function countsOf(done: ImportRun): StepCounts {
    const counts: StepCounts = {};
    const { plan } = done;
    if (plan) {
        PLANNED.forEach((name) => {
            counts[name] = plan[name];
        });
        return counts;
    }
    counts.givenUp = done.tasks.failed;
    COUNTED.forEach((name) => {
        counts[name] = done.counts[name];
    });
    return counts;
}

/** What the orders that would be created are worth, and which of their products the catalog lacks. */
function remarksOf(plan: ImportPlan): Notice[] {
    const totals = Object.keys(plan.totals).map(
        (currency) => fromMinorUnits(plan.totals[currency] as number, currency) + ' ' + currency
    );
    const unknown = plan.unknownProducts;
    return [notice('job.import.dry_run')]
        .concat(totals.length > 0 ? [notice('job.import.worth', [totals.join(', ')])] : [])
        .concat(
            unknown.length > 0
                ? [notice('job.import.unknown_products', [unknown.length, unknown.slice(0, 20).join(', ')])]
                : []
        );
}
