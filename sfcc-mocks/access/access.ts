import { randomBytes } from 'node:crypto';
import { everyFolder, everyResource } from './permissions';
import type { FolderPermission, ResourcePermission } from './permissions';

/** An API client as Account Manager and the OCAPI settings know it. */
export interface ApiClient {
    id: string;
    secret: string;
    /** SCAPI scopes it may ask for. */
    scopes: string[];
    /** Tenants for which it has the role *Salesforce Commerce API*. */
    tenants: string[];
    /** What the OCAPI Shop settings give it. */
    shop: ResourcePermission[];
    /** What the OCAPI Data settings give it. */
    data: ResourcePermission[];
    webdav: FolderPermission[];
}

/** A Business Manager user. */
export interface User {
    login: string;
    email: string;
    accessKey: string;
    /** For the login form. */
    password: string;
    /** WebDAV folders the user's role allows. */
    webdav: FolderPermission[];
    /** Functional permissions, for example `Access_User_Search`. */
    permissions: string[];
    /** Business Manager modules of its roles, by id of the menu action; `*` for an administrator. */
    modules: string[];
}

/** Who may call the instance, and what signs its tokens. New in each run. */
export interface Access {
    tokenSecret: string;
    organization: string;
    clients: ApiClient[];
    users: User[];
}

/** Name of the role in Account Manager's documents, and what a tenant scope begins with. */
export const COMMERCE_API_ROLE = 'SALESFORCE_COMMERCE_API';

/** The scope that lets an admin client into an organization: `f_ecom_zzte_053` is the tenant `zzte_053`. */
export function tenantScope(organization: string): string {
    return COMMERCE_API_ROLE + ':' + tenantOf(organization);
}

/** The tenant of an organization. */
export function tenantOf(organization: string): string {
    return organization.replace(/^f_ecom_/, '');
}

/** A secret that cannot be guessed. */
function randomKey(bytes = 24): string {
    return randomBytes(bytes).toString('base64url');
}

/** One client and one user that may do all the integration needs. The user has one key for everything. */
export function createAccess(organization: string): Access {
    const accessKey = randomKey();
    return {
        tokenSecret: randomKey(32),
        organization,
        clients: [
            {
                id: randomBytes(16).toString('hex'),
                secret: randomKey(),
                scopes: [
                    'sfcc.orders',
                    'sfcc.orders.rw',
                    'sfcc.ts_ext_on_behalf_of',
                    'c_tiktokshop_oms_rw',
                    'sfcc.custom-apis',
                    'c_tiktokshop_health_r'
                ],
                tenants: [tenantOf(organization)],
                shop: everyResource(),
                data: everyResource(),
                webdav: everyFolder()
            }
        ],
        users: [
            {
                login: 'integration@example.com',
                email: 'integration@example.com',
                accessKey,
                password: accessKey,
                webdav: everyFolder(),
                permissions: ['Access_User_Search'],
                modules: ['*']
            }
        ]
    };
}
