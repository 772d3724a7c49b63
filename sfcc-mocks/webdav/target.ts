import fs from 'node:fs';
import path from 'node:path';
import type { Incoming } from '../web/incoming';
import { ownMember } from '../web/ownMember';
import type { Front } from '../web/front';

/** Where WebDAV begins. */
export const WEBDAV = '/on/demandware.servlet/webdav/Sites';

/** Folders of the file system by their WebDAV name. Source: platform doc "WebDAV". */
export const ROOTS: Record<string, string> = {
    impex: 'IMPEX',
    temp: 'TEMP',
    cartridges: 'CARTRIDGES',
    catalogs: 'CATALOGS',
    libraries: 'LIBRARIES',
    dynamic: 'DYNAMIC',
    logs: 'LOGS',
    static: 'STATIC'
};

/** What a request is about. */
export interface Target {
    front: Front;
    request: Incoming;
    /** Absolute path of the file or folder. */
    file: string;
    /** Address below the host, without a trailing slash. */
    href: string;
    encoding: BufferEncoding;
    isRoot: boolean;
}

/** `/impex/src/…`, as permissions name folders. */
export function folderName(address: string): string {
    return decodeURIComponent(address.slice(WEBDAV.length)).toLowerCase().replace(/\/+$/, '');
}

/** Bytes in the name of a file. Source: the usual limit of file systems. */
const LONGEST_NAME = 255;

function isName(segment: string): boolean {
    return (
        segment !== '..' && segment !== '.' && !/[\\/\0]/.test(segment) && Buffer.byteLength(segment) <= LONGEST_NAME
    );
}

/** The file an address means, or null: outside of the known folders there is nothing, for any path. */
export function targetOf(front: Front, request: Incoming, address: string, encoding: BufferEncoding): Target | null {
    const segments = address.slice(WEBDAV.length).split('/').filter(Boolean).map(decodeURIComponent);
    const root = ownMember(ROOTS, (segments[0] || '').toLowerCase());
    if (!root || !segments.every(isName)) {
        return null;
    }
    const base = path.join(front.filesRoot, root);
    if (!fs.existsSync(base)) {
        fs.mkdirSync(base, { recursive: true });
    }
    const file = path.join(base, ...segments.slice(1));
    return { front, request, file, href: address.replace(/\/+$/, ''), encoding, isRoot: segments.length === 1 };
}
