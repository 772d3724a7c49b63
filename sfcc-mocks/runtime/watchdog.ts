import vm from 'node:vm';
import { depth, unwindTo } from './current';
import type { Execution } from '../contracts/instance';

/** A script that calls the platform is ended there; only one that does not is ended from outside, and later. */
const GRACE_MS = 1000;
const CALL = new vm.Script('call()');
const context = vm.createContext({ call: (): void => undefined });

/**
 * Runs an execution, and ends it when its time is over even if it never calls the platform: an endless loop would
 * stand in the way of all others.
 */
export function watched<T>(execution: Execution, run: () => T): T {
    execution.start();
    if (execution.timeLimitMs === Infinity || execution.instance.options.withoutWatchdog) {
        return run();
    }
    let result: T | undefined;
    const level = depth();
    (context as { call: () => void }).call = () => {
        result = run();
    };
    try {
        CALL.runInContext(context, { timeout: execution.timeLimitMs + GRACE_MS, displayErrors: false });
    } catch (error) {
        if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
            // What is ended from outside does not clean up after itself.
            unwindTo(level);
            execution.timeOut();
        }
        throw error;
    }
    return result as T;
}
