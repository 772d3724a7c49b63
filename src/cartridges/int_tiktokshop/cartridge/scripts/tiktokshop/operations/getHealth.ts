import { lastRun } from '../platform/jobRuns';
import { isoNow } from '../platform/clock';
import { countDead } from '../tasks/retryTasks';
import { totalFigures } from '../figures/countOrders';
import { watchFigures } from './watchWork';
import { listSigns } from './watchSilence';
import type { Sign } from './watchSilence';

/** How the shop is, for a monitor: numbers and times, nothing of orders or buyers. */
export interface Health {
    /** ISO 8601 UTC. */
    at: string;
    /** `ok`; `silent` when something is not heard of; `stuck` when people have to act. */
    status: 'ok' | 'silent' | 'stuck';
    signs: Sign[];
    /** Calls that were given up. */
    deadLetters: number;
    heldOrders: number;
    lateOrders: number;
    openRequests: number;
    alerts: number;
    /** Whether the last run of TikTokShop-ProcessTasks went well; false before the first. */
    isLastRunOk: boolean;
}

/** How the shop is. Makes one search, and reads everything else by key. */
export function getHealth(): Health {
    const signs = listSigns();
    const watch = watchFigures();
    const total = totalFigures().counts;
    const run = lastRun('TikTokShop-ProcessTasks');
    const dead = countDead('');
    const isStuck = dead > 0 || watch.late > 0;
    return {
        at: isoNow(),
        status: signs.some((sign) => sign.isSilent) ? 'silent' : isStuck ? 'stuck' : 'ok',
        signs: signs,
        deadLetters: dead,
        heldOrders: total.held || 0,
        lateOrders: watch.late,
        openRequests: total['request-open'] || 0,
        alerts: watch.alerts,
        isLastRunOk: run !== null && run.isOk
    };
}
