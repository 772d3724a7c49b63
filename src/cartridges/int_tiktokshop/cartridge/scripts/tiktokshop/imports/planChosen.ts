import { storeCalls } from '../platform/outgoing/callCounts';
import { importOrders } from './importOrders';
import type { ImportRun } from './importOrders';
import type { ImportChoice } from './wantedImport';

/** Calls of one request: the platform allows 16, and some may be needed for tokens. */
const MOST_CALLS = 12;

/**
 * Says what an import would do, for a person who waits for the page. Changes nothing.
 * @returns its `plan`, and whether it `isCutShort`: TikTok has more orders than a request can read
 */
export function planChosen(choice: ImportChoice): ImportRun {
    const run = importOrders({
        maxMinutes: 1,
        maxCalls: MOST_CALLS,
        isDry: true,
        orderIds: choice.orderIds,
        placed: choice.placed,
        takesFinished: choice.takesFinished
    });
    storeCalls();
    return run;
}
