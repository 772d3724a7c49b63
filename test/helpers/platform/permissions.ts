import fs from 'node:fs';
import path from 'node:path';
import { setClientScopes, setOcapi, setRole, setWebDav } from '#sfcc-mocks';
import type { Access, ClientScopes, OcapiSettings, RolePermissions, WebDavPermissions } from '#sfcc-mocks';
import { permissionDocuments } from '#tools/permissions/permissionFiles';
import type { PermissionDocuments } from '#tools/permissions/permissionFiles';

/** Folder of the permission files. */
export const PERMISSIONS = path.join(__dirname, '../../../metadata/permissions');

/** A role as its file says it. */
export function roleFile(name: string): RolePermissions {
    return JSON.parse(fs.readFileSync(path.join(PERMISSIONS, `role-${name}.json`), 'utf8')) as RolePermissions;
}

/** Gives the one client of a sandbox what the documents say, and nothing else. */
export function grant(access: Access, documents: PermissionDocuments): void {
    setOcapi(access, 'shop', documents['ocapi-shop'] as OcapiSettings);
    setOcapi(access, 'data', documents['ocapi-data'] as OcapiSettings);
    setWebDav(access, documents.webdav as WebDavPermissions);
    setClientScopes(access, documents['scapi-scopes'] as ClientScopes);
}

/**
 * What an installation that deploys gives: to the client and to the user of dwupload.
 * @param extras - optional permissions by name
 */
export function onlyToDeploy(access: Access, extras: string[] = []): void {
    const [client] = access.clients;
    const [user] = access.users;
    grant(access, permissionDocuments({ connector: '', deploy: client!.id, oms: '', tenant: '' }, extras));
    setRole(user!, roleFile('deploy'));
}
