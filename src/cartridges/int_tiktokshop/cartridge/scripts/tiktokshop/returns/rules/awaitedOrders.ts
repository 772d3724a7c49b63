import { unique } from '../../platform/rules/unique';

/** Orders that a shop waits for: a stored text has room for them. Those that were missed longest ago rarely come. */
const MOST = 150;

/**
 * The orders whose returns are read when they come, each once.
 * @param before - ids of those that were awaited
 * @param missing - ids of those that were not here now
 */
export function awaitedOrders(before: string[], missing: string[]): string[] {
    return unique(before.concat(missing)).slice(-MOST);
}
