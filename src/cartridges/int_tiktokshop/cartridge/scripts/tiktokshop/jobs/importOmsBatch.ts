import { importOmsBatch } from '../flows/importOmsBatch';
import { stepFailed, stepOk } from '../platform/job';

/** Job step custom.TikTokShopImportOmsBatch: applies the files that the OMS has dropped. */
export function execute(): dw.system.Status {
    const batch = importOmsBatch();
    const summary = [
        batch.files + ' files',
        batch.applied + ' events applied',
        batch.unchanged + ' repeated or late',
        batch.rejected + ' rejected'
    ].join(', ');
    if (batch.unfinished.length > 0) {
        return stepFailed(summary + '. To be read again: ' + batch.unfinished.join(', '));
    }
    return batch.rejected > 0 ? stepFailed(summary + ', see src/tiktokshop/oms/rejected') : stepOk(summary);
}
