/** An answer of a custom API; nothing is sent before render(). */
interface RESTResponse {
    render(): void;
}

/** dw.system.RESTResponseMgr: answers of SCAPI custom APIs. */
declare const RESTResponseMgr: {
    createSuccess(body?: object, status?: number): RESTResponse;
    /** An answer in the form of RFC 9457. */
    createError(
        status: number,
        type?: string,
        title?: string,
        detail?: string,
        additionalProperties?: object
    ): RESTResponse;
    createScapiRemoteInclude(
        apiFamily: string,
        apiName: string,
        apiVersion: string,
        resourcePath: string,
        ...params: unknown[]
    ): unknown;
};
export = RESTResponseMgr;
