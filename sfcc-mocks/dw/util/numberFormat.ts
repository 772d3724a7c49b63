import { platformException } from '../../runtime/failures';

/** A locale of the platform as JavaScript names it. */
export function languageTag(locale: string): string {
    return locale === 'default' ? 'en-US' : locale.replace('_', '-');
}

/**
 * Formats a number by a pattern of Java: `#,##0.00`, with a text before and behind it.
 * @throws IllegalArgumentException for what is no pattern
 */
export function javaNumber(value: number, pattern: string, locale: string): string {
    const match = /^([^#0,.;']*)([#,]*[0,]*)(?:\.(0*)(#*))?([^#0,.;']*)$/.exec(pattern);
    const [, before = '', whole = '', fixed = '', free = '', behind = ''] = match || [];
    if (!match || (whole === '' && fixed + free === '')) {
        throw platformException('IllegalArgumentException', `"${pattern}" is no number format`);
    }
    const isPercent = behind.includes('%');
    const text = new Intl.NumberFormat(languageTag(locale), {
        useGrouping: whole.includes(','),
        minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
        minimumFractionDigits: fixed.length,
        maximumFractionDigits: fixed.length + free.length,
        roundingMode: 'halfEven'
    }).format(isPercent ? value * 100 : value);
    return before + text + behind;
}

/** An amount in its currency: `$24.00`. */
export function moneyText(amount: number, currency: string, locale: string): string {
    return new Intl.NumberFormat(languageTag(locale), { style: 'currency', currency }).format(amount);
}
