import type { Finding } from './Finding';

/** TikTok refuses calls whose time is off by more than five minutes; some of it may pass on the way. */
const TOLERANCE_MS = 2 * 60 * 1000;

/**
 * Compares the instance's clock with this computer's.
 * @param date - as the header of an answer says it
 * @param now - epoch milliseconds
 */
export function checkClock(date: string | undefined, now: number): Finding[] {
    const difference = Math.round(Math.abs(Date.parse(date || '') - now) / 1000);
    return difference * 1000 > TOLERANCE_MS
        ? [
              {
                  code: 'clock_off',
                  id: 'clock',
                  what: `The clocks of the instance and of this computer differ by ${difference} seconds`,
                  remedy:
                      'Set the clock of this computer by a time server. If it is right, ask Salesforce support: the clock of ' +
                      'an instance cannot be set, and TikTok refuses calls whose time is off by more than five minutes.'
              }
          ]
        : [];
}
