import { hasExtension } from '../platform/extensions';
import { hasOms } from '../platform/outgoing/omsService';

/** Whether there is an OMS that can be told of cancellations: a merchant's hook, or an address of the service. */
export function canTellOms(): boolean {
    return hasExtension('app.tiktokshop.oms.tell') || hasOms();
}
