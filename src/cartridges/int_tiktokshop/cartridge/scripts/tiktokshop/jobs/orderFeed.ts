import { exportOrderFeed } from '../flows/exportOrderFeed';
import type { FeedResult } from '../flows/exportOrderFeed';
import { stepFailed, stepOk } from '../platform/job';
import type { StepParameters } from '../platform/job';

/**
 * Job step custom.TikTokShopOrderFeed: writes order status files until nothing is due.
 * @param parameters - `Format` xml or csv, `MaxFiles`
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const maxFiles = Number(parameters.MaxFiles) || 10;
    const files: string[] = [];
    let skipped: string[] = [];
    let result: FeedResult;
    do {
        result = exportOrderFeed(String(parameters.Format || 'xml'));
        skipped = result.skipped;
        if (result.fileName !== '') {
            files.push(result.fileName + ' with ' + result.exported + ' orders');
        }
    } while (result.hasMore && files.length < maxFiles);
    const written = files.length > 0 ? 'Written: ' + files.join(', ') : 'Nothing was due';
    if (skipped.length > 0) {
        return stepFailed(written + '. Not in the feed, see the log: ' + skipped.slice(0, 10).join(', '));
    }
    return result.notified ? stepOk(written) : stepFailed(written + '. TikTok was not told; a task tries again');
}
