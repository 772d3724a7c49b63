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

/** read until it gives nothing, process each, write them together; then again. Source: platform doc, chunk-oriented steps. */
export function* runChunks(
    instance: Instance,
    execution: Execution,
    type: StepType,
    parameters: HashMap,
    stepExecution: JobStepExecution
): Generator<void, ExitStatus> {
    const call = (name: string, ...args: unknown[]): unknown => {
        const functionName = type.functions[name];
        return functionName
            ? piece(instance, execution, () => stepFunction(execution, type, functionName)(...args))
            : undefined;
    };
    try {
        call('beforeStep', parameters, stepExecution);
        call('getTotalCount', parameters, stepExecution);
        for (let more = true; more;) {
            yield;
            more = inTransactionIf(type.transactional, instance, execution, () =>
                runChunk(call, type.chunkSize, parameters, stepExecution)
            );
        }
    } catch (error) {
        afterFailure(instance, () => call('afterStep', false, parameters, stepExecution));
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
function inTransactionIf<T>(isWanted: boolean, instance: Instance, execution: Execution, run: () => T): T {
    if (!isWanted) {
        return run();
    }
    piece(instance, execution, begin);
    try {
        const result = run();
        piece(instance, execution, commit);
        return result;
    } catch (error) {
        within(execution, () => inTransaction() && rollback());
        throw error;
    }
}

function runChunk(
    call: (name: string, ...args: unknown[]) => unknown,
    size: number,
    parameters: HashMap,
    stepExecution: JobStepExecution
): boolean {
    call('beforeChunk', parameters, stepExecution);
    const items: unknown[] = [];
    let more = true;
    for (let count = 0; count < size && more; count += 1) {
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
function piece<T>(instance: Instance, execution: Execution, run: () => T): T {
    if (execution.ended) {
        throw execution.ended;
    }
    return within(execution, () => {
        const result = watched(execution, run);
        execution.assertAlive();
        return result;
    });
}
