import { current } from '../runtime/current';
import { notImplemented } from '../runtime/failures';
import { findKeys, read } from './session';

/** Import files of kinds that have no meaning here, by path: kept, and exported again. */
export const KEPT_TABLE = 'KeptImport';

interface KeptFile {
    root: string;
    source: string;
}

/** Whether a file of a root was imported for a site, or for the organization, and kept. */
function hasKept(root: string, siteId: string): boolean {
    return findKeys<KeptFile>(KEPT_TABLE, (file) => file.root === root).some((path) => {
        const owner = /^sites\/([^/]+)\//.exec(path)?.[1];
        return owner === undefined || owner === siteId;
    });
}

/**
 * Refuses a member that needs an imported file which the double keeps and does not read.
 * @param member - for example `dw.campaign.ABTestMgr`
 * @throws Error once a file of the root was imported for the running site
 */
export function refuseKept(root: string, member: string): void {
    if (hasKept(root, current().site.id)) {
        throw notImplemented(member);
    }
}

/** Kept files of a root by path, as they were imported. */
export function keptFiles(root: string): Map<string, string> {
    const paths = findKeys<KeptFile>(KEPT_TABLE, (file) => file.root === root);
    return new Map(paths.map((path) => [path, (read<KeptFile>(KEPT_TABLE, path) as KeptFile).source]));
}
