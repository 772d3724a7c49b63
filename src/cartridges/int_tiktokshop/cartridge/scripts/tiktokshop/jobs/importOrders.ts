import { importOrders } from '../imports/importOrders';
import type { ImportCounts } from '../imports/importChange';
import type { ImportRun } from '../imports/importOrders';
import { stepFailed, stepOk } from '../platform/job';
import type { StepCounts, StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';
import { notice } from '../platform/rules/notice';

/**
 * Job step custom.TikTokShopImportOrders: brings the orders of shops in direct mode.
 * @param parameters - `MaxMinutes`: after which the run ends
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-ImportOrders', () => resultOf(importOrders(Number(parameters.MaxMinutes) || 20)));
}

/** The numbers that the message names, in its order. */
const COUNTED: Array<keyof ImportCounts> = ['created', 'known', 'onHold', 'passed', 'notCreated'];

function resultOf(run: ImportRun): StepResult {
    if (run.shops === 0) {
        return stepOk([notice('job.import.no_shop')]);
    }
    const counts: StepCounts = { givenUp: run.tasks.failed };
    COUNTED.forEach((name) => {
        counts[name] = run.counts[name];
    });
    const summary = COUNTED.map((name) => notice('job.import.' + name, [counts[name] || 0]));
    const remarks = run.problems.concat(run.isCutShort ? [notice('job.import.cut_short')] : []);
    const isFine = run.problems.length === 0 && run.counts.notCreated === 0;
    return isFine ? stepOk(summary, counts, remarks) : stepFailed(summary, counts, remarks);
}
