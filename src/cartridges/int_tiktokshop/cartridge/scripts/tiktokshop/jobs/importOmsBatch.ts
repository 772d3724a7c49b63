import { importOmsBatch } from '../flows/importOmsBatch';
import { stepFailed, stepOk } from '../platform/job';
import type { StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/** Job step custom.TikTokShopImportOmsBatch: applies the files that the OMS has dropped. */
export function execute(): dw.system.Status {
    return recordStep('TikTokShop-ImportOmsBatch', importFiles);
}

function importFiles(): StepResult {
    const batch = importOmsBatch();
    const counts = {
        files: batch.files,
        applied: batch.applied,
        unchanged: batch.unchanged,
        rejected: batch.rejected
    };
    const summary = [
        batch.files + ' files',
        batch.applied + ' events applied',
        batch.unchanged + ' repeated or late',
        batch.rejected + ' rejected'
    ].join(', ');
    if (batch.unfinished.length > 0) {
        return stepFailed(summary + '. To be read again: ' + batch.unfinished.join(', '), counts);
    }
    return batch.rejected > 0
        ? stepFailed(summary + ', see src/tiktokshop/oms/rejected', counts)
        : stepOk(summary, counts);
}
