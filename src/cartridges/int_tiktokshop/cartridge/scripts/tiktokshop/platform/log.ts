import Logger = require('dw/system/Logger');
import { oneLine } from './rules/oneLine';

/**
 * Writes to the custom log `tiktokshop`: order numbers and codes, never names, addresses, tokens or bodies. There is no
 * `info`, which an instance drops by default; the order's history and the audit trail keep such records.
 */
export interface Log {
    warn(message: string): void;
    error(message: string): void;
}

/**
 * The log of one part of the integration.
 * @param category - the name in the log settings of Business Manager, for example `create`
 */
export function logOf(category: string): Log {
    const log = Logger.getLogger('tiktokshop', category);
    // The text is an argument, because braces and quotes in the pattern are markup (Java MessageFormat).
    return {
        warn: (message) => log.warn('{0}', oneLine(message)),
        error: (message) => log.error('{0}', oneLine(message))
    };
}

/** An exception for the log: class, message and place. */
export function describeError(error: unknown): string {
    const exception = error as { javaName?: string; message?: string; fileName?: string; lineNumber?: number };
    const name = exception.javaName || 'Error';
    return name + ': ' + exception.message + ' (' + exception.fileName + ':' + exception.lineNumber + ')';
}
