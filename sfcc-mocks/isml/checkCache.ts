/**
 * Checks what `iscache` is given; there is no page cache to fill. Source: platform doc iscache.
 * @throws Error for combinations the platform refuses
 */
export function checkCache(attributes: Record<string, unknown>): void {
    const { status, type, varyby } = attributes;
    if (type === undefined && varyby === undefined && status !== 'off') {
        throw new Error('<iscache> needs type or varyby');
    }
    if ('if' in attributes && typeof attributes.if !== 'boolean') {
        throw new Error('<iscache if> must be true or false');
    }
    const daily = type === 'daily';
    checkNumber('hour', attributes.hour, daily ? 23 : Infinity);
    checkNumber('minute', attributes.minute, daily ? 59 : Infinity);
}

function checkNumber(name: string, value: unknown, max: number): void {
    if (value === undefined) {
        return;
    }
    const number = typeof value === 'string' ? Number(value) : value;
    if (!Number.isInteger(number) || (number as number) < 0 || (number as number) > max) {
        throw new Error(`<iscache ${name}> cannot be ${String(value)}`);
    }
}
