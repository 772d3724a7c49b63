const MINUTE = 60 * 1000;
const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * How long until a time, as the pages and their script count it.
 * @param milliseconds - negative once it has passed
 * @returns hours and minutes, for example `3:05 h` or `-0:10 h`; days and hours from three days on, `3 d 4 h`
 */
export function timeLeft(milliseconds: number): string {
    const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    const hours = Math.floor(minutes / HOUR);
    const text =
        minutes < 3 * DAY
            ? hours + ':' + ('0' + (minutes % HOUR)).slice(-2) + ' h'
            : Math.floor(minutes / DAY) + ' d ' + (hours % 24) + ' h';
    return milliseconds < 0 ? '-' + text : text;
}
