import System = require('dw/system/System');

/** The request a controller has to answer. */
export interface WebRequest {
    isPost: boolean;
    /** Always true away from production, where laptops and sandboxes may speak plain HTTP. */
    isSecure: boolean;
    /** Empty when there is none, or when it is a submitted form. */
    body: string;
    /** A header; empty when it is missing. */
    header: (name: string) => string;
}

/** Reads the running request. */
export function webRequest(): WebRequest {
    return {
        isPost: request.httpMethod === 'POST',
        isSecure: request.httpSecure || System.getInstanceType() !== System.PRODUCTION_SYSTEM,
        body: request.httpParameterMap.requestBodyAsString || '',
        header: (name) => request.httpHeaders.get(name) || ''
    };
}

/** Answers the running request with JSON. */
export function answerJson(status: number, body: object): void {
    response.setStatus(status);
    response.setContentType('application/json;charset=UTF-8');
    response.writer.print(JSON.stringify(body));
}

/** Answers the running request without a body. */
export function answerEmpty(status: number): void {
    response.setStatus(status);
    response.setContentType('text/plain;charset=UTF-8');
}
