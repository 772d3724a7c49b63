import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Endpoint, ParameterDefinition } from './apiDefinition';

/** Values come as texts; patterns are read as the script engine reads them. */
const ajv = new Ajv({ coerceTypes: true, strict: false, unicodeRegExp: false });
/** By the parameters they are for: each instance reads its contracts anew. */
const compiled = new Map<string, ValidateFunction>();

/**
 * Checks query and path against the schema; what it does not declare is refused. Source: platform doc "Custom APIs:
 * contract requirements".
 * @returns what is wrong, in words, or null
 */
export function parameterProblem(
    endpoint: Endpoint,
    query: URLSearchParams,
    pathParameters: Record<string, string>
): string | null {
    const lists = endpoint.parameters.filter(({ schema }) => schema.type === 'array').map(({ name }) => name);
    const values = [...query.keys()].map((name) => [name, lists.includes(name) ? query.getAll(name) : query.get(name)]);
    const sent = { query: Object.fromEntries(values) as object, path: { ...pathParameters } };
    const fits = validatorOf(endpoint.parameters);
    return fits(sent) ? null : inWords((fits.errors as ErrorObject[])[0] as ErrorObject);
}

function validatorOf(parameters: ParameterDefinition[]): ValidateFunction {
    const key = JSON.stringify(parameters);
    const known = compiled.get(key) || ajv.compile(schemaOf(parameters));
    compiled.set(key, known);
    return known;
}

/** What the path has and the contract does not declare is no fault: the platform puts the organization in front. */
function schemaOf(parameters: ParameterDefinition[]): object {
    const of = (place: string, additionalProperties: boolean): object => {
        const own = parameters.filter((parameter) => parameter.in === place);
        const required = own.filter((parameter) => parameter.required).map(({ name }) => name);
        const properties = Object.fromEntries(own.map(({ name, schema }) => [name, schema]));
        return { type: 'object', properties, required, additionalProperties };
    };
    return { type: 'object', properties: { query: of('query', false), path: of('path', true) } };
}

function inWords({ keyword, params, instancePath }: ErrorObject): string {
    switch (keyword) {
        case 'additionalProperties':
            return `Unknown query parameter '${params.additionalProperty}'.`;
        case 'required':
            return `The required parameter '${params.missingProperty}' is missing.`;
        default:
            return `The value of parameter '${instancePath.split('/')[2]}' is not valid.`;
    }
}
