import { instance } from '../../runtime/current';
import type { ProfileConfig } from '../../metadata/serviceConfig';

/** What a profile remembers of the last calls, on the sandbox's clock. */
interface Memory {
    calls: number[];
    failures: number[];
}

function memoryOf(serviceId: string): Memory {
    return instance().part('serviceMemory:' + serviceId, () => ({ calls: [], failures: [] }));
}

/** Counts a call; false if the rate limit does not allow it. Nothing waits. */
export function passesRateLimit(serviceId: string, profile: ProfileConfig | undefined): boolean {
    if (!profile?.rateLimit) {
        return true;
    }
    const memory = memoryOf(serviceId);
    const now = instance().clock.now();
    const millis = profile.rateLimit.millis;
    memory.calls = memory.calls.filter((time) => now - time < millis);
    if (memory.calls.length >= profile.rateLimit.calls) {
        return false;
    }
    memory.calls.push(now);
    return true;
}

/** Whether too many calls failed lately. Source: platform doc, circuit breaker of a service profile. */
export function isCircuitBroken(serviceId: string, profile: ProfileConfig | undefined): boolean {
    if (!profile?.circuitBreaker) {
        return false;
    }
    const memory = memoryOf(serviceId);
    const now = instance().clock.now();
    const millis = profile.circuitBreaker.millis;
    memory.failures = memory.failures.filter((time) => now - time < millis);
    return memory.failures.length >= profile.circuitBreaker.calls;
}

/** Counts what the circuit breaker counts: no connection, no answer in time, 500 and 503, exceptions. */
export function countFailure(serviceId: string): void {
    memoryOf(serviceId).failures.push(instance().clock.now());
}
