/** What a client may call, one entry of the OCAPI settings. Read and write attributes are not distinguished. */
export interface ResourcePermission {
    /** `/orders/*`: a star stands for one segment, two for any number at the end. */
    resource_id: string;
    /** `get`, `patch` and so on. */
    methods: string[];
    /** Properties of the answer that it gets, as a selector; all of them without one. */
    read_attributes?: string;
}

/** What a client or user may do with files, one entry of the WebDAV client permissions. */
export interface FolderPermission {
    /** `/impex/src`, and all below it. */
    path: string;
    operations: string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const FOLDERS = ['/impex', '/cartridges', '/temp', '/logs', '/catalogs', '/libraries', '/dynamic'];
const READS = ['GET', 'HEAD', 'PROPFIND', 'COPY'];

/** All resources of an API. */
export function everyResource(): ResourcePermission[] {
    return [{ resource_id: '/**', methods: METHODS }];
}

/** All folders. */
export function everyFolder(): FolderPermission[] {
    return FOLDERS.map((path) => ({ path, operations: ['read_write'] }));
}

/** The entry that lets a call in; null for none. Source: OCAPI documentation, "OCAPI settings". */
export function allowingEntry(
    permissions: ResourcePermission[],
    method: string,
    resource: string
): ResourcePermission | null {
    const allows = ({ resource_id: id, methods }: ResourcePermission): boolean =>
        methods.includes(method.toLowerCase()) && patternOf(id).test(resource);
    return permissions.find(allows) || null;
}

/** Whether one of the entries lets a request in. Source: platform doc "WebDAV Client Permissions". */
export function allowsFolder(permissions: FolderPermission[], method: string, folder: string): boolean {
    return permissions.some(
        ({ path, operations }) =>
            (folder === path || folder.startsWith(path + '/')) &&
            (operations.includes('read_write') || (operations.includes('read') && READS.includes(method)))
    );
}

function patternOf(resourceId: string): RegExp {
    const text = resourceId.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp('^' + text.replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]+')) + '$');
}
