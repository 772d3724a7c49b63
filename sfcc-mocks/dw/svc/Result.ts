import { scriptClass } from '../../runtime/scriptClass';

interface ResultData {
    status: string;
    object?: unknown;
    error?: number;
    errorMessage?: string | null;
    msg?: string;
    unavailableReason?: string | null;
    mockResult?: boolean;
}

/** dw.svc.Result */
export class Result {
    static readonly OK = 'OK';
    static readonly ERROR = 'ERROR';
    static readonly SERVICE_UNAVAILABLE = 'SERVICE_UNAVAILABLE';
    static readonly UNAVAILABLE_CIRCUIT_BROKEN = 'CIRCUIT_BROKEN';
    static readonly UNAVAILABLE_CONFIG_PROBLEM = 'CONFIG_PROBLEM';
    static readonly UNAVAILABLE_DISABLED = 'DISABLED';
    static readonly UNAVAILABLE_RATE_LIMITED = 'RATE_LIMITED';
    static readonly UNAVAILABLE_TIMEOUT = 'TIMEOUT';

    constructor(private readonly $data: ResultData = { status: 'OK' }) {}

    getStatus(): string {
        return this.$data.status;
    }

    isOk(): boolean {
        return this.$data.status === Result.OK;
    }

    getObject(): unknown {
        return this.$data.object === undefined ? null : this.$data.object;
    }

    getError(): number {
        return this.$data.error || 0;
    }

    getErrorMessage(): string | null {
        return this.$data.errorMessage || null;
    }

    getMsg(): string {
        return this.$data.msg || '';
    }

    getUnavailableReason(): string | null {
        return this.$data.unavailableReason || null;
    }

    isMockResult(): boolean {
        return this.$data.mockResult === true;
    }

    toString(): string {
        return 'Result ' + this.$data.status;
    }
}

/** A result for a call that was not made, or got no answer. */
export function unavailable(reason: string, msg: string): Result {
    return new Result({ status: Result.SERVICE_UNAVAILABLE, unavailableReason: reason, msg });
}

scriptClass('dw.svc.Result', Result);
