import fs from 'node:fs';
import path from 'node:path';
import type { HttpAnswer } from '../contracts/http';
import { empty, page } from '../web/answers';
import { basicCredentials, bearerToken } from '../web/incoming';
import type { Incoming } from '../web/incoming';
import { allowsFolder } from '../access/permissions';
import type { FolderPermission } from '../access/permissions';
import { readToken } from '../access/tokens';
import type { Front } from '../web/front';
import { etagOf, readFile } from './readFile';
import { unzipHere } from './unzip';
import { propertiesOf } from './webDavProperties';
import { zipBeside } from './zipBeside';
import { WEBDAV, ROOTS, folderName, targetOf } from './target';
import type { Target } from './target';

/**
 * Answers WebDAV below `Sites`.
 * @param encoding - of bodies: `latin1` carries bytes
 */
export function handleWebDav(front: Front, request: Incoming, encoding: BufferEncoding): HttpAnswer {
    const allowed = allowedFolders(front, request);
    if (!allowed) {
        return page(401, 'Unauthorized', 'Sign in.', { 'www-authenticate': 'Basic realm="WebDAV"' });
    }
    const method = METHODS[request.method];
    if (!method) {
        return empty(request.method === 'OPTIONS' ? 200 : 405, { allow: Object.keys(METHODS).join(', '), dav: '1' });
    }
    if (request.path.replace(/\/+$/, '') === WEBDAV && ['GET', 'PROPFIND'].includes(request.method)) {
        return listRoots(front, request, allowed);
    }
    const target = targetOf(front, request, request.path, encoding);
    if (!target) {
        return page(404, 'Not Found', 'There is no such folder.');
    }
    if (!allowsFolder(allowed, request.method, folderName(request.path))) {
        return page(403, 'Forbidden', 'No permission for this folder.');
    }
    if (front.isProduction && isCode(request.path) && WRITES.includes(request.method)) {
        return page(403, 'Forbidden', 'Code arrives on production by replication from staging.');
    }
    return front.disk?.full && NEEDS_SPACE.includes(request.method)
        ? page(507, 'Insufficient Storage', 'There is no space left.')
        : method(target, allowed);
}

/** Folders the caller may use, by user and access key or by a client's token; null for neither. */
function allowedFolders(front: Front, request: Incoming): FolderPermission[] | null {
    const basic = basicCredentials(request.headers);
    if (basic) {
        const user = front.access.users.find(
            (candidate) => candidate.login === basic.user && candidate.accessKey === basic.password
        );
        return user ? user.webdav : null;
    }
    const token = bearerToken(request.headers);
    const claims = token === null ? 'invalid' : readToken(front.access, front.clock, token);
    if (typeof claims === 'string' || claims.kind === 'tsob') {
        return null;
    }
    const client = front.access.clients.find((candidate) => candidate.id === claims.clientId);
    return client ? client.webdav : null;
}

/** Source: platform doc "Code Replication": production takes code from staging only. The status is not documented. */
const WRITES = ['PUT', 'POST', 'MKCOL', 'COPY', 'MOVE', 'DELETE'];

function isCode(address: string): boolean {
    return /^\/cartridges(\/|$)/.test(folderName(address));
}

/** What needs space. Source: RFC 4918, status 507. */
const NEEDS_SPACE = ['PUT', 'POST', 'MKCOL', 'COPY'];

const METHODS: Record<string, (target: Target, allowed: FolderPermission[]) => HttpAnswer> = {
    GET: read,
    HEAD: read,
    PUT: write,
    DELETE: remove,
    MKCOL: makeFolder,
    POST: form,
    MOVE: transfer,
    COPY: transfer,
    PROPFIND: list
};

function stat(file: string): fs.Stats | null {
    return fs.statSync(file, { throwIfNoEntry: false }) || null;
}

function notFound(): HttpAnswer {
    return page(404, 'Not Found', 'There is no such file.');
}

function read({ file, href, request, encoding }: Target): HttpAnswer {
    const found = stat(file);
    if (!found) {
        return notFound();
    }
    if (found.isDirectory()) {
        const links = fs
            .readdirSync(file)
            .map((name) => `<a href="${href}/${encodeURIComponent(name)}">${name.replace(/[<&]/g, '')}</a>`);
        return page(200, 'Index', links.join('<br>'));
    }
    return readFile(file, found, request, encoding);
}

function write({ front, file, request, encoding }: Target): HttpAnswer {
    const found = stat(file);
    if (found?.isDirectory()) {
        return empty(405);
    }
    if (found ? !matches(found, request) : request.headers['if-match'] !== undefined) {
        return empty(412);
    }
    makeCodeVersionFolder(front, file);
    if (!stat(path.dirname(file))?.isDirectory()) {
        return page(409, 'Conflict', 'The folder does not exist.');
    }
    fs.writeFileSync(file, request.body, encoding);
    return empty(found ? 204 : 201);
}

/** Whether the conditions of a request let it replace a file. Source: RFC 9110. */
function matches(found: fs.Stats, { headers }: Incoming): boolean {
    const wanted = headers['if-match'];
    return headers['if-none-match'] !== '*' && (wanted === undefined || wanted === '*' || wanted === etagOf(found));
}

/**
 * Uploading into a code version that does not exist creates it: dwupload uploads right away. Source: sfcc-ci,
 * lib/code.js, "it will create those dirs"; to prove on a real instance.
 */
function makeCodeVersionFolder({ filesRoot }: Front, file: string): void {
    const version = path.dirname(file);
    if (path.dirname(version) === path.join(filesRoot, ROOTS.cartridges as string)) {
        fs.mkdirSync(version, { recursive: true });
    }
}

/** What the platform adds to WebDAV is posted as a form. */
function form({ file, request, isRoot }: Target): HttpAnswer {
    const [method = ''] = request.parameters.get('method') || [];
    const found = stat(file);
    switch (method.toUpperCase()) {
        case 'UNZIP':
            return found?.isFile() ? unzipHere(file) : notFound();
        case 'ZIP':
            return found && !isRoot ? zipBeside(file) : notFound();
        default:
            return page(501, 'Not Implemented', 'not implemented: POST with method=' + method.replace(/[<&]/g, ''));
    }
}

function remove({ file, isRoot }: Target): HttpAnswer {
    if (isRoot) {
        return empty(403);
    }
    if (!stat(file)) {
        return notFound();
    }
    fs.rmSync(file, { recursive: true });
    return empty(204);
}

function makeFolder({ file }: Target): HttpAnswer {
    if (stat(file)) {
        return empty(405);
    }
    if (!stat(path.dirname(file))) {
        return page(409, 'Conflict', 'The folder above does not exist.');
    }
    fs.mkdirSync(file);
    return empty(201);
}

/** MOVE and COPY. Source: RFC 4918. */
function transfer(target: Target, allowed: FolderPermission[]): HttpAnswer {
    const { front, request, file, encoding } = target;
    const address = new URL(request.headers.destination || '', request.url).pathname;
    const to = address.startsWith(WEBDAV + '/') ? targetOf(front, request, address, encoding) : null;
    if (!to || to.isRoot || target.isRoot || !allowsFolder(allowed, 'PUT', folderName(address))) {
        return page(403, 'Forbidden', 'The destination is not allowed.');
    }
    const existing = stat(to.file);
    if (!stat(file)) {
        return notFound();
    }
    if (to.file === file || to.file.startsWith(file + path.sep)) {
        return page(403, 'Forbidden', 'The destination is the source, or within it.');
    }
    if (existing && request.headers.overwrite === 'F') {
        return empty(412);
    }
    if (!stat(path.dirname(to.file))) {
        return page(409, 'Conflict', 'The folder does not exist.');
    }
    fs.rmSync(to.file, { recursive: true, force: true });
    if (request.method === 'MOVE') {
        fs.renameSync(file, to.file);
    } else {
        fs.cpSync(file, to.file, { recursive: true });
    }
    return empty(existing ? 204 : 201);
}

function list({ file, href, request }: Target): HttpAnswer {
    const found = stat(file);
    if (!found) {
        return notFound();
    }
    const names = found.isDirectory() && request.headers.depth !== '0' ? fs.readdirSync(file).sort() : [];
    const entries = names.map((name) =>
        propertiesOf(`${href}/${encodeURIComponent(name)}`, fs.statSync(path.join(file, name)))
    );
    return multiStatus([propertiesOf(href, found), ...entries]);
}

/** What is above the folders: only those that the caller may read. */
function listRoots(front: Front, request: Incoming, allowed: FolderPermission[]): HttpAnswer {
    const names = Object.keys(ROOTS).filter((name) => allowsFolder(allowed, 'GET', '/' + name));
    if (request.method === 'GET') {
        return page(200, 'Index', names.map((name) => `<a href="${WEBDAV}/${name}">${name}</a>`).join('<br>'));
    }
    const root = fs.statSync(front.filesRoot);
    const entries = request.headers.depth === '0' ? [] : names.map((name) => propertiesOf(`${WEBDAV}/${name}`, root));
    return multiStatus([propertiesOf(WEBDAV, root), ...entries]);
}

function multiStatus(entries: string[]): HttpAnswer {
    const body = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<D:multistatus xmlns:D="DAV:">',
        ...entries,
        '</D:multistatus>'
    ];
    return { status: 207, headers: { 'content-type': 'text/xml;charset=UTF-8' }, body: body.join('\n') + '\n' };
}
