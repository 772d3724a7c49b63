import { STATUS_CODES } from 'node:http';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { Response } from './Response';

const CUSTOM_ERRORS = 'https://api.commercecloud.salesforce.com/documentation/error/v1/custom-errors/';

/** An answer of a custom API; `render` sends it. Source: platform doc dw.system.RESTSuccessResponse. */
class RESTResponse {
    constructor(
        private readonly $status: number,
        private readonly $type: string,
        private readonly $body: object | null
    ) {}

    render(): void {
        const response = current().response as Response | null;
        if (!response) {
            throw platformException('IllegalStateException', 'There is no response to render to');
        }
        response.setStatus(this.$status);
        response.setContentType(this.$type);
        response.$answered();
        if (this.$body !== null) {
            response.getWriter().print(JSON.stringify(this.$body));
        }
    }
}
scriptClass('dw.system.RESTSuccessResponse', RESTResponse);

/** Answers of custom APIs. Source: platform doc dw.system.RESTResponseMgr. */
export class RESTResponseMgr {
    static createSuccess(body: object, status = 200): RESTResponse {
        assertRange(status, 100, 299);
        return new RESTResponse(status, 'application/json', body);
    }

    static createEmptySuccess(status = 204): RESTResponse {
        assertRange(status, 100, 299);
        return new RESTResponse(status, 'application/json', null);
    }

    /** In the form of RFC 9457; additional properties begin with `c_`. */
    static createError(
        status: number,
        type?: string,
        title?: string,
        detail?: string,
        additional?: object
    ): RESTResponse {
        assertRange(status, 400, 599);
        const body: Record<string, unknown> = {
            title: title || STATUS_CODES[status] || 'Error',
            type: type ? (/^[a-z]+:/.test(type) ? type : CUSTOM_ERRORS + type) : 'about:blank'
        };
        if (detail) {
            body.detail = detail;
        }
        for (const [name, value] of Object.entries(additional || {})) {
            if (!name.startsWith('c_')) {
                throw platformException('IllegalArgumentException', 'Additional properties begin with c_: ' + name);
            }
            body[name] = value;
        }
        return new RESTResponse(status, 'application/problem+json', body);
    }
}
scriptClass('dw.system.RESTResponseMgr', RESTResponseMgr);

function assertRange(status: number, low: number, high: number): void {
    if (!Number.isInteger(status) || status < low || status > high) {
        throw platformException('IllegalArgumentException', `Status ${status} is not between ${low} and ${high}`);
    }
}
