import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { Response } from './Response';

const DOCUMENTATION = 'https://api.commercecloud.salesforce.com/documentation/error/v1/';
const CUSTOM_ERRORS = DOCUMENTATION + 'custom-errors/';
const SYSTEM_ERRORS = DOCUMENTATION + 'errors/';

/** The type of an error that is given by its status alone. Source: dw.system.RESTResponseMgr.createError(Number). */
const TYPES: Record<number, string> = {
    400: 'bad-request',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'resource-not-found',
    409: 'conflict',
    412: 'precondition-failed',
    429: 'too-many-requests',
    500: 'internal-server-error'
};

function send(status: number, type: string, body: object | null): void {
    const response = current().response as Response | null;
    if (!response) {
        throw platformException('IllegalStateException', 'There is no response to render to');
    }
    response.setStatus(status);
    response.setContentType(type);
    response.$answered();
    if (body !== null) {
        response.getWriter().print(JSON.stringify(body));
    }
}

/** An answer of a custom API; `render` sends it. Source: dw.system.RESTSuccessResponse. */
export class RESTSuccessResponse {
    constructor(
        private readonly $status: number,
        private readonly $body: object | null
    ) {}

    render(): void {
        send(this.$status, 'application/json', this.$body);
    }
}
scriptClass('dw.system.RESTSuccessResponse', RESTSuccessResponse);

/**
 * A refusal in the form of RFC 9457; what is kept in `custom` is rendered with the prefix `c_`.
 * Source: dw.system.RESTErrorResponse.
 */
export class RESTErrorResponse {
    private readonly $custom: Record<string, unknown> = {};

    constructor(
        private readonly $status: number,
        private readonly $problem: Record<string, string>
    ) {}

    getCustom(): Record<string, unknown> {
        return this.$custom;
    }

    render(): void {
        const own = Object.entries(this.$custom).map(([name, value]) => ['c_' + name, value] as const);
        send(this.$status, 'application/problem+json', { ...this.$problem, ...Object.fromEntries(own) });
    }
}
scriptClass('dw.system.RESTErrorResponse', RESTErrorResponse);

/** Answers of custom APIs. Source: dw.system.RESTResponseMgr. */
export class RESTResponseMgr {
    static createSuccess(body: object, status = 200): RESTSuccessResponse {
        assertRange(status, 100, 299);
        return new RESTSuccessResponse(status, body);
    }

    static createEmptySuccess(status = 204): RESTSuccessResponse {
        assertRange(status, 100, 299);
        return new RESTSuccessResponse(status, null);
    }

    /** At most four arguments: there is no method that takes more. */
    static createError(...args: [number, string?, (string | null)?, (string | null)?]): RESTErrorResponse {
        if (args.length > 4) {
            throw new TypeError('createError takes status, type, title and detail; further fields go on `custom`');
        }
        const [status, type, title, detail] = args;
        assertRange(status, 400, 599);
        return new RESTErrorResponse(status, {
            ...(title ? { title } : {}),
            type: errorType(status, type),
            ...(detail ? { detail } : {})
        });
    }
}
scriptClass('dw.system.RESTResponseMgr', RESTResponseMgr);

/** An absolute address as it is; a name becomes one of the custom errors. */
function errorType(status: number, type: string | undefined): string {
    const name = type === undefined ? TYPES[status] : type;
    if (name === undefined) {
        return 'about:blank';
    }
    const address = /^[a-z][a-z0-9+.-]*:/i.test(name) ? name : CUSTOM_ERRORS + name;
    if (!URL.canParse(address) || /[\s<>"{}|\\^`]/.test(address) || address.startsWith(SYSTEM_ERRORS)) {
        throw platformException('IllegalArgumentException', `'${String(name)}' cannot be the type of an error`);
    }
    return address;
}

function assertRange(status: number, low: number, high: number): void {
    if (!Number.isInteger(status) || status < low || status > high) {
        throw platformException('IllegalArgumentException', `Status ${status} is not between ${low} and ${high}`);
    }
}
