const MINUTE = 60 * 1000;
const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * A length of time, in the form that the pages and their countdown script use.
 * @param milliseconds - before or after now
 * @returns hours and minutes, for example `3:05 h`; days and hours from three days on, `3 d 4 h`
 */
export function timeSpan(milliseconds: number): string {
    const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    const hours = Math.floor(minutes / HOUR);
    return minutes < 3 * DAY
        ? hours + ':' + ('0' + (minutes % HOUR)).slice(-2) + ' h'
        : Math.floor(minutes / DAY) + ' d ' + (hours % 24) + ' h';
}
