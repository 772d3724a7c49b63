import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../contracts';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

/** Largest response. Source: platform quotas. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Writes the body of a response. Source: platform doc dw.io.PrintWriter. */
export class ResponseWriter {
    readonly $parts: string[] = [];

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
    static readonly ALLOW = 'Allow';
    static readonly CONTENT_DISPOSITION = 'Content-Disposition';
    static readonly CONTENT_LANGUAGE = 'Content-Language';
    static readonly CONTENT_SECURITY_POLICY = 'Content-Security-Policy';
    static readonly CONTENT_TYPE = 'Content-Type';
    static readonly LOCATION = 'Location';
    static readonly RETRY_AFTER = 'Retry-After';
    static readonly VARY = 'Vary';
    static readonly X_CONTENT_TYPE_OPTIONS = 'X-Content-Type-Options';
    static readonly X_FRAME_OPTIONS = 'X-FRAME-OPTIONS';

    private $status = 200;
    private readonly $headers: Record<string, string> = {};
    $rendered = false;
    readonly $includes: Array<{ mark: string; url: string }> = [];
    private readonly $writer = new ResponseWriter();

    setStatus(status: number): void {
        this.$status = status;
    }

    setContentType(type: string): void {
        this.$headers['content-type'] = type;
    }

    setHttpHeader(name: string, value: string): void {
        this.$headers[name.toLowerCase()] = String(value);
    }

    addHttpHeader(name: string, value: string): void {
        const known = this.$headers[name.toLowerCase()];
        this.$headers[name.toLowerCase()] = known === undefined ? String(value) : known + ', ' + String(value);
    }

    containsHttpHeader(name: string): boolean {
        return name.toLowerCase() in this.$headers;
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
        this.$status = status;
        this.$headers.location = String(target);
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

    /** The finished answer. */
    $answer(): HttpAnswer {
        const body = this.$writer.$parts.join('');
        if (Buffer.byteLength(body) > MAX_BODY_BYTES) {
            throw platformException('QuotaViolationException', 'The response is larger than 10 MB');
        }
        const headers = { 'content-type': 'text/html;charset=UTF-8', ...this.$headers };
        return { status: this.$status, headers, body };
    }
}
scriptClass('dw.system.Response', Response);
