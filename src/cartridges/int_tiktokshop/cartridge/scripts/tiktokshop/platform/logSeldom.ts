import { countToWrite } from './countToWrite';
import { logOf } from './log';

/**
 * Logs what strangers can cause as often as they like: each message at most once a minute, with how often it came. Otherwise they
 * could fill the log, which ends for the day at a size that the platform sets.
 * @param category - as for `logOf`
 * @param message - one of few
 */
export function logSeldom(category: string, level: 'warn' | 'error', message: string): void {
    const times = countToWrite(category + ': ' + message);
    if (times > 0) {
        logOf(category)[level](times > 1 ? message + ' (' + times + ' times)' : message);
    }
}
