import { isAnyArray } from '../dw/object/valueSet';
import { messageFormat } from '../dw/util/messageFormat';
import { WEB_REFERENCES } from '../dw/ws/webReferences';
import { current, isRunning } from './current';

/**
 * The names that every script knows beside the language's own. Source: Script API, TopLevel.global.
 * @param dw - gives the packages of the Script API
 */
export function platformGlobals(dw: () => unknown): Record<string, PropertyDescriptor> {
    const reading = (get: () => unknown): PropertyDescriptor => ({ configurable: true, get });
    return {
        request: reading(() => ofExecution('request')),
        response: reading(() => ofExecution('response')),
        session: reading(() => ofExecution('session')),
        customer: reading(() => {
            const session = ofExecution('session') as { customer?: unknown } | null;
            return session ? session.customer : null;
        }),
        dw: reading(dw),
        empty: reading(() => empty),
        trace: reading(() => trace),
        webreferences2: reading(() => WEB_REFERENCES),
        // What scripts of pipelines return. The documentation names them without values.
        PIPELET_NEXT: reading(() => 1),
        PIPELET_ERROR: reading(() => 2)
    };
}

function ofExecution(name: 'request' | 'response' | 'session'): unknown {
    return isRunning() ? current()[name] : null;
}

/** Formats a message with parameters, for a debugger that the double does not have. Source: TopLevel.global. */
function trace(message: string, ...parameters: unknown[]): string {
    return messageFormat(message, parameters);
}

/** The platform's `empty()`: null, undefined, '', an empty collection or array. Source: TopLevel.global. */
export function empty(value: unknown): boolean {
    if (value === null || value === undefined || value === '') {
        return true;
    }
    if (isAnyArray(value)) {
        return value.length === 0;
    }
    const collection = value as { empty?: unknown };
    return typeof value === 'object' && typeof collection.empty === 'boolean' ? collection.empty : false;
}
