import type { Instance } from '../contracts/instance';
import type { TimeLimit } from '../contracts/switches';
import { QUOTAS } from './quotas';

/** How long a script may run on an instance, in milliseconds. */
export function timeLimitOf(instance: Instance, name: TimeLimit): number {
    return instance.switches.timeLimitsMs[name] ?? QUOTAS[name].limit;
}
