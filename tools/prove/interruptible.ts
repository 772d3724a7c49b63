import type { Send } from '../target/send';

/** Somebody wants the run to end. */
export class Interrupted extends Error {
    constructor() {
        super('Interrupted');
    }
}

/** Sends until somebody interrupts; what is under way is waited for, because the instance will have done it. */
export function interruptible(send: Send, signal: AbortSignal): Send {
    return async (request) => {
        if (signal.aborted) {
            throw new Interrupted();
        }
        return send(request);
    };
}
