import { isOn, numberIn, stepFailed, stepOk } from '../platform/job';
import type { StepCounts, StepParameters, StepResult } from '../platform/job';
import { runOrPlan } from '../platform/jobRuns';
import { someNames } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { reconcileDays } from '../platform/settings';
import { reconcile } from '../reconciliation/reconcile';
import type { ReconcileRequest, ReconcileResult } from '../reconciliation/reconcile';

/**
 * Job step custom.TikTokShopReconcile: compares the shops on TikTok with the orders and returns here.
 * @param parameters - `Days`: how far it looks back, as the site's setting says unless given; `MaxMinutes`: after which the run
 *     ends; `DryRun`: whether to keep nothing
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return runOrPlan('TikTokShop-Reconcile', parameters, () => run(parameters));
}

function run(parameters: StepParameters): StepResult {
    const request = {
        days: numberIn(parameters, 'Days', reconcileDays()),
        maxMinutes: numberIn(parameters, 'MaxMinutes', 60),
        isDry: isOn(parameters, 'DryRun')
    };
    const done = reconcile(request);
    return done.shops === 0 ? stepOk([notice('job.reconcile.no_shop')]) : resultOf(done, request);
}

/** Differences that are new need a person; the alert mail and the page tell of the others. */
function resultOf(done: ReconcileResult, request: ReconcileRequest): StepResult {
    const counts: StepCounts = {
        compared: done.counts.compared,
        differences: done.counts.found,
        gone: done.counts.gone
    };
    const summary = ['compared', 'differences', 'gone'].map((name) =>
        notice('job.reconcile.' + name, [counts[name] as number])
    );
    const isFine = done.problems.length === 0 && done.broken.length === 0 && (request.isDry || done.counts.found === 0);
    const remarks = remarksOf(done, request);
    return isFine ? stepOk(summary, counts, remarks) : stepFailed(summary, counts, remarks);
}

function remarksOf(done: ReconcileResult, { isDry }: ReconcileRequest): Notice[] {
    const remarks = isDry ? [notice('job.import.dry_run')] : [];
    if (done.counts.notKept > 0) {
        remarks.push(notice('job.reconcile.not_kept', [done.counts.notKept]));
    }
    if (done.broken.length > 0) {
        remarks.push(notice('job.reconcile.broken', [someNames(done.broken)]));
    }
    return remarks
        .concat(done.problems)
        .concat(done.remarks)
        .concat(
            done.isCutShort && done.problems.length + done.remarks.length === 0 ? [notice('job.import.cut_short')] : []
        );
}
