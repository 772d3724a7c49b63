/** A refusal of the Open API: a documented code with its message. */
export class ApiError extends Error {
    constructor(
        readonly code: number,
        message: string
    ) {
        super(message);
        this.name = 'ApiError';
    }
}

/**
 * HTTP status of a code. TikTok does not document it; these are what integrators report.
 * @param parameterStatus - of an error that is about parameters
 */
export function httpStatusOf(code: number, parameterStatus: number): number {
    if (code === 36009002) {
        return 429;
    }
    if (code === 36009004) {
        return parameterStatus;
    }
    return [105002, 105005, 106001, 106013, 101000].includes(code) ? 401 : 200;
}
