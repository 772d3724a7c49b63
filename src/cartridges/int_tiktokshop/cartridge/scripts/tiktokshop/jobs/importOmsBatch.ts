import { importOmsBatch } from '../oms/importOmsBatch';
import { tidyOmsBatch } from '../oms/tidyOmsBatch';
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
    const summary = [
        batch.files + ' files',
        batch.applied + ' events applied',
        batch.unchanged + ' repeated or late',
        batch.rejected + ' rejected'
    ].join(', ');
    const troubles = [
        batch.rejected > 0 ? ', see src/tiktokshop/oms/rejected' : '',
        batch.empty.length > 0 ? '. Empty: ' + batch.empty.join(', ') : '',
        batch.unfinished.length > 0 ? '. To be read again: ' + batch.unfinished.join(', ') : '',
        batch.endedAt === '' ? '' : '. The run before was ended at: ' + batch.endedAt
    ].join('');
    return troubles === '' ? stepOk(summary, counts) : stepFailed(summary + troubles, counts);
}
