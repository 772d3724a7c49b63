import { tidyFeed } from '../feed/tidyFeed';
import { exportFeedFiles } from '../feed/exportFeedFiles';
import { someNames } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import { numberIn, stepFailed, stepOk, stepPlan, textIn } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { planFeed } from '../operations/planJobs';
import { runOrPlan } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopOrderFeed: writes order status files until nothing is due.
 * @param parameters - `Format`: xml or csv; `MaxFiles`: files per run; `KeptDays`: how many days files are kept
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const run = (): StepResult => {
        tidyFeed(numberIn(parameters, 'KeptDays', 30));
        return writeFiles(parameters);
    };
    return runOrPlan('TikTokShop-OrderFeed', parameters, run, () => stepPlan(planFeed(mostFiles(parameters))));
}

function mostFiles(parameters: StepParameters): number {
    return numberIn(parameters, 'MaxFiles', 10);
}

function writeFiles(parameters: StepParameters): StepResult {
    const run = exportFeedFiles(textIn(parameters, 'Format') || 'xml', mostFiles(parameters));
    const counts = { files: run.files.length, exported: run.exported, skipped: run.skipped.length };
    const files = run.files.map((file) => notice('job.feed.file', [file.fileName, file.exported]));
    const written = files.length > 0 ? files : [notice('job.feed.nothing')];
    if (run.skipped.length > 0) {
        return stepFailed(written, counts, [notice('job.feed.skipped', [someNames(run.skipped)])]);
    }
    return run.notified ? stepOk(written, counts) : stepFailed(written, counts, [notice('job.feed.not_told')]);
}
