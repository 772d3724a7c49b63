import { DAY_IN_SECONDS } from '../../platform/rules/durations';

/** The parts of a comparison, in their order. */
export type Phase = 'orders' | 'cancellations' | 'requests' | 'packages' | 'returns' | 'unread' | 'again';

const PHASES: Phase[] = ['orders', 'cancellations', 'requests', 'packages', 'returns', 'unread', 'again'];

/** How far a shop was compared: stored after each portion, so that a run that was stopped resumes there. */
export interface ReconcileRun {
    /** Identifies the comparison: when it began, ISO 8601 UTC. */
    startedAt: string;
    /** The time that is compared, in seconds since the epoch: `from` inclusive, `to` exclusive. */
    from: number;
    to: number;
    /** null once all of it was compared. */
    phase: Phase | null;
    /** Of the next page; empty for the first. */
    pageToken: string;
    /** Begin of the list that is being read. */
    begin: number;
    /** When the last order was placed that was compared: a list whose page TikTok no longer finds is read from there. */
    reached: number;
    /**
     * Since when orders of the shop come to this site, in seconds since the epoch; 0 for ever. Older orders of a shop that another
     * site had before are there.
     */
    since: number;
    counts: ReconcileCounts;
    /** When all was compared, ISO 8601 UTC; empty before. */
    finishedAt: string;
}

/** What a comparison has come to so far. */
export interface ReconcileCounts {
    /** Orders of TikTok that were compared. */
    compared: number;
    /** Differences that were not known. */
    found: number;
    /** Differences that are no longer there. */
    gone: number;
    /** Differences that were not kept, because there are too many already. */
    notKept: number;
}

/** A comparison that was begun longer ago starts anew: too much has changed since. Seconds. */
const STALE = 2 * DAY_IN_SECONDS;

/**
 * The comparison to continue: the one that was stopped, or a new one.
 * @param before - the last one; null for none
 * @param days - how far a new one looks back
 * @param hasMoved - whether another site had the shop before, and it is not recorded until when
 * @param now - seconds since the epoch
 */
export function nextRun(before: ReconcileRun | null, days: number, hasMoved: boolean, now: number): ReconcileRun {
    if (before && before.phase !== null && now - before.to < STALE) {
        return before;
    }
    return {
        startedAt: new Date(now * 1000).toISOString(),
        from: now - days * DAY_IN_SECONDS,
        to: now,
        phase: 'orders',
        pageToken: '',
        begin: now - days * DAY_IN_SECONDS,
        reached: now - days * DAY_IN_SECONDS,
        since: hasMoved ? (before && before.since) || now : 0,
        counts: nothingCompared(),
        finishedAt: ''
    };
}

/** Nothing compared yet. */
export function nothingCompared(): ReconcileCounts {
    return { compared: 0, found: 0, gone: 0, notKept: 0 };
}

/**
 * Moves a comparison to its next page, or to its next part after the last page.
 * @param pageToken - of the next page; empty after the last
 * @param now - seconds since the epoch
 */
export function moveOn(run: ReconcileRun, pageToken: string, now: number): void {
    run.pageToken = pageToken;
    if (pageToken !== '') {
        return;
    }
    run.phase = PHASES[PHASES.indexOf(run.phase as Phase) + 1] || null;
    run.begin = run.from;
    run.reached = run.from;
    if (run.phase === null) {
        run.finishedAt = new Date(now * 1000).toISOString();
    }
}

/** TikTok no longer finds the next page: the list is read again from the last order that was compared. */
export function readAgain(run: ReconcileRun): void {
    run.pageToken = '';
    run.begin = run.reached;
}
