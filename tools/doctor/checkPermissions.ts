import { permissionDocuments } from '../permissions/permissionFiles';
import type { PermissionDocuments } from '../permissions/permissionFiles';
import type { Client } from '../target/settings';
import type { Target } from '../target/Target';
import { TargetError, Unreachable } from '../target/targetError';
import type { Finding } from './Finding';

type Who = 'deploy' | 'connector' | 'oms';

/** One permission of the files, and how an instance is asked for it. */
interface Probe {
    document: keyof PermissionDocuments;
    /** `post /user_search`, `read /impex/src`. */
    id: string;
    /** Whether the client has it. */
    isGranted(target: Target, client: Client): Promise<boolean>;
}

/** In place of stars, and as content: it is nowhere, and no document has such a property. Nothing can come of it. */
const UNUSED_NAME = 'tiktokshop-doctor';
const REFUSED = [401, 403];
const PLACES: Record<keyof PermissionDocuments, string> = {
    'ocapi-shop': 'Administration > Site Development > Open Commerce API Settings (Shop, Global)',
    'ocapi-data': 'Administration > Site Development > Open Commerce API Settings (Data, Global)',
    webdav: 'Administration > Organization > WebDAV Client Permissions',
    'scapi-scopes': 'Account Manager > API Client (role Salesforce Commerce API with your tenant, and Allowed Scopes)'
};
const ENTRIES: Record<Who, string> = { deploy: 'client-id', connector: 'connector-client-id', oms: 'oms-client-id' };

/**
 * Tries every permission of the files with a request that changes nothing.
 * @param who - whose permissions
 */
export async function checkPermissions(target: Target, who: Who, client: Client): Promise<Finding[]> {
    const refusal = await refusedClient(target, who, client);
    if (refusal) {
        return [refusal];
    }
    const findings: Finding[] = [];
    for (const probe of probesOf(who, target.settings.tenant)) {
        if (!(await probe.isGranted(target, client))) {
            findings.push(missing(probe, who, client));
        }
    }
    return findings;
}

/** The finding that Account Manager does not know a client, or null. */
async function refusedClient(target: Target, who: Who, client: Client): Promise<Finding | null> {
    try {
        await target.token(client);
        return null;
    } catch (error) {
        if (error instanceof Unreachable || !(error instanceof TargetError)) {
            throw error;
        }
        return { code: 'client_refused', id: ENTRIES[who], what: error.message, remedy: error.nextStep };
    }
}

function missing({ document, id }: Probe, who: Who, client: Client): Finding {
    const other =
        who === 'connector'
            ? " If TikTok's connector has a client of its own, name it in dw.json: connector-client-id, connector-client-secret."
            : '';
    return {
        code: 'permission_missing',
        id,
        what: `The client ${client.id} may not: ${id} (${document}.json)`,
        remedy: `Run \`npm run permissions\` and paste ${document}.json under ${PLACES[document]}.${other}`
    };
}

function probesOf(who: Who, tenant: string): Probe[] {
    const ids = { deploy: '', connector: '', oms: '', tenant, [who]: who };
    const documents = permissionDocuments(ids);
    return (Object.keys(documents) as Array<keyof PermissionDocuments>).flatMap((document) =>
        documents[document].clients.flatMap(({ resources = [], permissions = [], roleTenantFilter, scopes = [] }) => [
            ...resources.flatMap(({ resource_id: resource, methods }) =>
                methods.map((method) => callProbe(document, method, resource))
            ),
            ...permissions.map(({ path, operations }) => folderProbe(path, operations.includes('read_write'))),
            ...(roleTenantFilter && tenant ? [scopeProbe(roleTenantFilter)] : []),
            ...scopes.map(scopeProbe)
        ])
    );
}

/** A call that is refused for its content or its target, once it is let in. */
function callProbe(document: keyof PermissionDocuments, method: string, resource: string): Probe {
    return {
        document,
        id: `${method} ${resource}`,
        async isGranted(target, client) {
            const path = resource.replaceAll('*', UNUSED_NAME);
            const body = method === 'get' ? undefined : { [UNUSED_NAME]: true };
            const { status } =
                document === 'ocapi-shop'
                    ? await target.shop(method.toUpperCase(), path, body, client)
                    : await target.data(method.toUpperCase(), path, body, client);
            return !REFUSED.includes(status);
        }
    };
}

function folderProbe(folder: string, writes: boolean): Probe {
    return {
        document: 'webdav',
        id: `${writes ? 'read_write' : 'read'} ${folder}`,
        async isGranted(target, client) {
            const [method, path] = writes ? ['DELETE', `${folder}/${UNUSED_NAME}`] : ['PROPFIND', folder];
            const { status } = await target.webdav(method, path, client);
            return !REFUSED.includes(status);
        }
    };
}

function scopeProbe(scope: string): Probe {
    return {
        document: 'scapi-scopes',
        id: scope,
        isGranted: (target, client) =>
            target.token(client, scope).then(
                () => true,
                (error: Error) => {
                    if (error instanceof Unreachable) {
                        throw error;
                    }
                    return false;
                }
            )
    };
}
