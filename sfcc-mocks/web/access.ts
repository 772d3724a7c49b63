import { randomBytes } from 'node:crypto';

/** An API client as Account Manager and the OCAPI settings know it. */
export interface ApiClient {
    id: string;
    secret: string;
    /** SCAPI scopes it may ask for. */
    scopes: string[];
    /** OCAPI Shop resources, `/orders/*` or `/order_search`. */
    shopResources: string[];
    /** OCAPI Data resources, `/user_search` and so on. */
    dataResources: string[];
    /** WebDAV folders, `/impex`. */
    webdavPaths: string[];
}

/** A Business Manager user. */
export interface User {
    login: string;
    email: string;
    accessKey: string;
    /** For the login form. */
    password: string;
    /** WebDAV folders the user's role allows. */
    webdavPaths: string[];
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

/** A secret nobody can guess. */
export function randomKey(bytes = 24): string {
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
                scopes: ['sfcc.orders', 'sfcc.orders.rw', 'sfcc.ts_ext_on_behalf_of', 'c_tiktokshop_oms_rw'],
                shopResources: ['/orders', '/order_search'],
                dataResources: ['/user_search', '/jobs', '/code_versions', '/sites'],
                webdavPaths: ['/impex', '/cartridges', '/temp', '/logs', '/catalogs', '/libraries', '/dynamic']
            }
        ],
        users: [
            {
                login: 'integration@example.com',
                email: 'integration@example.com',
                accessKey,
                password: accessKey,
                webdavPaths: ['/impex', '/cartridges', '/temp', '/logs', '/catalogs', '/libraries', '/dynamic'],
                permissions: ['Access_User_Search'],
                modules: ['*']
            }
        ]
    };
}

/** Whether a resource is one of those allowed, or below one. */
export function allows(allowed: string[], resource: string): boolean {
    return allowed.some((prefix) => resource === prefix || resource.startsWith(prefix + '/'));
}
