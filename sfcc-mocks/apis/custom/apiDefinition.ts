import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { ContractPaths } from '../../contracts/switches';
import { frozen, MadeOnce } from '../../runtime/madeOnce';
import type { Route } from '../../web/routes';
import type { CartridgeFolders } from '../../runtime/moduleLoader';

/** A declared query or path parameter. */
export interface ParameterDefinition {
    name: string;
    in: 'query' | 'path';
    required: boolean;
    /** JSON Schema; references are followed. */
    schema: { type?: string; [keyword: string]: unknown };
}

/** An endpoint that api.json, schema and script agree on; its path begins below the version. */
export interface Endpoint extends Route {
    operationId: string;
    security: 'AmOAuth2' | 'ShopperToken';
    scopes: string[];
    parameters: ParameterDefinition[];
    needsBody: boolean;
    /** Script without ending. */
    script: string;
}

export interface ApiDefinition {
    version: string;
    endpoints: Endpoint[];
    /** Why endpoints were not registered. */
    problems: string[];
}

type Node = Record<string, any>;
/** Below the version, before the path that a cartridge has given its endpoint. */
export const ORGANIZATION = '/organizations/{organizationId}';
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head'];

const schemas = new MadeOnce((source) => {
    const schema = frozen(parse(source) as Node);
    return { schema, namesMore: JSON.stringify(schema).includes('"additionalProperties"') };
});

/**
 * Reads a custom API of a cartridge. An endpoint that breaks a rule is not registered, as on the platform.
 * Source: platform doc "Custom APIs: contract, limitations".
 * @param folder - `…/cartridge/rest-apis/{api}`
 * @param paths - how the paths of its contract are read
 */
function readApi(folder: string, paths: ContractPaths): ApiDefinition {
    const api: ApiDefinition = { version: '', endpoints: [], problems: [] };
    try {
        const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'api.json'), 'utf8')) as Node;
        for (const entry of manifest.endpoints as Node[]) {
            const file = path.join(folder, entry.schema);
            const { schema, namesMore } = schemas.of(file, fs.readFileSync(file, 'utf8'));
            api.version = 'v' + String(schema.info?.version || '').split('.')[0];
            const problem = namesMore
                ? 'additionalProperties are not supported'
                : addEndpoint(api, schema, entry, folder, paths);
            if (problem) {
                api.problems.push(`${String(entry.endpoint)}: ${problem}`);
            }
        }
    } catch (error) {
        api.problems.push((error as Error).message);
    }
    return api;
}

/** APIs of a cartridge path by name: the first cartridge that has one counts. */
export function readApis(
    cartridgeFolder: CartridgeFolders,
    cartridgePath: string[],
    paths: ContractPaths
): Map<string, ApiDefinition> {
    const apis = new Map<string, ApiDefinition>();
    for (const cartridge of cartridgePath) {
        const folder = cartridgeFolder(cartridge);
        const parent = folder && path.join(folder, 'cartridge/rest-apis');
        const names = parent && fs.existsSync(parent) ? fs.readdirSync(parent) : [];
        names
            .filter((name) => /^[a-z0-9-]+$/.test(name) && !apis.has(name))
            .filter((name) => fs.existsSync(path.join(parent as string, name, 'api.json')))
            .forEach((name) => apis.set(name, readApi(path.join(parent as string, name), paths)));
    }
    return apis;
}

function addEndpoint(
    api: ApiDefinition,
    schema: Node,
    entry: Node,
    folder: string,
    paths: ContractPaths
): string | null {
    const found = findOperation(schema, entry.endpoint);
    if (!found) {
        return 'the schema has no such operationId';
    }
    const security = securityOf(schema, found.operation);
    if (typeof security === 'string') {
        return security;
    }
    const parameters = parametersOf(schema, found);
    const wrong = parameters.map((parameter) => contractProblem(parameter, security.security)).find(Boolean);
    if (wrong) {
        return wrong;
    }
    if (!fs.existsSync(path.join(folder, entry.implementation + '.js'))) {
        return 'script ' + String(entry.implementation) + ' is missing';
    }
    api.endpoints.push({
        operationId: entry.endpoint,
        method: found.method.toUpperCase(),
        path: paths === 'documented' ? ORGANIZATION + found.pathPattern : found.pathPattern,
        ...security,
        parameters,
        needsBody: resolve(schema, found.operation.requestBody)?.required === true,
        script: path.join(folder, entry.implementation)
    });
    return null;
}

interface Found {
    method: string;
    pathPattern: string;
    operation: Node;
    shared: Node[];
}

function findOperation(schema: Node, operationId: string): Found | null {
    for (const [pathPattern, item] of Object.entries((schema.paths || {}) as Record<string, Node>)) {
        for (const method of METHODS) {
            if (item[method]?.operationId === operationId) {
                return { method, pathPattern, operation: item[method], shared: item.parameters || [] };
            }
        }
    }
    return null;
}

/** Exactly one scheme and one custom scope: `c_…`, at most 25 characters. */
function securityOf(schema: Node, operation: Node): Pick<Endpoint, 'security' | 'scopes'> | string {
    const requirement = ((operation.security || schema.security || []) as Node[])[0] || {};
    const [scheme] = Object.keys(requirement);
    if (scheme !== 'AmOAuth2' && scheme !== 'ShopperToken') {
        return 'security must be AmOAuth2 or ShopperToken';
    }
    const scopes = requirement[scheme] as string[];
    const wrong = scopes.length === 0 ? 'none' : scopes.find((scope) => !/^c_[A-Za-z0-9_.-]{1,23}$/.test(scope));
    return wrong
        ? 'a custom scope begins with c_ and has at most 25 characters: ' + wrong
        : { security: scheme, scopes };
}

/**
 * What a contract may not say of a parameter: `siteId` and `locale` are texts of one character at least and nothing
 * more, other query parameters begin with `c_`. Source: platform doc "Custom APIs: contract requirements".
 */
function contractProblem({ name, in: place, required, schema }: ParameterDefinition, security: string): string | null {
    if (place !== 'query') {
        return null;
    }
    if (name !== 'siteId' && name !== 'locale') {
        return name.startsWith('c_') ? null : `the parameter ${name} does not begin with c_`;
    }
    const { type, minLength, ...more } = schema;
    if (type !== 'string' || minLength !== 1 || Object.keys(more).length > 0) {
        return `the schema of ${name} is {type: string, minLength: 1}`;
    }
    return name === 'siteId' && security === 'ShopperToken' && !required ? 'a Shopper API requires siteId' : null;
}

function parametersOf(schema: Node, found: Found): ParameterDefinition[] {
    return [...found.shared, ...((found.operation.parameters || []) as Node[])].map((node) => {
        const parameter = resolve(schema, node) as Node;
        return {
            name: parameter.name,
            in: parameter.in,
            required: parameter.required === true,
            schema: resolveAll(schema, parameter.schema || {}) as ParameterDefinition['schema']
        };
    });
}

/** Follows `$ref` inside the document. */
function resolve(schema: Node, node: Node | undefined): Node | undefined {
    if (!node || typeof node.$ref !== 'string') {
        return node;
    }
    const names = node.$ref.replace(/^#\//, '').split('/');
    return resolve(
        schema,
        names.reduce<Node | undefined>((at, name) => at?.[name], schema)
    );
}

/** The same for everything below. */
function resolveAll(schema: Node, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map((entry) => resolveAll(schema, entry));
    }
    const entries = Object.entries(resolve(schema, value as Node) || {});
    return Object.fromEntries(entries.map(([name, entry]) => [name, resolveAll(schema, entry)]));
}
