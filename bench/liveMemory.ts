import type { InProcess } from '../sandbox/inProcess';
import type { ProbeKind } from '../sfcc-mocks/instance';

const MIB = 1024 * 1024;

/** The heap as it is when nothing on it is garbage; null where the process runs without `--expose-gc`. */
export function liveMemory(): number | null {
    const collect = globalThis.gc;
    if (!collect) {
        return null;
    }
    collect();
    return process.memoryUsage().heapUsed;
}

/**
 * Runs something and says how far the heap rose above where it was before, both after a garbage collection: garbage
 * that waits to be collected would tell how large the heap is, not what the job holds on to.
 * @param at - where the job is stopped to look: each time it does this
 * @param every - only each such time of so many, since a look takes long
 * @returns MiB, or null where memory cannot be measured
 */
export function peakMemory(sandbox: InProcess, at: ProbeKind[], every: number, run: () => void): number | null {
    const baseline = liveMemory();
    if (baseline === null) {
        run();
        return null;
    }
    let peak = baseline;
    let times = 0;
    const look = (): void => {
        peak = Math.max(peak, liveMemory() as number);
    };
    const before = sandbox.instance.onProbe;
    sandbox.instance.onProbe = (execution, kind, moment) => {
        before?.(execution, kind, moment);
        if (moment === 'before' && at.includes(kind)) {
            times += 1;
            if (times % every === 0) {
                look();
            }
        }
    };
    run();
    sandbox.instance.onProbe = before;
    look();
    return (peak - baseline) / MIB;
}
