import type { JobStepExecution } from '../dw/job';
import { ArrayList } from '../dw/util/Collection';
import type { HashMap } from '../dw/util/Map';
import type { Instance } from '../contracts/instance';
import { within } from '../runtime/current';
import type { Execution } from '../contracts/instance';
import { watched } from '../runtime/watchdog';
import { begin, commit, inTransaction, rollback } from '../store/session';
import type { ExitStatus } from './jobRecord';
import { stepFunction } from './stepFunction';
import type { StepType } from './stepTypes';

/** A step of a cartridge that has been started. */
export interface StartedStep {
    execution: Execution;
    type: StepType;
    parameters: HashMap;
    stepExecution: JobStepExecution;
}

/** read until it gives nothing, process each, write them together; then again. Source: platform doc, chunk-oriented steps. */
export function* runChunks(step: StartedStep): Generator<void, ExitStatus> {
    const { execution, type, parameters, stepExecution } = step;
    const call = (name: string, ...args: unknown[]): unknown => {
        const functionName = type.functions[name];
        return functionName ? piece(execution, () => stepFunction(execution, type, functionName)(...args)) : undefined;
    };
    try {
        call('beforeStep', parameters, stepExecution);
        call('getTotalCount', parameters, stepExecution);
        for (let more = true; more;) {
            yield;
            const chunk = (): boolean => runChunk(call, step);
            more = type.transactional ? withTransaction(execution, chunk) : chunk();
        }
    } catch (error) {
        afterFailure(execution.instance, () => call('afterStep', false, parameters, stepExecution));
        throw error;
    }
    call('afterStep', true, parameters, stepExecution);
    return { code: 'OK', message: null, status: 'ok' };
}

/** The run tells what ended the step, and not what `afterStep` throws on top of it. */
function afterFailure(instance: Instance, afterStep: () => unknown): void {
    try {
        afterStep();
    } catch (error) {
        instance.log('error', 'job', 'afterStep: ' + String((error as Error).message));
    }
}

/** A step that is transactional has a transaction around each of its chunks. Source: platform doc, steptypes.json. */
function withTransaction<T>(execution: Execution, run: () => T): T {
    piece(execution, begin);
    try {
        const result = run();
        piece(execution, commit);
        return result;
    } catch (error) {
        within(execution, () => inTransaction() && rollback());
        throw error;
    }
}

function runChunk(
    call: (name: string, ...args: unknown[]) => unknown,
    { type, parameters, stepExecution }: StartedStep
): boolean {
    call('beforeChunk', parameters, stepExecution);
    const items: unknown[] = [];
    let more = true;
    for (let count = 0; count < type.chunkSize && more; count += 1) {
        const item = call('read', parameters, stepExecution);
        more = item !== null && item !== undefined;
        const processed = more ? call('process', item, parameters, stepExecution) : undefined;
        if (processed !== null && processed !== undefined) {
            items.push(asJava(processed));
        }
    }
    if (items.length > 0) {
        call('write', new ArrayList(items), parameters, stepExecution);
    }
    call('afterChunk', true, parameters, stepExecution);
    return more;
}

/** An array that `process` gives is a list when `write` is given it. Source: public code that the platform runs. */
function asJava(item: unknown): unknown {
    return Array.isArray(item) ? new ArrayList(item) : item;
}

/** A piece of a chunk step: the execution lives on, with its modules. */
function piece<T>(execution: Execution, run: () => T): T {
    if (execution.ended) {
        throw execution.ended;
    }
    return within(execution, () => {
        const result = watched(execution, run);
        execution.assertAlive();
        return result;
    });
}
