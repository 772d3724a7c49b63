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
        default:
            return text;
    }
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
    if (parameter.minValue !== undefined && value < parameter.minValue) {
        throw expected('at least ' + parameter.minValue);
    }
    if (parameter.maxValue !== undefined && value > parameter.maxValue) {
        throw expected('at most ' + parameter.maxValue);
    }
    return value;
}
