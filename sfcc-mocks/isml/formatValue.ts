import { System } from '../dw/system/System';
import { Calendar } from '../dw/util/Calendar';
import { Decimal } from '../dw/util/Decimal';
import { formatJavaDate } from '../dw/util/javaDate';
import { javaNumber, languageTag } from '../dw/util/numberFormat';
import { Money } from '../dw/value/Money';
import { Quantity } from '../dw/value/Quantity';
import type { Execution } from '../contracts/instance';
import { notImplemented } from '../runtime/failures';

/** What `isprint` is given besides the value and its encoding. */
export interface PrintAttributes {
    style?: string;
    formatter?: unknown;
    timezone?: string;
    padding?: unknown;
}

type Styled = 'money' | 'number' | 'quantity' | 'date' | 'other';

/** Styles and what they print. Source: platform doc isprint, "Formatting Expression Results". */
const STYLES: Record<string, Styled> = {
    MONEY_SHORT: 'money',
    MONEY_LONG: 'money',
    INTEGER: 'number',
    DECIMAL: 'number',
    QUANTITY_SHORT: 'quantity',
    QUANTITY_LONG: 'quantity',
    DATE_SHORT: 'date',
    DATE_LONG: 'date',
    DATE_TIME: 'date'
};
/** A number without a style gets two decimal digits, as the doc has it: who wants `3` says `INTEGER`. */
const DEFAULT_STYLES: Record<Styled, string | null> = {
    money: 'MONEY_LONG',
    number: 'DECIMAL',
    quantity: 'QUANTITY_SHORT',
    date: 'DATE_SHORT',
    other: null
};
const DATE_PATTERNS: Record<string, string> = {
    DATE_SHORT: 'M/d/yy',
    DATE_LONG: 'MMM d, yyyy',
    DATE_TIME: 'h:mm:ss a'
};

/** What an expression prints: nothing for nothing. */
export function asText(value: unknown): string {
    return value === null || value === undefined ? '' : String(value);
}

/**
 * What `isprint` prints before it is encoded. A text stays as it is with any formatter, an empty one with any style too.
 * Source: Salesforce's plugin_giftregistry, eventDate.isml; PayU's checkout pages, which format names of documents.
 * @throws Error for a style that does not fit the value
 */
export function formatValue(execution: Execution, value: unknown, attributes: PrintAttributes): string {
    const isNothing = value === null || value === undefined || value === '';
    const text = isNothing ? '' : formatted(execution, value, attributes);
    return attributes.padding === undefined ? text : padded(text, attributes.padding);
}

function formatted(execution: Execution, value: unknown, attributes: PrintAttributes): string {
    const type = typeOf(value);
    if (attributes.formatter !== undefined) {
        if (type === 'number' || type === 'quantity') {
            return javaNumber(Number(value), String(attributes.formatter), execution.locale);
        }
        return type === 'date'
            ? dateText(execution, value, String(attributes.formatter), attributes.timezone)
            : formattedText(value);
    }
    // A number stands for no style: templates of cartridges in use have `style="0"`.
    const isNamed = attributes.style !== undefined && !/^\d+$/.test(attributes.style);
    const style = isNamed ? (attributes.style as string) : DEFAULT_STYLES[type];
    if (style === null) {
        return String(value);
    }
    if (!STYLES[style]) {
        throw new Error(`There is no style ${style}; there are ${Object.keys(STYLES).join(', ')}`);
    }
    if (STYLES[style] !== type) {
        throw new Error(`The style ${style} does not fit ${String(value)}`);
    }
    return type === 'date'
        ? dateText(execution, value, DATE_PATTERNS[style] as string, attributes.timezone)
        : numberText(execution, value, style);
}

function formattedText(value: unknown): string {
    if (typeof value !== 'string') {
        throw new Error(`A formatter is for dates and numbers, not for ${String(value)}`);
    }
    return value;
}

function typeOf(value: unknown): Styled {
    if (value instanceof Money) {
        return 'money';
    }
    if (value instanceof Quantity) {
        return 'quantity';
    }
    if (typeof value === 'number' || value instanceof Decimal) {
        return 'number';
    }
    return value instanceof Calendar || Object.prototype.toString.call(value) === '[object Date]' ? 'date' : 'other';
}

function numberText(execution: Execution, value: unknown, style: string): string {
    if (value instanceof Money && !value.isAvailable()) {
        return 'N/A';
    }
    const unit = value instanceof Quantity && style === 'QUANTITY_LONG' && value.getUnit() ? ' ' + value.getUnit() : '';
    return new Intl.NumberFormat(languageTag(execution.locale), digits(value, style)).format(Number(value)) + unit;
}

function digits(value: unknown, style: string): Intl.NumberFormatOptions {
    switch (style) {
        case 'MONEY_LONG':
            return { style: 'currency', currency: (value as Money).getCurrencyCode() };
        case 'INTEGER':
            return { maximumFractionDigits: 0 };
        case 'MONEY_SHORT':
        case 'DECIMAL':
            return { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        default:
            return { maximumFractionDigits: 3 };
    }
}

/** Dates of other languages have patterns of their own, which are not known here. */
function dateText(execution: Execution, value: unknown, pattern: string, timezone = 'SITE'): string {
    if (!/^(default|en(_[A-Z]+)?)$/.test(execution.locale)) {
        throw notImplemented('isprint of dates in locale ' + execution.locale);
    }
    const time = (value instanceof Calendar ? value.getTime() : (value as Date)).getTime();
    const zones: Record<string, string> = {
        SITE: execution.site.timezone,
        INSTANCE: System.getInstanceTimeZone(),
        UTC: 'UTC'
    };
    return formatJavaDate(time, pattern, zones[timezone.toUpperCase()] as string);
}

/** Positive widths align left, negative ones right; what is too long loses its end. */
function padded(text: string, padding: unknown): string {
    const width = Number(padding);
    if (!Number.isInteger(width)) {
        throw new Error(`isprint padding must be a whole number, not ${String(padding)}`);
    }
    const length = Math.abs(width);
    return (width < 0 ? text.padStart(length) : text.padEnd(length)).slice(0, length);
}
