import type { Execution } from '../contracts/instance';
import type { Instance } from '../contracts/instance';

/** The executions on this thread, the innermost last: a call to the own host runs inside the caller. */
const stack: Execution[] = [];

/** What runs while nothing else does: the request that a test of a cartridge is in. */
let around: Execution | null = null;

/** From now on, scripts outside of a request or job run in this execution. */
export function setAround(execution: Execution): void {
    around = execution;
}

/** Nothing runs in an execution any longer, unless another has taken its place. */
export function endAround(execution: Execution): void {
    around = around === execution ? null : around;
}

/** Runs something inside an execution. */
export function within<T>(execution: Execution, run: () => T): T {
    stack.push(execution);
    try {
        return run();
    } finally {
        stack.pop();
    }
}

/**
 * The execution that is running now.
 * @throws Error outside of one: platform classes only exist inside a request or a job
 */
export function current(): Execution {
    const execution = running();
    if (!execution) {
        throw new Error('No request or job is running: use instance.execute(…)');
    }
    return execution;
}

/** The same, or null outside of one. */
export function running(): Execution | null {
    return stack[stack.length - 1] || around;
}

/** The instance whose execution is running. */
export function instance(): Instance {
    return current().instance;
}

/** Whether any execution is running on this thread. */
export function isRunning(): boolean {
    return running() !== null;
}

/** How many executions are running on this thread. */
export function depth(): number {
    return stack.length;
}

/** Forgets the innermost executions down to a depth. */
export function unwindTo(level: number): void {
    stack.length = level;
}
