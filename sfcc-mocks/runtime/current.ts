import type { Execution } from '../contracts/instance';
import type { Instance } from '../contracts/instance';

/** The executions on this thread, the innermost last: a call to the own host runs inside the caller. */
const running: Execution[] = [];

/** Runs something inside an execution. */
export function within<T>(execution: Execution, run: () => T): T {
    running.push(execution);
    try {
        return run();
    } finally {
        running.pop();
    }
}

/**
 * The execution that is running now.
 * @throws Error outside of one: platform classes only exist inside a request or a job
 */
export function current(): Execution {
    const execution = running[running.length - 1];
    if (!execution) {
        throw new Error('No request or job is running: use instance.execute(…)');
    }
    return execution;
}

/** The instance whose execution is running. */
export function instance(): Instance {
    return current().instance;
}

/** Whether any execution is running on this thread. */
export function isRunning(): boolean {
    return running.length > 0;
}

/** How many executions are running on this thread. */
export function depth(): number {
    return running.length;
}

/** Forgets the innermost executions down to a depth. */
export function unwindTo(level: number): void {
    running.length = level;
}
