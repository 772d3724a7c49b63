import vm from 'node:vm';
import type { Execution } from '../contracts/instance';
import { running } from './current';
import { doomAfter } from './doom';
import { hideFields } from './hiddenFields';
import { checkValue } from './sizeLimits';
import { classOf, inEngineWords } from './wrongArguments';

/** A function of a platform class. */
export type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts a guard around each of some functions: nothing runs in an ended script, and nothing larger than a quota goes in or comes
 * out. Each has code of its own, which Node can optimize for the one function that it calls.
 * @param isDooming - whether an exception leaves the transaction good for rollback only
 */
export function guardsOf(originals: Method[], isDooming: boolean): Method[] {
    if (originals.length === 0) {
        return [];
    }
    const guards = originals.map(
        (_original, position) => `function (...args) {
            const execution = running();
            if (!execution) { return originals[${position}].apply(this, args); }
            try {
                checkCall(execution, this, args);
                const result = originals[${position}].apply(this, args);
                checkResult(result);
                return result;
            } catch (error) {
                throw faultOf(error, this, originals[${position}], args);
            }
        }`
    );
    const parameters = ['originals', 'running', 'checkCall', 'checkResult', 'faultOf'];
    const code = vm.compileFunction(`return [${guards.join(',')}];`, parameters, { filename: __filename });
    return (code as (...given: unknown[]) => Method[])(
        originals,
        running,
        checkCall,
        checkResult,
        isDooming ? doomingFault : faultOf
    );
}

function checkCall(execution: Execution, self: unknown, args: unknown[]): void {
    execution.instance.memberUses += 1;
    execution.assertAlive();
    hideFields(self);
    for (let position = 0; position < args.length; position += 1) {
        checkValue(args[position]);
    }
}

function checkResult(result: unknown): void {
    checkValue(result);
    hideFields(result);
}

function faultOf(error: unknown, self: unknown, original: Method, args: unknown[]): unknown {
    return inEngineWords(error, () => `${idOf(self)}.${original.name}`, args);
}

function doomingFault(error: unknown, self: unknown, original: Method, args: unknown[]): unknown {
    const fault = faultOf(error, self, original, args);
    doomAfter(fault);
    return fault;
}

/** Full name of a class, or of an object's class. */
export function idOf(self: unknown): string {
    return (typeof self === 'function' ? (self as { $id?: string }).$id : classOf(self)) || 'dw';
}
