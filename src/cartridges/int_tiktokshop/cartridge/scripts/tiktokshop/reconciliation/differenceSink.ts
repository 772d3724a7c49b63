import { describeError, logOf } from '../platform/log';
import { isCrowded } from '../platform/objectCount';
import { inTransaction } from '../platform/transaction';
import { keyOf } from './rules/difference';
import type { Difference } from './rules/difference';
import { keptDifferences } from './rules/keptDifferences';
import type { ReconcileRun } from './rules/reconcileRun';
import { countDifferences, findDifference, keepDifference } from './store/differences';

/** Where a comparison puts what it finds. */
export interface DifferenceSink {
    /** Whether the run changes nothing, and says in the log what it finds. */
    isDry: boolean;
    /**
     * Judges one order or return, and takes what was found. Never throws: what fails is remembered, and the next run compares
     * it again.
     * @param id - TikTok's id of the order or return
     */
    judge: (id: string, judge: () => Difference[] | null) => void;
    /** Ids of what could not be compared. */
    broken: string[];
}

/**
 * A sink that keeps differences as objects of this site, up to a number.
 * @param run - whose counts are kept
 */
export function keepingSink(run: ReconcileRun, shopId: string): DifferenceSink {
    const most = keptDifferences(isCrowded()).most;
    let kept = countDifferences();
    const seenAt = new Date(run.startedAt);
    return judging(false, (found) => {
        const isKnown = findDifference(keyOf(found)) !== null;
        if (!isKnown && kept >= most) {
            run.counts.notKept += 1;
            return;
        }
        inTransaction(() => keepDifference(found, shopId, seenAt));
        run.counts.found += isKnown ? 0 : 1;
        kept += isKnown ? 0 : 1;
    });
}

/** A sink that only says in the log what it gets. */
export function loggingSink(run: ReconcileRun): DifferenceSink {
    return judging(true, (found) => {
        run.counts.found += 1;
        const sides = 'TikTok "' + found.there + '", here "' + found.here + '"';
        const about = found.kind + ' ' + found.about;
        logOf('reconcile').warn('dry run: ' + about + ': ' + sides + ', act: ' + (found.act || 'none'));
    });
}

function judging(isDry: boolean, take: (found: Difference) => void): DifferenceSink {
    const sink: DifferenceSink = {
        isDry: isDry,
        broken: [],
        judge: (id, judge) => {
            try {
                (judge() || []).forEach(take);
            } catch (e) {
                sink.broken.push(id);
                logOf('reconcile').error(id + ' was not compared: ' + describeError(e));
            }
        }
    };
    return sink;
}
