import { describeError, logOf } from '../platform/log';
import { isCrowded } from '../platform/objectCount';
import { inTransaction } from '../platform/transaction';
import { keepRun } from './keptRun';
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
    /** Keeps how far the run has come: the next one resumes there. */
    keepPlace: () => void;
}

/** What makes one sink different from another. */
interface SinkWork {
    isDry: boolean;
    take: (found: Difference) => void;
    keepPlace: () => void;
}

/**
 * A sink that keeps differences as objects of this site, up to a number.
 * @param run - whose counts and place are kept
 */
export function keepingSink(run: ReconcileRun, shopId: string): DifferenceSink {
    const most = keptDifferences(isCrowded()).most;
    let kept = countDifferences();
    const seenAt = new Date(run.startedAt);
    return sinkOf({
        isDry: false,
        take: (found) => {
            const isKnown = findDifference(keyOf(found)) !== null;
            if (!isKnown && kept >= most) {
                run.counts.notKept += 1;
                return;
            }
            inTransaction(() => keepDifference(found, shopId, seenAt));
            run.counts.found += isKnown ? 0 : 1;
            kept += isKnown ? 0 : 1;
        },
        keepPlace: () => keepRun(shopId, run)
    });
}

/** A sink that only says in the log what it gets. */
export function loggingSink(run: ReconcileRun): DifferenceSink {
    return sinkOf({
        isDry: true,
        take: (found) => {
            run.counts.found += 1;
            const sides = 'TikTok "' + found.there + '", here "' + found.here + '"';
            const about = found.kind + ' ' + found.about;
            logOf('reconcile').warn('dry run: ' + about + ': ' + sides + ', act: ' + (found.act || 'none'));
        },
        keepPlace: () => undefined
    });
}

function sinkOf({ isDry, take, keepPlace }: SinkWork): DifferenceSink {
    const broken: string[] = [];
    return {
        isDry: isDry,
        broken: broken,
        judge: (id, judge) => {
            try {
                (judge() || []).forEach(take);
            } catch (e) {
                broken.push(id);
                logOf('reconcile').error(id + ' was not compared: ' + describeError(e));
            }
        },
        keepPlace: keepPlace
    };
}
