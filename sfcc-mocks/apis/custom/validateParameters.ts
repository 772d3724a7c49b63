import type { Endpoint, ParameterDefinition } from './apiDefinition';

/**
 * Checks query and path against the schema; what it does not declare is refused. Source: platform doc "Custom APIs:
 * contract requirements".
 * @returns what is wrong, in words, or null
 */
export function parameterProblem(
    endpoint: Endpoint,
    query: Map<string, string[]>,
    pathParameters: Record<string, string>
): string | null {
    for (const name of query.keys()) {
        if (!endpoint.parameters.some((p) => p.in === 'query' && p.name === name)) {
            return `Unknown query parameter '${name}'.`;
        }
    }
    for (const parameter of endpoint.parameters) {
        const value = parameter.in === 'path' ? pathParameters[parameter.name] : query.get(parameter.name)?.[0];
        const problem = valueProblem(parameter, value);
        if (problem) {
            return problem;
        }
    }
    return null;
}

function valueProblem(parameter: ParameterDefinition, value: string | undefined): string | null {
    const { name, schema } = parameter;
    if (value === undefined) {
        return parameter.required ? `The required parameter '${name}' is missing.` : null;
    }
    const fits =
        schema.type === 'integer' || schema.type === 'number' ? numberFits(schema, value) : textFits(schema, value);
    return fits ? null : `The value of parameter '${name}' is not valid.`;
}

function numberFits(schema: ParameterDefinition['schema'], text: string): boolean {
    const value = Number(text);
    const isNumber = text !== '' && Number.isFinite(value) && (schema.type !== 'integer' || Number.isInteger(value));
    return isNumber && value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
}

function textFits(schema: ParameterDefinition['schema'], text: string): boolean {
    if (schema.type === 'boolean') {
        return text === 'true' || text === 'false';
    }
    const lengthFits = text.length >= (schema.minLength ?? 0) && text.length <= (schema.maxLength ?? Infinity);
    const isListed = !schema.enum || schema.enum.includes(text);
    return lengthFits && isListed && (!schema.pattern || new RegExp(schema.pattern).test(text));
}
