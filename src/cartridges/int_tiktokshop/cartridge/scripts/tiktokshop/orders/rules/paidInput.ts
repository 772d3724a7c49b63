import { LARGEST_EXACT, optionalText, requiredNumber, wholeNumber } from '../../platform/rules/input/fields';
import { isGiven, isObject, pathOf } from '../../platform/rules/input/source';
import type { Source } from '../../platform/rules/input/source';
import { GIVEN_TWICE } from '../../platform/rules/input/strictJson';
import { nearestMinorUnits, toMinorUnits } from '../../platform/rules/money';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

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

/** A number as text, for example `19.90`. Not the other forms that JavaScript reads as numbers. */
const NUMBER_TEXT = /^\s*(-?\d{1,15}(?:\.\d{1,15})?)\s*$/;

/** The number of a field that has it as text, which is a misfit; null for anything else. */
function numberInText(source: Source, name: string): number | null {
    const value = source.fields[name];
    const found = typeof value === 'string' ? NUMBER_TEXT.exec(value) : null;
    if (!found) {
        return null;
    }
    addMisfit(source, name, notice('misfit.number'));
    return Number(found[1]);
}

/** A whole number from 1 to `most`, also as text; a fault for anything else: goods that cannot be counted. */
export function paidCount(source: Source, name: string, most: number): number {
    const count = numberInText(source, name);
    return count !== null && Math.floor(count) === count && count >= 1 && count <= most
        ? count
        : wholeNumber(source, name, 1, most);
}

/**
 * An amount in minor units, also as text, rounded where it is finer than the currency. A fault where it is missing or no
 * number: a price that cannot be read.
 */
export function paidAmount(source: Source, name: string, currency: string): number {
    const told = numberInText(source, name);
    const amount = told === null ? requiredNumber(source, name) : told;
    const exact = toMinorUnits(amount, currency);
    if (exact !== null) {
        return exact;
    }
    addMisfit(source, name, notice('misfit.amount', [currency]));
    return nearestMinorUnits(amount, currency) || 0;
}

/** An amount that may be missing: null, and a misfit, where it cannot be read as a number. */
export function optionalPaidAmount(source: Source, name: string, currency: string): number | null {
    const value = source.fields[name];
    if ((typeof value === 'number' && isFinite(value)) || (typeof value === 'string' && NUMBER_TEXT.test(value))) {
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

/** Cuts a text, never between the halves of one character. */
export function cut(text: string, length: number): string {
    return text.substring(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
