import { createInProcess } from '../sandbox/inProcess';
import type { InProcess } from '../sandbox/inProcess';
import { copyOrders } from './copyOrders';
import { seedOrders } from './seedOrders';

/** A sandbox with orders that wait to be shipped. */
export interface WithOrders {
    sandbox: InProcess;
    /** TikTok ids of the orders. */
    ids: string[];
}

/** Longer than the order search is behind. */
const MINUTE = 60 * 1000;

/**
 * Measures something in a sandbox of its own, with orders of three lines that TikTok's hour is over for. On its clock a
 * commit takes a millisecond: if time stood still, the order search would keep all changes for later.
 */
export async function withOrders<T>(count: number, measure: (given: WithOrders) => T): Promise<T> {
    const sandbox = createInProcess();
    try {
        const [model] = await seedOrders(sandbox, 1);
        const ids = [model as string, ...copyOrders(sandbox, model as string, count - 1)];
        sandbox.clock.elapse(MINUTE);
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'commit' && moment === 'after') {
                sandbox.clock.elapse(1);
            }
        };
        return measure({ sandbox, ids });
    } finally {
        sandbox.stop();
    }
}
