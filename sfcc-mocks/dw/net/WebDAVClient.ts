import fs from 'node:fs';
import { STATUS_CODES } from 'node:http';
import type { HttpAnswer } from '../../contracts/http';
import { isFailure } from '../../contracts/http';
import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { File } from '../io/File';
import { HashMap } from '../util/Map';
import { basicAuthorization, exchange } from './exchange';
import { filesOf } from './multiStatus';
import { WebDAVFileInfo } from './WebDAVFileInfo';

const TIMEOUT = 30000;

/**
 * dw.net.WebDAVClient: nothing throws for what the server refuses or for a server that does not answer; its status says it.
 * Texts in UTF-8 alone are carried. Source: Script API, dw.net.WebDAVClient; RFC 4918.
 */
export class WebDAVClient {
    static readonly DEFAULT_ENCODING = 'UTF-8';
    static readonly DEFAULT_GET_FILE_SIZE = 5242880;
    static readonly DEFAULT_GET_STRING_SIZE = 2097152;
    static readonly DEPTH_0 = 0;
    static readonly DEPTH_1 = 1;
    static readonly DEPTH_INIFINITY = 2147483647;
    static readonly MAX_GET_FILE_SIZE = 209715200;
    static readonly MAX_GET_STRING_SIZE = 10485760;

    private readonly $login: Record<string, string>;
    private $headers: Record<string, string> = {};
    private $answer: HttpAnswer | null = null;
    private $statusText = '';

    constructor(
        private readonly $rootUrl: string,
        user?: string,
        password?: string
    ) {
        this.$login = user ? { authorization: basicAuthorization(user, password || '') } : {};
    }

    /** For the next call alone. */
    addRequestHeader(name: string, value: string): void {
        this.$headers[name.toLowerCase()] = String(value);
    }

    close(): void {
        this.$headers = {};
    }

    getStatusCode(): number {
        return this.$answer?.status || 0;
    }

    getStatusText(): string {
        return this.$statusText;
    }

    succeeded(): boolean {
        return this.getStatusCode() >= 200 && this.getStatusCode() < 300;
    }

    getResponseHeader(name: string): string | null {
        return this.$answer?.headers[name.toLowerCase()] || null;
    }

    getAllResponseHeaders(): HashMap {
        return new HashMap(Object.entries(this.$answer?.headers || {}));
    }

    /** A text, or whether it is in the file; null for a text that there is none of (assumed). */
    get(path: string, target?: string | File, ...rest: Array<string | number>): string | boolean | null {
        const [encoding, limit] = readingOf(target, rest);
        needUtf8(encoding);
        if (target instanceof File) {
            return this.getBinary(path, target, limit);
        }
        return this.$asked('GET', path)
            ? atMost(
                  this.$body(),
                  Math.min(limit ?? WebDAVClient.DEFAULT_GET_STRING_SIZE, WebDAVClient.MAX_GET_STRING_SIZE)
              )
            : null;
    }

    getBinary(path: string, file: File, limit: number = WebDAVClient.DEFAULT_GET_FILE_SIZE): boolean {
        current().use('fileWrites');
        if (!this.$asked('GET', path)) {
            return false;
        }
        const text = atMost(this.$body(), Math.min(limit, WebDAVClient.MAX_GET_FILE_SIZE));
        file.$probed('fileCreate', () => fs.writeFileSync(file.$diskPath(), text));
        return true;
    }

    put(path: string, content: string | File, encoding: string = WebDAVClient.DEFAULT_ENCODING): boolean {
        needUtf8(encoding);
        const body = content instanceof File ? asText(fs.readFileSync(content.$diskPath())) : String(content);
        return this.$asked('PUT', path, {}, body);
    }

    mkcol(path: string): boolean {
        return this.$asked('MKCOL', path);
    }

    del(path: string): boolean {
        return this.$asked('DELETE', path);
    }

    copy(origin: string, destination: string, overwrite = true, shallow = false): boolean {
        const depth: Record<string, string> = shallow ? { depth: '0' } : {};
        return this.$asked('COPY', origin, { ...this.$to(destination, overwrite), ...depth });
    }

    move(origin: string, destination: string, overwrite = true): boolean {
        return this.$asked('MOVE', origin, this.$to(destination, overwrite));
    }

    /** Names of methods. */
    options(path: string): string[] {
        this.$asked('OPTIONS', path);
        return (this.getResponseHeader('allow') || '').split(/[\s,]+/).filter(Boolean);
    }

    /** The place itself too, as servers list it; nothing where the server refuses (assumed). */
    propfind(path: string, depth: number = WebDAVClient.DEPTH_1): WebDAVFileInfo[] {
        const levels = depth === WebDAVClient.DEPTH_INIFINITY ? 'infinity' : String(depth);
        return this.$asked('PROPFIND', path, { depth: levels })
            ? filesOf(this.$body()).map((properties) => new WebDAVFileInfo(properties))
            : [];
    }

    private $to(destination: string, overwrite: boolean): Record<string, string> {
        return { destination: this.$address(destination), overwrite: overwrite ? 'T' : 'F' };
    }

    private $address(path: string): string {
        return this.$rootUrl.replace(/\/+$/, '') + '/' + encodeURI(path.replace(/^\/+/, ''));
    }

    private $body(): string {
        return (this.$answer as HttpAnswer).body;
    }

    private $asked(method: string, path: string, headers: Record<string, string> = {}, body = ''): boolean {
        const all = { ...this.$login, ...this.$headers, ...headers };
        this.$headers = {};
        const result = exchange({ method, url: this.$address(path), headers: all, body }, TIMEOUT);
        this.$answer = isFailure(result) ? null : result;
        this.$statusText = isFailure(result) ? result.message : STATUS_CODES[result.status] || '';
        return this.succeeded();
    }
}

/** Encoding and limit, which come after a file in another order than alone. */
function readingOf(target: string | File | undefined, rest: Array<string | number>): [string, number | undefined] {
    const given = [target, ...rest];
    const encoding = given.find((value) => typeof value === 'string');
    return [encoding || WebDAVClient.DEFAULT_ENCODING, given.find((value) => typeof value === 'number')];
}

/** The first bytes of a text. */
function atMost(text: string, limit: number): string {
    return Buffer.from(text).subarray(0, limit).toString();
}

function needUtf8(encoding: string): void {
    if (!/^utf-?8$/i.test(encoding)) {
        throw notImplemented('dw.net.WebDAVClient in the encoding ' + encoding);
    }
}

function asText(bytes: Buffer): string {
    const text = bytes.toString();
    if (!Buffer.from(text).equals(bytes)) {
        throw notImplemented('dw.net.WebDAVClient.put of a file that is not a text in UTF-8');
    }
    return text;
}

scriptClass('dw.net.WebDAVClient', WebDAVClient);
