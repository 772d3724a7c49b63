import { fetchOmsFiles, returnOmsRejects } from '../oms/exchangeOmsFiles';
import type { Exchange } from '../oms/exchangeOmsFiles';
import { importOmsBatch } from '../oms/importOmsBatch';
import type { ImportedBatch } from '../oms/importOmsBatch';
import { tidyOmsBatch } from '../oms/tidyOmsBatch';
import { someNames } from '../platform/rules/lists';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import { eventsText } from './eventsText';
import { numberIn, stepFailed, stepOk, stepPlan, textIn } from '../platform/job';
import type { StepParameters, StepResult } from '../platform/job';
import { planBatch } from '../operations/planJobs';
import { runOrPlan } from '../platform/jobRuns';

/**
 * Job step custom.TikTokShopImportOmsBatch: applies the files of the OMS.
 * @param parameters - `KeptDays`: how many days imported files are kept; `SftpFolder`: folder of the OMS's SFTP server from
 * which files are fetched before; `SftpRejectsFolder`: folder there to which rejects are returned; neither is done unless given
 */
export function execute(parameters: StepParameters): dw.system.Status {
    const run = (): StepResult => {
        tidyOmsBatch(numberIn(parameters, 'KeptDays', 30));
        return importFiles(textIn(parameters, 'SftpFolder'), textIn(parameters, 'SftpRejectsFolder'));
    };
    return runOrPlan('TikTokShop-ImportOmsBatch', parameters, run, () => stepPlan(planBatch()));
}

function importFiles(from: string, rejectsTo: string): StepResult {
    const fetched = from === '' ? null : fetchOmsFiles(from);
    const batch = importOmsBatch();
    // Without a connection the next run returns them.
    const returned = rejectsTo === '' || (fetched && fetched.problem !== '') ? null : returnOmsRejects(rejectsTo);
    const counts = {
        files: batch.files,
        applied: batch.applied,
        unchanged: batch.unchanged,
        rejected: batch.rejected
    };
    const summary = [notice('job.batch.files', [batch.files])].concat(
        eventsText(batch),
        batch.hasMore ? [notice('job.batch.more')] : [],
        fetched ? [notice('job.batch.fetched', [fetched.done])] : [],
        returned ? [notice('job.batch.returned', [returned.done])] : []
    );
    const troubles = troublesOf(batch).concat(
        exchangeTroubles(fetched, 'job.batch.notFetched'),
        exchangeTroubles(returned, 'job.batch.notReturned')
    );
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
        troubles.push(notice('job.batch.empty', [someNames(batch.empty)]));
    }
    if (batch.unfinished.length > 0) {
        troubles.push(notice('job.batch.again', [someNames(batch.unfinished)]));
    }
    if (batch.moved.length > 0) {
        troubles.push(notice('job.batch.moved', [someNames(batch.moved)]));
    }
    if (batch.endedAt !== '') {
        troubles.push(notice('job.batch.ended', [batch.endedAt]));
    }
    return troubles;
}

/** @param leftKey - text about the files that stay where they are */
function exchangeTroubles(exchange: Exchange | null, leftKey: string): Notice[] {
    if (!exchange) {
        return [];
    }
    return (exchange.left.length > 0 ? [notice(leftKey, [someNames(exchange.left)])] : []).concat(
        exchange.problem === '' ? [] : [notice('job.batch.sftp', [exchange.problem])]
    );
}
