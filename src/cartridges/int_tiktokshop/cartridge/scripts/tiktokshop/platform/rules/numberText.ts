/** Digits between two signs that divide thousands. */
const GROUP = 3;

/**
 * A number as people of a language write it.
 * @param plain - with a full stop before decimals, for example `1234.5`; anything else stays as it is
 * @param sample - how the language writes 1234 and 12345.6, for example `1,234 12,345.6`
 */
export function numberText(plain: string, sample: string): string {
    const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
    const samples = sample.split(' ');
    const short = samples[0] || '';
    const long = samples[1] || '';
    if (!parts || long.length !== '12.345,6'.length) {
        return plain;
    }
    const digits = parts[2] as string;
    // Spanish divides thousands from five digits on.
    const isDivided = digits.length > 4 || short.length > 4;
    return (
        parts[1] +
        (isDivided ? divided(digits, long.charAt(2)) : digits) +
        (parts[3] === undefined ? '' : long.charAt(6) + parts[3])
    );
}

function divided(digits: string, sign: string): string {
    const groups: string[] = [];
    for (let end = digits.length; end > 0; end -= GROUP) {
        groups.unshift(digits.substring(Math.max(0, end - GROUP), end));
    }
    return groups.join(sign);
}

/**
 * Whether a count takes the singular.
 * @param isZeroSingular - as in French
 */
export function isSingular(count: number, isZeroSingular: boolean): boolean {
    return count === 1 || (count === 0 && isZeroSingular);
}
