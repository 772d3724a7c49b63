import { COMMERCE_API_ROLE } from './access';
import type { Access, ApiClient, User } from './access';
import type { FolderPermission, ResourcePermission } from './permissions';

/** The document of Open Commerce API Settings; what it does not name of a client, the client may not. */
export interface OcapiSettings {
    clients: Array<{ client_id: string; resources: ResourcePermission[] }>;
}

/** The document of WebDAV Client Permissions. */
export interface WebDavPermissions {
    clients: Array<{ client_id: string; permissions: FolderPermission[] }>;
}

/** Roles and scopes of API clients, as Account Manager has them. */
export interface ClientScopes {
    clients: Array<{ client_id: string; roles?: string[]; roleTenantFilter?: string; scopes: string[] }>;
}

/** Permissions of a role. Source: OCAPI Data, document RolePermissions; the parts that matter here. */
export interface RolePermissions {
    functional?: { organization?: Array<{ name: string; value: string }> };
    module?: { site?: Array<{ name: string; values: Record<string, string> }> };
    webdav?: { unscoped?: Array<{ folder: string; value: string }> };
}

const OPERATIONS: Record<string, string[]> = { READ: ['read'], READWRITE: ['read_write'] };

/** Takes the place of the settings of an API. */
export function setOcapi(access: Access, api: 'shop' | 'data', document: OcapiSettings): void {
    eachClient(access, document.clients, (client, entry) => {
        client[api] = entry ? entry.resources : [];
    });
}

/** Takes the place of the WebDAV client permissions. */
export function setWebDav(access: Access, document: WebDavPermissions): void {
    document.clients.forEach(({ client_id: id, permissions }) => checkOverlap(id, permissions));
    eachClient(access, document.clients, (client, entry) => {
        client.webdav = entry ? entry.permissions : [];
    });
}

/** Takes the place of roles and allowed scopes. Source: Account Manager API, `roleTenantFilter` as `ROLE:tenant,tenant;ROLE…`. */
export function setClientScopes(access: Access, document: ClientScopes): void {
    eachClient(access, document.clients, (client, entry) => {
        client.scopes = entry ? entry.scopes : [];
        client.tenants = entry?.roles?.includes(COMMERCE_API_ROLE) ? tenantsOf(entry.roleTenantFilter || '') : [];
    });
}

function tenantsOf(filter: string): string[] {
    const parts = filter.split(';').map((part) => part.split(':'));
    return parts.find(([role]) => role === COMMERCE_API_ROLE)?.[1]?.split(',') || [];
}

/** Gives a user one role, and nothing else. */
export function setRole(user: User, role: RolePermissions): void {
    Object.assign(user, { permissions: [], modules: [], webdav: [] });
    addRole(user, role);
}

/** Gives a user a role besides those it has. */
export function addRole(user: User, { functional, module, webdav }: RolePermissions): void {
    const granted = (functional?.organization || []).filter(({ value }) => value === 'ACCESS').map(({ name }) => name);
    user.permissions = [...user.permissions, ...granted];
    user.modules = [...user.modules, ...(module?.site || []).map(({ name }) => name)];
    user.webdav = [
        ...user.webdav,
        ...(webdav?.unscoped || []).map(({ folder, value }) => ({ path: folder, operations: OPERATIONS[value] || [] }))
    ];
}

/** @throws Error for a client that is named twice: nothing says which entry would count */
function eachClient<T extends { client_id: string }>(
    access: Access,
    entries: T[],
    change: (client: ApiClient, entry: T | undefined) => void
): void {
    const ids = entries.map((entry) => entry.client_id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
        throw new Error(`The client ${twice} is named twice`);
    }
    access.clients.forEach((client) =>
        change(
            client,
            entries.find((entry) => entry.client_id === client.id)
        )
    );
}

/** Source: platform doc "WebDAV Client Permissions": paths of a client must not overlap. */
function checkOverlap(id: string, permissions: FolderPermission[]): void {
    permissions.forEach(({ path }) => {
        if (permissions.some((other) => other.path !== path && (path + '/').startsWith(other.path + '/'))) {
            throw new Error(`Paths of the client ${id} overlap: ${path}`);
        }
    });
}
