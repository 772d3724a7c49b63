import { tidyFeed } from '../feed/tidyFeed';
import { exportOrderFeed } from '../feed/exportOrderFeed';
import type { FeedResult } from '../feed/exportOrderFeed';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { recordStep } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopOrderFeed: writes order status files until nothing is due.
 * @param parameters - `Format`: xml or csv; `MaxFiles`: files per run; `KeptDays`: how many days files are kept
 */
export function execute(parameters: StepParameters): dw.system.Status {
    return recordStep('TikTokShop-OrderFeed', () => {
        tidyFeed(Number(parameters.KeptDays) || 30);
        return writeFiles(parameters);
    });
}

function writeFiles(parameters: StepParameters): StepResult {
    const maxFiles = Number(parameters.MaxFiles) || 10;
    const files: string[] = [];
    let skipped: string[] = [];
    let exported = 0;
    let result: FeedResult;
    do {
        result = exportOrderFeed(String(parameters.Format || 'xml'));
        skipped = result.skipped;
        exported += result.exported;
        if (result.fileName !== '') {
            files.push(result.fileName + ' with ' + result.exported + ' orders');
        }
    } while (result.hasMore && files.length < maxFiles);
    const counts = { files: files.length, exported: exported, skipped: skipped.length };
    const written = files.length > 0 ? 'Written: ' + files.join(', ') : 'Nothing was due';
    if (skipped.length > 0) {
        return stepFailed(written + '. Not in the feed, see the log: ' + skipped.slice(0, 10).join(', '), counts);
    }
    return result.notified
        ? stepOk(written, counts)
        : stepFailed(written + '. TikTok was not told; a task tries again', counts);
}
