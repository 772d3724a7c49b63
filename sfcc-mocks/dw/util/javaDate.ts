import { DateTime } from 'luxon';

/**
 * Formats with a Java SimpleDateFormat pattern.
 * @param time - epoch milliseconds
 * @param zone - IANA time zone
 */
export function formatJavaDate(time: number, pattern: string, zone: string): string {
    return DateTime.fromMillis(time, { zone: zone === 'GMT' ? 'UTC' : zone, locale: 'en-US' }).toFormat(
        luxonPattern(pattern)
    );
}

/** Parses with a Java SimpleDateFormat pattern; NaN if the text does not fit. */
export function parseJavaDate(text: string, pattern: string, zone: string): number {
    return DateTime.fromFormat(text, luxonPattern(pattern), {
        zone: zone === 'GMT' ? 'UTC' : zone,
        locale: 'en-US'
    }).toMillis();
}

/** Letters that mean something else in luxon: a day's name, an RFC 822 zone, AM/PM, an ISO zone. */
const LETTERS: Record<string, (count: number) => string> = {
    E: (count) => (count > 3 ? 'cccc' : 'ccc'),
    Z: () => 'ZZZ',
    X: (count) => (count > 2 ? 'ZZ' : 'ZZZ'),
    z: () => 'z',
    a: () => 'a',
    u: () => 'c',
    y: (count) => (count === 2 ? 'yy' : 'yyyy')
};

function luxonPattern(pattern: string): string {
    return pattern.replace(
        /'([^']*)'|([A-Za-z])\2*/g,
        (match: string, quoted: string | undefined, letter: string | undefined) => {
            if (quoted !== undefined) {
                return quoted === '' ? "''" : "'" + quoted + "'";
            }
            const convert = LETTERS[letter as string];
            return convert ? convert(match.length) : match;
        }
    );
}
