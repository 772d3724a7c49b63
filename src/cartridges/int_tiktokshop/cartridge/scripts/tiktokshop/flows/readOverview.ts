import type { Finding } from '../domain/safeguards';
import { readShops } from './readShops';
import type { ShopHealth } from './readShops';
import { findSafeguards } from './findSafeguards';
import { lastRun } from '../platform/jobRuns';
import type { JobRun } from '../platform/jobRuns';
import { countDeadTasks, oldestWaitingTask } from '../platform/tasks';
import type { DeadLetters } from '../platform/tasks';

/** Jobs that Business Manager shows, in the order they are asked for. */
const JOBS = [
    'TikTokShop-ProcessTasks',
    'TikTokShop-OrderFeed',
    'TikTokShop-PullOmsStatus',
    'TikTokShop-ImportOmsBatch',
    'TikTokShop-CheckSafeguards'
];
/** Dead letters that are looked at one by one. */
const LOOKED_AT = 200;

/** What Business Manager's first page shows. */
export interface Overview {
    dead: DeadLetters;
    oldestWaiting: Date | null;
    jobs: Array<{ id: string; run: JobRun | null }>;
    shops: ShopHealth[];
    findings: Finding[];
}

/** Reads what is happening, with two searches at most, however many orders there are. */
export function readOverview(): Overview {
    return {
        dead: countDeadTasks(LOOKED_AT),
        oldestWaiting: oldestWaitingTask(),
        jobs: JOBS.map((id) => ({ id: id, run: lastRun(id) })),
        shops: readShops(),
        findings: findSafeguards()
    };
}
