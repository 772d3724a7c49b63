import type { InProcess } from '../../sandbox/start/inProcess';
import { Stopped } from '../../sfcc-mocks';
import type { ProbeKind } from '../../sfcc-mocks';

const MIB = 1024 * 1024;
/** Node throws compiled code away only after some collections in which no call has used it. */
const COLLECTIONS = 8;

/** The heap as it is when nothing on it is garbage; null where the process runs without `--expose-gc`. */
function liveMemory(): number | null {
    const collect = globalThis.gc;
    if (!collect) {
        return null;
    }
    let used = Infinity;
    for (let count = 0; count < COLLECTIONS; count += 1) {
        collect();
        used = Math.min(used, process.memoryUsage().heapUsed);
    }
    return used;
}

/**
 * How much memory a job holds on to at a point: the heap there, without garbage, minus the heap once the job is stopped at
 * that very point. The sandbox keeps its database in the same heap, which grows while a job works; it is the same in both.
 * @param at - the job is stopped the n-th time it does this
 * @returns MiB, or null where memory cannot be measured
 * @throws Error if the job does not come that far
 */
export function memoryHeld(sandbox: InProcess, at: ProbeKind, nth: number, runJob: () => void): number | null {
    let there: number | null | undefined;
    let times = 0;
    const before = sandbox.instance.onProbe;
    sandbox.instance.onProbe = (execution, kind, moment) => {
        before?.(execution, kind, moment);
        times += kind === at && moment === 'before' ? 1 : 0;
        if (times === nth && there === undefined) {
            there = liveMemory();
            execution.end(new Stopped(kind));
        }
    };
    runJob();
    sandbox.instance.onProbe = before;
    if (there === undefined) {
        throw new Error(`the job ended after ${times} of ${nth} ${at}`);
    }
    return there === null ? null : (there - (liveMemory() as number)) / MIB;
}

/** The larger of two measurements, null where there are none. */
export function larger(one: number | null, other: number | null): number | null {
    return one === null || other === null ? null : Math.max(one, other);
}
