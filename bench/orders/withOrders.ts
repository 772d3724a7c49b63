import { createInProcess } from '../../sandbox/start/inProcess';
import type { InProcess } from '../../sandbox/start/inProcess';
import { copyOrders } from './copyOrders';
import { seedOrders } from './seedOrders';
import { MINUTE } from '#cartridge/platform/rules/durations';

/** A sandbox with orders that wait to be shipped. */
export interface WithOrders {
    sandbox: InProcess;
    /** TikTok ids of the orders. */
    ids: string[];
}

const COMMIT_TAKES_MS = 10;
/** Longer than the order search lags behind. */
const SEARCH_CATCHES_UP_IN = MINUTE;

/**
 * Measures something in a sandbox of its own, with orders of three lines that TikTok's hour is over for. On its clock a
 * commit takes time: if it stood still, the order search would never catch up and keep all changes for later.
 */
export async function withOrders<T>(count: number, measure: (given: WithOrders) => T): Promise<T> {
    const sandbox = createInProcess();
    try {
        const [model] = await seedOrders(sandbox, 1);
        const ids = [model as string, ...copyOrders(sandbox, model as string, count - 1)];
        sandbox.clock.elapse(SEARCH_CATCHES_UP_IN);
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'commit' && moment === 'after') {
                sandbox.clock.elapse(COMMIT_TAKES_MS);
            }
        };
        return measure({ sandbox, ids });
    } finally {
        sandbox.stop();
    }
}
