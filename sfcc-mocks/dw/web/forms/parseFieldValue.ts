import { notImplemented } from '../../../runtime/failures';

type Attributes = Record<string, string>;

/** A submitted text as the field takes it: its value, or which of the field's messages says what is wrong. */
export type ParsedValue =
    { value: unknown; error: null } | { value: null; error: 'parse-error' | 'missing-error' | 'range-error' };

/**
 * Parses and checks what was entered, in the documented order: type and pattern, then whether something is missing, then the
 * limits. Source: Script API, FormField.getError; `form.xsd`.
 */
export function parseFieldValue(attributes: Attributes, entered: string): ParsedValue {
    const trimmed = entered.trim();
    const text = attributes.whitespace === 'remove' ? trimmed.replace(/\s+/g, '') : trimmed;
    if (text === '') {
        return attributes.mandatory === 'true' ? { value: null, error: 'missing-error' } : { value: null, error: null };
    }
    const value = typedValue(attributes, text);
    if (value === undefined) {
        return { value: null, error: 'parse-error' };
    }
    return isInRange(attributes, value) ? { value, error: null } : { value: null, error: 'range-error' };
}

/** Attributes that say how the text of a field becomes a value. */
const PARSING = ['type', 'whitespace', 'checked-value', 'unchecked-value'];

/** The attributes by which a field is parsed, without the rules for its value. */
export function parsingAttributes(attributes: Attributes): Attributes {
    return Object.fromEntries(Object.entries(attributes).filter(([name]) => PARSING.includes(name)));
}

/** A value of the field's type; undefined for a text that is none. */
export function typedValue(attributes: Attributes, text: string): unknown {
    switch (attributes.type || 'string') {
        case 'boolean':
            return booleanOf(attributes, text);
        case 'integer':
            return /^[+-]?\d+$/.test(text) ? Number.parseInt(text, 10) : undefined;
        case 'number':
            return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
        case 'string':
            return matchesPattern(attributes.regexp, text) ? text : undefined;
        default:
            throw notImplemented('a form field of type ' + String(attributes.type));
    }
}

function booleanOf(attributes: Attributes, text: string): boolean | undefined {
    if (text === attributes['checked-value'] || ['true', 'on', 'yes', '1'].includes(text.toLowerCase())) {
        return true;
    }
    const isOff = text === attributes['unchecked-value'] || ['false', 'off', 'no', '0'].includes(text.toLowerCase());
    return isOff ? false : undefined;
}

/** The whole text, as Java matches. */
function matchesPattern(pattern: string | undefined, text: string): boolean {
    return !pattern || new RegExp(`^(?:${pattern})$`).test(text);
}

function isInRange(attributes: Attributes, value: unknown): boolean {
    if (typeof value === 'string') {
        const { 'min-length': least, 'max-length': most } = attributes;
        return (!least || value.length >= Number(least)) && (!most || value.length <= Number(most));
    }
    const { min, max } = attributes;
    return typeof value !== 'number' || ((!min || value >= Number(min)) && (!max || value <= Number(max)));
}
