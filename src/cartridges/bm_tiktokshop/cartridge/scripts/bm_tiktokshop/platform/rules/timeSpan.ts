const MINUTE = 60 * 1000;
const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

/** A length of time as people say it: two units at most. */
export interface TimeSpan {
    /** Of the pattern, see `time.days` in the resource bundle; the countdown script uses the same. */
    unit: 'days' | 'wholedays' | 'hours' | 'wholehours' | 'minutes';
    /** Values of the pattern: days and hours, hours and minutes, or minutes; of whole ones the first alone. */
    values: number[];
}

/**
 * A length of time.
 * @param milliseconds - before or after now
 */
export function timeSpan(milliseconds: number): TimeSpan {
    const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
    if (minutes >= MINUTES_OF_DAY) {
        return spanOf(
            'days',
            Math.floor(minutes / MINUTES_OF_DAY),
            Math.floor((minutes % MINUTES_OF_DAY) / MINUTES_OF_HOUR)
        );
    }
    if (minutes >= MINUTES_OF_HOUR) {
        return spanOf('hours', Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR);
    }
    return { unit: 'minutes', values: [minutes] };
}

function spanOf(unit: 'days' | 'hours', larger: number, smaller: number): TimeSpan {
    return smaller === 0
        ? { unit: unit === 'days' ? 'wholedays' : 'wholehours', values: [larger] }
        : { unit: unit, values: [larger, smaller] };
}
