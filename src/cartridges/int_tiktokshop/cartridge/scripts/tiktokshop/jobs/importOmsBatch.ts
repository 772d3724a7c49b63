import { importOmsBatch } from '../oms/importOmsBatch';
import type { ImportedBatch } from '../oms/importOmsBatch';
import { tidyOmsBatch } from '../oms/tidyOmsBatch';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { eventsText } from './eventsText';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopImportOmsBatch: applies the files of the OMS.
 * @param parameters - `KeptDays`: how many days imported files are kept
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-ImportOmsBatch', () => {
        tidyOmsBatch(Number(parameters.KeptDays) || 30);
        return importFiles();
    });
}

function importFiles(): StepResult {
    const batch = importOmsBatch();
    const counts = {
        files: batch.files,
        applied: batch.applied,
        unchanged: batch.unchanged,
        rejected: batch.rejected
    };
    const summary = [notice('job.batch.files', [String(batch.files)])].concat(eventsText(batch));
    const troubles = troublesOf(batch);
    return troubles.length === 0 ? stepOk(summary, counts) : stepFailed(summary, counts, troubles);
}

/** What people have to look at. */
function troublesOf(batch: ImportedBatch): Notice[] {
    const troubles: Notice[] = [];
    if (batch.rejected > 0) {
        troubles.push(notice('job.batch.rejects', [batch.rejectFolders.join(', ')]));
    }
    if (batch.belongIn !== '') {
        troubles.push(notice('job.batch.unread', [batch.belongIn]));
    }
    if (batch.empty.length > 0) {
        troubles.push(notice('job.batch.empty', [batch.empty.join(', ')]));
    }
    if (batch.unfinished.length > 0) {
        troubles.push(notice('job.batch.again', [batch.unfinished.join(', ')]));
    }
    if (batch.endedAt !== '') {
        troubles.push(notice('job.batch.ended', [batch.endedAt]));
    }
    return troubles;
}
