import Logger = require('dw/system/Logger');

/**
 * Writes to the custom log `tiktokshop`. There is no `info`: an instance leaves it out unless someone switches it on, so
 * what has to be kept is kept in the order's history or the audit trail.
 * Order numbers and codes only: never names, addresses, tokens or bodies.
 */
export interface Log {
    warn(message: string): void;
    error(message: string): void;
}

/**
 * The log of one part of the integration.
 * @param category - as Business Manager's log settings list it, for example `create`
 */
export function logOf(category: string): Log {
    const log = Logger.getLogger('tiktokshop', category);
    // The text is an argument, not the pattern: braces and quotes in a pattern have a meaning (Java MessageFormat).
    return {
        warn: (message) => log.warn('{0}', message),
        error: (message) => log.error('{0}', message)
    };
}

/** What is known of an exception, for the log: class, message, place. */
export function describeError(error: unknown): string {
    const exception = error as { javaName?: string; message?: string; fileName?: string; lineNumber?: number };
    const name = exception.javaName || 'Error';
    return name + ': ' + exception.message + ' (' + exception.fileName + ':' + exception.lineNumber + ')';
}
