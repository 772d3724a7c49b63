import { ApiFault } from '../fault';
import { callSystemHook, hookScripts } from '../../dw/system/hookRegistry';
import { Status } from '../../dw/system/Status';
import { current } from '../../runtime/current';
import type { Execution } from '../../contracts/instance';
import { circuitBreakerOf } from '../../web/circuitBreaker';

/** Points that no list of Salesforce's has, and that the official cartridge uses; a switch says whether they are called. */
const ORDER_PATCH = /^dw\.ocapi\.shop\.order\.(beforePATCH|afterPATCH|modifyPATCHResponse)$/;

/**
 * Runs the hooks of an API extension point, if the merchant has switched API hooks on. An error status, and a
 * transaction that a hook opens inside the request's own, ends the request with a fault that says where, but why only if
 * the instance does. Source: skill b2c-hooks, "Operational Rules", "Status Object"; platform doc "Customization with hooks".
 * @throws ApiFault HookStatusException, answered with 400
 */
export function runApiHook(extensionPoint: string, args: unknown[]): void {
    const { switches } = current().instance;
    if (!switches.apiHooks || (ORDER_PATCH.test(extensionPoint) && !switches.orderPatchHooks)) {
        return;
    }
    if (hookScripts(current(), extensionPoint).length === 0) {
        return;
    }
    const value = guarded(extensionPoint, args);
    if (value instanceof Status && value.isError()) {
        throw refused(extensionPoint, switches.hookReasons ? reasonOf(value) : {});
    }
}

function refused(extensionPoint: string, reason: object): ApiFault {
    const message = `An error occurred in ExtensionPoint ${extensionPoint}`;
    return new ApiFault(400, 'HookStatusException', message, { extensionPoint, ...reason });
}

function reasonOf(status: Status): object {
    return { statusCode: status.getCode(), statusMessage: status.getMessage(), statusDetails: detailsOf(status) };
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
    const execution = current();
    let hasFailed = true;
    execution.hookTransaction = execution.transaction ? 'open' : null;
    try {
        const { value } = callSystemHook(extensionPoint, args);
        hasFailed = hasNested(execution);
        if (hasFailed) {
            throw refused(extensionPoint, {});
        }
        return value;
    } finally {
        execution.hookTransaction = null;
        breaker.count(hasFailed);
    }
}

/** A transaction inside the one that the hook runs in; the whole request is rolled back. */
function hasNested(execution: Execution): boolean {
    return execution.hookTransaction === 'nested';
}
