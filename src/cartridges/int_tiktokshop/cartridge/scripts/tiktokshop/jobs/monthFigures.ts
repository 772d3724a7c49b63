import { isMonth } from '../figures/rules/monthFigures';
import { lastMonth, sumMonth } from '../figures/sumMonth';
import { notice } from '../platform/rules/notice';
import { stepFailed, stepOk, textIn } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopMonthFigures: sums up the orders of a month for the CSV file of Business Manager.
 * @param parameters - `Month`: for example `2026-11`; the one that has ended last when empty
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-MonthFigures', () => sum(textIn(parameters, 'Month')));
}

function sum(month: string): StepResult {
    if (month !== '' && !isMonth(month)) {
        return stepFailed([notice('job.month.wrong', [month])]);
    }
    const chosen = month || lastMonth();
    const summed = sumMonth(chosen);
    const message = notice('job.month.orders', [chosen, summed.orders]);
    return summed.failed > 0
        ? stepFailed([message, notice('job.month.failed', [summed.failed])], { skipped: summed.failed })
        : stepOk([message]);
}
