import type { Execution } from '../contracts/instance';
import type { StepType } from './stepTypes';

type StepFunction = (...args: unknown[]) => unknown;

/** A function of a step's module. @throws Error if the module does not export it */
export function stepFunction(execution: Execution, type: StepType, name: string): StepFunction {
    const module = execution.modules.require(type.module) as Record<string, unknown>;
    const found = module[name];
    if (typeof found !== 'function') {
        throw new Error(`${type.module} does not export ${name}`);
    }
    return found as StepFunction;
}
