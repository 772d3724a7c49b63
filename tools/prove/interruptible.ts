import type { Send } from '../target/send';
import { TargetError } from '../target/targetError';

/** Somebody wants the run to end. */
export class Interrupted extends TargetError {
    constructor() {
        super('Interrupted', 'What was made is removed.');
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
