import type { StepParameter, StepType } from './stepTypes';

/**
 * Checks and converts the parameters of a step as the platform does before it starts.
 * @param given - texts, as jobs.xml and the API give them
 * @throws Error that names step type, parameter and what was expected
 */
export function stepParameters(type: StepType, given: Record<string, string>): Record<string, unknown> {
    const known = type.parameters.map((parameter) => parameter.name);
    const unknown = Object.keys(given).find((name) => !known.includes(name));
    if (unknown !== undefined) {
        throw new Error(`${type.typeId} has no parameter ${unknown}; it has ${known.join(', ') || 'none'}`);
    }
    const values: Record<string, unknown> = {};
    for (const parameter of type.parameters) {
        values[parameter.name] = valueOf(type, parameter, given[parameter.name]);
    }
    return values;
}

function valueOf(type: StepType, parameter: StepParameter, given: string | undefined): unknown {
    const preset = parameter.defaultValue === undefined ? undefined : String(parameter.defaultValue);
    const raw = given === undefined || given === '' ? preset : given;
    if (raw === undefined) {
        if (parameter.required) {
            throw new Error(`${type.typeId}: parameter ${parameter.name} is required`);
        }
        return null;
    }
    return checked(parameter, parameter.trim ? raw.trim() : raw, (what) => {
        return new Error(`${type.typeId}: parameter ${parameter.name} must be ${what}`);
    });
}

type Expected = (what: string) => Error;

function checked(parameter: StepParameter, text: string, expected: Expected): unknown {
    checkText(parameter, text, expected);
    switch (parameter.type) {
        case 'boolean':
            if (text !== 'true' && text !== 'false') {
                throw expected('true or false');
            }
            return text === 'true';
        case 'long':
        case 'double':
            return numberOf(parameter, text, expected);
        case 'datetime-string':
        case 'date-string':
        case 'time-string':
            return momentOf(parameter, text, expected);
        default:
            return text;
    }
}

/** How each of them is written, and what makes it a moment. Times without a day are of 1970-01-01. */
const MOMENTS: Record<string, { form: RegExp; words: string; iso: (text: string) => string }> = {
    'datetime-string': {
        form: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/,
        words: 'like 2026-11-23T10:00:00Z',
        iso: (text) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : text + 'Z')
    },
    'date-string': { form: /^\d{4}-\d\d-\d\d$/, words: 'like 2026-11-23', iso: (text) => text + 'T00:00:00Z' },
    'time-string': {
        form: /^\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z?$/,
        words: 'like 10:00:00',
        iso: (text) => '1970-01-01T' + text.replace(/Z?$/, 'Z')
    }
};

/** A Date, or milliseconds where the declaration says `long`. Source: B2C developer tooling, steptypes.json. */
function momentOf(parameter: StepParameter, text: string, expected: Expected): Date | number {
    const { form, words, iso } = MOMENTS[parameter.type]!;
    const time = form.test(text) ? Date.parse(iso(text)) : NaN;
    if (Number.isNaN(time)) {
        throw expected(words);
    }
    inRange(parameter, time, expected);
    return parameter.targetType === 'long' ? time : new Date(time);
}

function checkText(parameter: StepParameter, text: string, expected: Expected): void {
    if (parameter.enumValues && !parameter.enumValues.includes(text)) {
        throw expected('one of ' + parameter.enumValues.join(', '));
    }
    if (parameter.pattern && !new RegExp('^(?:' + parameter.pattern + ')$').test(text)) {
        throw expected('like ' + parameter.pattern);
    }
    if (text.length < (parameter.minLength || 0) || text.length > (parameter.maxLength || 1000)) {
        throw expected(`${parameter.minLength || 0} to ${parameter.maxLength || 1000} characters long`);
    }
}

function numberOf(parameter: StepParameter, text: string, expected: Expected): number {
    const value = Number(text);
    if (text === '' || Number.isNaN(value) || (parameter.type === 'long' && !Number.isInteger(value))) {
        throw expected(parameter.type === 'long' ? 'a whole number' : 'a number');
    }
    inRange(parameter, value, expected);
    return value;
}

function inRange({ minValue, maxValue }: StepParameter, value: number, expected: Expected): void {
    if (minValue !== undefined && value < minValue) {
        throw expected('at least ' + minValue);
    }
    if (maxValue !== undefined && value > maxValue) {
        throw expected('at most ' + maxValue);
    }
}
