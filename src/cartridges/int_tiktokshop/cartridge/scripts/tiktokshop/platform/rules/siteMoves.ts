/** A site that had a shop, and until when. */
export interface SiteMove {
    siteId: string;
    /** Seconds since the epoch. */
    until: number;
}

/** Moves that a shop remembers: a stored text has room for them. */
const MOST = 40;

/**
 * The moves of a shop, earliest first, after one more. A shop that comes back to the site that had it last has not moved.
 * @param before - the site that had the shop; empty for none
 * @param after - the site that has it from now on; empty for none
 * @param now - seconds since the epoch
 */
export function movesAfter(moves: SiteMove[], before: string, after: string, now: number): SiteMove[] {
    const all = before === '' ? moves : moves.concat([{ siteId: before, until: now }]);
    const last = all[all.length - 1];
    const isBack = last !== undefined && last.siteId === after;
    return (isBack ? all.slice(0, -1) : all).slice(-MOST);
}

/**
 * The site that an order of a shop is for: the one that had the shop when it was placed. What was placed while no site had
 * the shop is for the next one.
 * @param present - the site that has the shop now; empty for none
 * @param placedAt - seconds since the epoch; 0 while it is unknown
 */
export function siteForOrder(moves: SiteMove[], present: string, placedAt: number): string {
    const then = moves.filter(({ until }) => placedAt < until)[0];
    return then ? then.siteId : present;
}

/** When a shop left the site before its present one, in seconds since the epoch; 0 where there was none. */
export function movedAt(moves: SiteMove[]): number {
    const last = moves[moves.length - 1];
    return last ? last.until : 0;
}

/**
 * When a site last lost a shop, in seconds since the epoch.
 * @returns null for a site that never lost it
 */
export function leftSiteAt(moves: SiteMove[], siteId: string): number | null {
    return moves.reduce<number | null>((left, move) => (move.siteId === siteId ? move.until : left), null);
}
