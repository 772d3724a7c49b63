import { stringify } from 'yaml';
import { usedSchemas } from './schemas';
import type { Node } from './schemas';

const HEADER = '# Written by npm run openapi from docs/oms.openapi.yaml: change it there.\n';
/** The platform puts host, name, version and organization of a custom API in front of its paths. */
const IN_FRONT = /^\/custom\/[^/]+\/v[0-9]+\/organizations\/\{organizationId\}/;
/** What the platform's registration of a contract need not know. */
const LEFT_OUT = /^(x-.*|example|examples|servers|tags)$/;

/**
 * The contract of the custom API: those paths of the whole document that B2C Commerce serves as a custom API.
 * Source: platform doc "Custom APIs: contract".
 * @param document - the whole contract with the OMS
 * @returns YAML
 */
export function customApiSchema(document: Node): string {
    const paths = Object.entries(document.paths as Node)
        .filter(([path]) => IN_FRONT.test(path))
        .map(([path, item]) => [path.replace(IN_FRONT, ''), withoutOrganization(item as Node)]);
    const served: Node = Object.fromEntries(paths);
    const schemas = document.components.schemas as Node;
    const used = usedSchemas(served, schemas);
    const contract = {
        openapi: '3.0.0',
        info: { title: document.info.title as string, version: document.info.version as string },
        components: {
            securitySchemes: { AmOAuth2: document.components.securitySchemes.AmOAuth2 as Node },
            parameters: document.components.parameters as Node,
            schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
        },
        paths: served
    };
    return HEADER + stringify(strip(contract), { lineWidth: 120, aliasDuplicateObjects: false });
}

function withoutOrganization(item: Node): Node {
    const parameters = (item.parameters as Node[]).filter(({ name }) => name !== 'organizationId');
    return { ...item, parameters };
}

/** Without the entries that are for people and generators. */
function strip(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(strip);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const kept = Object.entries(value).filter(([name]) => !LEFT_OUT.test(name));
    return Object.fromEntries(kept.map(([name, inner]) => [name, strip(inner)]));
}
