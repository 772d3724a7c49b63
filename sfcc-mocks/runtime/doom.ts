import { current, isRunning } from './current';
import type { PlatformException } from './failures';

/**
 * Works with business objects: after an exception of the platform an open transaction can only be rolled back. What a
 * script throws itself, for example in a callback, is none. Source: platform doc dw.system.Transaction.
 */
export function dooming<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        doomAfter(error);
        throw error;
    }
}

/** The same for an exception that was caught already, and is thrown on. */
export function doomAfter(error: unknown): void {
    const { javaName, message } = error as PlatformException;
    if (typeof javaName === 'string' && isRunning()) {
        current().transaction?.markRollbackOnly(message);
    }
}
