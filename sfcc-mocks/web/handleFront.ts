import type { HttpAnswer, HttpMessage } from '../contracts/http';
import { page } from './answers';
import { incoming } from './incoming';
import { handleDataApi } from '../apis/ocapi-data/dataApi';
import { handleMetaApi, META } from '../apis/ocapiMeta';
import type { Front } from './front';
import { handleTokenRequest } from '../access/tokenEndpoints';
import { handleWebDav } from '../webdav/webDav';
import { WEBDAV } from '../webdav/target';

/** Whether a path is answered by the front; the script worker answers all others. */
export function isFrontPath(path: string): boolean {
    const data = /^\/s\/-\/dw\/data\/[^/]+\/([^/]+)/.exec(path);
    return isTokenPath(path) || path.startsWith(WEBDAV) || isMetaPath(path) || (data !== null && data[1] !== 'sites');
}

/**
 * Answers tokens, OCAPI Data and Meta, and WebDAV.
 * @param encoding - of the body in message and answer: `latin1` carries bytes, for files
 * @returns null if the path is not the front's
 */
export function handleFront(front: Front, message: HttpMessage, encoding: BufferEncoding = 'utf8'): HttpAnswer | null {
    const request = incoming(message);
    if (!isFrontPath(request.path)) {
        return null;
    }
    try {
        if (isTokenPath(request.path)) {
            return handleTokenRequest(front, request);
        }
        if (isMetaPath(request.path)) {
            return handleMetaApi(front, request);
        }
        return request.path.startsWith(WEBDAV) ? handleWebDav(front, request, encoding) : handleDataApi(front, request);
    } catch (error) {
        return error instanceof URIError ? page(400, 'Bad Request', 'The address is malformed.') : failed(error);
    }
}

function isTokenPath(path: string): boolean {
    return (
        path === '/dwsso/oauth2/access_token' || path === '/dw/oauth2/access_token' || path.startsWith('/shopper/auth/')
    );
}

function isMetaPath(path: string): boolean {
    return path === META || path.startsWith(META + '/');
}

function failed(error: unknown): HttpAnswer {
    return page(500, 'Internal Server Error', String((error as Error).message).replace(/[<&]/g, ''));
}
