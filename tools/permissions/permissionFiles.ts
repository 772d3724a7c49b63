import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '../../metadata/permissions');

/** Who the permissions are for. */
export interface ClientIds {
    connector: string;
    deploy: string;
    /** Empty: an OMS that does not call. */
    oms: string;
    /** Missing or empty: no monitor outside asks how the shop is. */
    monitor?: string;
    /** Tenant of the instance, `zzte_053`; empty leaves the placeholder. */
    tenant: string;
}

/** What only some installations need, by folder. */
export const OPTIONAL = ['oms-search', 'oms-files', 'b2c', 'migrate', 'prove'];

interface Resource {
    resource_id: string;
    methods: string[];
}

interface Entry {
    client_id: string;
    resources?: Resource[];
    permissions?: Array<{ path: string; operations: string[] }>;
    roles?: string[];
    roleTenantFilter?: string;
    scopes?: string[];
}

export interface PermissionDocument {
    _v?: string;
    clients: Entry[];
}

/** The documents that grant, by name. */
export type PermissionDocuments = Record<'ocapi-shop' | 'ocapi-data' | 'webdav' | 'scapi-scopes', PermissionDocument>;

/**
 * The documents as they are pasted: with the ids of the clients, and one entry for a client that is several.
 * @param extras - which of {@link OPTIONAL}
 */
export function permissionDocuments(ids: ClientIds, extras: string[] = []): PermissionDocuments {
    const read = (name: string): PermissionDocument => {
        const [first, ...more] = ['', ...extras.map((extra) => path.join('optional', extra))]
            .map((folder) => path.join(FOLDER, folder, name + '.json'))
            .filter((file) => fs.existsSync(file))
            .map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as PermissionDocument);
        const entries = [first, ...more].flatMap((document) => (document as PermissionDocument).clients);
        return { ...first, clients: mergeEntries(entries.map((entry) => withId(entry, ids))) };
    };
    return {
        'ocapi-shop': read('ocapi-shop'),
        'ocapi-data': read('ocapi-data'),
        webdav: read('webdav'),
        'scapi-scopes': read('scapi-scopes')
    };
}

function withId(entry: Entry, ids: ClientIds): Entry {
    const names: Record<string, string> = {
        CONNECTOR_CLIENT_ID: ids.connector,
        DEPLOY_CLIENT_ID: ids.deploy,
        OMS_CLIENT_ID: ids.oms,
        MONITOR_CLIENT_ID: ids.monitor || ''
    };
    const { roleTenantFilter: filter } = entry;
    return {
        ...entry,
        client_id: names[entry.client_id] as string,
        ...(filter && ids.tenant ? { roleTenantFilter: filter.replace('TENANT_ID', ids.tenant) } : {})
    };
}

/** Merges the entries of each client into one, and drops those without a client id. */
function mergeEntries(entries: Entry[]): Entry[] {
    const merged = new Map<string, Entry>();
    for (const entry of entries.filter(({ client_id: id }) => id !== '')) {
        const known = merged.get(entry.client_id);
        merged.set(entry.client_id, known ? joined(known, entry) : entry);
    }
    return [...merged.values()];
}

/** Which of two entries for one resource counts is not documented: there is one, with the methods of both. */
function mergeResources(resources: Resource[]): Resource[] {
    const merged = new Map<string, Resource>();
    for (const resource of resources) {
        const { methods } = merged.get(resource.resource_id) || { methods: [] };
        const all = [...new Set([...methods, ...resource.methods])];
        merged.set(resource.resource_id, { ...resource, methods: all });
    }
    return [...merged.values()];
}

function joined(one: Entry, other: Entry): Entry {
    const both = <T>(first: T[] | undefined, second: T[] | undefined): T[] | undefined =>
        first || second ? [...(first || []), ...(second || [])] : undefined;
    const [resources, permissions, scopes] = [
        both(one.resources, other.resources),
        both(one.permissions, other.permissions),
        both(one.scopes, other.scopes)
    ];
    return {
        ...one,
        ...other,
        ...(resources ? { resources: mergeResources(resources) } : {}),
        ...(permissions ? { permissions } : {}),
        ...(scopes ? { scopes } : {})
    };
}
