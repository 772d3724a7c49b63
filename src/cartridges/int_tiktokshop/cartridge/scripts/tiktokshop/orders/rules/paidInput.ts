import { isGiven, isObject, optionalText, pathOf, requiredNumber } from '../../platform/rules/input';
import type { Source } from '../../platform/rules/input';
import { GIVEN_TWICE } from '../../platform/rules/strictJson';
import { nearestMinorUnits, toMinorUnits } from '../../platform/rules/money';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** Beyond this, a number in JSON may have lost digits on its way. */
const LARGEST_EXACT = 9007199254740991;

/**
 * A text of an order whose buyer has paid. One that is too long is cut, one of another type is left out, and the whole
 * is kept as a misfit. A number counts as its digits.
 */
export function paidText(source: Source, name: string, maxLength: number): string {
    const value = source.fields[name];
    if (typeof value === 'number' && Math.abs(value) <= LARGEST_EXACT) {
        return String(value).substring(0, maxLength);
    }
    if (isGiven(source, name) && typeof value !== 'string') {
        addMisfit(source, name, notice('misfit.text'));
        return '';
    }
    const text = optionalText(source, name, Infinity);
    if (text.length <= maxLength) {
        return text;
    }
    addMisfit(source, name, notice('misfit.too_long', [maxLength]));
    return cut(text, maxLength);
}

/** An object of an order whose buyer has paid; empty, and a misfit, where it is missing. */
export function paidObject(source: Source, name: string): Source {
    const value = source.fields[name];
    if (!isObject(value)) {
        addMisfit(source, name, notice('misfit.object'));
    }
    return { fields: isObject(value) ? value : {}, path: pathOf(source, name), faults: source.faults };
}

/**
 * An amount in minor units, rounded where it is finer than the currency. A fault where it is missing or no number: a
 * price that cannot be read.
 */
export function paidAmount(source: Source, name: string, currency: string): number {
    const amount = requiredNumber(source, name);
    const exact = toMinorUnits(amount, currency);
    if (exact !== null) {
        return exact;
    }
    addMisfit(source, name, notice('misfit.amount', [currency]));
    return nearestMinorUnits(amount, currency) || 0;
}

/** An amount that may be missing: null, and a misfit where it is no number. */
export function optionalPaidAmount(source: Source, name: string, currency: string): number | null {
    const value = source.fields[name];
    if (typeof value === 'number' && isFinite(value)) {
        return paidAmount(source, name, currency);
    }
    if (isGiven(source, name)) {
        addMisfit(source, name, notice('misfit.number'));
    }
    return null;
}

/** An amount that should be there: 0, and a misfit, where it is missing or no number. */
export function paidAmountOrNone(source: Source, name: string, currency: string): number {
    if (!isGiven(source, name)) {
        addMisfit(source, name, notice('misfit.missing'));
    }
    return optionalPaidAmount(source, name, currency) || 0;
}

/** The objects of a list that may be missing; what is no object, and what is too much, is a misfit. */
export function paidObjects(source: Source, name: string, most: number): Source[] {
    const value = source.fields[name];
    const entries: unknown[] = Array.isArray(value) ? value : [];
    if (isGiven(source, name) && (!Array.isArray(value) || entries.length > most || !entries.every(isObject))) {
        addMisfit(source, name, notice('misfit.list', [most]));
    }
    return entries.reduce((objects: Source[], entry, index) => {
        const path = pathOf(source, name) + '[' + index + ']';
        return isObject(entry) && objects.length < most
            ? objects.concat([{ fields: entry, path: path, faults: source.faults }])
            : objects;
    }, []);
}

/** Notes a value that does not fit the order, to hold the order and to keep the value. */
export function addMisfit(source: Source, name: string, problem: Notice): void {
    const { misfits } = source.faults;
    const value = source.fields[name];
    if (misfits) {
        const sent = typeof value === 'string' ? value : JSON.stringify(value);
        misfits.push({
            path: pathOf(source, name),
            problem: value === GIVEN_TWICE ? notice('misfit.twice') : problem,
            value: sent === undefined ? '' : sent
        });
    }
}

/** Never between the halves of one character. */
function cut(text: string, length: number): string {
    return text.substring(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
