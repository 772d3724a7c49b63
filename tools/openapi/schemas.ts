/** A part of an OpenAPI document. */
export type Node = Record<string, any>;

const REFERENCE = '#/components/schemas/';

/** The schema that a reference names; undefined for what is no reference. */
export function nameOf(schema: Node): string | undefined {
    const { $ref: reference } = schema as { $ref?: string };
    return reference?.startsWith(REFERENCE) ? reference.slice(REFERENCE.length) : undefined;
}

/**
 * Names of the schemas that a part of a document uses, directly or through others.
 * @param part - where to start
 * @param schemas - all of the document, by name
 */
export function usedSchemas(part: unknown, schemas: Node): Set<string> {
    const used = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) {
            return;
        }
        const name = nameOf(value);
        if (name !== undefined && !used.has(name)) {
            used.add(name);
            look(schemas[name]);
        }
        Object.values(value).forEach(look);
    };
    look(part);
    return used;
}
