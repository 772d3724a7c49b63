import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { serviceConfigs } from '../../metadata/importSite';
import type { CredentialConfig, ProfileConfig, ServiceConfig as Config } from '../../metadata/serviceConfig';
import { isAnyArray } from '../object/valueSet';
import { ConnectionProblem } from '../net/HTTPClient';
import { countFailure, isCircuitBroken, passesRateLimit } from './limits';
import { Result, unavailable } from './Result';
import { ServiceConfig } from './ServiceConfig';

/** What a cartridge implements of a service. Source: Script API, dw.svc.ServiceCallback. */
export type Callback = Record<string, ((...args: unknown[]) => unknown) | undefined> & { executeOverride?: boolean };

/** dw.svc.Service: what all kinds of services share. */
export class Service {
    declare protected $url: string;
    declare private $mock: boolean;
    declare private $throwOnError: boolean;
    declare private $credentialId: string | null;
    declare private $response: unknown;
    declare private $requestData: unknown;

    constructor(
        readonly $id: string,
        readonly $callback: Callback,
        readonly $config: Config | undefined
    ) {
        this.$credentialId = $config ? $config.credentialId : null;
        this.$url = this.$credential()?.url || '';
        this.$mock = false;
        this.$throwOnError = false;
        this.$response = null;
        this.$requestData = null;
    }

    $credential(): CredentialConfig | undefined {
        return serviceConfigs(instance()).credentials.get(this.$credentialId || '');
    }

    $profile(): ProfileConfig | undefined {
        return serviceConfigs(instance()).profiles.get(this.$config?.profileId || '');
    }

    getURL(): string {
        return this.$url;
    }

    setURL(url: string | null): this {
        this.$url = url === null ? '' : url;
        return this;
    }

    getCredentialID(): string | null {
        return this.$credentialId;
    }

    setCredentialID(id: string): this {
        if (!serviceConfigs(instance()).credentials.has(id)) {
            throw platformException('IllegalArgumentException', 'There is no credential ' + id);
        }
        this.$credentialId = id;
        this.$url = this.$credential()!.url;
        return this;
    }

    getConfiguration(): ServiceConfig {
        return new ServiceConfig(this.$id, this.$config, this.$credential(), this.$profile());
    }

    isMock(): boolean {
        return this.$mock || this.$config?.mockMode === true;
    }

    setMock(): this {
        this.$mock = true;
        return this;
    }

    setThrowOnError(): this {
        this.$throwOnError = true;
        return this;
    }

    isThrowOnError(): boolean {
        return this.$throwOnError;
    }

    getRequestData(): unknown {
        return this.$requestData;
    }

    getResponse(): unknown {
        return this.$response;
    }

    /** Throws only what no script can catch, and after `setThrowOnError`. */
    call(...args: unknown[]): Result {
        const list = args.length === 1 && isAnyArray(args[0]) ? args[0] : args;
        const result = this.$attempt(list);
        current().assertAlive();
        if (!result.isOk() && this.$throwOnError) {
            throw platformException('ServiceException', result.getMsg());
        }
        return result;
    }

    private $attempt(args: unknown[]): Result {
        if (!this.$config || !this.$credential() || !this.$profile()) {
            return unavailable(
                Result.UNAVAILABLE_CONFIG_PROBLEM,
                'Service ' + this.$id + ' is not configured completely'
            );
        }
        if (!this.$config.enabled) {
            return unavailable(Result.UNAVAILABLE_DISABLED, 'Service ' + this.$id + ' is disabled');
        }
        if (this.isMock() && this.$callback.mockFull) {
            return new Result({ status: Result.OK, object: this.$callback.mockFull(this, ...args), mockResult: true });
        }
        if (isCircuitBroken(this.$id, this.$profile())) {
            return unavailable(Result.UNAVAILABLE_CIRCUIT_BROKEN, 'The circuit breaker of ' + this.$id + ' is open');
        }
        if (!passesRateLimit(this.$id, this.$profile())) {
            return unavailable(Result.UNAVAILABLE_RATE_LIMITED, 'The rate limit of ' + this.$id + ' is reached');
        }
        return this.$run(args);
    }

    private $run(args: unknown[]): Result {
        try {
            if (this.$callback.initServiceClient) {
                this.$take(this.$callback.initServiceClient(this));
            }
            const request = this.$callback.createRequest
                ? this.$callback.createRequest(this, ...args)
                : this.$usualRequest(args);
            this.$requestData = request === undefined ? null : request;
            this.$log('getRequestLogMessage', request);
            const mocked = this.isMock();
            const response = mocked ? this.$mocked(request) : this.$execute(request);
            this.$response = response;
            if (!mocked) {
                const refused = this.$refusal(response);
                if (refused) {
                    return refused;
                }
            }
            const object = this.$callback.parseResponse ? this.$callback.parseResponse(this, response) : response;
            this.$log('getResponseLogMessage', response);
            return new Result({ status: Result.OK, object, mockResult: mocked });
        } catch (error) {
            return this.$failure(error);
        }
    }

    /** What initServiceClient has made. */
    protected $take(_client: unknown): void {
        // Only some kinds of services use it.
    }

    /** The request of a service without `createRequest`. */
    protected $usualRequest(_args: unknown[]): unknown {
        return undefined;
    }

    /** Mock mode calls nothing, even without an answer in its place (assumed). */
    private $mocked(request: unknown): unknown {
        return this.$callback.mockCall ? this.$callback.mockCall(this, request) : null;
    }

    protected $execute(request: unknown): unknown {
        if (!this.$callback.execute) {
            throw platformException('IllegalStateException', 'A service of this type needs execute()');
        }
        return this.$callback.execute(this, request);
    }

    /** A response that counts as an error. */
    protected $refusal(_response: unknown): Result | null {
        return null;
    }

    private $failure(error: unknown): Result {
        countFailure(this.$id);
        if (error instanceof ConnectionProblem) {
            return error.failure === 'timeout'
                ? unavailable(Result.UNAVAILABLE_TIMEOUT, error.message)
                : new Result({ status: Result.ERROR, error: 0, msg: error.message, errorMessage: error.message });
        }
        return new Result({ status: Result.ERROR, error: 0, msg: String(error), errorMessage: String(error) });
    }

    /** Without its callbacks nothing is logged: on production the platform logs nothing either. */
    private $log(name: string, data: unknown): void {
        const describe = this.$callback[name];
        if (!this.$config?.communicationLog || !describe) {
            return;
        }
        const message = describe(data);
        if (message !== null && message !== undefined) {
            const filtered = this.$callback.filterLogMessage ? this.$callback.filterLogMessage(message) : message;
            instance().log('info', 'service.' + this.$id, String(filtered));
        }
    }
}

scriptClass('dw.svc.Service', Service);
