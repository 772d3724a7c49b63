import { portionsOf, unique } from '../../platform/rules/lists';

/** Orders that one stored text has room for. */
const PER_TEXT = 150;
/** Orders that a shop waits for. Those that were missed longest ago rarely come. */
const MOST = 20 * PER_TEXT;

/**
 * The orders whose returns are read when they come, each once.
 * @param before - ids of those that were awaited
 * @param missing - ids of those that were not here now
 */
export function awaitedOrders(before: string[], missing: string[]): string[] {
    return unique(before.concat(missing)).slice(-MOST);
}

/** How many orders have no room: those that were awaited longest. */
export function forgottenOrders(before: string[], missing: string[]): number {
    return Math.max(0, unique(before.concat(missing)).length - MOST);
}

/** Awaited orders in lists that a stored text has room for: the latest, then the others from the earliest on. */
export function awaitedLists(awaited: string[]): string[][] {
    return [awaited.slice(-PER_TEXT)].concat(portionsOf(awaited.slice(0, -PER_TEXT), PER_TEXT));
}

/**
 * The orders that one run looks for, because it has to search for each: the latest, and the others by turns.
 * @param turn - grows by one with each run
 */
export function lookedFor(awaited: string[], turn: number): string[] {
    const lists = awaitedLists(awaited);
    const others = lists.slice(1);
    return (lists[0] as string[]).concat(others[turn % others.length] || []);
}
