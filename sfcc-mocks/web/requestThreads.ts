import type { HttpAnswer } from '../contracts/http';
import type { Instance } from '../contracts/instance';
import { page, problem } from './answers';

/** Requests of each instance that scripts are answering: one waits for another that it has sent to its own host. */
const busy = new WeakMap<Instance, number>();

/** Answers a request on a thread of the instance's pool. @param path - of the request */
export function onThread(instance: Instance, path: string, answer: () => HttpAnswer): HttpAnswer {
    const taken = busy.get(instance) ?? 0;
    if (taken >= instance.switches.requestThreads) {
        return tooBusy(path);
    }
    busy.set(instance, taken + 1);
    try {
        return answer();
    } finally {
        busy.set(instance, taken);
    }
}

/**
 * What a request gets for which no thread is free.
 * Source: SCAPI documentation, "Load Shedding and Rate Limiting": 503, and how much of its capacity the instance uses.
 * @param path - of the request
 */
export function tooBusy(path: string): HttpAnswer {
    const isStorefront = /^\/(on|s)\//.test(path);
    const answer = isStorefront
        ? page(503, 'Service Unavailable', 'The instance is busy.')
        : problem(503, 'service-unavailable', 'Service Unavailable', 'The instance is busy.');
    return { ...answer, headers: { ...answer.headers, sfdc_load: '100', sfdc_load_status: 'THROTTLE' } };
}
