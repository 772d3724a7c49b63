import { ApiFault } from '../../documents/fault';
import { callSystemHook, hookScripts } from '../../dw/system/hookRegistry';
import { Status } from '../../dw/system/Status';
import { current } from '../../runtime/current';
import { circuitBreakerOf } from '../circuitBreaker';

/**
 * Runs the hooks of an API extension point, unless the merchant has API hooks switched off. An error status ends the
 * request. Source: platform doc "Customization with hooks".
 * @throws ApiFault HookStatusException, answered with 400
 */
export function runApiHook(extensionPoint: string, args: unknown[]): void {
    if (!current().instance.switches.apiHooks) {
        return;
    }
    const value = hookScripts(current(), extensionPoint).length > 0 ? guarded(extensionPoint, args) : undefined;
    if (value instanceof Status && value.isError()) {
        throw new ApiFault(400, 'HookStatusException', `The hook '${extensionPoint}' returned an error status.`, {
            extensionPoint,
            statusCode: value.getCode(),
            statusMessage: value.getMessage(),
            statusDetails: detailsOf(value)
        });
    }
}

/** What the hook has said with `addDetail`. */
function detailsOf(status: Status): Record<string, unknown> {
    const details = status.getDetails();
    const names = details.keySet().toArray() as string[];
    return Object.fromEntries(names.map((name) => [name, details.get(name)]));
}

/** A hook that fails too often is not called for a while. @throws ApiFault HookCircuitBreakerException, 503 */
function guarded(extensionPoint: string, args: unknown[]): unknown {
    const breaker = circuitBreakerOf(current().instance, 'hook ' + extensionPoint);
    if (breaker.isOpen()) {
        const message = `The hook '${extensionPoint}' has failed too often and is not called for now.`;
        throw new ApiFault(503, 'HookCircuitBreakerException', message, { extensionPoint });
    }
    let hasFailed = true;
    try {
        const { value } = callSystemHook(extensionPoint, args);
        hasFailed = false;
        return value;
    } finally {
        breaker.count(hasFailed);
    }
}
