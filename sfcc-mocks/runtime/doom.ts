import { current, isRunning } from './current';
import type { PlatformException } from './failures';

/**
 * Notes an exception that the caller throws on. After an exception of the platform an open transaction can only be rolled
 * back. What a script throws itself, for example in a callback, is none. Source: platform doc dw.system.Transaction.
 */
export function doomAfter(error: unknown): void {
    const { javaName, message } = error as PlatformException;
    if (typeof javaName === 'string' && isRunning()) {
        current().transaction?.markRollbackOnly(message);
    }
}
