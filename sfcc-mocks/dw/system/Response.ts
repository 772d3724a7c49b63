import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../contracts/http';
import { QUOTAS } from '../../quotas/quotas';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { Cookie } from '../web/Cookie';

/** Writes the body of a response. Source: platform doc dw.io.PrintWriter. */
export class ResponseWriter {
    declare readonly $parts: string[];

    constructor() {
        this.$parts = [];
    }

    print(text: unknown): void {
        this.$parts.push(String(text));
    }

    println(text: unknown = ''): void {
        this.$parts.push(String(text) + '\n');
    }

    write(text: string): void {
        this.$parts.push(String(text));
    }

    flush(): void {
        // Responses are buffered: nothing to do.
    }

    close(): void {
        // Responses are buffered: nothing to do.
    }
}
scriptClass('dw.io.PrintWriter', ResponseWriter);

/** The answer a script builds. Source: platform doc dw.system.Response. */
export class Response {
    static readonly ACCESS_CONTROL_ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';
    static readonly ACCESS_CONTROL_ALLOW_HEADERS = 'Access-Control-Allow-Headers';
    static readonly ACCESS_CONTROL_ALLOW_METHODS = 'Access-Control-Allow-Methods';
    static readonly ACCESS_CONTROL_ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
    static readonly ACCESS_CONTROL_EXPOSE_HEADERS = 'Access-Control-Expose-Headers';
    static readonly ALLOW = 'Allow';
    static readonly CONTENT_DISPOSITION = 'Content-Disposition';
    static readonly CONTENT_LANGUAGE = 'Content-Language';
    static readonly CONTENT_LOCATION = 'Content-Location';
    static readonly CONTENT_MD5 = 'Content-MD5';
    static readonly CONTENT_SECURITY_POLICY = 'Content-Security-Policy';
    static readonly CONTENT_SECURITY_POLICY_REPORT_ONLY = 'Content-Security-Policy-Report-Only';
    static readonly CONTENT_TYPE = 'Content-Type';
    static readonly CROSS_ORIGIN_EMBEDDER_POLICY = 'Cross-Origin-Embedder-Policy';
    static readonly CROSS_ORIGIN_EMBEDDER_POLICY_REPORT_ONLY = 'Cross-Origin-Embedder-Policy-Report-Only';
    static readonly CROSS_ORIGIN_OPENER_POLICY = 'Cross-Origin-Opener-Policy';
    static readonly CROSS_ORIGIN_OPENER_POLICY_REPORT_ONLY = 'Cross-Origin-Opener-Policy-Report-Only';
    static readonly CROSS_ORIGIN_RESOURCE_POLICY = 'Cross-Origin-Resource-Policy';
    static readonly LINK = 'Link';
    static readonly LOCATION = 'Location';
    static readonly PERMISSIONS_POLICY = 'Permissions-Policy';
    static readonly PLATFORM_FOR_PRIVACY_PREFERENCES_PROJECT = 'P3P';
    static readonly REFERRER_POLICY = 'Referrer-Policy';
    static readonly REFRESH = 'Refresh';
    static readonly RETRY_AFTER = 'Retry-After';
    static readonly SERVICE_WORKER_ALLOWED = 'service-worker-allowed';
    static readonly VARY = 'Vary';
    static readonly X_CONTENT_TYPE_OPTIONS = 'X-Content-Type-Options';
    static readonly X_FRAME_OPTIONS = 'X-FRAME-OPTIONS';
    static readonly X_FRAME_OPTIONS_ALLOW_FROM = 'ALLOW-FROM';
    static readonly X_FRAME_OPTIONS_DENY_VALUE = 'DENY';
    static readonly X_FRAME_OPTIONS_SAMEORIGIN_VALUE = 'SAMEORIGIN';
    static readonly X_ROBOTS_TAG = 'X-Robots-Tag';
    static readonly X_XSS_PROTECTION = 'X-XSS-Protection';

    declare private $status: number;
    declare private readonly $headers: Record<string, string>;
    declare $rendered: boolean;
    declare private $redirected: boolean;
    declare readonly $includes: Array<{ mark: string; url: string }>;
    declare readonly $cookies: string[];
    declare private readonly $writer: ResponseWriter;

    constructor() {
        this.$status = 200;
        this.$headers = {};
        this.$rendered = false;
        this.$redirected = false;
        this.$includes = [];
        this.$cookies = [];
        this.$writer = new ResponseWriter();
    }

    setStatus(status: number): void {
        this.$status = status;
    }

    setContentType(type: string): void {
        if (this.$writer.$parts.length > 0) {
            throw platformException('IllegalStateException', 'The content type is set before anything is written');
        }
        this.$headers['content-type'] = type;
    }

    setHttpHeader(name: string, value: string): void {
        this.$headers[headerName(name)] = headerValue(value);
    }

    addHttpHeader(name: string, value: string): void {
        const key = headerName(name);
        const known = this.$headers[key];
        this.$headers[key] = known === undefined ? headerValue(value) : known + ', ' + headerValue(value);
    }

    containsHttpHeader(name: string): boolean {
        return name.toLowerCase() in this.$headers;
    }

    addHttpCookie(cookie: Cookie): void {
        this.$cookies.push(headerValue(cookie.$header()));
    }

    setExpires(expires: number | Date): void {
        this.$headers.expires = new Date(Number(expires)).toUTCString();
    }

    setBuffered(_buffered: boolean): void {
        // Everything is buffered until the script has ended.
    }

    setVaryBy(_by: string): void {
        // There is no page cache to vary.
    }

    getWriter(): ResponseWriter {
        return this.$writer;
    }

    redirect(target: unknown, status = 302): void {
        if (![301, 302, 307].includes(status)) {
            throw platformException('IllegalArgumentException', 'A redirect has status 301, 302 or 307');
        }
        if (target === null || target === undefined || String(target) === '') {
            throw platformException('IllegalArgumentException', 'A redirect needs a location');
        }
        this.$status = status;
        this.$headers.location = headerValue(String(target));
        this.$redirected = true;
    }

    /**
     * Includes another page: its answer is put in when this page is finished.
     * @returns what holds its place until then
     */
    $include(url: string): string {
        const mark = `<!--include ${randomUUID()}-->`;
        this.$includes.push({ mark, url });
        return mark;
    }

    /** Notes that a custom API has rendered its answer; a second one is an error. */
    $answered(): void {
        if (this.$rendered) {
            throw platformException('IllegalStateException', 'The response was rendered before');
        }
        this.$rendered = true;
    }

    /** The finished answer; a redirect has been sent already, so that what was written has no place in it. */
    $answer(): HttpAnswer {
        const body = this.$redirected ? '' : this.$writer.$parts.join('');
        if (Buffer.byteLength(body) > QUOTAS.responseSize.limit) {
            throw platformException('QuotaViolationException', 'The response is larger than 10 MB');
        }
        const headers = { 'content-type': 'text/html;charset=UTF-8', ...this.$headers };
        return { status: this.$status, headers, body, cookies: this.$cookies };
    }
}
scriptClass('dw.system.Response', Response);

/** Constants that are values of a header, not its name. */
const VALUES: readonly string[] = [
    Response.X_FRAME_OPTIONS_ALLOW_FROM,
    Response.X_FRAME_OPTIONS_DENY_VALUE,
    Response.X_FRAME_OPTIONS_SAMEORIGIN_VALUE
];

/** Names of public headers, and how a header of one's own is called. Source: dw.system.Response.setHttpHeader. */
const PUBLIC_NAMES = new Set(
    Object.values(Response).filter((value) => typeof value === 'string' && !VALUES.includes(value))
);
const OWN_NAME = /^X-SF-CC-[A-Za-z0-9_-]+$/;

function headerName(name: string): string {
    if (!PUBLIC_NAMES.has(name) && !OWN_NAME.test(name)) {
        throw platformException('IllegalArgumentException', `The response header '${name}' is not allowed`);
    }
    return name.toLowerCase();
}

/** A value ends with its line. What the platform does with another one is not documented; it must never send it. */
function headerValue(value: string): string {
    const text = String(value);
    if (/[\r\n]/.test(text)) {
        throw platformException('IllegalArgumentException', 'A header value has one line');
    }
    return text;
}
