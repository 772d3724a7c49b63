import type { Send } from '../target/send';
import { TargetError } from '../target/targetError';

/** The user has ended the run. */
export class Interrupted extends TargetError {
    constructor() {
        super('Interrupted', 'What was made is removed.');
    }
}

/** Sends until the user interrupts. Waits for a request under way, because the instance carries it out anyway. */
export function interruptible(send: Send, signal: AbortSignal): Send {
    return async (request) => {
        if (signal.aborted) {
            throw new Interrupted();
        }
        return send(request);
    };
}
