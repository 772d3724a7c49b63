import { nameOf } from './schemas';
import type { Node } from './schemas';

const HEADER = '// Written by npm run openapi from docs/oms.openapi.yaml: change it there.\n';
const TYPES: Record<string, string> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' };

/**
 * TypeScript types for the schemas of a document: an interface for each object, a union for each list of words.
 * @param document - an OpenAPI document whose schemas have a type or a reference
 */
export function typesOf(document: Node): string {
    const schemas = Object.entries(document.components.schemas as Record<string, Node>);
    return [HEADER, ...schemas.map(([name, schema]) => declarationOf(name, schema))].join('\n');
}

function declarationOf(name: string, schema: Node): string {
    const comment = commentOf(schema, '');
    return schema.type === 'object'
        ? `${comment}export interface ${name} {\n${membersOf(schema)}}\n`
        : `${comment}export type ${name} = ${typeOf(schema)};\n`;
}

function membersOf(schema: Node): string {
    const required = (schema.required || []) as string[];
    return Object.entries((schema.properties || {}) as Record<string, Node>)
        .map(([name, inner]) => {
            const mark = required.includes(name) ? '' : '?';
            return `${commentOf(inner, '    ')}    ${name}${mark}: ${typeOf(inner)};\n`;
        })
        .join('');
}

function typeOf(schema: Node): string {
    const plain = nameOf(schema) || plainTypeOf(schema);
    return schema.nullable === true ? `${plain} | null` : plain;
}

function plainTypeOf(schema: Node): string {
    const words = (schema.enum || schema['x-extensible-enum']) as string[] | undefined;
    if (words) {
        const union = words.map((word) => `'${word}'`).join(' | ');
        return schema.enum ? union : `${union} | (string & {})`;
    }
    if (schema.type === 'array') {
        return `Array<${typeOf(schema.items as Node)}>`;
    }
    return TYPES[schema.type as string] || 'Record<string, unknown>';
}

/** The description of a schema, and the lengths that no type can express. */
function commentOf(schema: Node, indent: string): string {
    const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern } = schema as Record<string, unknown>;
    const limits = [
        rangeOf(minLength, maxLength, 'characters'),
        rangeOf(minItems, maxItems, 'entries'),
        rangeOf(minimum, maximum, ''),
        pattern === undefined ? '' : `Matches ${String(pattern)}.`
    ];
    const text = [schema.description, ...limits].filter(Boolean).join(' ');
    return text === '' ? '' : `${indent}/** ${text} */\n`;
}

function rangeOf(min: unknown, max: unknown, unit: string): string {
    if (max === undefined) {
        return '';
    }
    const words = min === undefined ? `At most ${String(max)}` : `${String(min)} to ${String(max)}`;
    return `${words}${unit && ' ' + unit}.`;
}
