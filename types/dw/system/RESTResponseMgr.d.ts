/** An answer of a custom API; nothing is sent before render(). */
interface RESTSuccessResponse {
    render(): void;
}

/** dw.system.RESTErrorResponse: what is set on `custom` is rendered with the prefix `c_`. */
interface RESTErrorResponse {
    readonly custom: { [name: string]: unknown };
    render(): void;
}

/** dw.system.RESTResponseMgr: answers of SCAPI custom APIs. */
declare const RESTResponseMgr: {
    createSuccess(body: object, status?: number): RESTSuccessResponse;
    /** An answer in the form of RFC 9457. */
    createError(status: number, type?: string, title?: string | null, detail?: string | null): RESTErrorResponse;
    createScapiRemoteInclude(
        apiFamily: string,
        apiName: string,
        apiVersion: string,
        resourcePath: string,
        ...params: unknown[]
    ): unknown;
};
export = RESTResponseMgr;
