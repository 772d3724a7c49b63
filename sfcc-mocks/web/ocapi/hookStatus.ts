import { ApiFault } from '../../documents/fault';
import { callSystemHook } from '../../dw/system/hookRegistry';
import { Status } from '../../dw/system/Status';
import { current } from '../../runtime/current';

/**
 * Runs the hooks of an API extension point, unless the merchant has API hooks switched off. An error status ends the
 * request. Source: platform doc "Customization with hooks".
 * @throws ApiFault HookStatusException, answered with 400
 */
export function runApiHook(extensionPoint: string, args: unknown[]): void {
    if (!current().instance.switches.apiHooks) {
        return;
    }
    const { value } = callSystemHook(extensionPoint, args);
    if (value instanceof Status && value.isError()) {
        throw new ApiFault(400, 'HookStatusException', `The hook '${extensionPoint}' returned an error status.`, {
            extensionPoint,
            statusCode: value.getCode(),
            statusMessage: value.getMessage(),
            statusDetails: {}
        });
    }
}
